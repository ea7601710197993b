package dev.frond.solver.run;

import dev.frond.algebra.Workers;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.obstacle.SunkFillers;
import dev.frond.mesh.internal.front.repair.Floor;
import dev.frond.mesh.internal.front.repair.FrontRepair;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.FillerConduction;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Deposition;
import dev.frond.solver.internal.step.ElectrolyteDomain;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.MovingStep.Tolerances;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.internal.step.StepFactory;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.internal.step.TopMotion;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.units.SignificantDigits;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scenario made ready to run, in scaled units.
 *
 * @param remeshing empty when the front is frozen
 * @param frontSize edge length along the front, um; 1 on a given mesh
 */
record Setup(
        Scenario scenario,
        Problem problem,
        ScaledDrive controls,
        Tableau tableau,
        Tolerances tolerances,
        Mesh mesh,
        List<Shape> fillers,
        Optional<Remeshing> remeshing,
        double frontSize) {

    static Setup generated(Scenario scenario, MeshSource.Generated source) {
        double width = scenario.cell().width() * Scales.PER_METRE;
        double top = scenario.cell().farSide() * Scales.PER_METRE;
        double beyond = scenario.cell().beyond() * Scales.PER_METRE;
        double size = source.front() * Scales.PER_METRE;
        List<Shape> fillers = FillerLayout.of(scenario).shapes().stream()
                .map(shape -> shape.times(Scales.PER_METRE))
                .toList();
        FrontSizing sizing = FrontSizing.of(size, source.turning());
        Obstacles obstacles = Obstacles.of(fillers, width, sizing);
        Problem problem = ScaledProblem.of(scenario);
        ElectrolyteDomain domain = new ElectrolyteDomain(
                width,
                beyond,
                obstacles,
                new Sizing(size, source.bulk() * Scales.PER_METRE, source.growth()),
                permeable(problem.fillers()));
        Remeshing remeshing = new Remeshing(
                domain, sizing, deposition(scenario, obstacles), new Floor(floor(scenario), sizing), problem);
        Front front = SunkFillers.under(sound(initialFront(scenario, source, width), sizing), top, obstacles);
        check(fillers, domain.reached(front));
        Mesh mesh = remeshing.first(front, top);
        Optional<Remeshing> again = scenario.anode().moving() ? Optional.of(remeshing) : Optional.empty();
        return with(scenario, mesh, size, source.frontError() * Scales.PER_METRE, fillers, again);
    }

    static Setup onMesh(Scenario scenario, Mesh mesh) {
        return with(scenario, mesh, 1, 1, List.of(), Optional.empty());
    }

    private static Setup with(
            Scenario scenario,
            Mesh mesh,
            double size,
            double frontError,
            List<Shape> fillers,
            Optional<Remeshing> remeshing) {
        TimeControl.Scheme scheme = scenario.time().scheme();
        boolean adaptive = scheme instanceof TimeControl.Scheme.Adaptive;
        double tolerance = scheme instanceof TimeControl.Scheme.Adaptive given ? given.tolerance() : 1;
        return new Setup(
                scenario,
                ScaledProblem.of(scenario),
                ScaledDrive.of(scenario),
                adaptive ? Tableau.TR_BDF2 : Tableau.IMPLICIT_EULER,
                new Tolerances(tolerance, tolerance * frontError),
                mesh,
                fillers,
                remeshing,
                size);
    }

    private static void check(List<Shape> fillers, List<Integer> attached) {
        if (!attached.isEmpty()) {
            Shape shape = fillers.get(attached.get(0));
            throw new ImpossibleOutlineException("permeable fillers must stand free, but the one at x = "
                    + SignificantDigits.text(shape.x(), 4) + " um, y = " + SignificantDigits.text(shape.y(), 4)
                    + " um touches another, a side or the lithium");
        }
    }

    private static List<Integer> permeable(List<FillerConduction> fillers) {
        return IntStream.range(0, fillers.size())
                .filter(k -> fillers.get(k) instanceof FillerConduction.Inside)
                .boxed()
                .toList();
    }

    /** Mirror images keep their symmetry where nothing else breaks it. */
    private static Deposition deposition(Scenario scenario, Obstacles obstacles) {
        boolean uniform = scenario.anode().defects().stream().noneMatch(Defect::isPatch);
        return uniform && obstacles.areSymmetric() ? Deposition.ofMirrorImages() : Deposition.asSolved();
    }

    /** y of the collector, um. */
    private static double floor(Scenario scenario) {
        return scenario.anode().collectorHeight().orElse(Double.NEGATIVE_INFINITY) * Scales.PER_METRE;
    }

    /** Valleys between defects may be too sharp to mesh. */
    private static Front sound(Front front, FrontSizing sizing) {
        return new FrontRepair(sizing).of(front);
    }

    private static Front initialFront(Scenario scenario, MeshSource.Generated source, double width) {
        double[] xy = FrontProfile.of(
                        scenario.anode().defects(), scenario.cell().width())
                .sample(source.front(), source.turning());
        for (int k = 0; k < xy.length; k++) {
            xy[k] *= Scales.PER_METRE;
        }
        xy[0] = 0;
        xy[xy.length - 2] = width;
        return new Front(xy);
    }

    /** Along the front where it bends most, um. */
    double shortestEdge() {
        return FrontSizing.of(frontSize).finest() * frontSize;
    }

    /** Of the box, um: what currents and charges are divided by, also where a given mesh has a narrower front. */
    double width() {
        return scenario.cell().width() * Scales.PER_METRE;
    }

    /** How charge moves the electrodes: not at all when the front is frozen. */
    Balances.Electrodes electrodes() {
        double anode = remeshing.isPresent() ? problem.lithiumVolume() : 0;
        return new Balances.Electrodes(anode, problem.top().isElectrode() ? anode : 0, width());
    }

    /** How the top follows a front that moves: a reservoir stays. */
    TopMotion topMotion() {
        return problem.top().isElectrode() ? new TopMotion.Receding(width()) : new TopMotion.Still();
    }

    /** The steps on all topologies of the run. */
    StepFactory steps(Backend backend, RunCosts costs, Workers workers) {
        return new StepFactory(
                problem,
                controls,
                tableau,
                tolerances,
                (elimination, by) -> new TimedSolver(
                        backend.create(elimination, problem.variables().size(), by), costs.solving()),
                (mesh, elimination) -> remeshing
                        .map(again -> FrontLaw.moving(
                                mesh,
                                elimination,
                                problem.lithiumVolume(),
                                again.deposition(),
                                topMotion(),
                                workers.forSize(mesh.topology().nodeCount())))
                        .orElse(FrontLaw.frozen()),
                workers);
    }
}
