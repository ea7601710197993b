"""Frames: the mesh and the fields at one time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._errors import FrondError, InputError, unknown

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_FRONT = 1  # tag of the boundary between electrolyte and metal; fillers have 5 and more
_FIRST_FILLER = 5

#: The flux of the metal's ions, whatever the metal.
CATION_FLUX = "flux_cation"
_LITHIUM_FLUX = "flux_Li"


class Fields(Mapping[str, Floats]):
    """Arrays by name. The flux of the metal's ions is ``flux_cation``, of lithium ``flux_Li`` too."""

    def __init__(self, arrays: Mapping[str, Floats], units: Mapping[str, str]) -> None:
        self._arrays = dict(arrays)
        #: Unit of each array, such as ``"mol/m^3"``.
        self.units = dict(units)

    def __getitem__(self, name: str) -> Floats:
        try:
            return self._arrays[self._own(name)]
        except KeyError:
            raise unknown("field", name, self._arrays) from None

    def unit(self, name: str) -> str:
        """Unit of an array, such as ``"mol/m^3"``."""
        return self.units[self._own(name)]

    def _own(self, name: str) -> str:
        asked = name == CATION_FLUX and name not in self._arrays
        return _LITHIUM_FLUX if asked else name

    def __iter__(self) -> Iterator[str]:
        return iter(self._arrays)

    def __len__(self) -> int:
        return len(self._arrays)

    def __repr__(self) -> str:
        inside = (
            f"{name}: {array.shape} {self.units[name]}" for name, array in self._arrays.items()
        )
        return f"Fields({', '.join(inside)})"


@dataclass(frozen=True)
class Metal:
    """A metal and its ion.

    Attributes
    ----------
    name : str
        Such as ``"copper"``.
    symbol : str
        Such as ``"Cu"``.
    valence : int
        Charges of its ion.
    """

    name: str = "lithium"
    symbol: str = "Li"
    valence: int = 1

    @property
    def charge(self) -> str:
        """Of its ion: ``"+"``, ``"2+"``."""
        return f"{self.valence if self.valence > 1 else ''}+"


@dataclass(frozen=True, eq=False, repr=False)
class Frame:
    """The mesh and the fields at one time. n points, m triangles; all numbers are SI.

    Attributes
    ----------
    time : float
        s.
    points : (n, 2) array
        x and y, m.
    triangles : (m, 3) array of int
        Points of each triangle, counter-clockwise.
    region : (m,) array of int
        0 electrolyte, 1 metal, 2 filler.
    fields : Fields
        Values at points, (n,) or (n, 2) for vectors: ``concentration`` (mol/m^3), ``potential``
        (V), ``flux_cation`` (mol/(m^2 s)), of lithium ``flux_Li`` too. NaN outside the electrolyte.
        Inside a filler that ions pass there are values.
    cell_fields : Fields
        Values in triangles, (m,) or (m, 2): ``current_density`` (A/m^2), ``flux_cation``. NaN
        outside the electrolyte.
    front : (k, 2) array
        Surface of the metal from the left side to the right, m. Where metal has reached a
        filler, the surface runs along the filler.
    metal : Metal
        What is deposited.
    """

    time: float
    points: Floats
    triangles: Integers
    region: Integers
    fields: Fields
    cell_fields: Fields
    front: Floats
    metal: Metal

    def magnitude(self, name: str) -> Floats:
        """Values of a field, of vectors their length: (n,) of points, or (m,) of triangles."""
        values = self.fields[name] if name in self.fields else self._cells(name)
        return values if values.ndim == 1 else np.hypot(values[:, 0], values[:, 1])

    def unit(self, name: str) -> str:
        """Unit of a field, such as ``"mol/m^3"``."""
        if name in self.fields:
            return self.fields.unit(name)
        self._cells(name)
        return self.cell_fields.unit(name)

    def _cells(self, name: str) -> Floats:
        if name not in self.cell_fields:
            raise unknown("field", name, dict.fromkeys([*self.fields, *self.cell_fields]))
        return self.cell_fields[name]

    def __repr__(self) -> str:
        size = f"{len(self.points)} points, {len(self.triangles)} triangles"
        return f"Frame(time={self.time:g} s, {size})"


def read_time(file: Path) -> float:
    """Time of the frame in a file, s."""
    with _open(file) as content:
        return float(content["VTKHDF/FieldData/TimeValue"][0])


def read_frame(file: Path) -> Frame:
    """The frame in a file."""
    with _open(file) as content:
        vtk, own = content["VTKHDF"], content["frond"]
        points = vtk["Points"][:, :2]
        node_count = int(own.attrs["electrolyte_points"])
        cell_count = int(own.attrs["electrolyte_triangles"])
        return Frame(
            time=float(vtk["FieldData/TimeValue"][0]),
            points=points,
            triangles=vtk["Connectivity"][:].reshape(-1, 3),
            region=vtk["CellData/region"][:].astype(np.int64),
            fields=_fields(vtk["PointData"], node_count),
            cell_fields=_fields(vtk["CellData"], cell_count),
            front=points[_front(own["boundary_edges"][:], own["boundary_tags"][:])],
            metal=_metal(own),
        )


class _open:
    """A file that is closed again, whose damage is an `InputError`."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __enter__(self) -> Any:
        try:
            import h5py
        except ImportError:
            raise FrondError("frames need h5py: pip install h5py") from None
        try:
            self._content = h5py.File(self._file, "r")
        except OSError as e:
            raise InputError(f"{self._file} cannot be read as a frame of frond: {e}") from None
        return self._content

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: Any
    ) -> None:
        self._content.close()
        if isinstance(error, (KeyError, OSError)) and not isinstance(error, InputError):
            raise InputError(f"{self._file} is damaged, or no frame of frond: {error}") from None


def _metal(own: Any) -> Metal:
    """Frames of lithium do not name it."""
    if "metal" not in own:
        return Metal()
    given = own["metal"]
    return Metal(_text(given.attrs["name"]), _text(given.attrs["symbol"]), int(given[2]))


def _text(attribute: Any) -> str:
    return attribute.decode() if isinstance(attribute, bytes) else str(attribute)


def _fields(group: Any, count: int) -> Fields:
    """Arrays of a group, NaN from row `count` on: the electrolyte comes first."""
    arrays, units = {}, {}
    for name, dataset in group.items():
        if name == "region":
            continue
        values = dataset[:].astype(float)
        values = values[:, :2] if values.ndim == 2 else values
        values[count:] = np.nan
        arrays[name] = values
        units[name] = _text(dataset.attrs.get("units", b""))
    return Fields(arrays, units)


def _front(edges: Integers, tags: Integers) -> Integers:
    """Points of the lower boundary in order: the chain that has the front's edges and is open."""
    on_path = (tags == _FRONT) | (tags >= _FIRST_FILLER)
    following = {int(a): (int(b), int(tag)) for (a, b), tag in zip(edges[on_path], tags[on_path])}
    entered = {b for b, _ in following.values()}
    for start in following:
        if start in entered:
            continue
        chain, passed = [start], []
        while chain[-1] in following:
            node, tag = following[chain[-1]]
            chain.append(node)
            passed.append(tag)
        if _FRONT in passed:
            return np.array(chain, dtype=np.int64)
    return np.empty(0, dtype=np.int64)
