"""A real run and its files."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path

import h5py
import numpy as np
import pytest

import frond
from conftest import COARSE, SCENARIO, need


def test_the_run_finished(run: frond.Run) -> None:
    assert run.summary["outcome"] == "finished"
    assert run.summary["time_s"] == 40
    assert "finished after 40 s, 5 frames" in repr(run)


def test_a_run_is_read_from_its_folder(run: frond.Run) -> None:
    again = frond.Run(run.folder)
    assert again.summary == run.summary


def test_a_run_goes_on_to_a_later_end(run: frond.Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    shutil.copytree(run.folder, folder)
    longer = {**COARSE, "time.end": "60 s"}
    on = frond.run(SCENARIO, folder, set=longer, pictures=False, resume=True)
    assert on.summary["time_s"] == 60
    steps = run.series.rows
    assert on.series.rows > steps
    np.testing.assert_array_equal(on.series["front_tip_m"][:steps], run.series["front_tip_m"])


def test_a_run_begins_with_the_state_of_another(run: frond.Run, tmp_path: Path) -> None:
    stripping = {**COARSE, "time.end": "40 s", "drive": {"current_density": "-1 mA/cm^2"}}
    branch = frond.run(
        SCENARIO, tmp_path / "out", set=stripping, pictures=False, start=(run, 20.0)
    )
    assert branch.series["time_s"][0] > 20
    assert branch.times[0] == 20
    np.testing.assert_array_equal(branch.front(20.0), run.front(20.0))
    assert branch.series["front_mean_m"][-1] < branch.series["front_mean_m"][0]
    with pytest.raises(frond.InputError, match="a time in it was expected"):
        frond.run(SCENARIO, tmp_path / "no", set=stripping, start=(run.folder, "1 h"))


def test_series_has_a_row_per_step(run: frond.Run) -> None:
    assert run.series.rows == run.summary["costs"]["steps"]
    assert run.series["front_tip_m"].shape == (run.series.rows,)
    assert run.series["front_tip_m"][-1] == run.summary["final"]["front_tip_m"]
    assert run.series["nodes"].dtype.kind == "i"
    assert (np.diff(run.series["time_s"]) > 0).all()


def test_series_becomes_a_data_frame(run: frond.Run) -> None:
    need("pandas")
    table = run.series.to_pandas()
    assert list(table.columns) == list(run.series)
    assert table["time_s"].iloc[-1] == 40


def test_an_unknown_column_names_the_nearest(run: frond.Run) -> None:
    with pytest.raises(frond.UnknownName, match='did you mean "front_tip_m"') as caught:
        run.series["front_tip"]
    assert isinstance(caught.value, KeyError)


def test_events_are_columns(run: frond.Run) -> None:
    assert run.events.rows == len(run.summary["events"])
    assert {"kind", "time_s", "x_m", "y_m"} <= set(run.events)


def test_frames_are_found_by_time(run: frond.Run) -> None:
    assert run.times.tolist() == [0, 10, 20, 30, 40]
    assert run.frame(21.0).time == 20
    assert run.frame("0.5 min").time == 30
    assert run.frame().time == 40
    assert [frame.time for frame in run.frames()] == run.times.tolist()


def test_a_time_beyond_the_last_frame_is_told(run: frond.Run) -> None:
    for read in (run.frame, run.front):
        with pytest.warns(UserWarning, match="99 h is beyond the last frame .* at 40 s") as told:
            read("99 h")
        assert [Path(each.filename) for each in told] == [Path(__file__)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert run.frame(40.000001).time == 40
        assert run.frame("1 s").time == 0


@pytest.mark.parametrize("text", ["", "soon", "5 furlongs", "1e s", "-"])
def test_what_is_no_time(run: frond.Run, text: str) -> None:
    with pytest.raises(frond.InputError, match="is no time"):
        run.frame(text)


def test_shapes_of_a_frame(run: frond.Run) -> None:
    frame = run.frame(40.0)
    n, m = len(frame.points), len(frame.triangles)
    assert frame.points.shape == (n, 2)
    assert frame.triangles.shape == (m, 3)
    assert frame.region.shape == (m,)
    assert frame.fields["concentration"].shape == (n,)
    assert frame.fields["flux_Li"].shape == (n, 2)
    assert frame.fields["flux_cation"] is frame.fields["flux_Li"]
    assert "flux_cation" in frame.cell_fields
    assert frame.unit("flux_cation") == "mol/(m^2 s)"
    assert frame.metal.name == "lithium"
    assert frame.cell_fields["current_density"].shape == (m, 2)
    assert frame.fields.units["concentration"] == "mol/m^3"
    assert frame.unit("current_density") == "A/m^2"
    assert frame.triangles.max() == n - 1
    assert set(frame.region) == {0, 1, 2}


def test_fields_are_numbers_in_the_electrolyte_and_nan_elsewhere(run: frond.Run) -> None:
    frame = run.frame()
    inside = np.unique(frame.triangles[frame.region == 0])
    outside = np.setdiff1d(np.arange(len(frame.points)), inside)
    for values in frame.fields.values():
        assert np.isfinite(values[inside]).all()
        assert np.isnan(values[outside]).all()
    for values in frame.cell_fields.values():
        assert np.isfinite(values[frame.region == 0]).all()
        assert np.isnan(values[frame.region != 0]).all()


def test_zeros_and_nan_outside_the_electrolyte_read_alike(run: frond.Run, tmp_path: Path) -> None:
    frame = run.frame()
    copy = Path(shutil.copytree(run.folder, tmp_path / "copy"))
    for outside in (0.0, np.nan):
        for file in (copy / "fields").glob("*.vtkhdf"):
            with h5py.File(file, "r+") as content:
                count = content["frond"].attrs["electrolyte_points"]
                content["VTKHDF/PointData/concentration"][count:] = outside
        read = frond.Run(copy).frame()
        np.testing.assert_array_equal(read.fields["concentration"], frame.fields["concentration"])


def test_an_unknown_field_names_all(run: frond.Run) -> None:
    with pytest.raises(frond.UnknownName, match='did you mean "concentration"'):
        run.frame().fields["concentraton"]
    with pytest.raises(frond.UnknownName, match='did you mean "flux_Li"'):
        run.frame().magnitude("flux")
    with pytest.raises(frond.UnknownName, match='did you mean "concentration"'):
        run.plot(field="conc")
    with pytest.raises(frond.UnknownName, match="current_density"):
        run.frame().magnitude("pressure")


def test_the_front_runs_from_side_to_side_through_the_tip(run: frond.Run) -> None:
    front = run.front(40.0)
    assert front.ndim == 2 and front.shape[1] == 2
    assert front[0, 0] == 0
    assert front[-1, 0] == pytest.approx(5e-6)
    lengths = np.hypot(*np.diff(front, axis=0).T)
    assert lengths.sum() == pytest.approx(run.summary["final"]["front_length_m"], rel=1e-12)
    # the tip is the apex of a parabola through the highest point and its neighbours
    assert front[:, 1].max() == pytest.approx(run.summary["final"]["front_tip_m"], abs=8e-9)


def test_the_area_below_the_front_is_the_mean_height(run: frond.Run) -> None:
    front = run.front()
    area = np.sum(np.diff(front[:, 0]) * (front[1:, 1] + front[:-1, 1]) / 2)
    assert area / 5e-6 == pytest.approx(run.summary["final"]["front_height_mean_m"], rel=1e-9)


def test_what_is_not_a_run(tmp_path: Path) -> None:
    with pytest.raises(frond.InputError, match="not the folder of a run"):
        frond.Run(tmp_path)


def test_a_run_that_has_not_ended(run: frond.Run, tmp_path: Path) -> None:
    half = Path(shutil.copytree(run.folder, tmp_path / "half"))
    (half / "summary.json").unlink()
    assert "not ended" in repr(frond.Run(half))
    assert frond.Run(half).frame().time == 40
    with (half / "series.csv").open("a") as series:
        series.write("41.0,1.0,-0.")
    assert frond.Run(half).series["time_s"][-1] == 40
    with pytest.raises(frond.InputError, match="has not ended, or was killed"):
        frond.Run(half).summary


def test_times_open_no_frame_that_is_listed(run: frond.Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(run.folder, tmp_path / "listed"))
    for file in (copy / "fields").glob("*.vtkhdf"):
        file.write_bytes(b"")
    assert list(frond.Run(copy).times) == [0, 10, 20, 30, 40]


def test_frames_that_are_not_listed_yet_have_times(run: frond.Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(run.folder, tmp_path / "behind"))
    (copy / "fields" / "frame-000000.vtkhdf").unlink()  # as of a run with `keep: last 4`
    (copy / "fields" / ".frame-000005.vtkhdf.part").write_bytes(b"half a frame")
    listing = copy / "fields.vtkhdf.series"
    content = json.loads(listing.read_text())
    content["files"] = content["files"][:3]
    listing.write_text(json.dumps(content))
    assert list(frond.Run(copy).times) == [10, 20, 30, 40]
    listing.unlink()
    assert list(frond.Run(copy).times) == [10, 20, 30, 40]
    listing.write_text("{")
    with pytest.raises(frond.InputError, match="fields.vtkhdf.series is damaged"):
        frond.Run(copy).times


def test_a_damaged_frame_is_named(run: frond.Run, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(run.folder, tmp_path / "damaged"))
    last = max((copy / "fields").glob("*.vtkhdf"))
    last.write_bytes(last.read_bytes()[:200])
    with pytest.raises(frond.InputError, match=last.name):
        frond.Run(copy).frame()


def test_two_runs_are_compared(run: frond.Run, tmp_path: Path) -> None:
    table = frond.compare(run, run.folder, tmp_path / "compared")
    assert table.rows > 5
    assert (tmp_path / "compared" / "report.html").is_file()
