package dev.frond.solver.run;

import java.util.Optional;

/** When the drive has jumped, potential and reaction follow at once, and steps begin anew. */
record DriveJump(Course course, FrameClock clock, Remesher remesher) implements Handler {
    @Override
    public Optional<Outcome> accepted() {
        if (!clock.jumps(course.state().time())) {
            return Optional.empty();
        }
        return course.jump()
                ? remesher.openCorners()
                : course.stalled("potential", "no electrolyte potential fits the drive after its jump");
    }
}
