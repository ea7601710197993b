"""Scenarios: a file or a dict, and values to replace."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Union

from ._errors import InputError
from ._program import Finished, execute

#: What stands for a scenario: a file's name, the content of one, or a `Scenario`.
ScenarioLike = Union[str, "os.PathLike[str]", Mapping[str, Any], "Scenario"]


class Scenario:
    """A scenario file or dict, with values that replace some of its own. It is never changed.

    Parameters
    ----------
    source : path, dict or Scenario
        A file (YAML or JSON), or the same as a dict: ``{"cell": {"width": "5 um", ...}, ...}``.
        File names inside a dict must be absolute.

    Examples
    --------
    >>> faster = frond.Scenario("scenario.yaml").with_(**{"drive.current_density": "0.6 mA/cm^2"})
    >>> faster.save("faster.yaml")
    >>> run = frond.run(faster, "out-faster")
    """

    def __init__(self, source: ScenarioLike) -> None:
        self._settings: dict[str, str] = {}
        self._source: Path | str
        if isinstance(source, Scenario):
            self._source, self._settings = source._source, dict(source._settings)
        elif isinstance(source, Mapping):
            self._source = json.dumps({"frond": 1, **source}, indent=2, default=_plain)
        else:
            self._source = Path(source)

    def with_(self, **settings: Any) -> Scenario:
        """The scenario with other values.

        Parameters
        ----------
        **settings
            Path and value, such as ``**{"fillers[0].diameter": "400 nm"}``. A value is a text as
            in the file, or a number, list or dict. What it replaces need not be there.

        Returns
        -------
        Scenario
            A new one; mistakes are found when it is saved or run.
        """
        new = Scenario(self)
        new._settings.update({path: as_text(value) for path, value in settings.items()})
        return new

    def resolved(self) -> str:
        """The scenario as YAML with all its defaults. It is checked by frond and not run.

        Raises
        ------
        InputError
            When the scenario is wrong.
        """
        return finish(*self._execute(["run"], ["--dry-run"], progress=False)).out

    def save(self, file: str | os.PathLike[str]) -> Scenario:
        """Check the scenario and write it with all its defaults.

        In the file all values are fixed, also those that follow from others by default, such as
        ``mesh.bulk`` from ``mesh.front``. Comments are not kept.

        Returns
        -------
        Scenario
            That of the file.

        Raises
        ------
        InputError
            When the scenario is wrong; nothing is written.
        """
        target = Path(file)
        aside = target.with_name(f".{target.name}.part")
        aside.write_text(self.resolved(), encoding="utf-8")
        os.replace(aside, target)
        return Scenario(target)

    def __repr__(self) -> str:
        source = repr(str(self._source)) if isinstance(self._source, Path) else "{...}"
        changed = f".with_(**{self._settings})" if self._settings else ""
        return f"Scenario({source}){changed}"

    def _execute(
        self, command: list[str], options: list[str], progress: bool
    ) -> tuple[Finished, InputError | None]:
        """Run a command on the scenario. A dict's mistakes are told in the dict's own lines."""
        settings = [
            part for path, value in self._settings.items() for part in ("--set", f"{path}={value}")
        ]
        if isinstance(self._source, Path):
            return execute([*command, str(self._source), *settings, *options], progress), None
        with as_file(self._source) as file:
            finished = execute([*command, str(file), *settings, *options], progress)
            if finished.status != 2:
                return finished, None
            return finished, InputError(in_dict(finished.message(), file, self._source), 2)


def finish(finished: Finished, mistake: InputError | None) -> Finished:
    """The same, or the exception for how it ended."""
    error = mistake or finished.error()
    if error is not None:
        raise error
    return finished


@contextmanager
def as_file(text: str) -> Iterator[Path]:
    """A file with the text, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="frond-") as folder:
        file = Path(folder) / "scenario.json"
        file.write_text(text, encoding="utf-8")
        yield file


def in_dict(message: str, file: Path, text: str) -> str:
    """A message about a file, about the dict that the file was written from."""
    lines = text.splitlines()

    def place(match: re.Match[str]) -> str:
        number = int(match.group(1))
        line = lines[number - 1].strip(" ,") if 0 < number <= len(lines) else ""
        return f"in the dict, at {line}: " if len(line) > 1 else "in the dict: "

    return re.sub(re.escape(str(file)) + r":(\d+):\d+: ", place, message).replace(
        str(file), "the dict"
    )


def as_text(value: Any) -> str:
    """A value as ``--set`` takes it."""
    return value if isinstance(value, str) else json.dumps(value, default=_plain)


def _plain(value: Any) -> Any:
    """What JSON has for numbers and arrays of numpy, and for paths."""
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    raise TypeError(f"a scenario cannot hold {value!r}")
