package dev.frond.verification;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;

/** What any transport law is compared with. */
final class PlanarLaw {
    private static final int VOLUMES = 800;
    private static final int STEPS = 1600;

    /** Of the potential at the default mesh and tolerance, relative. */
    private static final double BOUND = 2e-3;

    private PlanarLaw() {}

    /** A planar run at the default mesh and tolerance against {@link OneDimension}, whose own error is found by halving. */
    static void inOneDimension(Findings findings, String name, Electrolyte electrolyte, double currentDensity) {
        List<Double> times = List.of(30.0, 120.0, 600.0);
        Planar cell = Planar.lowDiffusivity()
                .withElectrolyte(electrolyte)
                .withDrive(new Drive.CurrentDensity(currentDensity))
                .withTimes(600, times);
        Scenario scenario = cell.scenario();
        Scales scales = Scales.of(scenario);
        Recording run = Recording.of(scenario);
        Problem problem = ScaledProblem.of(scenario);
        ButlerVolmer kinetics = problem.anode().kinetics();
        TransportLaw law = problem.electrolyte();
        double current = currentDensity / scales.currentDensity();
        OneDimension line = new OneDimension(law, current, cell.height() * Scales.PER_METRE);
        for (double time : times) {
            OneDimension.Planar planar = line.at(time, VOLUMES, STEPS);
            OneDimension.Planar coarse = line.at(time, VOLUMES / 2, STEPS / 2);
            String at = name + String.format(Locale.ROOT, "%.0f s", time);
            SeriesRow row = run.at(time);
            findings.absolute(
                    at + ": c/c0 in one dimension, resolved half as well",
                    planar.atFront(),
                    coarse.atFront(),
                    cell.tolerance() / 10);
            // The local errors of the steps add up while the profile relaxes.
            findings.absolute(
                    at + ": c/c0 at the front",
                    planar.atFront(),
                    row.concentrationFrontMean() / scales.concentration(),
                    2 * cell.tolerance());
            double voltage = planar.voltage(kinetics, law.cations(planar.atFront()), current);
            findings.relative(at + ": potential, V", voltage * scales.potential(), row.potential(), BOUND);
        }
    }

    /** Twenty steps of a bump by a law in its limit, and by Nernst-Planck transport: largest differences. */
    static void asNernstPlanck(Findings findings, TransportLaw law, TransportLaw nernstPlanck) {
        Scenario scenario = Bump.scenario(new Drive.CurrentDensity(3), 100e-9, 100);
        Mesh mesh = Bench.mesh(scenario);
        State one = after(scenario, mesh, law);
        State other = after(scenario, mesh, nernstPlanck);
        double most = 0;
        for (int i = 0; i < mesh.topology().nodeCount(); i++) {
            most = Math.max(
                    most,
                    Math.abs(one.fields().concentration()[i] - other.fields().concentration()[i]));
            most = Math.max(
                    most, Math.abs(one.fields().potential()[i] - other.fields().potential()[i]));
        }
        findings.absolute("in the limit of Nernst-Planck: fields", 0, most, ROUND_OFF);
        findings.absolute(
                "in the limit of Nernst-Planck: V F/RT",
                other.fields().voltage(),
                one.fields().voltage(),
                ROUND_OFF);
    }

    /** Twenty steps, each solved to 1e-13. */
    private static final double ROUND_OFF = 20e-13;

    private static State after(Scenario scenario, Mesh mesh, TransportLaw law) {
        Problem problem = Problem.ofBox(law, ScaledProblem.of(scenario).anode(), 0);
        Bench bench = Bench.of(
                problem, ScaledDrive.of(scenario), mesh, Tableau.TR_BDF2, (on, elimination) -> FrontLaw.frozen());
        return bench.advance(bench.start(mesh), 40, 20);
    }
}
