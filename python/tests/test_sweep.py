"""A small sweep."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import frond
from conftest import SCENARIO, need

PLAN: dict[str, Any] = {
    "base": SCENARIO,
    "axes": {
        "drive.current_density": ["0.1 mA/cm^2", "0.3 mA/cm^2"],
        "mesh.front": ["100 nm"],
        "mesh.bulk": ["600 nm"],
        "time.end": ["5 s"],
    },
    "keep": "all",
}


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> frond.Sweep:
    return frond.sweep(PLAN, tmp_path_factory.mktemp("sweep") / "out", jobs=1)


def test_a_row_per_job(swept: frond.Sweep) -> None:
    assert swept.columns.rows == 2
    assert sorted(swept.columns["drive.current_density_A_m2"]) == [1, 3]
    assert list(swept.columns["outcome"]) == ["finished"] * 2
    assert "2 jobs" in repr(swept)


def test_the_table_is_a_data_frame(swept: frond.Sweep) -> None:
    need("pandas")
    table = frond.Sweep(swept.folder).table
    by_current = table.sort_values("drive.current_density_A_m2")["tip_lead_m"]
    assert by_current.is_monotonic_increasing


def test_without_pandas_the_table_is_columns(
    swept: frond.Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    table = frond.Sweep(swept.folder).table
    assert list(table["outcome"]) == ["finished"] * 2
    with pytest.raises(frond.FrondError, match="pip install pandas"):
        table.to_pandas()


def test_a_job_is_a_run(swept: frond.Sweep) -> None:
    job = int(swept.columns["job"][0])
    assert swept.run(job).summary["outcome"] == "finished"


@pytest.mark.parametrize("keep", ["summary", "nothing"])
def test_what_a_sweep_did_not_keep_is_told(tmp_path: Path, keep: str) -> None:
    axes = {**PLAN["axes"], "drive.current_density": ["0.3 mA/cm^2"]}
    swept = frond.sweep({**PLAN, "axes": axes, "keep": keep}, tmp_path / "out", jobs=1)
    with pytest.raises(frond.InputError, match="keep: all"):
        swept.run(0).series
    with pytest.raises(frond.InputError, match="keep: all"):
        swept.run(0).frame()
    with pytest.raises(frond.InputError, match="no job 7; it has 1"):
        swept.run(7)


def test_a_mistake_in_a_plan(tmp_path: Path) -> None:
    with pytest.raises(frond.InputError, match="mesh.fron") as caught:
        frond.sweep({**PLAN, "axes": {"mesh.fron": ["100 nm"]}}, tmp_path / "out")
    assert "scenario.json" not in str(caught.value)


def test_what_is_not_a_sweep(tmp_path: Path) -> None:
    with pytest.raises(frond.InputError, match="not the folder of a finished sweep"):
        frond.Sweep(tmp_path)
