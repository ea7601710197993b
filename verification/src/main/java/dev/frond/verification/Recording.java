package dev.frond.verification;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** A run that is over, with its rows and frames. */
final class Recording {
    private final List<SeriesRow> rows = new ArrayList<>();
    private final List<Snapshot> frames = new ArrayList<>();
    private final Summary summary;

    private Recording(Simulation simulation) {
        summary = simulation.run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }

            @Override
            public void frame(Snapshot snapshot) {
                frames.add(snapshot);
            }
        });
    }

    static Recording of(Scenario scenario) {
        return new Recording(Simulation.of(scenario));
    }

    static Recording of(Simulation simulation) {
        return new Recording(simulation);
    }

    Summary summary() {
        return summary;
    }

    List<SeriesRow> rows() {
        return rows;
    }

    List<Snapshot> frames() {
        return frames;
    }

    SeriesRow last() {
        return rows.get(rows.size() - 1);
    }

    /** The step that ended at a time. */
    SeriesRow at(double time) {
        return rows.stream()
                .filter(row -> Math.abs(row.time() - time) <= 1e-9 * last().time())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step ended at " + time + " s"));
    }
}
