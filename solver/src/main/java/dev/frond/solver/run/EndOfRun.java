package dev.frond.solver.run;

import java.util.Optional;

/** Ends a run at its end time, where a limit of it is reached, or when it is interrupted. */
record EndOfRun(Course course, DriveSteps drive) implements Handler {
    @Override
    public Optional<Outcome> accepted() {
        if (course.state().time() >= course.scenario().time().end()) {
            return Optional.of(Outcome.FINISHED);
        }
        return drive.stopped();
    }
}
