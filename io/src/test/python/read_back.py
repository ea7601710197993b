"""Reads a run folder, or the file of a mesh, back with programs that know nothing of frond and checks what they see.

    /usr/bin/python3 read_back.py FOLDER
    /usr/bin/python3 read_back.py MESH.vtkhdf

h5py and vtkHDFReader open every frame, h5py the series, and vtkXdmfReader (where VTK has it) the movie fields.xmf. Prints what each
reader says; the exit status is 1 when something is not as it should be.
"""

import csv
import json
import os
import sys

import h5py
import numpy as np
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkVersion
from vtkmodules.vtkIOHDF import vtkHDFReader

UNITS = {
    "PointData/concentration": "mol/m^3",
    "PointData/potential": "V",
    "PointData/flux_Li": "mol/(m^2 s)",
    "CellData/flux_Li": "mol/(m^2 s)",
    "CellData/current_density": "A/m^2",
    "CellData/region": "1",
}
REGIONS = ("electrolyte", "lithium", "filler")
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


def areas(points, triangles, region):
    """Area of each region; triangles have to be counter-clockwise."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
    check((twice > 0).all(), "every triangle is counter-clockwise")
    return [0.5 * twice[region == k].sum() for k in range(3)]


def text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


def with_h5py(path):
    with h5py.File(path, "r") as file:
        grid = file["VTKHDF"]
        kind = grid.attrs.get_id("Type").get_type()
        check(kind.get_cset() == h5py.h5t.CSET_ASCII and kind.get_size() == 16, "Type is 16 bytes of ASCII")
        check(text(grid.attrs["Type"]) == "UnstructuredGrid", "Type is UnstructuredGrid")
        points = grid["Points"][:]
        triangles = grid["Connectivity"][:].reshape(-1, 3)
        check(len(points) == grid["NumberOfPoints"][0], "number of points")
        check(len(triangles) == grid["NumberOfCells"][0], "number of cells")
        check((grid["Offsets"][:] == 3 * np.arange(len(triangles) + 1)).all(), "offsets")
        check((grid["Types"][:] == 5).all() and grid["Types"].dtype == np.uint8, "cell types")
        arrays = {}
        for name, units in UNITS.items():
            check(text(grid[name].attrs["units"]) == units, name + " has its units")
            arrays[name] = grid[name][:]
        check(len(arrays["PointData/concentration"]) == len(points), "concentration per point")
        check(arrays["CellData/flux_Li"].shape == (len(triangles), 3), "flux per triangle")
        salt = arrays["PointData/concentration"]
        electrolyte = int(file["frond"].attrs["electrolyte_points"])
        check(np.isnan(salt[electrolyte:]).all() and (salt[:electrolyte] > 0).all(), "salt in the electrolyte only")
        inside = int(file["frond"].attrs["electrolyte_triangles"])
        for name, values in arrays.items():
            first = electrolyte if name.startswith("Point") else inside
            check(np.isfinite(values[:first]).all(), name + " is finite in the electrolyte")
            if name in ("PointData/flux_Li", "CellData/flux_Li", "CellData/current_density"):
                check(np.isnan(values[first:]).all(), name + " is no number elsewhere")
        return {
            "time": float(file["frond/time"][0]),
            "field_time": float(grid["FieldData/TimeValue"][0]),
            "points": points,
            "triangles": triangles,
            "arrays": arrays,
            "areas": areas(points, triangles, arrays["CellData/region"]),
        }


def numbers(values):
    """Whether values may be NaN."""
    return values.dtype.kind == "f"


def file_series(path, frames):
    """The file series as ParaView and PyVista read it: frames relative to it, with their times."""
    with open(path, encoding="utf-8") as file:
        series = json.load(file)
    check(series["file-series-version"] == "1.0", "version of the file series")
    check([entry["time"] for entry in series["files"]] == [frame["time"] for frame in frames], "times of the file series")
    for entry in series["files"]:
        reader = vtkHDFReader()
        check(reader.CanReadFile(os.path.join(os.path.dirname(path), entry["name"])), entry["name"] + " can be read")


def same_as(grid, frame, reader):
    """Whether a vtkUnstructuredGrid has the points, cells and arrays of the frame."""
    points = vtk_to_numpy(grid.GetPoints().GetData()) if grid.GetPoints() else np.zeros((0, 3))
    check(np.array_equal(points, frame["points"]), reader + ": points")
    cells = vtk_to_numpy(grid.GetCells().GetConnectivityArray()).reshape(-1, 3)
    check(np.array_equal(cells, frame["triangles"]), reader + ": connectivity")
    for name, values in frame["arrays"].items():
        data = grid.GetPointData() if name.startswith("Point") else grid.GetCellData()
        array = data.GetArray(name.split("/")[1])
        check(array is not None and np.array_equal(vtk_to_numpy(array), values, equal_nan=numbers(values)), reader + ": " + name)


def with_vtk(path, frame):
    reader = vtkHDFReader()
    check(reader.CanReadFile(path), "vtkHDFReader can read " + path)
    reader.SetFileName(path)
    reader.Update()
    grid = reader.GetOutput()
    same_as(grid, frame, "vtkHDFReader")
    time = grid.GetFieldData().GetArray("TimeValue")
    return None if time is None else time.GetValue(0)


def series_with_h5py(path, frames):
    with h5py.File(path, "r") as file:
        grid = file["VTKHDF"]
        steps = grid["Steps"]
        check(int(steps.attrs["NSteps"]) == len(frames), "number of steps")
        check(steps["CellOffsets"].shape == (len(frames), 1), "cell offsets are a column")
        for k, frame in enumerate(frames):
            check(steps["Values"][k] == frame["time"], "time of step")
            first = {"PointData": int(steps["PointOffsets"][k]), "CellData": int(steps["CellOffsets"][k, 0])}
            count = {"PointData": len(frame["points"]), "CellData": len(frame["triangles"])}
            points = grid["Points"][first["PointData"] : first["PointData"] + count["PointData"]]
            check(np.array_equal(points, frame["points"]), "points of step")
            ids = int(steps["ConnectivityIdOffsets"][k, 0])
            corners = grid["Connectivity"][ids : ids + 3 * count["CellData"]].reshape(-1, 3)
            check(np.array_equal(corners, frame["triangles"]), "connectivity of step")
            for name, values in frame["arrays"].items():
                group, key = name.split("/")
                start = int(steps[group + "Offsets"][key][k])
                check(np.array_equal(grid[name][start : start + count[group]], values, equal_nan=numbers(values)), name + " of step")


def movie_with_xdmf(path, frames):
    try:
        from vtkmodules.vtkIOXdmf2 import vtkXdmfReader
    except ImportError:
        return "this VTK has no vtkXdmfReader"
    reader = vtkXdmfReader()
    reader.SetFileName(path)
    reader.UpdateInformation()
    information = reader.GetOutputInformation(0)
    times = list(information.Get(reader.GetExecutive().TIME_STEPS()))
    check(times == [frame["time"] for frame in frames], "times of the movie")
    for frame in frames:
        reader.UpdateTimeStep(frame["time"])
        same_as(reader.GetOutputDataObject(0), frame, "vtkXdmfReader")
    return f"{len(times)} steps"


def xdmf_as_text(path, frames):
    """Every reference of the .xmf leads to a dataset of the size it states."""
    import xml.etree.ElementTree as tree

    grids = tree.parse(path).getroot().findall("./Domain/Grid/Grid")
    check(len(grids) == len(frames), "grids of the movie")
    for grid, frame in zip(grids, frames):
        check(float(grid.find("Time").get("Value")) == frame["time"], "time in the .xmf")
        for item in grid.iter("DataItem"):
            name, dataset = item.text.strip().split(":")
            size = np.prod([int(n) for n in item.get("Dimensions").split()])
            with h5py.File(os.path.join(os.path.dirname(path), name), "r") as file:
                check(file[dataset].size == size, dataset + " has the size that the .xmf states")
                check(file[dataset].dtype.itemsize == int(item.get("Precision")), dataset + " has its precision")


def mesh(path):
    """Triangles, then the boundary of the electrolyte as lines, as h5py and vtkHDFReader see them."""
    with h5py.File(path, "r") as file:
        grid = file["VTKHDF"]
        check(text(grid["Points"].attrs["units"]) == "m", "points have their units")
        points, corners, offsets = (grid[name][:] for name in ("Points", "Connectivity", "Offsets"))
        types, region, boundary = (grid[name][:] for name in ("Types", "CellData/region", "CellData/boundary"))
        tags = file["frond/boundary_tags"][:]
        electrolyte = int(file["frond"].attrs["electrolyte_triangles"])
    reader = vtkHDFReader()
    check(reader.CanReadFile(path), "vtkHDFReader can read " + path)
    reader.SetFileName(path)
    reader.Update()
    grid = reader.GetOutput()
    check(np.array_equal(vtk_to_numpy(grid.GetPoints().GetData()), points), "vtkHDFReader: points")
    check(np.array_equal(vtk_to_numpy(grid.GetCells().GetConnectivityArray()), corners), "vtkHDFReader: connectivity")
    check(np.array_equal(vtk_to_numpy(grid.GetCells().GetOffsetsArray()), offsets), "vtkHDFReader: offsets")
    for name, values in (("region", region), ("boundary", boundary)):
        check(np.array_equal(vtk_to_numpy(grid.GetCellData().GetArray(name)), values), "vtkHDFReader: " + name)
    kinds = [grid.GetCellType(k) for k in range(grid.GetNumberOfCells())]
    check(kinds == list(types), "vtkHDFReader: cell types")
    lines = types == 3
    check(np.array_equal(boundary[lines], tags) and (boundary[~lines] == 0).all(), "each line has its tag")
    triangles = corners[: 3 * (~lines).sum()].reshape(-1, 3)
    edges = corners[3 * len(triangles) :].reshape(-1, 2)
    areas(points, triangles, region[~lines])
    sides = [tuple(side) for t in triangles[:electrolyte] for side in zip(t, np.roll(t, -1))]
    outer = set(sides) - {(b, a) for a, b in sides}
    check(outer == {tuple(edge) for edge in edges}, "the lines are the boundary of the electrolyte")
    print(f"{path}: {len(points)} points, {len(triangles)} triangles, {len(edges)} lines")


def run(folder):
    names = sorted(os.listdir(os.path.join(folder, "fields")))
    check(not [n for n in names + os.listdir(folder) if n.startswith(".")], "nothing is left aside")
    frames = []
    for name in names:
        path = os.path.join(folder, "fields", name)
        frame = with_h5py(path)
        time = with_vtk(path, frame)
        check(frame["field_time"] == frame["time"] and time in (None, frame["time"]), "time value")
        salt = frame["arrays"]["PointData/concentration"]
        print(
            name,
            f"t = {frame['time']:g} s, {len(frame['points'])} points, {len(frame['triangles'])} triangles,",
            f"c {np.nanmin(salt):.6g} to {np.nanmax(salt):.6g} mol/m^3,",
            ", ".join(f"{r} {a * 1e12:.6g} um^2" for r, a in zip(REGIONS, frame["areas"])),
            f"(time for VTK: {time})",
        )
        frames.append(frame)
    total = [sum(frame["areas"]) for frame in frames]
    check(np.allclose(total, total[0], rtol=1e-12), "the three regions fill the same area in every frame")
    file_series(os.path.join(folder, "fields.vtkhdf.series"), frames)
    print("fields.vtkhdf.series:", len(frames), "steps")
    together = os.path.join(folder, "fields.vtkhdf")
    if os.path.exists(together):
        series_with_h5py(together, frames)
        print("fields.vtkhdf:", len(frames), "steps")
    xdmf_as_text(os.path.join(folder, "fields.xmf"), frames)
    print("fields.xmf:", movie_with_xdmf(os.path.join(folder, "fields.xmf"), frames))
    with open(os.path.join(folder, "summary.json"), encoding="utf-8") as file:
        summary = json.load(file)
    with open(os.path.join(folder, "series.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if rows:
        last = {key: float(value) for key, value in rows[-1].items() if key != "wall_s"}
        check(last == summary["final"], "the summary's final values are the last row")
    print("series.csv:", len(rows), "rows; summary.json:", summary["outcome"])


def main(written):
    print("h5py", h5py.__version__, "HDF5", h5py.version.hdf5_version, "VTK", vtkVersion.GetVTKVersion())
    if os.path.isdir(written):
        run(written)
    else:
        mesh(written)
    print("FAILED" if failures else "OK")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
