"""Run frond, the simulator of metal electrodeposition, and read its results.

>>> import frond
>>> run = frond.run("scenario.yaml", "out", set={"mesh.front": "60 nm"})
>>> run.summary["outcome"]
'finished'

All numbers are SI (m, s, V, A/m^2, mol/m^3), except that pictures show um, mV, mA/cm^2 and mol/L.
The guide is ``docs/python.md``.
"""

from ._errors import (
    FrondBug,
    FrondError,
    InputError,
    Interrupted,
    NotFound,
    SimulationError,
    UnknownName,
)
from ._fit import Fit, fit
from ._frame import Frame
from ._optimise import Optimisation, optimise
from ._program import call, find_program
from ._run import Run, compare, run
from ._scenario import Scenario
from ._sensitivity import Sensitivity, sensitivity
from ._sweep import Sweep, sweep
from ._table import Table
from ._version import __version__

__all__ = [
    "Fit",
    "Frame",
    "FrondBug",
    "FrondError",
    "InputError",
    "Interrupted",
    "NotFound",
    "Optimisation",
    "Run",
    "Scenario",
    "Sensitivity",
    "SimulationError",
    "Sweep",
    "Table",
    "UnknownName",
    "__version__",
    "call",
    "compare",
    "find_program",
    "fit",
    "optimise",
    "run",
    "sensitivity",
    "sweep",
]
