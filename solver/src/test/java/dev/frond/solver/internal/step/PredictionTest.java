package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Reservoir;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guesses for fields that are parabolas in time, node by node; a step of 0.5. */
class PredictionTest {
    private static final double DT = 0.5;
    private static final double MIDDLE = Tableau.TR_BDF2.abscissa(1) * DT;
    private static final Prediction PREDICTION = new Prediction(Problem.binary(
                    new BinaryElectrolyte(1, 0.4),
                    List.of(),
                    Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5)),
                    new Reservoir(),
                    0.01,
                    1,
                    1,
                    1)
            .variables());
    private static final Mesh MESH = SampleState.mesh(1, 0, 0, 1, 0);

    /** Node k at time t. */
    private static Fields at(double t, double bend) {
        double[] u = new double[4];
        double[] psi = new double[4];
        for (int k = 0; k < 4; k++) {
            u[k] = 1 + 0.1 * k + (0.3 - 0.1 * k) * t + bend * (k + 1) * t * t;
            psi[k] = -2 + k - t + 2 * bend * t * t;
        }
        return new Fields(u, psi, -3 + 4 * t - bend * t * t);
    }

    private static Fields slope(double t, double bend) {
        double[] u = new double[4];
        double[] psi = new double[4];
        for (int k = 0; k < 4; k++) {
            u[k] = 0.3 - 0.1 * k + 2 * bend * (k + 1) * t;
            psi[k] = -1 + 4 * bend * t;
        }
        return new Fields(u, psi, 4 - 2 * bend * t);
    }

    private static State start(double bend) {
        return new State(7, MESH, at(0, bend), slope(0, bend), new double[][] {new double[2], {}});
    }

    private static Stage stage(Fields fields) {
        double[][] none = {};
        return new Stage(MESH.coordinates(), fields, none, none, none, none, none, 0, 0, new double[0]);
    }

    private static void same(Fields found, Fields expected) {
        assertThat(found.concentration()).containsExactly(expected.concentration(), within(1e-14));
        assertThat(found.potential()).containsExactly(expected.potential(), within(1e-14));
        assertThat(found.voltage()).isCloseTo(expected.voltage(), within(1e-14));
    }

    @Test
    void theFirstStageFollowsTheSlope() {
        same(PREDICTION.of(start(0), DT, Tableau.TR_BDF2, 1, new Stage[3]), at(MIDDLE, 0));
        same(PREDICTION.along(start(0), 0.125), at(0.125, 0));
    }

    @Test
    void theSecondFollowsTheParabolaThroughTheFirst() {
        double bend = 0.7;
        Stage[] stages = {stage(at(0, bend)), stage(at(MIDDLE, bend)), stage(at(0, 0))};
        same(PREDICTION.of(start(bend), DT, Tableau.TR_BDF2, 2, stages), at(DT, bend));
    }

    @Test
    void theSlopeIsThatOfTheParabolaThroughAllStages() {
        double bend = 0.7;
        Stage[] stages = {stage(at(0, bend)), stage(at(MIDDLE, bend)), stage(at(DT, bend))};
        same(PREDICTION.slope(DT, Tableau.TR_BDF2, stages), slope(DT, bend));
    }

    /** The salt of a node is not guessed below a fifth of what it was. */
    @Test
    void aGuessKeepsAFifthOfTheSalt() {
        double[] salt = {1, 1, 2, 3};
        double[] rate = {-0.7, -0.9, -5, 1};
        Fields guess = PREDICTION.along(SampleState.salted(MESH, salt, rate), 1);
        assertThat(guess.concentration()).containsExactly(new double[] {0.3, 0.2, 0.4, 4}, within(1e-15));
        assertThat(guess.potential()).containsExactly(new double[] {0.3, 0.1, -3, 4}, within(1e-15));
    }
}
