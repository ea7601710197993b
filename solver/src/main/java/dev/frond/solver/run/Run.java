package dev.frond.solver.run;

import dev.frond.algebra.Workers;
import dev.frond.mesh.front.contact.Contact;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.step.Attempt;
import dev.frond.solver.step.Attempt.Accepted;
import dev.frond.solver.step.Attempt.Reason;
import dev.frond.solver.step.Attempt.Rejected;
import dev.frond.solver.step.MovingStep;
import dev.frond.solver.step.Problem;
import dev.frond.solver.step.Remeshing;
import dev.frond.solver.step.RemeshingCriterion;
import dev.frond.solver.step.State;
import dev.frond.solver.step.StepController;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loop over time steps of one run. */
final class Run {
    /** Mean of u along the front at which the anode counts as depleted as soon as some of it has no salt left. */
    private static final double DEPLETED = 1e-2;

    /** Time that the salt there still lasts, over the time passed since the drive jumped, that counts as none. */
    private static final double NO_TIME = 3e-4;

    /** Time in which the potential would double, over the time passed, from which it runs away. */
    private static final double RUNAWAY = 0.1;

    /** Most of the front's salt that a step may use up. */
    private static final double MOST_SALT_USED = 0.7;

    /** Way of the front, of its edge length, in a step that settles a new shape. */
    private static final double SETTLING = 0.025;

    /**
     * Way by which a step brings the front nearer to what it is about to meet at least, of its edge length: both sides of a neck
     * together stay within a half of {@link dev.frond.mesh.front.curve.FrontSizing#thinnest}, so that they do not pass each other.
     */
    private static final double SHORTEST_APPROACH = 0.025;

    private final Setup setup;
    private final Scenario scenario;
    private final Observer watch;
    private final FrameClock clock;
    private final Snapshots snapshots;
    private final Problem problem;
    private final RunCosts expenses = new RunCosts();
    private final EventLog events;

    private State state;
    /** On the mesh of the state; none while that is made anew, since it holds most of the run's memory. */
    private Optional<MovingStep> step;

    private RemeshingCriterion wear;
    private Optional<Remeshing> remeshing;
    private Balances ledger;
    private StepController steps;
    private RemeshingProgress progress = RemeshingProgress.BEGUN;
    private Heading heading = Heading.NONE;
    /** When the drive last jumped, s; 0 before it does. */
    private double lastJump;

    private @Nullable SeriesRow last;
    private double lastFrame;

    Run(Setup setup, Backend backend, Workers workers, Observer watch) {
        this.setup = setup;
        this.scenario = setup.scenario();
        this.watch = watch;
        this.clock = new FrameClock(
                scenario.output(), setup.controls(), scenario.time().end());
        this.events = new EventLog(Scales.of(scenario), setup.physics().porosity(), watch);
        this.snapshots = new Snapshots(
                Scales.of(scenario),
                setup.physics(),
                setup.fillers(),
                scenario.anode().moving()
                        ? setup.physics().porosity() * setup.physics().lithiumVolume()
                        : 0);
        this.problem = setup.problem(backend, expenses, workers);
        MovingStep first = problem.on(setup.mesh());
        this.step = Optional.of(first);
        this.wear = new RemeshingCriterion(setup.mesh(), setup.shortestEdge());
        this.remeshing = setup.remeshing();
        expenses.made(setup.mesh());
        int n = setup.mesh().topology().nodeCount();
        double[] one = new double[n];
        Arrays.fill(one, setup.physics().electrolyte().initial());
        Fields still = new Fields(new double[n], new double[n], 0);
        this.state = expenses.stepping(
                        () -> first.consistent(0, setup.mesh(), new Fields(one, new double[n], 0), still))
                .orElseThrow(() -> new UnsolvableStartException(
                        "no electrolyte potential fits the drive at the start: a smaller current or potential may"));
        this.ledger = Balances.of(state, setup.physics().porosity(), setup.electrodes());
        this.steps = StepController.first(scenario.time());
    }

    Summary toTheEnd() {
        watch.started(scenario, setup.mesh().topology().nodeCount());
        watch.frame(snapshots.of(state));
        Optional<Outcome> outcome = openCorners();
        while (outcome.isEmpty()) {
            outcome = advance();
        }
        return finish(outcome.get());
    }

    /** One attempted step and what follows from it. */
    private Optional<Outcome> advance() {
        double until = clock.endOfStep(state.time(), sparing(unhurried(steps.dt())));
        double dt = until - state.time();
        Attempt attempt = expenses.stepping(() -> step.orElseThrow().attempt(state, dt));
        StepController before = steps;
        steps = steps.after(attempt, dt);
        if (attempt instanceof Rejected no) {
            return rejected(no, dt, before);
        }
        return accepted((Accepted) attempt, until);
    }

