"""Sensitivities: which uncertain input decides a result."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ._errors import InputError
from ._plan import PlanLike, from_root, result_folder, run_plan
from ._table import Table, read_table


def sensitivity(
    plan: PlanLike,
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    resume: bool = False,
    progress: bool = True,
) -> Sensitivity:
    """Find which uncertain input decides a result.

    Parameters
    ----------
    plan : path or dict
        A file as in ``docs/sensitivity.md``, or the same as a dict: ``{"base": "cell.yaml",
        "inputs": {PATH: {"normal": [MEAN, DEVIATION]}}, "metrics": [NAME], "samples": 256}``, the
        name of the base being from the current folder.
    out : path
        Folder for the results.
    jobs : int, optional
        How many runs go at a time; as many as processors when left out.
    resume : bool
        Go on with one that was stopped.
    progress : bool
        Whether to show how many runs were made.

    Returns
    -------
    Sensitivity

    Raises
    ------
    InputError
        When the plan is wrong; nothing was written.
    SimulationError
        When no run came to a result.
    Interrupted
        After Ctrl-C; ``resume=True`` goes on.
    """

    def completed(given: Mapping[str, Any]) -> dict[str, Any]:
        whole = {"frond_sensitivity": 1, "name": Path(out).name, **given}
        whole["base"] = from_root(whole.get("base"))
        return whole

    run_plan("sensitivity", plan, out, completed, jobs=jobs, resume=resume, progress=progress)
    return Sensitivity(out)


class Sensitivity:
    """What a sensitivity study came to, read from its folder.

    Parameters
    ----------
    folder : path
        Where it was written.

    Raises
    ------
    InputError
        When there is no finished one in the folder.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        #: Where it is.
        self.folder = result_folder(folder, "sensitivity", "sensitivity.csv")

    @cached_property
    def indices(self) -> Table:
        """A row per input and metric: ``first``, ``total`` with their intervals; of Morris' method its effects."""
        return read_table(self.folder / "sensitivity.csv")

    def total(self, metric: str) -> dict[str, float]:
        """The total index of each input for a metric, the largest first.

        Raises
        ------
        InputError
            When the metric is not among those of the plan.
        """
        rows = [k for k in range(self.indices.rows) if self.indices["metric"][k] == metric]
        if not rows:
            known = ", ".join(dict.fromkeys(map(str, self.indices["metric"])))
            raise InputError(f"{self.folder} has no metric {metric}; it has {known}")
        found = {str(self.indices["input"][k]): float(self.indices["total"][k]) for k in rows}
        return dict(sorted(found.items(), key=lambda one: -one[1]))

    @cached_property
    def runs(self) -> Table:
        """A row per run that was made."""
        return read_table(self.folder / "runs.csv")

    def __repr__(self) -> str:
        return f"Sensitivity({str(self.folder)!r}: {self.indices.rows} rows)"
