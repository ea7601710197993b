"""Find the program, run it, and turn its exit status into an exception."""

from __future__ import annotations

import locale
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, NamedTuple, Union

from ._errors import FrondBug, FrondError, InputError, Interrupted, NotFound, SimulationError

_INTERRUPTED = (130, 143, -2, -15)
_NAMES = ("bin/frond.bat",) if os.name == "nt" else ("bin/frond", "frond")


def find_program() -> Path:
    """The program that this package runs.

    It is looked for in the folder ``FROND_HOME`` if that is set and nowhere else; otherwise on
    ``PATH``; otherwise beside this package, as in an unpacked archive or a checkout.

    Returns
    -------
    pathlib.Path

    Raises
    ------
    NotFound
        When there is none. The message says where it was looked for.
    """
    home = os.environ.get("FROND_HOME")
    if home:
        folder = Path(home).expanduser().absolute()
        return _in_folder(folder) or _not_found(f"in FROND_HOME: {_tried(folder)}")
    on_path = shutil.which("frond")
    if on_path:
        return Path(on_path)
    beside = Path(__file__).resolve().parents[2]
    return _in_folder(beside) or _not_found(
        f"in FROND_HOME (not set), on PATH, and beside the package: {_tried(beside)}"
    )


def _in_folder(folder: Path) -> Path | None:
    for name in _NAMES:
        program = folder / name
        if program.is_file() and os.access(program, os.X_OK):
            return program
    return None


def _tried(folder: Path) -> str:
    return ", ".join(str(folder / name) for name in _NAMES)


def _not_found(where: str) -> Path:
    raise NotFound(
        f"the program frond was not found; looked {where}. "
        "Set FROND_HOME to the folder of frond, or add its bin folder to PATH."
    )


class Finished(NamedTuple):
    """How the program ended, and what it said."""

    status: int
    out: str
    err: str
    interrupted: bool

    def message(self) -> str:
        """The error that the program ended with, without ``frond: `` before it; may be empty."""
        lines = self.err.splitlines()
        starts = [k for k, line in enumerate(lines) if _is_message(line)]
        return "\n".join(lines[starts[-1] :])[len("frond: ") :].strip() if starts else ""

    def error(self) -> FrondError | None:
        """The exception for the exit status; None for 0."""
        if self.interrupted or self.status in _INTERRUPTED:
            return Interrupted("frond was interrupted", 130)
        if self.status == 0:
            return None
        text = self.message()
        if self.status == 2:
            return InputError(text or self.err.strip(), self.status)
        if self.status == 3:
            lines = self.out.splitlines()
            return SimulationError(text or (lines[0] if lines else "could not go on"), self.status)
        if "This is a bug in frond" in self.err:
            return FrondBug(text, self.status)
        return FrondError(text or self.err.strip() or self.out.strip(), self.status)


def execute(arguments: list[str], progress: bool) -> Finished:
    """Run the program to its end.

    What it writes to its standard error goes to `sys.stderr` line by line, so that a notebook shows
    it too. Error messages are left out: they come as the exception.

    Parameters
    ----------
    arguments : list of str
        As typed after ``frond``.
    progress : bool
        Whether to show what the program says.
    """
    command = [str(find_program()), *arguments]
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
        assert process.stderr is not None
        lines: list[str] = []
        interrupted = False
        try:
            _forward(process.stderr, lines, progress)
            process.wait()
        except KeyboardInterrupt:
            interrupted = True
            _stop(process, lines, progress)
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            process.stderr.close()
        out.seek(0)
        text = out.read().decode(locale.getpreferredencoding(False), "replace")
    finished = Finished(process.returncode, text, "".join(lines), interrupted)
    if progress and finished.status == 0 and finished.message():  # a warning, as it proved
        sys.stderr.write(f"frond: {finished.message()}\n")
    return finished


def _forward(stream: IO[str], lines: list[str], progress: bool) -> None:
    in_message = False
    for line in stream:
        lines.append(line)
        in_message = in_message or _is_message(line)
        if progress and not in_message:
            sys.stderr.write(line)
            sys.stderr.flush()


def _is_message(line: str) -> bool:
    return line.startswith("frond: ") and not line.startswith("frond: building")


def _stop(process: subprocess.Popen[str], lines: list[str], progress: bool) -> None:
    """Ask for a clean end and wait for it. A second Ctrl-C kills."""
    assert process.stderr is not None
    if os.name != "nt":  # on Windows the console has sent Ctrl-C to the program itself
        process.terminate()
    try:
        _forward(process.stderr, lines, progress)
        process.wait()
    except KeyboardInterrupt:
        process.kill()
        process.wait()


def call(*arguments: Union[str, "os.PathLike[str]"], progress: bool = True) -> str:
    """Run any command of frond.

    >>> frond.call("render", "out", "-o", "movie.mp4")

    Parameters
    ----------
    *arguments : str or path
        As typed after ``frond``.
    progress : bool
        Whether to show what the program says while it works.

    Returns
    -------
    str
        What it printed.

    Raises
    ------
    FrondError
        The class of it that belongs to the exit status.
    """
    finished = execute([os.fspath(argument) for argument in arguments], progress)
    error = finished.error()
    if error is not None:
        raise error
    return finished.out
