package dev.frond.solver.run;

import dev.frond.mesh.front.Contact;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.step.Attempt;
import dev.frond.solver.step.Attempt.Accepted;
import dev.frond.solver.step.Attempt.Reason;
import dev.frond.solver.step.Attempt.Rejected;
import dev.frond.solver.step.MeshWear;
import dev.frond.solver.step.MovingStep;
import dev.frond.solver.step.Problem;
import dev.frond.solver.step.Remeshing;
import dev.frond.solver.step.State;
import dev.frond.solver.step.StepController;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loop over time steps of one run. */
final class Run {
    /** Largest u along the front, and time that it lasts over time passed, at which the anode counts as depleted. */
    private static final double DEPLETED = 1e-3;

    /** Most of the front's salt that a step may use up. */
    private static final double MOST_SALT_USED = 0.7;

    private final Setup setup;
    private final Scenario scenario;
    private final Observer watch;
    private final FrameClock clock;
    private final Snapshots snapshots;
    private final Problem problem;
    private final Expenses expenses = new Expenses();
    private final List<Event> events = new ArrayList<>();

    private State state;
    private MovingStep step;
    private MeshWear wear;
    private Ledger ledger;
    private StepController steps;
    private @Nullable SeriesRow last;
    private double lastFrame;

    Run(Setup setup, Backend backend, Observer watch) {
        this.setup = setup;
        this.scenario = setup.scenario();
        this.watch = watch;
        this.clock = new FrameClock(scenario.output(), scenario.time().end());
        this.snapshots = new Snapshots(Scales.of(scenario), setup.physics(), setup.fillers());
        this.problem = setup.problem(backend, expenses);
        this.step = problem.on(setup.mesh());
        this.wear = new MeshWear(setup.mesh());
        int n = setup.mesh().topology().nodeCount();
        double[] one = new double[n];
        Arrays.fill(one, 1);
        Fields still = new Fields(new double[n], new double[n], 0);
        this.state = step.consistent(0, setup.mesh(), new Fields(one, new double[n], 0), still)
                .orElseThrow(() -> new UnsolvableStartException(
                        "no electrolyte potential fits the drive at the start: a smaller current or potential may"));
        this.ledger = Ledger.of(state, setup.depositedVolume());
        this.steps = StepController.first(scenario.time());
    }

