package dev.frond.solver.run;

import java.util.Optional;

/** Ends a run at its end time, or when it is interrupted. */
record EndOfRun(Course course) implements Handler {
    @Override
    public Optional<Outcome> accepted() {
        if (course.state().time() >= course.scenario().time().end()) {
            return Optional.of(Outcome.FINISHED);
        }
        return course.watch().interrupted() ? Optional.of(Outcome.INTERRUPTED) : Optional.empty();
    }
}
