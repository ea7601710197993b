package dev.frond.plot;

import dev.frond.plot.flow.Window;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One of the pictures on a sheet.
 *
 * @param window what is shown of the snapshot
 * @param note at the right of the title, such as the time
 * @param trails fronts of earlier times, drawn over the lithium
 * @param foil y of the collector below the metal, m; empty without one
 */
public record Panel(
        String title, Snapshot snapshot, Window window, String note, List<FrontLine> trails, OptionalDouble foil) {
    public Panel {
        trails = List.copyOf(trails);
    }

    /** Without a collector. */
    public Panel(String title, Snapshot snapshot, Window window, String note, List<FrontLine> trails) {
        this(title, snapshot, window, note, trails, OptionalDouble.empty());
    }

    /** The same on a collector at y, m, if there is one. */
    public Panel on(OptionalDouble other) {
        return new Panel(title, snapshot, window, note, trails, other);
    }

    /** The whole cell with its time. */
    public static Panel of(String title, Snapshot snapshot) {
        String time = TimeStamp.of(snapshot.time()).text(snapshot.time());
        return new Panel(title, snapshot, Window.covering(List.of(snapshot)), time, List.of());
    }

    /** The box of the cell, without the membrane above it. */
    public static Panel of(String title, Snapshot snapshot, Cell cell) {
        return of(title, List.of(snapshot), cell).get(0);
    }

    /** Snapshots of one run, in one window: the box of its cell. */
    public static List<Panel> of(String title, List<Snapshot> snapshots, Cell cell) {
        Window window = Window.covering(snapshots, cell.beyond());
        if (snapshots.isEmpty()) {
            return List.of();
        }
        TimeStamp stamp =
                TimeStamp.of(snapshots.stream().mapToDouble(Snapshot::time).toArray());
        return snapshots.stream()
                .map(snapshot -> new Panel(title, snapshot, window, stamp.text(snapshot.time()), List.of()))
                .toList();
    }

    /** With the fronts that are earlier than the snapshot. */
    public Panel withTrails(List<FrontLine> fronts) {
        return new Panel(
                title,
                snapshot,
                window,
                note,
                fronts.stream().filter(front -> front.time() < snapshot.time()).toList(),
                foil);
    }

    Panel withWindow(Window other) {
        return new Panel(title, snapshot, other, note, trails, foil);
    }
}
