"""A small fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import frond
from conftest import SCENARIO

TIMES = (1, 2, 3, 4, 5)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The scenario's own potential, and an exchange current density that is to be found again."""
    folder = tmp_path_factory.mktemp("fit")
    settings = {"mesh.front": "100 nm", "mesh.bulk": "600 nm", "time.end": "5 s", "output.every": "1 s"}
    base = folder / "cell.yaml"
    frond.Scenario(SCENARIO).with_(**settings).save(base)
    run = frond.run(base, folder / "run")
    lines = ["time (s),potential (V)"]
    for time in TIMES:
        step = min(range(run.series.rows), key=lambda k: abs(run.series["time_s"][k] - time))
        lines.append(f"{time},{run.series['potential_V'][step]!r}")
    table = folder / "measured.csv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {
        "base": base,
        "parameters": {
            "anode.exchange_current_density": {"between": ["0.1 A/m^2", "10 A/m^2"], "scale": "log"}
        },
        "data": [{"file": table, "quantity": "potential", "noise": "0.1 mV"}],
        "starts": 3,
    }


@pytest.fixture(scope="module")
def found(plan: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> frond.Fit:
    return frond.fit(plan, tmp_path_factory.mktemp("found") / "out", jobs=1)


def test_what_went_in_comes_out(found: frond.Fit) -> None:
    given = float(str(frond.Scenario(SCENARIO).resolved()).split("exchange_current_density: ")[1].split()[0])
    one = found.parameters["anode.exchange_current_density"]
    assert one["low"] < given < one["high"]
    assert one["value"] == pytest.approx(given, rel=1e-2)
    assert one["units"] == "A/m^2"
    assert found.identifiable
    assert found.identifiability == ["The data tell every parameter."]
    assert found.correlation == [[1]]
    assert "anode.exchange_current_density" in repr(found)


def test_the_residuals_are_a_table(found: frond.Fit) -> None:
    assert found.residuals.rows == len(TIMES)
    assert max(abs(found.residuals["residual"])) < 1e-4


def test_the_fitted_scenario_runs(found: frond.Fit, tmp_path: Path) -> None:
    run = frond.run(found.scenario, tmp_path / "again")
    assert run.summary["outcome"] == "finished"


def test_a_mistake_has_its_place(plan: dict[str, Any], tmp_path: Path) -> None:
    wrong = {**plan, "data": [{**plan["data"][0], "quantity": "potentail"}]}
    with pytest.raises(frond.InputError, match='did you mean "potential"'):
        frond.fit(wrong, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_fit(tmp_path: Path) -> None:
    with pytest.raises(frond.InputError, match=r"holds no fit\.json"):
        frond.Fit(tmp_path)
