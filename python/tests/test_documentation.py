"""docs/python.md does what it says: its snippets are run in their order, in one folder."""

from __future__ import annotations

import inspect
import re
import shutil
from pathlib import Path

import pytest

import frond
from conftest import COARSE, ROOT, need

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_snippets_run(
    run: frond.Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    need("matplotlib")
    need("pandas")
    monkeypatch.chdir(tmp_path)
    short = {**COARSE, "mesh": {"front": "80 nm", "bulk": "480 nm"}}
    frond.Scenario(ROOT / "examples" / "figure4-lpc" / "scenario.yaml").with_(**short).save(
        "scenario.yaml"
    )
    names: dict[str, object] = {}
    for snippet in SNIPPETS:
        exec(compile(snippet, "docs/python.md", "exec"), names)
    printed = capsys.readouterr().out
    wrong = next(line for line in PAGE.splitlines() if line.startswith("--set mesh.fron:"))
    assert wrong in printed
    assert (tmp_path / "two-times.png").is_file()
    shutil.rmtree(tmp_path / "swept")


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("frond.run", frond.run),
        ("frond.sweep", frond.sweep),
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