    /** A step that does not pass a contact, but for the last stretch. */
    private double unhurried(double dt) {
        if (remeshing.isEmpty()) {
            return dt;
        }
        double shortest = SHORTEST_APPROACH * setup.frontSize();
        return remeshing.get().unhindered(state, dt, shortest);
    }

    /** A step that ends before an electrode is out of salt: there are no solutions beyond under constant current. */
    private double sparing(double dt) {
        return supply().map(supply -> Math.min(dt, MOST_SALT_USED * supply.lasts()))
                .orElse(dt);
    }

    /**
     * Of the electrode that plates under constant current: the front, or the counter electrode while the front is stripped. Where
     * anions are bound, their cations react when the salt is used up.
     */
    private Optional<SaltSupply> supply() {
        if (setup.physics().electrolyte().cations(0) > 0) {
            return Optional.empty();
        }
        double total =
                setup.controls().from(state.time()) instanceof Control.Galvanostatic current ? current.total() : 0;
        if (total > 0) {
            return Optional.of(FrontView.of(state).supply());
        }
        boolean counter = setup.physics().counter().isPresent();
        return total < 0 && counter ? Optional.of(SaltSupply.atTop(state)) : Optional.empty();
    }

    private Optional<Outcome> rejected(Rejected no, double dt, StepController before) {
        expenses.rejected(no.newtonIterations());
        watch.rejected(state.time(), dt, no.reason().text());
        if (no.reason().isUnresolved()) {
            expenses.unresolved(no.reason().label());
        }
        if (no.reason() == Reason.MESH && wear.used(state.mesh())) {
            steps = before;
            return remesh();
        }
        if (no.reason() == Reason.FIELD_ERROR && remeshing.isPresent() && !wear.used(state.mesh())) {
            return settle(dt, before);
        }
        return steps.exhausted() ? stalled(no.reason().label(), "no step is short enough") : Optional.empty();
    }

    /** The run cannot go on: for a reason that has a name. */
    private Optional<Outcome> stalled(String name, String reason) {
        expenses.unresolved(name);
        watch.rejected(state.time(), 0, reason);
        return Optional.of(Outcome.STALLED);
    }

    /** A step on a mesh just made, so short that the front hardly moves; then as before. */
    private Optional<Outcome> settle(double dt, StepController before) {
        double settling = Math.min(dt, SETTLING * setup.frontSize() / speed());
        Attempt attempt = expenses.stepping(() -> step.orElseThrow().settle(state, settling));
        if (attempt instanceof Accepted yes) {
            steps = before;
            return accepted(yes, state.time() + settling);
        }
        Rejected no = (Rejected) attempt;
        expenses.rejected(no.newtonIterations());
        return steps.exhausted() ? stalled(no.reason().label(), "no step is short enough") : Optional.empty();
    }

    /** Of the fastest place of the front, um/s. */
    private double speed() {
        return setup.physics().lithiumVolume() * Math.abs(FrontView.of(state).reactionMost());
    }

    private Optional<Outcome> accepted(Accepted yes, double until) {
        double dt = until - state.time();
        progress = progress.stepped(state, yes.state(), setup.frontSize());
        state = yes.state().at(until);
        heading = heading.stepped(state, dt, setup.physics().lithiumVolume());
        ledger = ledger.plus(yes);
        expenses.accepted(yes.newtonIterations());
        last = SeriesRows.of(setup, state, ledger, dt, yes.newtonIterations(), expenses.wallSeconds());
        watch.accepted(last);
        if (clock.due(state.time())) {
            frame();
        }
        Optional<Outcome> end = end();
        return end.isPresent() ? end : afterMove().or(this::afterJump);
    }

    private void frame() {
        watch.frame(snapshots.of(state));
        lastFrame = state.time();
    }

    private Optional<Outcome> end() {
        Optional<SaltSupply> none = supply().filter(this::isUsedUp);
        if (none.isPresent()) {
            int node = none.get().scarcest();
            events.add(
                    "depleted",
                    state.time() + none.get().firstLasts(),
                    state.mesh().coordinates().x(node),
                    state.mesh().coordinates().y(node));
            return Optional.of(Outcome.DEPLETED);
        }
        if (state.time() >= scenario.time().end()) {
            return Optional.of(Outcome.FINISHED);
        }
        return watch.interrupted() ? Optional.of(Outcome.INTERRUPTED) : Optional.empty();
    }

    /**
     * Where the salt lasts no longer, while there is nearly none elsewhere or the potential runs away because the rest
     * cannot carry the current. A place in the shade of others may be without salt for long.
     */
    private boolean isUsedUp(SaltSupply supply) {
        return supply.firstLasts() < NO_TIME * sinceJump() && (supply.mean() < DEPLETED || runsAway());
    }

    private boolean runsAway() {
        return RUNAWAY * sinceJump() * state.rate().voltage() / state.fields().voltage() > 1;
    }

    /** A current that has just been switched on or turned round uses up salt from then on. */
    private double sinceJump() {
        return state.time() - lastJump;
    }

