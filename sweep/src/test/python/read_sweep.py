"""Checks that the sweep.h5 of a folder says what its sweep.csv says; reads both without frond."""

import csv
import math
import pathlib
import sys

import h5py

folder = pathlib.Path(sys.argv[1])
rows = list(csv.DictReader(open(folder / "sweep.csv", encoding="utf-8")))
with h5py.File(folder / "sweep.h5") as table:
    assert list(table["job"]) == [int(row["job"]) for row in rows]
    assert [text.decode() for text in table["outcome"]] == [row["outcome"] for row in rows]
    assert table["error"].shape == (len(rows),)
    assert [text.decode() for text in table["error"]] == [row["error"] for row in rows]
    assert table["base"].shape == (len(rows),)
    for name, column in table["metrics"].items():
        assert column.attrs["units"] and column.attrs["description"], name
        for found, row in zip(column, rows):
            assert found == float(row[name]) if row[name] else math.isnan(found), name
    assert set(table["axes"]) == {"cell.width", "cell.top", "anode.alpha_a"}
    assert table["axes/cell.width"].attrs["units"] in (b"m", "m")
    assert list(table["axes/cell.width"]) == [float(row["cell.width_m"]) for row in rows]
    assert [text.decode() for text in table["axes/cell.top"]] == [row["cell.top"] for row in rows]
print("OK")
