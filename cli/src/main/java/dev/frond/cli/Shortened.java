package dev.frond.cli;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;

/**
 * Tells how far a run is as if its end were earlier.
 *
 * @param watch that says how far it is
 * @param end s
 */
record Shortened(Observer watch, double end) implements Observer {
    @Override
    public void started(Scenario scenario, int nodes) {
        TimeControl time =
                new TimeControl(end, scenario.time().stop(), scenario.time().scheme());
        watch.started(scenario.toBuilder().time(time).build(), nodes);
    }

    @Override
    public void accepted(SeriesRow row) {
        watch.accepted(row);
    }

    @Override
    public void happened(Event event) {
        watch.happened(event);
    }

    @Override
    public void finished(Summary summary) {
        watch.finished(summary);
    }
}
