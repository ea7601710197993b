"""docs/python.md and the README do what they say: their snippets are run."""

from __future__ import annotations

import inspect
import re
import shutil
import warnings
from pathlib import Path

import pytest

import frond
from conftest import ROOT, need

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the scenario.yaml that the pages speak of, on a coarse mesh, to work in."""
    need("matplotlib")
    need("pandas")
    monkeypatch.chdir(tmp_path)
    coarse = {"mesh": {"front": "80 nm", "bulk": "480 nm"}}
    frond.Scenario(ROOT / "examples" / "figure4-lpc" / "scenario.yaml").with_(**coarse).save(
        "scenario.yaml"
    )
    for name in ("cell.yaml", "measured.csv"):
        shutil.copy(ROOT / "examples" / "fit-membrane" / name, tmp_path)
    return tmp_path


def execute(page: str) -> None:
    """Run the Python snippets of a page, one after the other."""
    names: dict[str, object] = {}
    for snippet in re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        with warnings.catch_warnings():
            warnings.filterwarnings("error", message=".*beyond the last frame")
            exec(compile(snippet, "snippet", "exec"), names)


def test_the_snippets_of_the_guide_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(PAGE)
    wrong = next(line for line in PAGE.splitlines() if line.startswith("--set mesh.fron:"))
    assert wrong in capsys.readouterr().out
    assert (folder / "two-times.png").is_file()
    assert frond.Run("out").frame("20 min").time == 1215  # as the page says


def test_the_snippet_of_the_readme_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute((ROOT / "README.md").read_text(encoding="utf-8"))
    assert capsys.readouterr().out.startswith("finished ")


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("frond.run", frond.run),
        ("frond.sweep", frond.sweep),
        ("frond.fit", frond.fit),
        ("frond.sensitivity", frond.sensitivity),
        ("frond.optimise", frond.optimise),
        ("frond.compare", frond.compare),
    ],
)
def test_the_table_has_every_parameter(name: str, function: object) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}("))
    for parameter in inspect.signature(function).parameters:  # type: ignore[arg-type]
        assert parameter in row


def test_everything_public_is_on_the_page() -> None:
    for name in frond.__all__:
        assert name == "__version__" or name in PAGE, name
