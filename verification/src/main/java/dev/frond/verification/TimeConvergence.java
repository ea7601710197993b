package dev.frond.verification;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;

/**
 * Orders in time of the whole moving problem: a bump that grows on one mesh, against steps sixteen times finer than the
 * coarsest of three.
 */
final class TimeConvergence implements Case {
    private static final double SETTLED = 40;
    private static final double DURATION = 60;
    private static final int COARSEST = 8;

    private static final Scenario SCENARIO = Bump.scenario(new Drive.CurrentDensity(3), 50e-9, 100);
    private static final Mesh MESH = Bench.mesh(SCENARIO);

    /** Errors in time of one run. */
    private record Errors(double front, double concentration, double voltage) {
        static Errors of(State state, State reference) {
            return new Errors(
                    most(Bench.front(state).xy(), Bench.front(reference).xy()),
                    most(state.fields().concentration(), reference.fields().concentration()),
                    Math.abs(state.fields().voltage() - reference.fields().voltage()));
        }

        private static double most(double[] a, double[] b) {
            double most = 0;
            for (int k = 0; k < a.length; k++) {
                most = Math.max(most, Math.abs(a[k] - b[k]));
            }
            return most;
        }
    }

    @Override
    public String name() {
        return "order-in-time";
    }

    @Override
    public String statement() {
        return "A bump that grows on one mesh for 60 s, steps of 7.5, 3.75 and 1.875 s against steps of 0.47 s: front, concentration and "
                + "potential of the whole moving problem.";
    }

    @Override
    public void measure(Findings findings) {
        Bench bench = Bench.of(SCENARIO, MESH, Tableau.TR_BDF2);
        State start = bench.settle(bench.start(MESH), SETTLED, 80);
        State reference = bench.advance(start, DURATION, 16 * COARSEST);
        orders(findings, "TR-BDF2", bench, start, reference, 1.9);
        orders(findings, "implicit Euler", Bench.of(SCENARIO, MESH, Tableau.IMPLICIT_EULER), start, reference, 0.95);
    }

    private static void orders(
            Findings findings, String scheme, Bench bench, State start, State reference, double least) {
        Errors[] errors = new Errors[3];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Errors.of(bench.advance(start, DURATION, COARSEST << k), reference);
        }
        findings.order(scheme + ": front, um", least, errors[0].front, errors[1].front, errors[2].front);
        findings.order(
                scheme + ": c/c0", least, errors[0].concentration, errors[1].concentration, errors[2].concentration);
        findings.order(scheme + ": V F/RT", least, errors[0].voltage, errors[1].voltage, errors[2].voltage);
    }
}
