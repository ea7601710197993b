package dev.frond.solver.run;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.Scales;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;

/**
 * Goes through the steps of the drive: a step ends on time or when a limit is reached; then potential and reaction follow the next
 * one at once, and steps in time begin anew where the control jumps.
 */
final class DriveSteps implements Handler {
    /** Steps of a drive that may end at once, one after the other: more than any protocol has in a cycle that is meant. */
    private static final long MOST_AT_ONCE = 1000;

    private final Course course;
    private final Remesher remesher;
    private final ScaledDrive drive;
    /** What drove the cell when the last step in time ended. */
    private Control held;

    private List<WatchedLimit> ofRun = List.of();
    private CycleSums sums = CycleSums.from(0);

    DriveSteps(Course course, Remesher remesher) {
        this.course = course;
        this.remesher = remesher;
        this.drive = course.setup().controls();
        this.held = drive.at(course.state().position(), course.state().time());
    }

    /** Finds from where the limits of the run and of the first step are reached. */
    Optional<Outcome> begin() {
        Limit.Reading now = readings().since(0);
        ofRun = course.scenario().time().stop().stream()
                .map(limit -> new WatchedLimit(limit, WatchedLimit.side(limit, limit.side(), now), 0, true))
                .toList();
        return reachedOfRun().isPresent() ? stop() : follow();
    }

    /** The same in a run that goes on from where another was driven; {@code before} is what {@link #save} returned there. */
    Optional<Outcome> branch(Saved before) {
        held = SavedRecord.to(Control.class, before.part("held"));
        sums = CycleSums.from(course.state().time());
        return begin();
    }

    Saved save() {
        return Saved.builder()
                .part("held", SavedRecord.of((Record) held))
                .integers("sides", ofRun.stream().mapToInt(WatchedLimit::side).toArray())
                .numbers("cycle_begun", sums.begin())
                .part("plating", SavedRecord.of(sums.plating()))
                .part("stripping", SavedRecord.of(sums.stripping()))
                .build();
    }

    /** Goes on from what {@link #save} returned. */
    void restore(Saved saved) {
        held = SavedRecord.to(Control.class, saved.part("held"));
        List<Limit> limits = course.scenario().time().stop();
        int[] sides = saved.integers("sides");
        List<WatchedLimit> watched = new ArrayList<>();
        for (int k = 0; k < sides.length; k++) {
            watched.add(new WatchedLimit(limits.get(k), sides[k], 0, true));
        }
        ofRun = watched;
        sums = new CycleSums(
                saved.number("cycle_begun"),
                SavedRecord.to(CycleSums.Direction.class, saved.part("plating")),
                SavedRecord.to(CycleSums.Direction.class, saved.part("stripping")));
    }

    private Readings readings() {
        return Readings.of(course.setup(), course.state());
    }

    /** A signal that changes with time is followed. */
    @Override
    public double limit(double dt) {
        return Math.min(dt, drive.longestStep(course.state().position()));
    }

    /** The limits ahead of the present state: those of the run first. */
    private List<WatchedLimit> limits() {
        DrivePosition position = course.state().position();
        List<Limit> ofStep = drive.limits(position);
        if (ofStep.isEmpty() || position.sides().isEmpty()) {
            return ofRun;
        }
        List<WatchedLimit> limits = new ArrayList<>(ofRun);
        for (int k = 0; k < ofStep.size(); k++) {
            limits.add(new WatchedLimit(ofStep.get(k), position.sides().get(k), position.charge(), false));
        }
        return limits;
    }

    /**
     * The step in time to go on from: one that ends beyond a limit is taken again, so that it ends there.
     *
     * @param dt its length, s
     * @param again tries a step of a length from the present state
     */
    LimitSearch.Landing land(Accepted step, double dt, DoubleFunction<Attempt> again) {
        List<WatchedLimit> limits = limits();
        if (limits.isEmpty()) {
            return new LimitSearch.Landing(step, dt);
        }
        LimitSearch search = new LimitSearch(course.setup(), course.costs(), course.state(), course.charge(), limits);
        if (!search.isPassedBy(step)) {
            return new LimitSearch.Landing(step, dt);
        }
        course.watch().rejected(course.state().time(), dt, "a limit is reached within the step");
        return search.land(step, dt, again);
    }

    /** A step in time was accepted, from {@code before} to the present state. */
    void moved(State before, Accepted step) {
        State state = course.state();
        if (flows(step.charge(), state.time() - before.time())) {
            sums = sums.plus(
                    step.charge(), before.fields().voltage(), state.fields().voltage());
        }
        held = drive.at(state.position(), state.time());
        DrivePosition next = drive.by(state.position(), state.time(), course.charge());
        if (next.step() != state.position().step()) {
            drive.reachedByClock(state.position()).forEach(this::report);
            enter(next);
        } else {
            reachedOfStep().ifPresent(this::pass);
        }
    }

