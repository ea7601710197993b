package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.front.Front;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.step.State;
import dev.frond.solver.step.Tableau;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast a small wave on a flat front grows, against linear stability of the quasi-steady state: with {@code J = i0 [(1 +
 * alpha_c) u^alpha_c exp(-alpha_c V) + alpha_a u^(-alpha_a - 1) exp(alpha_a V)]}, V over R T/F and u = c/c0 at the front,
 *
 * <pre>sigma = (Vm i/F) k coth(kL) / (1 + 2 F D+ c0 k coth(kL)/J)</pre>
 *
 * It leaves out the salt that the front ploughs, 0.1 % at 50 mol/m3. The derivation asks for no sign of i: with i < 0 sigma is
 * negative, and stripping smooths the wave.
 */
class GrowthRateVerification {
    private static final double CURRENT = 3;
    private static final double SALT = 50;
    private static final double EXCHANGE = 30;
    private static final double TEMPERATURE = 318;
    private static final double HEIGHT = 3e-6;

    /** Half of the limiting current, m2/s. */
    private static final double DIFFUSIVITY = CURRENT * HEIGHT / (Constants.FARADAY * SALT);

    private static Scenario scenario(double wavelength, double current) {
        double amplitude = 0.02 * wavelength / (2 * Math.PI);
        return new Scenario(
                "wave",
                TEMPERATURE,
                new Electrolyte(SALT, 0.42, new Electrolyte.Mobility.Diffusivity(DIFFUSIVITY)),
                new Cell(wavelength, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(EXCHANGE, 0.5, 0.5, 0, true, List.of(new Defect.Sinusoid(amplitude, wavelength, 0))),
                List.of(),
                new Drive.CurrentDensity(current),
                new TimeControl(100, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 5)),
                new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK),
                new Output(100, List.of()));
    }

    /** Coefficient of cos(k x) of the polyline over its width, integrated exactly along each edge. */
    private static double amplitude(Front front) {
        double k = 2 * Math.PI / front.right();
        double sum = 0;
        for (int e = 0; e < front.edgeCount(); e++) {
            double slope = (front.y(e + 1) - front.y(e)) / (front.x(e + 1) - front.x(e));
            sum += (front.y(e + 1) * Math.sin(k * front.x(e + 1)) - front.y(e) * Math.sin(k * front.x(e))) / k;
            sum += slope * (Math.cos(k * front.x(e + 1)) - Math.cos(k * front.x(e))) / (k * k);
        }
        return 2 * sum / front.right();
    }

    /** sigma at a state, 1/s. */
    private static double expected(State state, double current) {
        Front front = Bench.front(state);
        double k = 2 * Math.PI / front.right() * 1e6;
        double distance = HEIGHT - front.area() / front.right() * 1e-6;
        double u = 0;
        int[] nodes = state.mesh().topology().path(BoundaryTag.FRONT);
        for (int e = 0; e < front.edgeCount(); e++) {
            double[] c = state.fields().concentration();
            u += (front.x(e + 1) - front.x(e)) / front.right() * (c[nodes[e]] + c[nodes[e + 1]]) / 2;
        }
        double voltage = state.fields().voltage();
        double reaction = EXCHANGE
                * (1.5 * Math.sqrt(u) * Math.exp(-0.5 * voltage) + 0.5 * Math.pow(u, -1.5) * Math.exp(0.5 * voltage));
        double spread = k / Math.tanh(k * distance);
        double fast = Constants.LITHIUM_MOLAR_VOLUME * current / Constants.FARADAY * spread;
        return fast / (1 + 2 * Constants.FARADAY * DIFFUSIVITY * SALT * spread / reaction);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75e-6, 1.5e-6, 3e-6})
    void smallWave(double wavelength) {
        check(wavelength, CURRENT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75e-6, 1.5e-6, 3e-6})
    void smallWaveStripped(double wavelength) {
        check(wavelength, -CURRENT);
    }

    private static void check(double wavelength, double current) {
        Scenario scenario = scenario(wavelength, current);
        Mesh mesh = Bench.mesh(scenario);
        Bench bench = Bench.of(scenario, mesh, Tableau.TR_BDF2);
        State before = bench.settle(bench.start(mesh), 30, 40);
        State after = bench.advance(before, 4, 4);
        double got = Math.log(amplitude(Bench.front(after)) / amplitude(Bench.front(before))) / 4;
        Report.title(String.format(
                Locale.ROOT,
                "Wave of %.2f um on a flat front at c/c0 = %.3f",
                wavelength * 1e6,
                after.fields().concentration()[0]));
        double error =
                Report.relative("growth rate, 1/s", 0.5 * (expected(before, current) + expected(after, current)), got);
        assertThat(error).isLessThan(0.02);
    }
}
