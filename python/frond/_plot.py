"""Pictures with matplotlib, in the units of the laboratory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Sequence
from weakref import WeakKeyDictionary

import numpy as np

from ._errors import FrondError, InputError
from ._frame import CATION_FLUX, Floats, Frame, Integers
from ._table import Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MICRON = 1e6
_METAL, _FILLER = 1, 2
_METAL_COLOUR, _FILLER_COLOUR, _LINE_COLOUR = "#b9bcc0", "#4d5157", "#1c1d1f"
_LEAST_SPAN = 0.01  # of the mean: what varies by less is not a picture


class Quantity(NamedTuple):
    """How a number is shown: its name, and how many of the unit are 1 in SI."""

    name: str
    factor: float
    unit: str

    def label(self) -> str:
        return f"{self.name} ({self.unit})" if self.unit else self.name


_FIELDS = {
    "concentration": Quantity("salt concentration", 1e-3, "mol/L"),
    "potential": Quantity("potential of the electrolyte", 1e3, "mV"),
    "current_density": Quantity("current density", 0.1, "mA/cm²"),
}

# by the end of the column's name, the longest first
_SUFFIXES = {
    "_mol_m3": Quantity("", 1e-3, "mol/L"),
    "_mol_m": Quantity("", 1, "mol/m"),
    "_A_m2": Quantity("", 0.1, "mA/cm²"),
    "_C_m": Quantity("", 1, "C/m"),
    "_V": Quantity("", 1e3, "mV"),
    "_m": Quantity("", _MICRON, "µm"),
    "_s": Quantity("", 1, "s"),
}

_COLUMNS = {
    "front_tip_m": "tip",
    "front_height_mean_m": "mean height",
    "front_mean_m": "deposited thickness",
    "front_min_m": "lowest point",
    "front_length_m": "length of the front",
    "potential_V": "potential",
    "current_A_m2": "current density",
    "j_max_A_m2": "largest current density",
    "j_mean_A_m2": "mean current density on the front",
    "c_front_min_mol_m3": "lowest concentration at the front",
    "c_front_mean_mol_m3": "mean concentration at the front",
}


def frame(
    shown: Frame,
    field: str,
    title: str,
    ax: Axes | None,
    limits: tuple[float, float] | None,
    colour_map: str,
) -> Axes:
    """Draw a field of a frame; see `Run.plot`."""
    quantity = _field(shown, field)
    values = quantity.factor * _at_points(shown, field)
    low, high = limits or _limits(values)
    axes = ax if ax is not None else _new_axes((6.4, 3.9))
    at = shown.points * _MICRON
    coloured = np.isfinite(values[shown.triangles]).all(axis=1)
    mappable = axes.tripcolor(
        at[:, 0],
        at[:, 1],
        shown.triangles[coloured],
        np.nan_to_num(values, nan=low),  # of points without a triangle: no picture without a number
        shading="gouraud",
        cmap=colour_map,
        vmin=low,
        vmax=high,
        rasterized=True,
    )
    _solid(axes, at, shown.triangles[~coloured & (shown.region == _METAL)], _METAL_COLOUR)
    _solid(axes, at, shown.triangles[~coloured & (shown.region == _FILLER)], _FILLER_COLOUR)
    _outline(axes, at, shown.triangles[shown.region == _FILLER])
    front = shown.front * _MICRON
    axes.plot(front[:, 0], front[:, 1], color=_LINE_COLOUR, linewidth=1)
    axes.annotate(shown.metal.symbol, (0.015, 0.03), xycoords="axes fraction", color=_LINE_COLOUR)
    axes.set_aspect("equal")
    axes.set_xlim(at[:, 0].min(), at[:, 0].max())
    axes.set_ylim(at[:, 1].min(), at[:, 1].max())
    axes.set_xlabel("x (µm)")
    axes.set_ylabel("y (µm)")
    axes.set_title(f"{title}, {time_text(shown.time)}")
    _colour_bar(axes, mappable, quantity.label())
    return axes


def _field(shown: Frame, field: str) -> Quantity:
    if field in (CATION_FLUX, "flux_Li"):
        charge = shown.metal.charge
        ion = f"{shown.metal.symbol}$^{charge if len(charge) == 1 else f'{{{charge}}}'}$"
        return Quantity(f"flux of {ion}", 1, "mol m$^{-2}$ s$^{-1}$")
    return _FIELDS.get(field) or Quantity(field, 1, shown.unit(field))


def _at_points(shown: Frame, field: str) -> Floats:
    """A field at points, of vectors their length; of triangles their mean, weighted by area."""
    if field in shown.fields:
        return shown.magnitude(field)
    cells = shown.magnitude(field)
    inside = np.isfinite(cells)
    triangles = shown.triangles[inside]
    a, b, c = (shown.points[triangles[:, k]] for k in range(3))
    area = np.abs((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0])
    count = len(shown.points)
    corners = triangles.ravel()
    total = np.bincount(corners, np.repeat(area * cells[inside], 3), count)
    weight = np.bincount(corners, np.repeat(area, 3), count)
    return np.divide(total, weight, out=np.full(count, np.nan), where=weight > 0)


def _limits(values: Floats) -> tuple[float, float]:
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    middle = 0.5 * (low + high)
    half = 0.5 * max(high - low, _LEAST_SPAN * abs(middle), 1e-300)
    return middle - half, middle + half


def _solid(axes: Axes, at: Floats, triangles: Integers, colour: str) -> None:
    from matplotlib.collections import PolyCollection

    # without antialiasing, which would leave gaps between triangles
    axes.add_collection(
        PolyCollection(
            at[triangles], facecolor=colour, linewidth=0, antialiased=False, rasterized=True
        )
    )


def _outline(axes: Axes, at: Floats, triangles: Integers) -> None:
    """Edges that only one of the triangles has."""
    from matplotlib.collections import LineCollection

    edges = np.sort(
        np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    )
    once, count = np.unique(edges, axis=0, return_counts=True)
    axes.add_collection(LineCollection(at[once[count == 1]], colors=_LINE_COLOUR, linewidths=0.8))


def _colour_bar(axes: Axes, mappable: Any, label: str) -> None:
    beside = axes.inset_axes((1.02, 0, 0.03, 1))  # as high as the axes, whatever their aspect
    axes.figure.colorbar(mappable, cax=beside, label=label)


def series(table: Table, columns: Sequence[str], ax: Axes | None, style: dict[str, Any]) -> Axes:
    """Draw columns of a series over time; see `Run.plot_series`."""
    quantities = [_quantity(column) for column in columns]
    units = {quantity.unit for quantity in quantities}
    if len(units) > 1:
        raise InputError(f"{', '.join(columns)} have different units; draw them one by one")
    axes = ax if ax is not None else _new_axes((6.4, 3.6))
    time = table["time_s"]
    factor, unit = _time_unit_on(axes, float(time[-1]) if len(time) else 0.0)
    for column, quantity in zip(columns, quantities):
        axes.plot(
            time * factor, table[column] * quantity.factor, **{"label": quantity.name, **style}
        )
    axes.set_xlabel(f"time ({unit})")
    shared = quantities[0].name if len(columns) == 1 else "height" if units == {"µm"} else ""
    axes.set_ylabel(Quantity(shared, 1, units.pop()).label().strip())
    if len(columns) > 1 or "label" in style:
        axes.legend()
    return axes


def _quantity(column: str) -> Quantity:
    for suffix, quantity in _SUFFIXES.items():
        if column.endswith(suffix):
            name = _COLUMNS.get(column, column[: -len(suffix)].replace("_", " "))
            return quantity._replace(name=name)
    return Quantity(column.replace("_", " "), 1, "")


# what series have been drawn on: a second run has to be in the unit of the first
_units_of_time: WeakKeyDictionary[Axes, tuple[float, str]] = WeakKeyDictionary()


def _time_unit_on(axes: Axes, end: float) -> tuple[float, str]:
    """The unit of what is on the axes, or on others with their x axis; else one for `end`."""
    for shown in axes.get_shared_x_axes().get_siblings(axes):
        if shown.lines and shown in _units_of_time:
            return _units_of_time.setdefault(axes, _units_of_time[shown])
    _units_of_time[axes] = _time_unit(end)
    return _units_of_time[axes]


def _time_unit(end: float) -> tuple[float, str]:
    if end <= 180:
        return 1, "s"
    return (1 / 60, "min") if end <= 3 * 3600 else (1 / 3600, "h")


def time_text(time: float) -> str:
    """A time as it is read: ``30 s``, ``45 min``, ``2.5 h``."""
    factor, unit = _time_unit(time)
    return f"{time * factor:.3g} {unit}"


def _new_axes(size: tuple[float, float]) -> Axes:
    try:
        from matplotlib import pyplot
    except ImportError:
        raise FrondError("pictures need matplotlib: pip install matplotlib") from None
    return pyplot.subplots(figsize=size, layout="constrained")[1]
