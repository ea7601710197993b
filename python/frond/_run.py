"""Runs: start one, read one, compare two."""

from __future__ import annotations

import json
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

import numpy as np

from . import _plot
from ._errors import InputError, Interrupted, SimulationError
from ._frame import CATION_FLUX, Floats, Frame, read_frame, read_time
from ._program import call
from ._scenario import Scenario, ScenarioLike
from ._table import Table, read_table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: A time: in s, or a text with its unit, such as ``"45 min"``.
TimeLike = Union[float, str]

_SAME_TIME = 1e-6  # relative: more than rounding, less than any step of a run
_SECONDS = {"ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}


def run(
    scenario: ScenarioLike,
    out: str | os.PathLike[str],
    set: Mapping[str, Any] | None = None,
    *,
    progress: bool = True,
    pictures: bool = True,
    threads: int = 1,
    resume: bool = False,
    start: tuple[Union[Run, str, os.PathLike[str]], TimeLike] | None = None,
) -> Run:
    """Simulate a scenario; returns when the run has ended.

    Ctrl-C ends the run cleanly: what was computed is kept, and ``resume=True`` goes on from it.

    Parameters
    ----------
    scenario : path, dict or Scenario
        What to simulate.
    out : path
        Folder for the results. An earlier run of the same scenario in it is replaced.
    set : dict, optional
        Values that replace those of the scenario, such as ``{"mesh.front": "60 nm"}``.
    progress : bool
        Whether to show how far the run is.
    pictures : bool
        Whether frond draws ``picture.png`` and ``series.png`` into the folder.
    threads : int
        Threads to compute with; more than 2 are not used.
    resume : bool
        Whether to go on with the run in ``out``, which was stopped, or which ended before the
        present ``time.end``. The results are those of a run that was never stopped.
    start : (Run or path, time), optional
        Begin with the state of another run at a time, in s or a text such as ``"30 min"``. Only
        the drive, ``time`` and ``output`` may differ from that run. The drive begins there, at
        its own time 0; the time of the run goes on.

    Returns
    -------
    Run
        The results.

    Raises
    ------
    InputError
        When the scenario is wrong; nothing was written.
    SimulationError
        When the simulation could not go on; its ``run`` is what was computed.
    Interrupted
        After Ctrl-C; its ``run`` is what was computed.
    NotFound
        When there is no program frond.
    FrondBug
        When frond met a bug of its own.
    """
    options = ["-o", os.fspath(out), "--threads", str(threads)]
    options += [] if pictures else ["--no-pictures"]
    options += ["--resume"] if resume else []
    if start is not None:
        earlier, time = start
        folder = earlier.folder if isinstance(earlier, Run) else Path(earlier)
        options += ["--from", str(folder), "--at", time if isinstance(time, str) else f"{time!r} s"]
    changed = Scenario(scenario).with_(**(set or {}))
    finished, mistake = changed._execute(["run"], options, progress)
    error = mistake or finished.error()
    if error is None:
        return Run(out)
    if isinstance(error, SimulationError):
        error.run = _kept(Path(out), "stalled")
    if isinstance(error, Interrupted):
        error.run = _kept(Path(out), "interrupted")
        if error.run is not None:
            error.args = (
                f"stopped at {error.run.summary['time_s']:g} s of the simulation; "
                f"what was computed is in {out}",
            )
    raise error


def _kept(folder: Path, outcome: str) -> Run | None:
    """The run in the folder, if it ended in this way."""
    try:
        kept = Run(folder)
        return kept if kept.summary["outcome"] == outcome else None
    except InputError:
        return None


class Run:
    """The results of a run, read from its folder when they are asked for. All numbers are SI.

    Parameters
    ----------
    folder : path
        Where the run was written.

    Raises
    ------
    InputError
        When there is no run in the folder.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        #: Where the run is.
        self.folder = Path(folder)
        if not (self.folder / "scenario.yaml").is_file():
            raise InputError(
                f"{self.folder} is not the folder of a run (it holds no scenario.yaml)"
            )

    @property
    def scenario(self) -> Scenario:
        """What was simulated, with all defaults."""
        return Scenario(self.folder / "scenario.yaml")

    @cached_property
    def summary(self) -> dict[str, Any]:
        """How the run ended.

        ``outcome`` is ``finished``, ``short-circuit``, ``depleted``, ``stripped``, ``stalled``
        or ``interrupted``; ``time_s`` the time of the end; ``final`` the last row of the series;
        ``ledger`` the balances; ``events`` what happened. All keys are in ``docs/results.md``.
        """
        try:
            return dict(json.loads(self._file("summary.json").read_text(encoding="utf-8")))
        except ValueError as e:
            raise InputError(f"{self.folder / 'summary.json'} is damaged: {e}") from None

    @property
    def coulombic_efficiency(self) -> float | None:
        """Charge stripped over charge plated; ``None`` when only one of them flowed."""
        value = self.summary["ledger"].get("coulombic_efficiency")
        return None if value is None else float(value)

    @cached_property
    def series(self) -> Table:
        """A row per time step: ``time_s``, ``potential_V``, ``front_tip_m``, ..., each (rows,)."""
        return read_table(self._file("series.csv"))

    @cached_property
    def events(self) -> Table:
        """A row per event: ``kind``, ``time_s``, ``x_m``, ``y_m``, ``area_m2``, ``salt_mol_m``;
        ``detail`` where there is one."""
        return read_table(self._file("events.csv"))

    @cached_property
    def cycles(self) -> Table:
        """A row per cycle of the drive that came to its end: ``cycle``, ``start_s``, ``end_s``,
        ``plated_C_m2``, ``stripped_C_m2``, ``coulombic_efficiency``, mean and last potentials.

        Only runs of a ``profile`` have it; ``InputError`` otherwise.
        """
        return read_table(self._file("cycles.csv"))

    @cached_property
    def times(self) -> Floats:
        """Times of the frames, (frames,), s. No field is read for them."""
        listed = self._listed_times
        return np.array(
            [
                listed[file.name] if file.name in listed else read_time(file)
                for file in self._frame_files
            ]
        )

    @property
    def _listed_times(self) -> dict[str, float]:
        """Times by the names of the files; a run that goes on lists its latest frames later."""
        listing = self.folder / "fields.vtkhdf.series"
        try:
            files = json.loads(listing.read_text(encoding="utf-8"))["files"]
            return {Path(entry["name"]).name: float(entry["time"]) for entry in files}
        except FileNotFoundError:
            return {}
        except (ValueError, KeyError, TypeError) as e:
            raise InputError(f"{listing} is damaged: {e}") from None

    def frame(self, time: TimeLike | None = None) -> Frame:
        """The frame nearest to a time.

        Parameters
        ----------
        time : float or str, optional
            s, or a text with its unit, such as ``"45 min"``. The last frame when left out.
            A `UserWarning` tells when it is beyond the last frame.
        """
        return self._nearest(time)

    def _nearest(self, time: TimeLike | None) -> Frame:
        """Called by public methods alone: the warning names the line that called these."""
        files = self._frame_files
        if not files:
            raise InputError(f"{self.folder} has no frames: {self._why_missing()}")
        if time is None:
            return read_frame(files[-1])
        wanted, last = seconds(time), self.times[-1]
        if wanted > last * (1 + _SAME_TIME):
            warnings.warn(
                f"{_plot.time_text(wanted)} is beyond the last frame of {self.folder}, "
                f"at {_plot.time_text(last)}: that one is taken",
                stacklevel=3,
            )
        return read_frame(files[int(np.argmin(np.abs(self.times - wanted)))])

    def frames(self) -> Iterator[Frame]:
        """All frames, one after the other."""
        return (read_frame(file) for file in self._frame_files)

    def front(self, time: TimeLike | None = None) -> Floats:
        """Surface of the metal from left to right in the frame nearest to a time, (k, 2), m."""
        return self._nearest(time).front

    def plot(
        self,
        field: str = CATION_FLUX,
        time: TimeLike | None = None,
        *,
        ax: Axes | None = None,
        range: tuple[float, float] | None = None,
        colour_map: str = "viridis",
    ) -> Axes:
        """Draw a field with metal and fillers.

        Parameters
        ----------
        field : str
            ``concentration``, ``potential``, ``flux_cation`` (of lithium ``flux_Li`` too) or
            ``current_density``; of vectors the length is shown.
        time : float or str, optional
            s, or with its unit; the nearest frame is drawn and its time is in the title. The last
            frame when left out.
        ax : matplotlib.axes.Axes, optional
            Where to draw; a new figure when left out.
        range : (float, float), optional
            Ends of the colour scale, in the unit on its bar.
        colour_map : str
            A name that matplotlib knows.

        Returns
        -------
        matplotlib.axes.Axes
            Its axes are in um.
        """
        frame = self._nearest(time)
        return _plot.frame(frame, field, self._name, ax, range, colour_map)

    def plot_series(self, *columns: str, ax: Axes | None = None, **style: Any) -> Axes:
        """Draw columns of the series over time.

        Parameters
        ----------
        *columns : str
            Columns of one unit; the tip and the mean height of the front when left out.
        ax : matplotlib.axes.Axes, optional
            Where to draw; a new figure when left out. Time is in the unit of the runs that are
            drawn there already.
        **style
            As for ``Axes.plot``, such as ``label="no filler"``.

        Returns
        -------
        matplotlib.axes.Axes
        """
        shown = columns or ("front_tip_m", "front_height_mean_m")
        return _plot.series(self.series, shown, ax, style)

    @property
    def _name(self) -> str:
        try:
            return str(self.summary["scenario"])
        except InputError:  # it has not ended
            return self.folder.absolute().name

    @cached_property
    def _frame_files(self) -> list[Path]:
        found = (self.folder / "fields").glob("frame-*.vtkhdf")
        return sorted(found, key=lambda file: int(re.sub(r"\D", "", file.stem)))

    def _file(self, name: str) -> Path:
        file = self.folder / name
        if not file.is_file():
            raise InputError(f"{self.folder} holds no {name}: {self._why_missing()}")
        return file

    def _why_missing(self) -> str:
        if (self.folder / "summary.json").is_file():  # it has ended: a job of a sweep, most likely
            return "a sweep keeps all files of its runs with `keep: all` in the sweep file"
        return "the run has not ended, or was killed"

    def __repr__(self) -> str:
        if not (self.folder / "summary.json").is_file():
            return f"Run({str(self.folder)!r}: not ended)"
        outcome, end = self.summary["outcome"], self.summary["time_s"]
        return (
            f"Run({str(self.folder)!r}: {outcome} after {end:g} s, {len(self._frame_files)} frames)"
        )


def seconds(time: TimeLike) -> float:
    """A time in s, from s or a text with its unit."""
    if not isinstance(time, str):
        return float(time)
    match = re.fullmatch(r"\s*([-+0-9.eE]+)\s*([a-z]+)\s*", time)
    try:
        if match:
            return float(match.group(1)) * _SECONDS[match.group(2)]
    except (KeyError, ValueError):
        pass
    raise InputError(
        f'"{time}" is no time; expected s, or a text such as "45 min" ({", ".join(_SECONDS)})'
    )


def compare(
    a: Run | str | os.PathLike[str],
    b: Run | str | os.PathLike[str],
    out: str | os.PathLike[str],
) -> Table:
    """Compare two runs: their metrics in a table; pictures and ``report.html`` in a folder.

    Parameters
    ----------
    a, b : Run or path
        Runs that have ended.
    out : path
        Folder for the report.

    Returns
    -------
    Table
        A row per metric; see ``docs/comparison.md``.
    """
    folders = [run.folder if isinstance(run, Run) else run for run in (a, b)]
    call("compare", *folders, "-o", out)
    return read_table(Path(out) / "metrics.csv")
