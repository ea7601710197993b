"""Tables: columns of equal length by name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._errors import FrondError, InputError, unknown

_COUNTS = {"job", "nodes", "newton_iterations", "cycle"}


class Table(Mapping[str, "NDArray[Any]"]):
    """Columns of a file by name; each is an array of shape (rows,).

    Numbers are SI and the names of columns end in their unit. A cell without a number is NaN.
    """

    def __init__(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self._columns = dict(columns)

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(next(iter(self._columns.values()), ()))

    def __getitem__(self, name: str) -> NDArray[Any]:
        try:
            return self._columns[name]
        except KeyError:
            raise unknown("column", name, self._columns) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def to_pandas(self) -> Any:
        """The same as a ``pandas.DataFrame``, a column each."""
        try:
            import pandas
        except ImportError:
            raise FrondError("this needs pandas: pip install pandas") from None
        return pandas.DataFrame(self._columns)

    def __repr__(self) -> str:
        return f"Table({self.rows} rows: {', '.join(self._columns)})"

    def _repr_html_(self) -> str | None:
        try:
            return str(self.to_pandas()._repr_html_())
        except FrondError:
            return None


def read_table(file: Path) -> Table:
    """The table in a CSV file with a header."""
    text = file.read_text(encoding="utf-8")
    complete = text[: text.rfind("\n") + 1]  # of a run that goes on, the last row may be half there
    lines = list(csv.reader(io.StringIO(complete, newline="")))
    if not lines:
        raise InputError(f"{file} is empty; a header was expected")
    header, rows = lines[0], lines[1:]
    if any(len(row) != len(header) for row in rows):
        raise InputError(f"{file} is damaged: expected {len(header)} cells in each row")
    return Table({name: _column(name, [row[k] for row in rows]) for k, name in enumerate(header)})


def _column(name: str, cells: list[str]) -> NDArray[Any]:
    try:
        numbers = np.array([float(cell) if cell else np.nan for cell in cells], dtype=float)
    except ValueError:
        return np.array(cells, dtype=str)
    if name in _COUNTS and np.isfinite(numbers).all():
        return numbers.astype(np.int64)
    return numbers
