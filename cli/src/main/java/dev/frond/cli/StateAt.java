package dev.frond.cli;

import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.saved.Saved;
import java.util.Optional;
import java.util.function.Supplier;

/** Stops a run at a time, and keeps its state there. */
final class StateAt implements Observer {
    private final double time;
    private boolean reached;
    private Optional<Saved> state = Optional.empty();

    /** @param time at which a step ends, s */
    StateAt(double time) {
        this.time = time;
    }

    /** Empty when the run did not come to the time. */
    Optional<Saved> state() {
        return state;
    }

    @Override
    public void accepted(SeriesRow row) {
        reached = row.time() >= time;
    }

    @Override
    public void resumable(Supplier<Saved> now, boolean ends) {
        if (reached && state.isEmpty()) {
            state = Optional.of(now.get());
        }
    }

    @Override
    public boolean interrupted() {
        return reached;
    }
}
