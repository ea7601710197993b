package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscFillingTest {
    /** In the open, and near to the front, where the polygon's edges are uneven. */
    @ParameterizedTest
    @ValueSource(doubles = {1.2, 0.35})
    void fillsTheHole(double y) {
        double[] front = new double[42];
        for (int k = 0; k <= 20; k++) {
            front[2 * k] = 0.1 * k;
        }
        front[40] = 2;
        Circle disc = new Circle(1.1, y, 0.3);
        Sizing sizing = new Sizing(0.1, 0.2);
        Mesh outside = Mesher.build(new Outline(front, 2, 2, List.of(disc)), sizing);
        Mesh filled = DiscFilling.fill(outside, 0, sizing);
        assertThat(filled.area()).isCloseTo(4, within(1e-12));
        assertThat(MeshQuality.minimumAngle(
                        filled.topology(), filled.coordinates().xy()))
                .isGreaterThan(24);
        int before = outside.topology().triangleCount();
        assertThat(Arrays.copyOf(
                        filled.coordinates().xy(), outside.coordinates().xy().length))
                .isEqualTo(outside.coordinates().xy());
        assertThat(Arrays.copyOf(filled.topology().triangles(), 3 * before))
                .isEqualTo(outside.topology().triangles());
        assertThat(filled.topology().region(before - 1)).isZero();
        assertThat(filled.topology().region(before)).isEqualTo(1);
        assertThat(filled.topology().triangleCount() - before).isGreaterThan(32);
    }

    /** Discs of 0.05 to 0.45 um, at gaps of 1 % of the radius upwards, on the default sizes: the inside has no sharp angles. */
    @Test
    void anglesInside() {
        Sizing sizing = new Sizing(0.025, 0.15);
        double[] front = new double[82];
        for (int k = 0; k <= 40; k++) {
            front[2 * k] = 0.025 * k;
        }
        front[80] = 1;
        double least = 60;
        for (double radius : new double[] {0.05, 0.1, 0.2, 0.25, 0.45}) {
            for (double gap : new double[] {0.01, 0.03, 0.1, 0.3}) {
                Circle disc = new Circle(0.5, radius * (1 + gap), radius);
                Mesh outside = Mesher.build(new Outline(front, 1, 2, List.of(disc)), sizing);
                Mesh filled = DiscFilling.fill(outside, 0, sizing);
                int[] nodes = filled.topology().triangles();
                for (int t = outside.topology().triangleCount();
                        t < filled.topology().triangleCount();
                        t++) {
                    double angle = MeshQuality.angle(
                            filled.coordinates().xy(), nodes[3 * t], nodes[3 * t + 1], nodes[3 * t + 2]);
                    least = Math.min(least, angle);
                }
            }
        }
        assertThat(least).isGreaterThan(25);
    }
}
