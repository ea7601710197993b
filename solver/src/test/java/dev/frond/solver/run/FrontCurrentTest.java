package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Currents along a curved front beside those of conformal mapping, from slow kinetics to fast. */
class FrontCurrentTest {
    private static final double WAVELENGTH = 3e-6;
    private static final double HEIGHT = 4e-6;
    private static final double SALT = 10;
    private static final double DIFFUSIVITY = 1e-10;
    private static final double CURRENT = -3;
    /** Salt takes 0.06 s to reach its steady state. */
    private static final double END = 1;

    private static final Trochoid FRONT = new Trochoid(0.7, WAVELENGTH);

    private static Scenario trochoid(double exchange) {
        return new Scenario(
                "trochoid",
                298.15,
                new Electrolyte(SALT, 0.5, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(0.5 * WAVELENGTH, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(exchange, 0.5, 0.5, 0, false, FRONT.waves()),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(END, new TimeControl.Scheme.Adaptive(1e-3, 1e-2, END)),
                new MeshSource.Generated(25e-9, 150e-9),
                new Output(END, List.of()));
    }

    private static TrochoidCurrent exact(double exchange) {
        double k = 2 * Math.PI / WAVELENGTH;
        double slope = CURRENT / (2 * DIFFUSIVITY * Constants.FARADAY * SALT * k);
        // the mean over x is at y = 0, so that eta = 0 is a^2/(2 k) above it
        double top = HEIGHT * k - 0.5 * FRONT.a() * FRONT.a();
        return new TrochoidCurrent(FRONT, CURRENT, exchange, slope, top);
    }

    /**
     * At the crest the front bends by 0.3 in one edge: the mean of the current over the node's edges is 1.3 % below its value there, and
     * the corners of the front's polygon add as much.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e2, 1e3, 1e4, 1e5, 1e7})
    void everyNodeHasItsCurrentFromTheStartOn(double exchange) {
        Recorder seen = new Recorder();
        Simulation.of(trochoid(exchange)).run(seen);
        TrochoidCurrent exact = exact(exchange);
        check(seen.frames.get(0), exact::at);
    }

    /** With fast kinetics that of equal potential, once the salt is steady as well. */
    @Test
    void steadyCurrentIsThatOfEqualPotential() {
        Recorder seen = new Recorder();
        Simulation.of(trochoid(1e7)).run(seen);
        check(seen.frames.get(seen.frames.size() - 1), xi -> CURRENT / FRONT.stretch(xi));
        assertThat(seen.last().currentDensityMax() / (CURRENT / FRONT.stretch(0)))
                .isCloseTo(1, within(0.02));
    }

    private static void check(Snapshot frame, DoubleUnaryOperator exact) {
        Coordinates at = frame.mesh().coordinates();
        int[] node = frame.mesh().topology().anode().nodes();
        for (int k = 0; k < node.length; k++) {
            int before = node[Math.max(0, k - 1)];
            int after = node[Math.min(node.length - 1, k + 1)];
            double dx = at.x(after) - at.x(before);
            double dy = k == 0 || k == node.length - 1 ? 0 : at.y(after) - at.y(before);
            double[] flux = frame.cationFlux();
            double across = (flux[2 * node[k]] * dy - flux[2 * node[k] + 1] * dx) / Math.hypot(dx, dy);
            double expected = exact.applyAsDouble(FRONT.xi(at.x(node[k])));
            assertThat(across * Constants.FARADAY / expected).isCloseTo(1, within(0.02));
        }
    }
}
