package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.FluxRecovery;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Reservoir;
import dev.frond.solver.internal.step.SampleState;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scales;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From um, c0 = 500 mol/m3 and R T/F = 0.025 V to SI. */
class SnapshotsTest {
    private static final Scales SCALES = new Scales(500, 500, Constants.FARADAY, 0.025);
    private static final Problem PROBLEM = Problem.binary(
            new BinaryElectrolyte(1, 0.4),
            List.of(),
            Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5)),
            new Reservoir(),
            0.01,
            1,
            500,
            0.025);

    /** A front that goes up by 3 and along by 4 between its ends, whose normal in the middle is (3, -4)/5. */
    private static final Mesh MESH = SampleState.mesh(5, 0, 0, 2, 1.2, 4, 3);

    private static final double[] SALT = {0.8, 0.7, 0.9, 1, 1, 1};
    private static final double[] POTENTIAL = {-0.3, -0.2, -0.1, 0, 0.1, 0};

    private static final State STATE = new State(
            7, MESH, new Fields(SALT, POTENTIAL, -2), new Fields(new double[6], new double[6], 0), new double[][] {
                {0.3, 0.5, 0.2}, {}
            });

    private static Snapshot snapshot(double displaced) {
        return new Snapshots(SCALES, Metal.COPPER, PROBLEM, List.of(new Circle(1, 4, 0.5)), displaced).of(STATE);
    }

    @Test
    void valuesAreInSi() {
        Snapshot found = snapshot(0);
        assertThat(found.time()).isEqualTo(7);
        assertThat(found.metalPotential()).isCloseTo(-0.05, within(1e-16));
        for (int k = 0; k < 6; k++) {
            assertThat(found.concentration()[k]).isCloseTo(500 * SALT[k], within(1e-12));
            assertThat(found.potential()[k]).isCloseTo(0.025 * POTENTIAL[k], within(1e-16));
            assertThat(found.mesh().coordinates().x(k))
                    .isCloseTo(MESH.coordinates().x(k) * 1e-6, within(1e-21));
            assertThat(found.mesh().coordinates().y(k))
                    .isCloseTo(MESH.coordinates().y(k) * 1e-6, within(1e-21));
        }
        assertThat(found.fillers()).singleElement().satisfies(disc -> {
            assertThat(disc.x()).isCloseTo(1e-6, within(1e-21));
            assertThat(disc.y()).isCloseTo(4e-6, within(1e-21));
            assertThat(disc.radius()).isCloseTo(0.5e-6, within(1e-21));
        });
        assertThat(found.further()).isEmpty();
        assertThat(found.metal()).isEqualTo(Metal.COPPER);
        FluxRecovery recovery = new FluxRecovery(MESH, STATE.fields(), PROBLEM);
        for (int k = 0; k < 8; k++) {
            assertThat(found.cellCationFlux()[k]).isCloseTo(500e-6 * recovery.cationFlux()[k], within(1e-15));
            assertThat(found.cellCurrentDensity()[k])
                    .isCloseTo(SCALES.currentDensity() * recovery.currentDensity()[k], within(1e-9));
        }
    }

    /**
     * What crosses the front is its current, less the salt that it pushes along: of the middle node 0.5 over half of both edges. Along
     * the front, and elsewhere, the flux is the recovered one.
     */
    @Test
    void throughTheFrontTheFluxIsTheReaction() {
        double displaced = 0.1;
        double[] flux = snapshot(displaced).cationFlux();
        double[] recovered = new FluxRecovery(MESH, STATE.fields(), PROBLEM).nodalCationFlux();
        double unit = 500e-6;
        double left = Math.hypot(2, 1.2);
        double right = Math.hypot(2, 1.8);
        double middle = 0.5 / (0.5 * (left + right)) * (1 - displaced * 0.7);
        assertThat((flux[2] * 3 - flux[3] * 4) / 5).isCloseTo(unit * middle, within(1e-15));
        assertThat((flux[2] * 4 + flux[3] * 3) / 5)
                .isCloseTo(unit * (recovered[2] * 4 + recovered[3] * 3) / 5, within(1e-15));
        assertThat(flux[1]).isCloseTo(-unit * 0.3 / (0.5 * left) * (1 - displaced * 0.8), within(1e-15));
        assertThat(flux[5]).isCloseTo(-unit * 0.2 / (0.5 * right) * (1 - displaced * 0.9), within(1e-15));
        assertThat(flux[0]).isCloseTo(unit * recovered[0], within(1e-15));
        for (int k = 6; k < 12; k++) {
            assertThat(flux[k]).isCloseTo(unit * recovered[k], within(1e-15));
        }
    }
}
