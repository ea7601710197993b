"""Fits: parameters from measured curves."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ._plan import PlanLike, from_root, result_folder, run_plan
from ._scenario import Scenario
from ._table import Table, read_table


def fit(
    plan: PlanLike,
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    resume: bool = False,
    progress: bool = True,
) -> Fit:
    """Find parameters of a scenario from measured curves.

    Parameters
    ----------
    plan : path or dict
        A file as in ``docs/fit.md``, or the same as a dict: ``{"base": "cell.yaml", "parameters":
        {PATH: {"between": [LOW, HIGH]}}, "data": [{"file": "measured.csv", "quantity":
        "potential"}]}``, names of files being from the current folder.
    out : path
        Folder for the results.
    jobs : int, optional
        How many runs go at a time; as many as processors when left out.
    resume : bool
        Go on with a fit that was stopped.
    progress : bool
        Whether to show how many runs were made.

    Returns
    -------
    Fit

    Raises
    ------
    InputError
        When the fit is wrong; nothing was written.
    SimulationError
        When no run could be compared with the measured values.
    Interrupted
        After Ctrl-C; ``resume=True`` goes on.
    """

    def completed(given: Mapping[str, Any]) -> dict[str, Any]:
        whole = {"frond_fit": 1, "name": Path(out).name, **given}
        whole["base"] = from_root(whole.get("base"))
        if isinstance(whole.get("data"), (list, tuple)):
            whole["data"] = [_from_root(each) for each in whole["data"]]
        return whole

    run_plan("fit", plan, out, completed, jobs=jobs, resume=resume, progress=progress)
    return Fit(out)


def _from_root(entry: Any) -> Any:
    """A set of measured values with its files from the root."""
    if not isinstance(entry, Mapping):
        return entry
    return {key: from_root(value) if key in ("file", "base") else value for key, value in entry.items()}


class Fit:
    """What a fit came to, read from its folder.

    Parameters
    ----------
    folder : path
        Where it was written.

    Raises
    ------
    InputError
        When there is no finished fit in the folder.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        #: Where the fit is.
        self.folder = result_folder(folder, "fit", "fit.json")

    @cached_property
    def summary(self) -> dict[str, Any]:
        """``fit.json``: everything in numbers, SI."""
        with open(self.folder / "fit.json", encoding="utf-8") as stream:
            found: dict[str, Any] = json.load(stream)
        return found

    @property
    def parameters(self) -> dict[str, dict[str, Any]]:
        """By path: ``value``, ``standard_error``, ``low``, ``high`` (None without limit), ``units``."""
        return dict(self.summary["parameters"])

    @property
    def correlation(self) -> list[list[float]]:
        """Of the parameters, in their order."""
        return list(self.summary["correlation"])

    @property
    def identifiable(self) -> bool:
        """Whether the data tell every parameter within its range."""
        return bool(self.summary["identifiable"])

    @property
    def identifiability(self) -> list[str]:
        """What the data tell and what not, in sentences."""
        return list(self.summary["identifiability"])

    @cached_property
    def residuals(self) -> Table:
        """A row per measured value: ``x``, ``measured``, ``fitted``, ``residual``, the band; SI."""
        return read_table(self.folder / "residuals.csv")

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario with the values found."""
        return Scenario(self.folder / "fitted.yaml")

    def __repr__(self) -> str:
        values = ", ".join(f"{path} {one['value']:.4g}" for path, one in self.parameters.items())
        return f"Fit({str(self.folder)!r}: {values})"
