package dev.frond.verification;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.FrontPath;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scenario;
import java.util.Random;

/** Uniform salt in equilibrium stays uniform to round-off while the nodes inside the electrolyte move at random. */
final class GeometricConservation implements Case {
    private static final Scenario SCENARIO = Bump.scenario(new Drive.Potential(0), 100e-9, 100);
    private static final Mesh MESH = Bench.mesh(SCENARIO);

    /** Every stage of every step puts the inner nodes elsewhere about their first positions. */
    private static final class Shaking implements FrontLaw {
        private static final double MOST = 0.004;

        private final Random random = new Random(7);
        private final boolean[] boundary = new boolean[MESH.topology().nodeCount()];

        Shaking() {
            for (int node : MESH.topology().edges()) {
                boundary[node] = true;
            }
        }

        private Coordinates shaken() {
            double[] xy = MESH.coordinates().xy().clone();
            for (int k = 0; k < xy.length; k++) {
                if (!boundary[k / 2]) {
                    xy[k] += MOST * (2 * random.nextDouble() - 1);
                }
            }
            return new Coordinates(xy);
        }

        @Override
        public FrontPath begin(State state, double dt, Tableau tableau) {
            return new FrontPath() {
                @Override
                public Coordinates place(int stage, double sweptArea) {
                    return shaken();
                }

                @Override
                public void expected(double[] reaction) {}

                @Override
                public void solved(int stage, double[] reaction) {}

                @Override
                public double error() {
                    return 0;
                }
            };
        }
    }

    @Override
    public String name() {
        return "geometric-conservation";
    }

    @Override
    public String statement() {
        return "Uniform salt in equilibrium stays uniform while the nodes inside the electrolyte are shaken at random in every stage of "
                + "20 steps: largest `|c/c0 - 1|`.";
    }

    @Override
    public void measure(Findings findings) {
        findings.absolute("TR-BDF2", 0, most(Tableau.TR_BDF2), 1e-13);
        findings.absolute("implicit Euler", 0, most(Tableau.IMPLICIT_EULER), 1e-13);
    }

    private static double most(Tableau tableau) {
        Problem problem = ScaledProblem.of(SCENARIO);
        Problem still = Problem.ofBox(problem.electrolyte(), problem.anode(), 0);
        Bench bench = Bench.of(still, ScaledDrive.of(SCENARIO), MESH, tableau, (on, elimination) -> new Shaking());
        State state = bench.start(MESH);
        double most = 0;
        for (int k = 0; k < 20; k++) {
            state = bench.step(state, 0.01 * (1 << k % 8)).state();
            for (double u : state.fields().concentration()) {
                most = Math.max(most, Math.abs(u - 1));
            }
        }
        return most;
    }
}
