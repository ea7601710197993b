package dev.frond.solver.run;

import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.internal.step.CycleTotals;
import dev.frond.solver.internal.step.FieldTransfer;
import dev.frond.solver.internal.step.FrontDensity;
import dev.frond.solver.internal.step.MovingStep;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.internal.step.SavedStates;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.StepController;
import dev.frond.solver.internal.step.StepFactory;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run is, and what it has cost so far: the state that its handlers share. */
final class Course {
    /** Part of a limit, above 1, at which it is passed whatever the rounding. */
    private static final double BEYOND = 1 + 0x1p-40;

    private final Setup setup;
    private final Observer watch;
    private final StepFactory factory;
    private final RunCosts costs = new RunCosts();
    private final EventLog events;

    private State state;
    /** On the mesh of the state; none while that is made anew, since it holds most of the run's memory. */
    private Optional<MovingStep> step;
    /** On which the step was made. */
    private Mesh made;
    /** Of the reaction over that at the mean of a drive's cycles, per length of the front; none before cycles have been measured. */
    private double[] excess = FrontDensity.NONE;
    /** In a jump: of u at the end of a cycle from its mean over the cycle, per node. */
    private double[] deviation = FrontDensity.NONE;

    private StepController steps;
    private Balances balances;
    private @Nullable SeriesRow last;
    private Optional<CycleRow> lastCycle = Optional.empty();
    /** When the drive last jumped, s; 0 before it does. */
    private double lastJump;

    Course(Setup setup, Backend backend, Workers workers, Observer watch) {
        this.setup = setup;
        this.watch = watch;
        this.events = new EventLog(Scales.of(setup.scenario()), setup.problem().porosity(), watch);
        this.factory = setup.steps(backend, costs, workers);
        MovingStep first = factory.on(setup.mesh());
        this.step = Optional.of(first);
        this.made = setup.mesh();
        costs.made(setup.mesh());
        Fields start = setup.problem().initial(setup.mesh().topology().nodeCount());
        this.state = costs.stepping(() -> first.consistent(0, setup.mesh(), start, still(setup.mesh())))
                .orElseThrow(() -> new UnsolvableStartException(unsolvable(setup)));
        this.balances = Balances.of(state, setup.problem(), setup.electrodes());
        this.steps = StepController.first(scenario().time());
    }

    /** Goes on from what {@link #save} returned, to the same bits. */
    Course(Setup setup, Backend backend, Workers workers, Observer watch, Saved saved) {
        this.setup = setup;
        this.watch = watch;
        this.events = new EventLog(Scales.of(setup.scenario()), setup.problem().porosity(), watch);
        this.factory = setup.steps(backend, costs, workers);
        this.made = new Mesh(
                SavedStates.topology(saved.part("topology")), new Coordinates(saved.numbers("xy_of_the_step")));
        this.step = Optional.of(factory.on(made));
        if (saved.has("step")) {
            step.get().restore(saved.part("step"));
        }
        this.excess = saved.numbers("excess");
        this.deviation = saved.numbers("deviation");
        Saved now = saved.part("state");
        this.state = SavedStates.state(now, made.at(SavedStates.coordinates(now.numbers("xy"), made.coordinates())));
        this.balances = Balances.from(saved.part("balances"), setup.problem(), setup.electrodes());
        this.steps = SavedRecord.to(StepController.class, saved.part("steps"))
                .under(setup.scenario().time());
        this.lastJump = saved.number("last_jump");
        this.last = saved.has("last") ? SavedRecord.to(SeriesRow.class, saved.part("last")) : null;
        this.lastCycle = saved.has("last_cycle")
                ? Optional.of(SavedRecord.to(CycleRow.class, saved.part("last_cycle")))
                : Optional.empty();
        useExcess();
        events.restore(saved.part("events"));
        costs.restore(saved.part("costs"));
    }

    /** All that the next steps depend on. */
    Saved save() {
        Saved.Builder saved = Saved.builder()
                .part("topology", SavedStates.of(state.mesh().topology()))
                .numbers("xy_of_the_step", made.coordinates().xy())
                .part("state", SavedStates.of(state))
                .numbers("excess", excess)
                .numbers("deviation", deviation)
                .part("balances", balances.save())
                .part("steps", SavedRecord.of((Record) steps))
                .numbers("last_jump", lastJump)
                .part("events", events.save())
                .part("costs", costs.save());
        step.ifPresent(now -> saved.part("step", now.save()));
        if (last != null) {
            saved.part("last", SavedRecord.of(last));
        }
        lastCycle.ifPresent(cycle -> saved.part("last_cycle", SavedRecord.of(cycle)));
        return saved.build();
    }

    /** Without the times of the clock: what {@link #save} returned. */
    static Saved untimed(Saved saved) {
        Saved untimed = saved.with("costs", RunCosts.untimed(saved.part("costs")));
        return untimed.has("last")
                ? untimed.with("last", untimed.part("last").with("wallSeconds", Double.NaN))
                : untimed;
    }

