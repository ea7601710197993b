"""The program: finding it, its exit statuses, its progress."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import frond
from conftest import COARSE, ROOT, SCENARIO
from frond import _program

CTRL_C = """
import frond, sys
try:
    small_steps = {{"end": "15 s", "max_step": "1 ms"}}  # not over before the signal has come
    frond.run({scenario!r}, "out", set={{"mesh": {{"front": "80 nm"}}, "time": small_steps}})
except KeyboardInterrupt as stopped:
    assert isinstance(stopped, frond.Interrupted)
    print(stopped)
    print(stopped.run.summary["outcome"], stopped.run.series.rows > 0, len(stopped.run.times) > 0)
"""


def imitation(folder: Path, body: str) -> None:
    """A program in the place of frond."""
    program = folder / "bin" / "frond"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)


def test_it_is_found_by_frond_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitation(tmp_path, "exit 0")
    monkeypatch.setenv("FROND_HOME", str(tmp_path))
    assert frond.find_program() == tmp_path / "bin" / "frond"


def test_frond_home_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitation(tmp_path, "echo relative")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FROND_HOME", ".")
    assert frond.call("run") == "relative\n"


def test_it_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitation(tmp_path, "exit 0")
    monkeypatch.delenv("FROND_HOME")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert frond.find_program() == tmp_path / "bin" / "frond"


def test_it_is_found_beside_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FROND_HOME")
    monkeypatch.setenv("PATH", "")
    assert frond.find_program() in (ROOT / "bin" / "frond", ROOT / "frond")


def test_where_it_was_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FROND_HOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(_program, "__file__", str(tmp_path / "python" / "frond" / "_program.py"))
    with pytest.raises(frond.NotFound) as caught:
        frond.call("--version")
    assert "on PATH" in str(caught.value)
    assert str(tmp_path / "bin" / "frond") in str(caught.value)
    assert "Set FROND_HOME" in str(caught.value)


def test_a_wrong_frond_home_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FROND_HOME", str(tmp_path))
    with pytest.raises(frond.NotFound, match="in FROND_HOME"):
        frond.find_program()


def test_its_version_is_that_of_the_package() -> None:
    assert frond.call("--version").strip() == f"frond {frond.__version__}"


def test_a_mistake_comes_as_an_exception(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(frond.InputError, match='did you mean "front"') as caught:
        frond.run(SCENARIO, tmp_path / "out", set={"mesh.fron": "60 nm"})
    assert caught.value.status == 2
    assert not str(caught.value).startswith("frond: ")
    assert not (tmp_path / "out").exists()
    assert capfd.readouterr().err == ""


def test_a_mistake_of_a_file_has_its_line(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(SCENARIO.read_text().replace("width: 5 um", "width: 5 umm"))
    with pytest.raises(frond.InputError, match=r'wrong\.yaml:\d+:\d+: unknown unit "umm"'):
        frond.run(file, tmp_path / "out")


def test_progress_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    frond.run(SCENARIO, tmp_path / "out", set={**COARSE, "time.end": "1 s"}, pictures=False)
    shown = capsys.readouterr().err
    assert "100 %" in shown
    assert not (tmp_path / "out" / "picture.png").exists()


def test_progress_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    imitation(tmp_path, "echo 50 % >&2; echo done")
    monkeypatch.setenv("FROND_HOME", str(tmp_path))
    assert frond.call("run", progress=False) == "done\n"
    assert capsys.readouterr().err == ""
    frond.call("run")
    assert capsys.readouterr().err == "50 %\n"


def test_a_warning_of_frond_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    imitation(tmp_path, "echo 'frond: beyond the last frame' >&2")
    monkeypatch.setenv("FROND_HOME", str(tmp_path))
    frond.call("render")
    assert capsys.readouterr().err == "frond: beyond the last frame\n"


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        ("echo 'frond: file.yaml:1:2: no' >&2; exit 2", frond.InputError, "file.yaml:1:2: no"),
        ("echo 'stalled after 3 s: no step'; exit 3", frond.SimulationError, "stalled after 3 s"),
        ("echo 'frond: out of memory' >&2; exit 3", frond.SimulationError, "out of memory"),
        ("exit 130", frond.Interrupted, "interrupted"),
        ("kill -TERM $$", frond.Interrupted, "interrupted"),
        (
            "echo 'frond: x' >&2; echo 'This is a bug in frond' >&2; exit 1",
            frond.FrondBug,
            "x\nThis is a bug in frond",
        ),
        ("echo 'frond needs Java 17' >&2; exit 1", frond.FrondError, "frond needs Java 17"),
    ],
)
def test_exit_statuses(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    body: str,
    kind: type[frond.FrondError],
    message: str,
) -> None:
    imitation(tmp_path, body)
    monkeypatch.setenv("FROND_HOME", str(tmp_path))
    with pytest.raises(kind, match=message) as caught:
        frond.run("scenario.yaml", tmp_path / "out")
    assert type(caught.value) is kind


def test_every_error_is_a_frond_error() -> None:
    for name in (
        "InputError",
        "SimulationError",
        "Interrupted",
        "FrondBug",
        "NotFound",
        "UnknownName",
    ):
        assert issubclass(getattr(frond, name), frond.FrondError)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to single processes")
def test_ctrl_c_ends_the_run_and_keeps_it(tmp_path: Path) -> None:
    script = subprocess.Popen(
        [sys.executable, "-c", CTRL_C.format(scenario=str(SCENARIO))],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(frond.__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert script.stderr is not None
    said = []
    sent = False
    for line in script.stderr:
        said.append(line)
        if " %" in line and not sent:  # a second one would kill
            script.send_signal(signal.SIGINT)
            sent = True
    assert script.stdout is not None
    out = script.stdout.read()
    assert script.wait() == 0, said
    assert out.splitlines()[1] == "interrupted True True"
    assert out.startswith("stopped at ")