    /** The only place where the topology changes. */
    private Optional<Outcome> afterMove() {
        if (remeshing.isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> contact = remeshing.get().contact(state);
        if (contact.isPresent() && contact.get() instanceof Contact.Top top) {
            return Optional.of(shortCircuit(top));
        }
        return contact.isPresent() || wear.worn(state.mesh()) ? remesh() : openCorners();
    }

    /** Corners that protrude in the direction of motion, at the start or since the current has turned, get nodes to open with. */
    private Optional<Outcome> openCorners() {
        boolean opens = remeshing.isPresent()
                && heading.lasts(state, setup.frontSize())
                && remeshing.get().opensCorners(state);
        return opens ? remesh() : Optional.empty();
    }

    /** When the drive has jumped, potential and reaction follow at once, and steps begin anew. */
    private Optional<Outcome> afterJump() {
        if (!clock.jumps(state.time())) {
            return Optional.empty();
        }
        Optional<State> next = expenses.stepping(
                () -> step.orElseThrow().consistent(state.time(), state.mesh(), state.fields(), stillAt(state)));
        next.ifPresent(found -> state = found);
        steps = StepController.first(scenario.time());
        lastJump = state.time();
        return next.isPresent()
                ? openCorners()
                : stalled("potential", "no electrolyte potential fits the drive after its jump");
    }

    private static Fields stillAt(State state) {
        int nodes = state.mesh().topology().nodeCount();
        return new Fields(new double[nodes], new double[nodes], 0);
    }

    /** At the time when the tip, at the speed at which it now comes nearer to the top, is there. */
    private Outcome shortCircuit(Contact.Top top) {
        FrontView front = FrontView.of(state);
        double volume = setup.physics().lithiumVolume();
        double recession = setup.topMotion().rise(volume * state.totalReaction());
        double speed = volume * front.reaction()[front.tip()] - recession;
        double left = speed > 0 ? top.gap() / speed : 0;
        events.add("short-circuit", state.time() + left, top.x(), top.y());
        return Outcome.SHORT_CIRCUIT;
    }

    private Optional<Outcome> remesh() {
        if (progress.isStuck()) {
            return stalled(
                    "remeshing-without-progress", "the mesh is made anew again and again while the front hardly moves");
        }
        retire();
        Remeshing.Result result = expenses.meshing(() -> remeshing.orElseThrow().of(state));
        if (result instanceof Remeshing.Result.Done done) {
            MovingStep next = problem.on(done.mesh());
            step = Optional.of(next);
            Optional<State> carried =
                    expenses.stepping(() -> next.consistent(state.time(), done.mesh(), done.fields(), done.rate()));
            if (carried.isPresent()) {
                progress = progress.remeshed();
                wear = new RemeshingCriterion(done.mesh(), setup.shortestEdge());
                expenses.made(done.mesh());
                state = carried.get();
                ledger = ledger.remeshed(state, done.covered(), done.dead(), done.events());
                remeshing = Optional.of(done.next());
                done.events().forEach(booked -> events.add(at(booked.event().lead()), booked));
                return Optional.empty();
            }
        }
        if (result instanceof Remeshing.Result.Unresolved refused) {
            return refused(refused);
        }
        return result instanceof Remeshing.Result.Unmeshable failed
                ? stalled("mesh", "no mesh: " + failed.reason())
                : stalled("potential", "no electrolyte potential fits the drive on the new mesh");
    }

    /** The old mesh stands; a few steps later the front may be one that can be remeshed. */
    private Optional<Outcome> refused(Remeshing.Result.Unresolved refused) {
        progress = progress.refusal();
        if (progress.isRefused()) {
            return stalled(refused.name(), "no mesh: " + refused.reason());
        }
        expenses.unresolved(refused.name());
        watch.rejected(state.time(), 0, "not remeshed: " + refused.reason());
        step = Optional.of(problem.on(state.mesh()));
        return Optional.empty();
    }

    /**
     * When something happens that is so many seconds away at the present speed: not before the last step, and not after the end of the
     * run or a jump of the drive, beyond which the speed is another.
     */
    private double at(double lead) {
        double begun = last == null ? 0 : state.time() - last.step();
        double steady = Math.min(
                setup.controls().nextBreakpoint(state.time()), scenario.time().end());
        return Math.max(begun, Math.min(state.time() + lead, steady));
    }

    private void retire() {
        step.ifPresent(old -> expenses.retired(old.costs()));
        step = Optional.empty();
    }

    private Summary finish(Outcome outcome) {
        if (lastFrame < state.time()) {
            frame();
        }
        retire();
        Summary summary = new Summary(
                scenario.name(),
                outcome,
                outcome == Outcome.DEPLETED || outcome == Outcome.SHORT_CIRCUIT ? events.lastTime() : state.time(),
                last,
                ledger.totals(Scales.of(scenario)),
                events.all(),
                expenses.unresolved(),
                expenses.costs());
        watch.finished(summary);
        return summary;
    }
}