    /** What {@link #save} returned, for a run that counts its costs itself. */
    static Saved withoutCosts(Saved saved) {
        return saved.with("costs", new RunCosts().save());
    }

    /** Another drive begins in the present state. What has passed counts on; what is told and what it costs are of the new run. */
    void branch() {
        excess = FrontDensity.NONE;
        deviation = FrontDensity.NONE;
        enter(DrivePosition.beginning(state.time(), charge()));
        lastCycle = Optional.empty();
        events.clear();
        costs.made(state.mesh());
    }

    private static String unsolvable(Setup setup) {
        boolean strips = setup.controls().at(DrivePosition.START, 0) instanceof Control.Galvanostatic current
                && current.total() < 0;
        double metal = setup.scenario()
                .anode()
                .collector()
                .map(foil -> foil.thickness()
                        + FrontProfile.of(setup.scenario()).extent().highest())
                .orElse(Double.POSITIVE_INFINITY);
        return strips && metal <= 0
                ? "the drive strips at the start, but there is no metal on the collector"
                : "no electrolyte potential fits the drive at the start: a smaller current or potential may";
    }

    Setup setup() {
        return setup;
    }

    Scenario scenario() {
        return setup.scenario();
    }

    Observer watch() {
        return watch;
    }

    RunCosts costs() {
        return costs;
    }

    EventLog events() {
        return events;
    }

    State state() {
        return state;
    }

    StepController steps() {
        return steps;
    }

    /** Steps go on from another controller, as before an attempt that counts for nothing. */
    void steps(StepController other) {
        steps = other;
    }

    /** Seconds since the drive jumped: a current that has just been switched on or turned round uses up salt from then on. */
    double sinceJump() {
        return state.time() - lastJump;
    }

    /** Tries a step that ends at {@code until}, s. */
    Attempt attempt(double until) {
        double dt = until - state.time();
        Attempt attempt = costs.stepping(() -> step.orElseThrow().attempt(state, dt));
        steps = steps.after(attempt, dt);
        return attempt;
    }

    /** Tries a step of {@code dt} s that says nothing about how long the next may be. */
    Attempt trial(double dt) {
        return costs.stepping(() -> step.orElseThrow().attempt(state, dt));
    }

    /** Tries an implicit Euler step of {@code dt} s. */
    Attempt settle(double dt) {
        return costs.stepping(() -> step.orElseThrow().settle(state, dt));
    }

    /** Goes on from an accepted step that ended at {@code until}, s, and makes its row. */
    void accept(Accepted yes, double until) {
        double dt = until - state.time();
        state = yes.state().at(until);
        balances = balances.plus(yes);
        costs.accepted(yes.newtonIterations());
        last = SeriesRows.of(setup, state, balances, dt, yes.newtonIterations(), costs.wallSeconds());
    }

    /** A step was refused. */
    void reject(Rejected no, double dt) {
        costs.rejected(no.newtonIterations());
        watch.rejected(state.time(), dt, no.reason().text());
        if (no.reason().isUnresolved()) {
            costs.unresolved(no.reason().label());
        }
    }

    /** The run cannot go on: for a reason that has a name. */
    Optional<Outcome> stalled(String name, String reason) {
        costs.unresolved(name);
        watch.rejected(state.time(), 0, reason);
        return Optional.of(Outcome.STALLED);
    }

    /** The end where steps have become too short after a refusal. */
    Optional<Outcome> exhausted(Rejected no) {
        return steps.exhausted() ? stalled(no.reason().label(), "no step is short enough") : Optional.empty();
    }

    /** Finds potential and reaction anew for the drive from now on, and steps begin anew; false when there are none. */
    boolean jump() {
        Optional<State> next = consistent(step.orElseThrow(), state.mesh(), state.fields(), still(state.mesh()));
        next.ifPresent(found -> state = found.withFrontCorrection(state.frontCorrection()));
        steps = StepController.first(scenario().time());
        lastJump = state.time();
        return next.isPresent();
    }

    /** At the present time and in the present step of the drive; at a limit of the potential where the current cannot be carried. */
    private Optional<State> consistent(MovingStep on, Mesh mesh, Fields fields, Fields rate) {
        return costs.stepping(() -> on.consistent(state.time(), state.position(), mesh, fields, rate, state.passed())
                .or(() -> awaitedPotential().flatMap(limit -> beyond(limit, on, mesh, fields, rate))));
    }

    /** Scaled limit of the potential through which it would run away under the present current. */
    private Optional<Control> awaitedPotential() {
        DrivePosition position = state.position();
        if (!(setup.controls().at(position, state.time()) instanceof Control.Galvanostatic current)) {
            return Optional.empty();
        }
        return setup.controls().limits(position).stream()
                .filter(limit -> limit instanceof Limit.Potential
                        && setup.controls().side(position, limit) == -Math.signum(current.total()))
                .map(limit -> (Control) new Control.Potentiostatic(
                        limit.value() * BEYOND / Scales.of(scenario()).potential()))
                .findFirst();
    }