    Summary toTheEnd() {
        watch.started(scenario, setup.mesh().topology().nodeCount());
        watch.frame(snapshots.of(state));
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = advance();
        }
        return finish(outcome.get());
    }

    /** One attempted step and what follows from it. */
    private Optional<Outcome> advance() {
        double dt = clock.fitted(state.time(), sparing(unhurried(steps.dt())));
        Attempt attempt = expenses.stepping(() -> step.attempt(state, dt));
        StepController before = steps;
        steps = steps.after(attempt, dt);
        if (attempt instanceof Rejected no) {
            return rejected(no, dt, before);
        }
        return accepted((Accepted) attempt, dt);
    }

    /** A step that brings the front at most half way to whatever is nearest, but for the last stretch. */
    private double unhurried(double dt) {
        if (setup.remeshing().isEmpty()) {
            return dt;
        }
        double closing = 2
                * setup.physics().lithiumVolume()
                * Math.abs(FrontView.of(state).reactionMost(setup.physics().kinetics()));
        Optional<Double> clearance = setup.remeshing().get().clearance(state, closing * dt);
        double shortest = 0.02 * setup.frontSize();
        return clearance.isEmpty() ? dt : Math.min(dt, Math.max(clearance.get() / 2, shortest) / closing);
    }

    /** A step that ends before the front is out of salt: there are no solutions beyond under constant current. */
    private double sparing(double dt) {
        return scenario.drive() instanceof Drive.CurrentDensity
                ? Math.min(dt, MOST_SALT_USED * FrontView.of(state).saltLasts())
                : dt;
    }

    private Optional<Outcome> rejected(Rejected no, double dt, StepController before) {
        expenses.rejected(no.newtonIterations());
        watch.rejected(state.time(), dt, no.reason().text());
        if (no.reason() == Reason.MESH && wear.used(state.mesh())) {
            steps = before;
            return remesh();
        }
        return steps.exhausted() ? Optional.of(Outcome.STALLED) : Optional.empty();
    }

    private Optional<Outcome> accepted(Accepted yes, double dt) {
        state = yes.state();
        ledger = ledger.plus(yes);
        expenses.accepted(yes.newtonIterations());
        last = SeriesRows.of(setup, state, ledger, dt, yes.newtonIterations(), expenses.wallSeconds());
        watch.accepted(last);
        if (clock.due(state.time())) {
            frame();
        }
        Optional<Outcome> end = end();
        return end.isPresent() ? end : afterMove();
    }

    private void frame() {
        watch.frame(snapshots.of(state));
        lastFrame = state.time();
    }

    private Optional<Outcome> end() {
        if (depleted()) {
            FrontView front = FrontView.of(state);
            int place = front.leastConcentrated();
            event("depleted", state.time() + front.saltLasts(), front.x(place), front.y(place));
            return Optional.of(Outcome.DEPLETED);
        }
        if (state.time() >= scenario.time().end()) {
            return Optional.of(Outcome.FINISHED);
        }
        return watch.interrupted() ? Optional.of(Outcome.INTERRUPTED) : Optional.empty();
    }

    /** Nearly: so little salt is left that the time when there is none is known to far below the tolerance. */
    private boolean depleted() {
        FrontView front = FrontView.of(state);
        return scenario.drive() instanceof Drive.CurrentDensity
                && front.concentrationMost() < DEPLETED
                && front.saltLasts() < DEPLETED * state.time();
    }

    /** The only place where the topology changes. */
    private Optional<Outcome> afterMove() {
        if (setup.remeshing().isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> contact = setup.remeshing().get().contact(state);
        if (contact.isPresent()) {
            return Optional.of(met(contact.get()));
        }
        return wear.worn(state.mesh()) ? remesh() : Optional.empty();
    }

    private Optional<Outcome> remesh() {
        Remeshing.Result result =
                expenses.meshing(() -> setup.remeshing().orElseThrow().of(state));
        if (result instanceof Remeshing.Result.Met met) {
            return Optional.of(met(met.contact()));
        }
        if (result instanceof Remeshing.Result.Done done) {
            MovingStep next = problem.on(done.mesh());
            Optional<State> carried = next.consistent(state.time(), done.mesh(), done.fields(), done.rate());
            if (carried.isPresent()) {
                expenses.retired(step.costs());
                step = next;
                wear = new MeshWear(done.mesh());
                state = carried.get();
                ledger = ledger.remeasured(state);
                return Optional.empty();
            }
        }
        return Optional.of(Outcome.STALLED);
    }

    private Outcome met(Contact contact) {
        boolean top = contact instanceof Contact.Top;
        event(kind(contact), state.time(), contact.x(), contact.y());
        return top ? Outcome.SHORT_CIRCUIT : Outcome.CONTACT;
    }

    private static String kind(Contact contact) {
        if (contact instanceof Contact.Top) {
            return "short-circuit";
        }
        if (contact instanceof Contact.Filler) {
            return "filler-contact";
        }
        return contact instanceof Contact.Side ? "side-contact" : "self-contact";
    }

    private void event(String kind, double time, double x, double y) {
        events.add(new Event(kind, time, x / Scales.PER_METRE, y / Scales.PER_METRE));
    }

    private Summary finish(Outcome outcome) {
        if (lastFrame < state.time()) {
            frame();
        }
        expenses.retired(step.costs());
        Summary summary = new Summary(
                scenario.name(),
                outcome,
                outcome == Outcome.DEPLETED ? events.get(events.size() - 1).time() : state.time(),
                last,
                ledger.totals(Scales.of(scenario)),
                events,
                expenses.costs());
        watch.finished(summary);
        return summary;
    }
}
