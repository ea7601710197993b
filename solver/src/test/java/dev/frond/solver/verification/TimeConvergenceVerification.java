package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.step.State;
import dev.frond.solver.step.Tableau;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Orders in time of the whole moving problem: a bump that grows on one mesh, against steps sixteen times finer than the
 * coarsest of three.
 */
class TimeConvergenceVerification {
    private static final double SETTLED = 40;
    private static final double DURATION = 60;
    private static final int COARSEST = 8;

    private static final Scenario SCENARIO = Bump.scenario(new Drive.CurrentDensity(3), 50e-9, 100);
    private static final Mesh MESH = Bench.mesh(SCENARIO);

    private static State start;
    private static State reference;

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

    @BeforeAll
    static void prepare() {
        Bench bench = Bench.of(SCENARIO, MESH, Tableau.TR_BDF2);
        start = bench.settle(bench.start(MESH), SETTLED, 80);
        reference = bench.advance(start, DURATION, 16 * COARSEST);
    }

    private static List<Double> orders(String title, Tableau tableau) {
        Bench bench = Bench.of(SCENARIO, MESH, tableau);
        Errors[] errors = new Errors[3];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Errors.of(bench.advance(start, DURATION, COARSEST << k), reference);
        }
        Report.title(title);
        return List.of(
                Report.fittedOrder("front, um", errors[0].front, errors[1].front, errors[2].front),
                Report.fittedOrder("c/c0", errors[0].concentration, errors[1].concentration, errors[2].concentration),
                Report.fittedOrder("V over R T/F", errors[0].voltage, errors[1].voltage, errors[2].voltage));
    }

    @Test
    void secondOrder() {
        List<Double> orders = orders("Growing bump, TR-BDF2, steps of 7.5, 3.75 and 1.875 s", Tableau.TR_BDF2);
        assertThat(orders).allSatisfy(order -> assertThat(order).isGreaterThanOrEqualTo(1.9));
    }

    @Test
    void firstOrder() {
        List<Double> orders =
                orders("Growing bump, implicit Euler, steps of 7.5, 3.75 and 1.875 s", Tableau.IMPLICIT_EULER);
        assertThat(orders).allSatisfy(order -> assertThat(order).isGreaterThan(0.95));
    }
}
