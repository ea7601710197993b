package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledNotchesTest {
    private static final Cell CELL = new Cell(5e-6, 3e-6, new Cell.Top.Reservoir());
    private static final double RADIUS = 0.3e-6;

    private static FilledNotches of(double front, Shape... shapes) {
        return FilledNotches.of(List.of(shapes), CELL, new MeshSource.Generated(front));
    }

    private static Circle disc(double x, double y) {
        return new Circle(x, y, RADIUS);
    }

    private static Shape[] trefoil() {
        return new Shape[] {
            disc(1e-6, 1e-6), disc(1e-6 + 2 * RADIUS, 1e-6), disc(1e-6 + RADIUS, 1e-6 + Math.sqrt(3) * RADIUS)
        };
    }

    /** A square of 1 um, a notch in its upper side down to 0.3 um above its foot. */
    private static Polygon notched(double degrees) {
        double depth = 0.7e-6;
        double half = depth * Math.tan(Math.toRadians(degrees / 2));
        return Polygon.of(new double[] {
            2e-6,
            1e-6,
            3e-6,
            1e-6,
            3e-6,
            2e-6,
            2.5e-6 + half,
            2e-6,
            2.5e-6,
            2e-6 - depth,
            2.5e-6 - half,
            2e-6,
            2e-6,
            2e-6
        });
    }

    @Test
    void fillersThatStandApartAreAsTheyAre() {
        assertThat(of(50e-9, disc(1e-6, 1e-6), disc(2e-6, 1e-6), notched(60))).isEqualTo(new FilledNotches(0, 0, 0));
    }

    /** Three discs that touch enclose {@code (sqrt(3) - pi/2) R^2}; a fourth one stands apart. */
    @Test
    void whatFillersEncloseIsFilled() {
        Shape[] discs = trefoil();
        FilledNotches found = of(50e-9, discs[0], disc(3e-6, 2e-6), discs[1], discs[2]);
        assertThat(found.fillers()).isEqualTo(3);
        assertThat(found.own()).isCloseTo(3 * Math.PI * RADIUS * RADIUS, within(1e-9 * RADIUS * RADIUS));
        double enclosed = (Math.sqrt(3) - Math.PI / 2) * RADIUS * RADIUS;
        // The three notches outside are filled, too: each is less than what three discs enclose.
        assertThat(found.filled()).isBetween(enclosed, 4 * enclosed);
    }

    /** Of a particle that the mesh has resolved, only the tip of the notch is filled: half the square of an edge times sin 30. */
    @Test
    void aFinerMeshFillsLess() {
        double size = 0.2e-6;
        double half = 0.7 * size * Math.tan(Math.toRadians(15));
        FillerShape shape = new FillerShape.Polygon(
                List.of(
                        new Point(-size / 2, -size / 2),
                        new Point(size / 2, -size / 2),
                        new Point(size / 2, size / 2),
                        new Point(half, size / 2),
                        new Point(0, -0.2 * size),
                        new Point(-half, size / 2),
                        new Point(-size / 2, size / 2)),
                new ParticleAngle.Fixed(0));
        double before = Double.POSITIVE_INFINITY;
        for (double front : new double[] {100e-9, 50e-9}) {
            FilledNotches found = of(front, shape.at(new Point(2e-6, 1e-6), front));
            assertThat(found.fillers()).isEqualTo(1);
            assertThat(found.filled()).isPositive().isLessThan(0.6 * before);
            assertThat(found.filled()).isLessThanOrEqualTo(0.25 * front * front * (1 + 1e-9));
            before = found.filled();
        }
    }

    /** Its two edges meet at 30 degrees and have no nodes between their ends: all of the notch is filled. */
    @Test
    void aSharpNotchOfAPolygonIsFilled() {
        FilledNotches found = of(50e-9, notched(30), disc(1e-6, 1e-6));
        double notch = 0.7e-6 * 0.7e-6 * Math.tan(Math.toRadians(15));
        assertThat(found.fillers()).isEqualTo(1);
        assertThat(found.filled()).isCloseTo(notch, within(1e-6 * notch));
        assertThat(found.own()).isCloseTo(1e-12 - notch, within(1e-18));
    }
}
