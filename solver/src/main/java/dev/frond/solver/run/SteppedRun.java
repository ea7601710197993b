package dev.frond.solver.run;

import java.util.Optional;

/**
 * A run whose caller takes the steps, so that it can do other things between them: pause, or answer a user. The observer sees what
 * it sees in {@link Simulation#run}, and the results are the same. For one thread.
 *
 * <pre>
 * SteppedRun run = simulation.begin(observer);
 * while (run.step()) { ... }
 * Summary summary = run.end();
 * </pre>
 */
public final class SteppedRun {
    private final Run run;
    private Optional<Outcome> outcome;
    private Optional<Summary> summary = Optional.empty();

    SteppedRun(Run run) {
        this.run = run;
        this.outcome = run.start();
    }

    /**
     * Tries a step; one that is refused counts too.
     *
     * @return whether there is more to do
     * @throws IllegalStateException after the end
     */
    public boolean step() {
        if (outcome.isPresent()) {
            throw new IllegalStateException("the run is over: " + outcome.get().label());
        }
        outcome = run.advance();
        if (outcome.isEmpty() && run.isInterrupted()) {
            outcome = Optional.of(Outcome.INTERRUPTED);
        }
        return outcome.isEmpty();
    }

    /** Whether a step can be taken. */
    public boolean goesOn() {
        return outcome.isEmpty();
    }

    /** Writes the last frame and sums up; a run that could go on is {@link Outcome#INTERRUPTED}. A second call changes nothing. */
    public Summary end() {
        Outcome how = outcome.orElse(Outcome.INTERRUPTED);
        outcome = Optional.of(how);
        Summary end = summary.orElseGet(() -> run.end(how));
        summary = Optional.of(end);
        return end;
    }
}