    /** Whether a scaled charge in a time, s, is more than the rounding that a rest leaves. */
    private boolean flows(double charge, double time) {
        Scales scales = Scales.of(course.scenario());
        double mean = charge / time / course.setup().width() * scales.currentDensity();
        return Math.abs(mean) > SeriesRow.NO_CURRENT;
    }

    private Optional<WatchedLimit> reachedOfStep() {
        return reached(limits().stream().filter(limit -> !limit.ofRun()).toList());
    }

    private Optional<WatchedLimit> reachedOfRun() {
        return reached(ofRun);
    }

    private Optional<WatchedLimit> reached(List<WatchedLimit> limits) {
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        Readings now = readings();
        return limits.stream()
                .filter(limit -> limit.left(now, course.charge()) <= 0)
                .findFirst();
    }

    /** Ends the run where a limit of it is reached. */
    Optional<Outcome> stopped() {
        return reachedOfRun().isPresent() ? stop() : Optional.empty();
    }

    private Optional<Outcome> stop() {
        reachedOfRun().ifPresent(limit -> record(limit.limit().words() + " ends the run"));
        return Optional.of(Outcome.FINISHED);
    }

    /** The limit ends the present step of the drive. */
    private void pass(WatchedLimit limit) {
        report(limit.limit());
        State state = course.state();
        enter(drive.beyond(state.position(), state.time(), course.charge()));
    }

    private void report(Limit limit) {
        DrivePosition position = course.state().position();
        String cycle = drive.cycle(position).isPresent()
                ? " of cycle " + (drive.cycle(position).getAsLong() + 1)
                : "";
        record(limit.words() + " ends step " + (drive.stepOfCycle(position) + 1) + cycle);
    }

    private void record(String detail) {
        FrontView front = FrontView.of(course.state());
        int tip = front.tip();
        course.events().add("limit", course.state().time(), front.x(tip), front.y(tip), detail);
    }

    private void enter(DrivePosition next) {
        DrivePosition before = course.state().position();
        OptionalLong cycle = drive.cycle(before);
        course.enter(next);
        if (before.jumps()) {
            sums = CycleSums.from(next.begun());
        } else if (cycle.isPresent() && !cycle.equals(drive.cycle(next))) {
            Setup setup = course.setup();
            course.ended(sums.row(cycle.getAsLong() + 1, next.begun(), Scales.of(setup.scenario()), setup.width()));
            sums = CycleSums.from(next.begun());
        }
    }

    /**
     * A limit of the potential that a constant current comes to when it cannot be carried any more; its step is over where that
     * happens.
     */
    Optional<WatchedLimit> awaited() {
        State state = course.state();
        if (!(drive.at(state.position(), state.time()) instanceof Control.Galvanostatic current)) {
            return Optional.empty();
        }
        double side = -Math.signum(current.total());
        return limits().stream()
                .filter(limit -> limit.limit() instanceof Limit.Potential && limit.side() == side)
                .findFirst();
    }

    /** The potential runs away through a limit that is awaited. */
    Optional<Outcome> runAway(WatchedLimit limit) {
        if (limit.ofRun()) {
            record(limit.limit().words() + " ends the run");
            return Optional.of(Outcome.FINISHED);
        }
        pass(limit);
        return Optional.empty();
    }

    /** The state follows the drive from now on; steps whose limit is reached as they begin end at once. */
    @Override
    public Optional<Outcome> accepted() {
        return follow();
    }

    private Optional<Outcome> follow() {
        long most = Math.min(MOST_AT_ONCE, drive.stepsOfCycle());
        boolean jumped = false;
        for (long ended = 0; ended <= most; ended++) {
            State state = course.state();
            Control now = drive.at(state.position(), state.time());
            if (!now.equals(held)) {
                held = now;
                jumped = true;
                if (!course.jump()) {
                    return course.stalled("potential", "no electrolyte potential fits the drive after its jump");
                }
            }
            settleSides();
            Optional<WatchedLimit> reached = reachedOfStep();
            if (reached.isEmpty()) {
                return jumped ? remesher.openCorners() : Optional.empty();
            }
            pass(reached.get());
        }
        return course.stalled(
                "drive", "no step of the profile takes any time: each has a limit that is reached when it begins");
    }

    /** From where the limits of a step that begins are reached. */
    private void settleSides() {
        DrivePosition position = course.state().position();
        List<Limit> limits = drive.limits(position);
        if (limits.isEmpty() || !position.sides().isEmpty()) {
            return;
        }
        Limit.Reading now = readings().since(0);
        course.enter(position.from(limits.stream()
                .map(limit -> WatchedLimit.side(limit, drive.side(position, limit), now))
                .toList()));
    }
}
