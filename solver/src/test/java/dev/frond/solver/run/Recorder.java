package dev.frond.solver.run;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a run reports. */
class Recorder implements Observer {
    final List<SeriesRow> rows = new ArrayList<>();
    final List<Snapshot> frames = new ArrayList<>();

    @Override
    public void accepted(SeriesRow row) {
        rows.add(row);
    }

    @Override
    public void frame(Snapshot snapshot) {
        frames.add(snapshot);
    }

    SeriesRow last() {
        return rows.get(rows.size() - 1);
    }
}
