"""Scenarios as files and dicts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import frond
from conftest import SCENARIO

DICT = {
    "name": "from a dict",
    "temperature": "333.15 K",
    "electrolyte": {
        "salt_concentration": "1 mol/L",
        "transference_number": np.float64(0.4),
        "diffusivity": "1e-13 m^2/s",
    },
    "cell": {"width": "5 um", "height": "3 um", "top": {"kind": "reservoir"}},
    "anode": {"exchange_current_density": "1 A/m^2"},
    "drive": {"current_density": "0.1 mA/cm^2"},
    "time": {"end": "1 s"},
    "mesh": {"front": "200 nm"},
    "output": {"every": "1 s"},
}


def test_with_leaves_the_scenario_as_it_is(tmp_path: Path) -> None:
    base = frond.Scenario(SCENARIO)
    faster = base.with_(**{"drive.current_density": "0.6 mA/cm^2"}).with_(name="faster")
    assert "0.6 mA/cm^2" in repr(faster)
    assert "0.6 mA/cm^2" not in repr(base)


def test_what_is_saved_is_resolved_and_reads_back(tmp_path: Path) -> None:
    base = frond.Scenario(SCENARIO).with_(**{"drive.current_density": "0.6 mA/cm^2"})
    saved = base.save(tmp_path / "b.yaml")
    text = (tmp_path / "b.yaml").read_text()
    assert "current_density: 6 A/m^2" in text
    assert "porosity: 1" in text
    assert saved.resolved() == text
    assert [file.name for file in tmp_path.iterdir()] == ["b.yaml"]


def test_nothing_is_saved_of_a_wrong_scenario(tmp_path: Path) -> None:
    wrong = frond.Scenario(SCENARIO).with_(**{"cell.width": "5 kg"})
    with pytest.raises(frond.InputError, match="cell.width"):
        wrong.save(tmp_path / "b.yaml")
    assert list(tmp_path.iterdir()) == []


def test_values_may_be_lists_and_dicts() -> None:
    discs = [{"kind": "impermeable", "diameter": "500 nm", "at": [["1 um", "2 um"]]}]
    resolved = frond.Scenario(SCENARIO).with_(fillers=discs).resolved()
    assert resolved.count("impermeable") == 1
    assert "moving: false" in frond.Scenario(SCENARIO).with_(**{"anode.moving": False}).resolved()


def test_a_dict_is_a_scenario(tmp_path: Path) -> None:
    run = frond.run(DICT, tmp_path / "out", set={"time.end": "2 s"}, pictures=False)
    assert run.summary["scenario"] == "from a dict"
    assert run.summary["time_s"] == 2
    assert "frond" not in DICT


def test_a_mistake_in_a_dict_is_shown_where_it_is(tmp_path: Path) -> None:
    wrong = {**DICT, "temperature": "60 degG"}
    with pytest.raises(frond.InputError) as caught:
        frond.run(wrong, tmp_path / "out")
    assert str(caught.value).startswith('in the dict, at "temperature": "60 degG": ')
    assert "scenario.json" not in str(caught.value)


def test_a_missing_key_of_a_dict(tmp_path: Path) -> None:
    wrong = {key: value for key, value in DICT.items() if key != "drive"}
    with pytest.raises(frond.InputError, match='in the dict: missing key "drive"'):
        frond.Scenario(wrong).resolved()


def test_what_a_dict_cannot_hold() -> None:
    with pytest.raises(TypeError, match="a scenario cannot hold"):
        frond.Scenario({"name": object()})
