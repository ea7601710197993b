"""Pictures."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import frond
from conftest import need


@pytest.mark.parametrize(
    ("field", "label"),
    [
        ("flux_Li", "flux of Li$^+$ (mol m$^{-2}$ s$^{-1}$)"),
        ("concentration", "salt concentration (mol/L)"),
        ("potential", "potential of the electrolyte (mV)"),
        ("current_density", "current density (mA/cm²)"),
    ],
)
def test_a_field_has_its_unit(run: frond.Run, tmp_path: Path, field: str, label: str) -> None:
    need("matplotlib")
    axes = run.plot(field=field, time=20.0)
    assert axes.get_xlabel() == "x (µm)"
    assert axes.get_xlim() == pytest.approx((0, 5))
    assert axes.get_title() == "figure4-ucpba, 20 s"
    assert axes.collections[0].colorbar.ax.get_ylabel() == label
    axes.figure.savefig(tmp_path / "picture.pdf")


def test_a_time_beyond_the_last_frame_is_told(run: frond.Run) -> None:
    need("matplotlib")
    with pytest.warns(UserWarning, match="beyond the last frame") as told:
        axes = run.plot(time="99 h")
    assert Path(told[0].filename) == Path(__file__)
    assert axes.get_title() == "figure4-ucpba, 40 s"


def test_the_colour_range_is_that_of_the_electrolyte(run: frond.Run) -> None:
    need("matplotlib")
    frame = run.frame()
    low, high = run.plot("concentration").collections[0].get_clim()
    inside = frame.fields["concentration"][: len(frame.points)] / 1000
    inside = inside[inside == inside]  # NaN is not equal to itself
    assert (low, high) == pytest.approx((inside.min(), inside.max()))
    assert run.plot("concentration", range=(1, 2)).collections[0].get_clim() == (1, 2)


def test_a_run_that_has_not_ended_is_drawn(run: frond.Run, tmp_path: Path) -> None:
    need("matplotlib")
    half = Path(shutil.copytree(run.folder, tmp_path / "half"))
    (half / "summary.json").unlink()
    assert frond.Run(half).plot().get_title() == "half, 40 s"


def test_two_runs_on_one_figure(run: frond.Run) -> None:
    need("matplotlib")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2)
    assert run.plot("potential", ax=axes[0]) is axes[0]
    assert run.plot_series("potential_V", ax=axes[1], label="a") is axes[1]
    assert axes[1].get_ylabel() == "potential (mV)"
    assert axes[1].get_legend() is not None


def test_series_in_units_of_the_laboratory(run: frond.Run) -> None:
    need("matplotlib")
    axes = run.plot_series()
    assert axes.get_ylabel() == "height (µm)"
    assert axes.get_xlabel() == "time (s)"
    assert axes.lines[0].get_ydata()[-1] == pytest.approx(1e6 * run.series["front_tip_m"][-1])


def lasting(run: frond.Run, folder: Path, factor: float) -> frond.Run:
    """A copy of a run whose times are multiplied."""
    copy = Path(shutil.copytree(run.folder, folder))
    header, *rows = (copy / "series.csv").read_text(encoding="utf-8").splitlines()
    assert header.startswith("time_s,")
    for k, row in enumerate(rows):
        time, rest = row.split(",", 1)
        rows[k] = f"{factor * float(time)},{rest}"
    (copy / "series.csv").write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return frond.Run(copy)


def test_a_second_run_is_drawn_in_the_unit_of_the_first(run: frond.Run, tmp_path: Path) -> None:
    need("matplotlib")
    from matplotlib import pyplot

    long = lasting(run, tmp_path / "long", 60)
    for first, second, unit, ends in [(long, run, "min", (40, 2 / 3)), (run, long, "s", (40, 2400))]:
        _, ax = pyplot.subplots()
        first.plot_series("front_tip_m", ax=ax)
        second.plot_series("front_tip_m", ax=ax)
        assert ax.get_xlabel() == f"time ({unit})"
        assert [line.get_xdata()[-1] for line in ax.lines] == pytest.approx(ends)


def test_axes_that_share_time_share_its_unit(run: frond.Run, tmp_path: Path) -> None:
    need("matplotlib")
    from matplotlib import pyplot

    _, (top, bottom) = pyplot.subplots(2, sharex=True)
    lasting(run, tmp_path / "long", 60).plot_series("front_tip_m", ax=top)
    run.plot_series("potential_V", ax=bottom)
    assert bottom.get_xlabel() == "time (min)"
    for ax in (top, bottom):
        ax.clear()
    run.plot_series("potential_V", ax=bottom)
    assert bottom.get_xlabel() == "time (s)"


def test_columns_of_two_units_are_refused(run: frond.Run) -> None:
    need("matplotlib")
    with pytest.raises(frond.InputError, match="different units"):
        run.plot_series("potential_V", "front_tip_m")


def test_without_h5py_it_says_so(run: frond.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h5py", None)
    with pytest.raises(frond.FrondError, match="pip install h5py"):
        run.frame(0.0)


def test_without_matplotlib_it_says_so(run: frond.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(frond.FrondError, match="pip install matplotlib"):
        run.plot()
