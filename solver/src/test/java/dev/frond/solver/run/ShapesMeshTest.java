package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Amount;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meshes round mixed shapes at random, and in those that let ions through. */
class ShapesMeshTest {
    private static final double WIDTH = 5e-6;
    private static final double HEIGHT = 3e-6;
    private static final double EDGE = 50e-9;

    private static Placement scattered(double fraction, long seed) {
        return new Placement.Random(
                new Amount.AreaFraction(fraction), seed, 0.6 * EDGE, new Region(0, WIDTH, 0.1e-6, HEIGHT));
    }

    private static Scenario scenario(long seed) {
        ParticleAngle random = new ParticleAngle.AtRandom();
        List<FillerGroup> groups = List.of(
                new FillerGroup(
                        new Kind.Impermeable(),
                        new FillerShape.Ellipse(
                                new ParticleSize.Normal(600e-9, 100e-9), new ParticleSize.Fixed(250e-9), random),
                        scattered(0.06, seed)),
                new FillerGroup(
                        new Kind.Permeable(10, 0.5),
                        new FillerShape.Polygon(
                                List.of(
                                        new Point(-0.2e-6, -0.15e-6),
                                        new Point(0.25e-6, -0.2e-6),
                                        new Point(0.2e-6, 0.2e-6),
                                        new Point(-0.1e-6, 0.25e-6)),
                                random),
                        scattered(0.05, seed)),
                new FillerGroup(
                        new Kind.ConductingInterface(10e-9, 10),
                        new FillerShape.Rod(
                                new ParticleSize.Lognormal(700e-9, 0.2), new ParticleSize.Fixed(90e-9), random),
                        scattered(0.04, seed)),
                new FillerGroup(
                        new Kind.Impermeable(),
                        new FillerShape.Disc(new ParticleSize.Lognormal(250e-9, 0.2)),
                        scattered(0.04, seed)));
        return new Scenario(
                "shapes",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)),
                new Cell(WIDTH, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(1, 0.5, 0.5, 0, true, List.of()),
                groups,
                new Drive.CurrentDensity(1),
                new TimeControl(1, new TimeControl.Scheme.Adaptive(1e-3, 1, 1)),
                new MeshSource.Generated(EDGE, 4 * EDGE),
                new Output(1, List.of()));
    }

    @Test
    void trianglesAreSoundAndAreasAreKept() {
        for (long seed = 0; seed < 10; seed++) {
            Scenario scenario = scenario(seed);
            assertThat(scenario.problems()).isEmpty();
            FillerLayout layout = FillerLayout.of(scenario);
            Mesh mesh = Simulation.of(scenario).mesh();
            assertThat(MeshQuality.anyInverted(
                            mesh.topology(), mesh.coordinates().xy()))
                    .isFalse();
            double closed = 0;
            for (int k = 0; k < layout.shapes().size(); k++) {
                boolean permeable = layout.groups().get(k) == 1;
                assertThat(mesh.topology().isFilled(k)).isEqualTo(permeable);
                closed += permeable ? 0 : layout.shapes().get(k).area();
            }
            double expected = (WIDTH * HEIGHT - closed) * 1e12;
            // gaps between discs and polygons below those that can be meshed are filled
            assertThat(mesh.area()).as("seed " + seed).isCloseTo(expected, within(1e-9 * expected));
        }
    }
}
