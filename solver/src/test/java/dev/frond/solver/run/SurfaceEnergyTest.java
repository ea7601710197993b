package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Coordinates;
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
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Currents of the series are those of the kinetics with the overpotential of the surface energy. */
class SurfaceEnergyTest {
    private static final double AMPLITUDE = 50e-9;
    private static final double WAVELENGTH = 1e-6;
    private static final double EDGE = 25e-9;
    private static final double EXCHANGE = 1e-4;
    private static final double SURFACE_ENERGY = 10;
    private static final double TEMPERATURE = 300;

    private static Scenario wave(double potential) {
        return new Scenario(
                "wave",
                TEMPERATURE,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-8)),
                new Cell(WAVELENGTH, 0.5e-6, new Cell.Top.Reservoir()),
                new Anode(
                        EXCHANGE,
                        0.5,
                        0.5,
                        SURFACE_ENERGY,
                        false,
                        List.of(new Defect.Sinusoid(AMPLITUDE, WAVELENGTH, 0))),
                List.of(),
                new Drive.Potential(potential),
                new TimeControl(1, new TimeControl.Scheme.Adaptive(1e-3, 1, 1)),
                new MeshSource.Generated(EDGE, 150e-9),
                new Output(1, List.of()));
    }

    /**
     * Kinetics so slow (10^-10 of the limiting current) that salt and potential are uniform: j is that of V and the
     * curvature A k^2 of crest and trough alone. Deposition is fastest in the trough, stripping at the crest. At a distance s
     * from there the curvature is less by the part (1 + 3 (A k)^2) (k s)^2/2; a node is h/2 away at most, and the turning over
     * edges of length h is the mean over a hat of half width h, in which the mean of s^2 is h^2/6, and a node's
     * current is that of the straight line through the nodes, on which the mean of |s| h is h^2/3.
     */
    @ParameterizedTest
    @ValueSource(doubles = {-0.05, 0.05})
    void largestCurrentIsOfTheCurvedSurface(double potential) {
        double k = 2 * Math.PI / WAVELENGTH;
        double capillary =
                SURFACE_ENERGY * Constants.LITHIUM_MOLAR_VOLUME * AMPLITUDE * k * k / (Constants.GAS * TEMPERATURE);
        double eta = potential / Constants.thermalVoltage(TEMPERATURE) + Math.signum(potential) * capillary;
        double exact = -2 * EXCHANGE * Math.sinh(eta / 2);
        Recorder seen = new Recorder();
        Simulation.of(wave(potential)).run(seen);
        double edge = longestEdge(seen.frames.get(0).mesh());
        double falling = (1 + 3 * Math.pow(AMPLITUDE * k, 2)) / 2;
        double offCurvature = capillary * falling * Math.pow(k * edge, 2) * (1.0 / 4 + 1.0 / 6 + 1.0 / 3);
        // d(ln j)/d(eta) = coth(eta/2)/2
        double tolerance = offCurvature * Math.abs(exact / Math.tanh(eta / 2)) / 2;
        assertThat(tolerance).isLessThan(1e-3 * Math.abs(exact));
        assertThat(seen.last().currentDensityMax()).isCloseTo(exact, within(tolerance));
    }

    private static double longestEdge(Mesh mesh) {
        int[] nodes = mesh.topology().anode().nodes();
        Coordinates at = mesh.coordinates();
        double longest = 0;
        for (int k = 1; k < nodes.length; k++) {
            double dx = at.x(nodes[k]) - at.x(nodes[k - 1]);
            longest = Math.max(longest, Math.hypot(dx, at.y(nodes[k]) - at.y(nodes[k - 1])));
        }
        return longest;
    }
}
