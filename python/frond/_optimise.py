"""Optimisations: the best values of design variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ._errors import InputError
from ._plan import PlanLike, from_root, result_folder, run_plan
from ._run import Run
from ._scenario import Scenario
from ._table import Table, read_table


def optimise(
    plan: PlanLike,
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    resume: bool = False,
    progress: bool = True,
) -> Optimisation:
    """Find the values of design variables that meet a goal best.

    Parameters
    ----------
    plan : path or dict
        A file as in ``docs/optimise.md``, or the same as a dict: ``{"base": "scenario.yaml",
        "variables": {PATH: {"between": [LOW, HIGH]}}, "goal": {"minimise": "tip_lead_m"},
        "budget": 100}``, the name of the base being from the current folder.
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
    Optimisation

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
        whole = {"frond_optimisation": 1, "name": Path(out).name, **given}
        whole["base"] = from_root(whole.get("base"))
        return whole

    run_plan("optimise", plan, out, completed, jobs=jobs, resume=resume, progress=progress)
    return Optimisation(out)


class Optimisation:
    """What an optimisation came to, read from its folder.

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
        self.folder = result_folder(folder, "optimisation", "history.csv")

    @cached_property
    def history(self) -> Table:
        """A row per run, in the order of the search: variables, goals, whether the limits were kept, the best so far."""
        return read_table(self.folder / "history.csv")

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario with the best values."""
        return Scenario(self.folder / "best.yaml")

    @cached_property
    def best(self) -> Run:
        """The run of the best scenario, with all its files."""
        return Run(self.folder / "best")

    @cached_property
    def pareto(self) -> Table:
        """Of two goals: the runs that no other beats in both.

        Raises
        ------
        InputError
            When there was one goal.
        """
        if not (self.folder / "pareto.csv").is_file():
            raise InputError(f"{self.folder} has one goal: `best` is its answer")
        return read_table(self.folder / "pareto.csv")

    def __repr__(self) -> str:
        return f"Optimisation({str(self.folder)!r}: {self.history.rows} runs)"
