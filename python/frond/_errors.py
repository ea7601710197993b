"""What can go wrong, one class each."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Iterable, Optional

if TYPE_CHECKING:
    from ._run import Run


class FrondError(Exception):
    """Any error of this package.

    Attributes
    ----------
    status : int or None
        Exit status of the program; None when it was not run.
    """

    def __init__(self, message: str, status: Optional[int] = None) -> None:
        super().__init__(message)
        self.status = status


class InputError(FrondError):
    """The input is wrong (exit status 2). The message says where, and what was expected."""


class NotFound(FrondError):
    """The program frond was not found. The message says where it was looked for."""


class FrondBug(FrondError):
    """A bug in frond (exit status 1). The message names the file to report it with."""


class SimulationError(FrondError):
    """The simulation could not go on (exit status 3).

    Attributes
    ----------
    run : Run or None
        What was computed until then; None when nothing was.
    """

    run: Optional[Run] = None


class Interrupted(FrondError, KeyboardInterrupt):
    """The run was stopped by Ctrl-C or by a signal (exit status 130).

    It is a `KeyboardInterrupt` as well, so a script that does not catch it ends.

    Attributes
    ----------
    run : Run or None
        What was computed until then; None when nothing was.
    """

    run: Optional[Run] = None


class UnknownName(FrondError, KeyError):
    """There is no column or field of this name. The message names the nearest one, or all."""

    def __str__(self) -> str:
        return str(self.args[0])


def unknown(kind: str, name: object, known: Iterable[str]) -> UnknownName:
    """The error for a name that is not among `known`."""
    names = list(known)
    near = difflib.get_close_matches(str(name), names, n=1, cutoff=0.5)
    if not near and len(str(name)) > 2:
        near = [full for full in names if full.startswith(str(name))]
    hint = f'did you mean "{near[0]}"? ' if near else ""
    return UnknownName(f'there is no {kind} "{name}"; {hint}There is: {", ".join(names) or "none"}')
