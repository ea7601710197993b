"""A small sensitivity study and a small optimisation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import frond
from conftest import ROOT

CELL = ROOT / "examples" / "fit-membrane" / "cell.yaml"
SENSITIVITY: dict[str, Any] = {
    "base": CELL,
    "inputs": {
        "electrolyte.diffusivity": {"lognormal": ["5e-12 m^2/s", 0.2]},
        "electrolyte.transference_number": {"normal": [0.42, 0.03]},
    },
    "metrics": ["c_front_min_mol_m3", "potential_V"],
    "samples": 8,
}
OPTIMISATION: dict[str, Any] = {
    "base": CELL,
    "variables": {"electrolyte.transference_number": {"between": [0.2, 0.6]}},
    "goal": {"maximise": "c_front_min_mol_m3"},
    "budget": 8,
}


@pytest.fixture(scope="module")
def decides(tmp_path_factory: pytest.TempPathFactory) -> frond.Sensitivity:
    return frond.sensitivity(SENSITIVITY, tmp_path_factory.mktemp("sensitivity") / "out")


@pytest.fixture(scope="module")
def best(tmp_path_factory: pytest.TempPathFactory) -> frond.Optimisation:
    return frond.optimise(OPTIMISATION, tmp_path_factory.mktemp("optimisation") / "out")


def test_a_row_per_input_and_metric(decides: frond.Sensitivity) -> None:
    assert decides.indices.rows == 4
    assert 0 < decides.runs.rows <= 8 * 4  # points may coincide, such as the centre
    total = decides.total("c_front_min_mol_m3")
    assert set(total) == set(SENSITIVITY["inputs"])
    assert list(total.values()) == sorted(total.values(), reverse=True)
    with pytest.raises(frond.InputError, match="no metric time_s; it has c_front_min_mol_m3, pot"):
        decides.total("time_s")


def test_the_best_is_the_best_of_the_history(best: frond.Optimisation) -> None:
    assert best.history.rows == 8
    assert best.best.summary["outcome"] == "finished"
    values = list(best.history["c_front_min_mol_m3"])
    assert best.best.series["c_front_min_mol_m3"][-1] == pytest.approx(max(values))
    assert "transference_number" in best.scenario.resolved()
    with pytest.raises(frond.InputError, match="one goal"):
        _ = best.pareto


@pytest.mark.parametrize("what", [frond.Sensitivity, frond.Optimisation])
def test_a_folder_without_results(what: Any, tmp_path: Path) -> None:
    with pytest.raises(frond.InputError, match="is not the folder of a finished"):
        what(tmp_path)
