package dev.frond.io.run;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.util.function.Supplier;

/**
 * Passes everything on but the times of the clock, which are not a number instead: what is written is then the same to the byte
 * for the same input and the same version.
 */
public record Untimed(Observer observer) implements Observer {
    @Override
    public void started(Scenario scenario, int nodes) {
        observer.started(scenario, nodes);
    }

    @Override
    public void accepted(SeriesRow row) {
        observer.accepted(row.untimed());
    }

    @Override
    public void rejected(double time, double step, String reason) {
        observer.rejected(time, step, reason);
    }

    @Override
    public void happened(Event event) {
        observer.happened(event);
    }

    @Override
    public void cycle(CycleRow row) {
        observer.cycle(row);
    }

    @Override
    public void frame(Snapshot snapshot) {
        observer.frame(snapshot);
    }

    @Override
    public void resumable(Supplier<Saved> state, boolean ends) {
        observer.resumable(() -> Simulation.untimed(state.get()), ends);
    }

    @Override
    public void finished(Summary summary) {
        observer.finished(summary.untimed());
    }

    @Override
    public boolean interrupted() {
        return observer.interrupted();
    }
}