    /** The state at a limit, when it carries less than the present current, of which the potential is then farther out. */
    private Optional<State> beyond(Control limit, MovingStep on, Mesh mesh, Fields fields, Fields rate) {
        Control wanted = setup.controls().at(state.position(), state.time());
        return on.consistent(state.time(), state.position(), limit, mesh, fields, rate, state.passed())
                .filter(found -> wanted instanceof Control.Galvanostatic current
                        && Math.abs(found.totalCurrent()) < Math.abs(current.total()));
    }

    private Fields still(Mesh mesh) {
        return Fields.zero(setup.problem().variables().size(), mesh.topology().nodeCount());
    }

    /** Lets go of what belongs to the present mesh. */
    void retireStep() {
        step.ifPresent(old -> costs.retired(old.costs()));
        step = Optional.empty();
    }

    /** Makes anew what belongs to the present mesh. */
    void resumeStep() {
        step = Optional.of(factory.on(state.mesh()));
        made = state.mesh();
        useExcess();
    }

    /** Goes on with the fields on a new mesh; false when no potential fits them. */
    boolean moveTo(Remeshing.Result.Done done) {
        MovingStep next = factory.on(done.mesh());
        step = Optional.of(next);
        made = done.mesh();
        excess = FrontDensity.on(done.mesh(), excess, state.mesh());
        if (deviation.length > 0) {
            deviation = FieldTransfer.interpolated(state.mesh(), done.mesh(), deviation);
        }
        useExcess();
        Optional<State> carried = consistent(next, done.mesh(), done.fields(), done.rate());
        if (carried.isEmpty()) {
            return false;
        }
        costs.made(done.mesh());
        state = carried.get();
        balances = balances.remeshed(state, done.covered(), done.dead(), done.events());
        return true;
    }

    /**
     * When something happens that is so many seconds away at the present speed: not before the last step, and not after the end of the
     * run or a jump of the drive, beyond which the speed is another.
     */
    double at(double lead) {
        double steady = Math.min(nextBreakpoint(), scenario().time().end());
        double begun = last == null ? 0 : state.time() - last.step();
        return Math.max(begun, Math.min(state.time() + lead, steady));
    }

    /** When the drive next changes, s; infinite when that is not known or never. */
    double nextBreakpoint() {
        return setup.controls().nextBreakpoint(state.position(), state.time());
    }

    /** Scaled charge passed so far, um2. */
    double charge() {
        return balances.charge();
    }

    /** Goes on in another step of the drive. */
    void enter(DrivePosition position) {
        state = state.in(position);
        useExcess();
    }

    private void useExcess() {
        step.ifPresent(now -> now.exceed(state.position().jumps() ? excess : FrontDensity.NONE));
    }

    /** Of the reaction over that at the mean of a drive's cycles, per length of the present front; none before cycles have been measured. */
    double[] excess() {
        return excess;
    }

    /** The same of a cycle that has just come to its end. */
    double[] excess(CycleTotals cycle) {
        Control mean = setup.controls().at(state.position().over(1), state.time());
        return costs.stepping(() -> step.orElseThrow().excess(state, cycle, mean));
    }

    /** Jumps over cycles of the drive like the one that has just ended: from its mean concentration on, and with the excess of its reaction. */
    void jumpOver(long cycles, double[] measured, CycleTotals cycle) {
        excess = measured;
        double[] mean = cycle.meanConcentration();
        deviation =
                step.orElseThrow().withoutSalt(state.mesh(), sum(state.fields().concentration(), mean, -1));
        state = state.with(sum(state.fields().concentration(), deviation, -1));
        enter(state.position().over(cycles));
    }

    /** After a jump the concentration is that at the end of a cycle again, unless there is too little salt for it by now. */
    void land() {
        double[] now = sum(state.fields().concentration(), step.orElseThrow().withoutSalt(state.mesh(), deviation), 1);
        if (Arrays.stream(now).min().orElse(0) > 0) {
            state = state.with(now);
        }
        deviation = FrontDensity.NONE;
    }

    private static double[] sum(double[] a, double[] b, double factor) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b[i];
        }
        return sum;
    }

    /** A cycle of the drive has come to its end. */
    void ended(CycleRow cycle) {
        lastCycle = Optional.of(cycle);
        watch.cycle(cycle);
    }

    /** The row of the last accepted step; null before the first. */
    @Nullable
    SeriesRow last() {
        return last;
    }

    Summary summary(Outcome outcome, Optional<CycleReport> cycles) {
        retireStep();
        boolean happened =
                outcome == Outcome.DEPLETED || outcome == Outcome.STRIPPED || outcome == Outcome.SHORT_CIRCUIT;
        return new Summary(
                scenario().name(),
                scenario().metal(),
                outcome,
                happened ? events.lastTime() : state.time(),
                last,
                balances.totals(Scales.of(scenario()), scenario().metal().molarVolume()),
                events.all(),
                costs.unresolved(),
                lastCycle,
                cycles,
                costs.costs());
    }
}
