package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.build.MeshQuality;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Physics;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledPhysics;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.step.FrontLaw;
import dev.frond.solver.step.FrontPath;
import dev.frond.solver.step.State;
import dev.frond.solver.step.Tableau;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uniform salt in equilibrium stays uniform to round-off while the nodes inside the electrolyte move at random. */
class GeometricConservationVerification {
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
            assertThat(MeshQuality.anyInverted(MESH.topology(), xy)).isFalse();
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

    @ParameterizedTest
    @ValueSource(strings = {"TR-BDF2", "implicit Euler"})
    void uniformStaysUniform(String name) {
        Tableau tableau = name.equals("TR-BDF2") ? Tableau.TR_BDF2 : Tableau.IMPLICIT_EULER;
        Physics physics = ScaledPhysics.of(SCENARIO);
        Physics still = Physics.ofBox(physics.electrolyte(), physics.anode(), 0);
        Bench bench = Bench.of(still, ScaledDrive.of(SCENARIO), MESH, tableau, new Shaking());
        State state = bench.start(MESH);
        double most = 0;
        for (int k = 0; k < 20; k++) {
            state = bench.step(state, 0.01 * (1 << k % 8)).state();
            for (double u : state.fields().concentration()) {
                most = Math.max(most, Math.abs(u - 1));
            }
        }
        Report.title("Uniform salt on a shaken mesh, " + name);
        Report.absolute("largest |c/c0 - 1| in 20 steps", 0, most);
        assertThat(most).isLessThan(1e-13);
    }
}
