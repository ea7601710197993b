package dev.frond.solver.run;

import dev.frond.algebra.Threads;
import dev.frond.algebra.Workers;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.saved.Saved;
import java.util.Optional;

/**
 * A run of a scenario.
 *
 * <pre>Summary summary = Simulation.of(scenario).run(observer);</pre>
 */
public final class Simulation {
    private final Setup setup;
    private final Backend backend;
    private final Threads threads;

    private Simulation(Setup setup, Backend backend, Threads threads) {
        this.setup = setup;
        this.backend = backend;
        this.threads = threads;
    }

    private Simulation(Setup setup) {
        this(setup, new Backend.SeparatedCholesky(), Threads.ONE);
    }

    /**
     * On a generated mesh.
     *
     * @throws ImpossibleScenarioException when the scenario has {@link Scenario#problems}, or its fillers and its front leave
     *     nothing to mesh
     * @throws IllegalArgumentException when the scenario names a mesh file
     */
    public static Simulation of(Scenario scenario) {
        ImpossibleScenarioException.check(scenario);
        if (!(scenario.mesh() instanceof MeshSource.Generated generated)) {
            throw new IllegalArgumentException("the scenario takes its mesh from a file: use Simulation.on");
        }
        try {
            return new Simulation(Setup.generated(scenario, generated));
        } catch (ImpossibleOutlineException e) {
            throw new ImpossibleScenarioException(e);
        } catch (UnresolvedFrontException e) {
            throw new ImpossibleScenarioException("the front at the start: " + e.getMessage());
        }
    }

    /**
     * On a given mesh, the front frozen.
     *
     * @param mesh of the electrolyte, lengths in m
     * @throws ImpossibleScenarioException when the scenario has {@link Scenario#problems}
     */
    public static Simulation on(Scenario scenario, Mesh mesh) {
        ImpossibleScenarioException.check(scenario);
        if (scenario.anode().moving()) {
            throw new IllegalArgumentException("a front on a mesh from a file cannot move");
        }
        double[] xy = mesh.coordinates().xy().clone();
        for (int k = 0; k < xy.length; k++) {
            xy[k] *= Scales.PER_METRE;
        }
        return new Simulation(Setup.onMesh(scenario, mesh.at(new Coordinates(xy))));
    }

    /** The same with another way to solve the linear systems; all give the same results to about nine digits. */
    public Simulation with(Backend other) {
        return new Simulation(setup, other, threads);
    }

    /** The same on other threads; one by default. The results are the same to the last bit. */
    public Simulation with(Threads others) {
        return new Simulation(setup, backend, others);
    }

    /** The first mesh, lengths in um. */
    public Mesh mesh() {
        return setup.mesh();
    }

    /** Runs to the end; the observer sees every step. */
    public Summary run(Observer watch) {
        try (Workers workers = threads.start()) {
            Run run = new Run(setup, backend, workers, watch);
            return toTheEnd(run, run.start(), watch);
        }
    }

    /**
     * Goes on with a run of the same scenario from where it was saved, to the same bits. The observer is told of a
     * start, and of what comes after.
     *
     * @param saved what {@link Observer#resumable} was given
     * @throws dev.frond.solver.saved.SavedException when it does not fit the scenario
     */
    public Summary resume(Saved saved, Observer watch) {
        try (Workers workers = threads.start()) {
            Run run = new Run(setup, backend, workers, watch, saved);
            return toTheEnd(run, run.goesOn(), watch);
        }
    }

    /**
     * Begins with another drive in a state of another run, whose scenario may differ in its drive, its end, what stops it and its outputs.
     * Time, charge and balances go on; the drive, its cycles, the events and the costs begin. The observer is told of a start, of a frame
     * there, and at once that the run can be taken up again.
     *
     * @param saved what {@link Observer#resumable} was given by the other run
     * @throws dev.frond.solver.saved.SavedException when it does not fit the scenario
     */
    public Summary branch(Saved saved, Observer watch) {
        try (Workers workers = threads.start()) {
            Run run = Run.branching(setup, backend, workers, watch, saved);
            Optional<Outcome> begun = run.branch(saved);
            if (begun.isEmpty()) {
                watch.resumable(run::save, false);
            }
            return toTheEnd(run, begun, watch);
        }
    }

    /** A saved state without the times of the clock: it is the same to the bit for the same input. */
    public static Saved untimed(Saved saved) {
        return Run.untimed(saved);
    }

    private static Summary toTheEnd(Run run, Optional<Outcome> begun, Observer watch) {
        Optional<Outcome> outcome = begun;
        while (outcome.isEmpty()) {
            outcome = run.advance();
            if (outcome.isEmpty()) {
                boolean ends = run.isInterrupted();
                watch.resumable(run::save, ends);
                outcome = ends ? Optional.of(Outcome.INTERRUPTED) : outcome;
            }
        }
        if (outcome.get() == Outcome.FINISHED) {
            run.finish();
            watch.resumable(run::save, true);
        }
        return run.end(outcome.get());
    }

    /** Begins a run on the calling thread whose caller takes the steps. */
    public SteppedRun begin(Observer watch) {
        return new SteppedRun(new Run(setup, backend, Workers.one(), watch));
    }
}
