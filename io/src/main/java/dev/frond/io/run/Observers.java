package dev.frond.io.run;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.util.List;
import java.util.function.Supplier;

/** Several observers as one. */
public final class Observers {
    private Observers() {}

    /** Passes every call on, in the order of the list; interrupted as soon as any of them is. */
    public static Observer all(List<Observer> observers) {
        return new All(List.copyOf(observers));
    }

    private record All(List<Observer> observers) implements Observer {
        @Override
        public void started(Scenario scenario, int nodes) {
            observers.forEach(observer -> observer.started(scenario, nodes));
        }

        @Override
        public void accepted(SeriesRow row) {
            observers.forEach(observer -> observer.accepted(row));
        }

        @Override
        public void rejected(double time, double step, String reason) {
            observers.forEach(observer -> observer.rejected(time, step, reason));
        }

        @Override
        public void happened(Event event) {
            observers.forEach(observer -> observer.happened(event));
        }

        @Override
        public void cycle(CycleRow row) {
            observers.forEach(observer -> observer.cycle(row));
        }

        @Override
        public void frame(Snapshot snapshot) {
            observers.forEach(observer -> observer.frame(snapshot));
        }

        @Override
        public void resumable(Supplier<Saved> state, boolean ends) {
            observers.forEach(observer -> observer.resumable(state, ends));
        }

        @Override
        public void finished(Summary summary) {
            observers.forEach(observer -> observer.finished(summary));
        }

        @Override
        public boolean interrupted() {
            return observers.stream().anyMatch(Observer::interrupted);
        }
    }
}
