"""What sweeps and studies have in common: a plan, in a file or a dict, and a folder."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Union

from ._errors import InputError
from ._program import execute
from ._scenario import _plain, as_file, finish, in_dict

#: What stands for a plan: a file's name, or the content of one.
PlanLike = Union[str, "os.PathLike[str]", Mapping[str, Any]]


def run_plan(
    command: str,
    plan: PlanLike,
    out: str | os.PathLike[str],
    completed: Callable[[Mapping[str, Any]], dict[str, Any]],
    *,
    jobs: int | None,
    resume: bool,
    progress: bool,
) -> None:
    """Run a command with a plan; mistakes of a dict are named by their place in it.

    Parameters
    ----------
    command : str
        Such as ``sweep``.
    completed : callable
        Adds to a dict what its file would have.
    """
    options = ["-o", os.fspath(out)]
    options += [] if jobs is None else ["--jobs", str(jobs)]
    options += ["--resume"] if resume else []
    if not isinstance(plan, Mapping):
        finish(execute([command, os.fspath(plan), *options], progress), None)
        return
    text = json.dumps(completed(plan), indent=2, default=_plain)
    with as_file(text) as file:
        finished = execute([command, str(file), *options], progress)
        mistake = InputError(in_dict(finished.message(), file, text), 2)
        finish(finished, mistake if finished.status == 2 else None)


def from_root(base: Any) -> Any:
    """A name, or a list of them, from the root of the file system; anything else as it is."""
    if isinstance(base, (str, os.PathLike)):
        return os.path.abspath(base)
    if isinstance(base, (list, tuple)):
        return [from_root(each) for each in base]
    return base


def result_folder(folder: str | os.PathLike[str], what: str, file: str) -> Path:
    """The folder as a path.

    Raises
    ------
    InputError
        When it does not hold the file that is written last.
    """
    place = Path(folder)
    if not (place / file).is_file():
        raise InputError(f"{place} is not the folder of a finished {what} (it holds no {file})")
    return place
