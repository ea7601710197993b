"""Sweeps: start one, read one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ._errors import FrondError, InputError
from ._plan import PlanLike, from_root, result_folder, run_plan
from ._run import Run
from ._table import Table, read_table


def sweep(
    plan: PlanLike,
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    resume: bool = False,
    progress: bool = True,
) -> Sweep:
    """Run a scenario with many values; returns when all have ended.

    Parameters
    ----------
    plan : path or dict
        A sweep file, or the same as a dict: ``{"base": "scenario.yaml", "axes": {PATH: VALUES}}``,
        ``base`` being a file name from the current folder, or a list of them.
    out : path
        Folder for the results.
    jobs : int, optional
        How many run at a time; as many as processors when left out.
    resume : bool
        Go on with a sweep that was stopped.
    progress : bool
        Whether to show how far the sweep is.

    Returns
    -------
    Sweep

    Raises
    ------
    InputError
        When the sweep is wrong; nothing was written.
    SimulationError
        When no job could be run.
    Interrupted
        After Ctrl-C; ``resume=True`` goes on.
    """

    def completed(given: Mapping[str, Any]) -> dict[str, Any]:
        whole = {"frond_sweep": 1, "name": Path(out).name, **given}
        whole["base"] = from_root(whole.get("base"))
        return whole

    run_plan("sweep", plan, out, completed, jobs=jobs, resume=resume, progress=progress)
    return Sweep(out)


class Sweep:
    """The results of a sweep, read from its folder.

    Parameters
    ----------
    folder : path
        Where the sweep was written.

    Raises
    ------
    InputError
        When there is no finished sweep in the folder.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        #: Where the sweep is.
        self.folder = result_folder(folder, "sweep", "sweep.csv")

    @cached_property
    def columns(self) -> Table:
        """A row per job: number, axes, outcome, metrics, each (jobs,); SI, energies in eV."""
        return read_table(self.folder / "sweep.csv")

    @cached_property
    def table(self) -> Any:
        """`columns` as a ``pandas.DataFrame``; without pandas `columns` itself."""
        try:
            return self.columns.to_pandas()
        except FrondError:
            return self.columns

    def run(self, job: int) -> Run:
        """What was kept of a job.

        ``keep: all`` of the sweep file keeps series, events and frames; without ``keep`` there are
        only ``summary`` and ``scenario``.

        Raises
        ------
        InputError
            When there is no such job, or nothing of it was kept.
        """
        kept = self.folder / "jobs" / f"{job:06d}"
        if not kept.is_dir():
            if job not in self.columns["job"]:
                raise InputError(f"{self.folder} has no job {job}; it has {self.columns.rows}")
            raise InputError(
                f"{self.folder} holds no folder of job {job}: a sweep keeps all files of its runs "
                "with `keep: all` in the sweep file"
            )
        return Run(kept)

    def __repr__(self) -> str:
        return f"Sweep({str(self.folder)!r}: {self.columns.rows} jobs)"
