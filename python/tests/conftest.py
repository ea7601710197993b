"""What several tests need: the program of this checkout, and one run."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest

import frond

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = ROOT / "examples" / "figure4-ucpba" / "scenario.yaml"
COARSE = {"mesh": {"front": "80 nm"}, "time.end": "40 s", "output.every": "10 s"}

os.environ["MPLBACKEND"] = "agg"


def need(module: str) -> None:
    """Skip the test where a module is missing; fail where FROND_READERS=required."""
    if importlib.util.find_spec(module) is None:
        if os.environ.get("FROND_READERS") == "required":
            pytest.fail(f"{module} is missing")
        pytest.skip(f"{module} is missing")


@pytest.fixture(scope="session", autouse=True)
def program() -> Path:
    """The program that is tested: that of FROND_HOME, or of this checkout."""
    os.environ.setdefault("FROND_HOME", str(ROOT))
    return frond.find_program()


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory, program: Path) -> frond.Run:
    """A short run on a coarse mesh, with eight discs above a protrusion."""
    return frond.run(SCENARIO, tmp_path_factory.mktemp("run") / "out", set=COARSE, pictures=False)
