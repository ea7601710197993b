package dev.frond.solver.run;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells the observer of rows and frames. */
final class Recording implements Handler {
    private final Course course;
    private final FrameClock clock;
    private final Snapshots snapshots;
    private double lastFrame;

    Recording(Course course, FrameClock clock) {
        this.course = course;
        this.clock = clock;
        Setup setup = course.setup();
        Scenario scenario = setup.scenario();
        this.snapshots = new Snapshots(
                Scales.of(scenario),
                scenario.metal(),
                setup.problem(),
                setup.fillers(),
                scenario.anode().moving()
                        ? setup.problem().porosity() * setup.problem().lithiumVolume()
                        : 0);
    }

    @Override
    public Optional<Outcome> accepted() {
        course.watch().accepted(Objects.requireNonNull(course.last()));
        if (clock.due(course.state().time())) {
            frame();
        }
        return Optional.empty();
    }

    /** Time of the last frame, s. */
    double last() {
        return lastFrame;
    }

    /** Goes on after a last frame. */
    void restore(double last) {
        lastFrame = last;
    }

    /** A frame of the present state. */
    void frame() {
        OptionalDouble collector = course.setup().scenario().anode().collectorHeight();
        course.watch().frame(snapshots.of(course.state()).withCollector(collector));
        lastFrame = course.state().time();
    }

    /** A frame of the last state, when there is none. */
    void lastFrame() {
        if (lastFrame < course.state().time()) {
            frame();
        }
    }
}
