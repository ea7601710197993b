package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestPointTest {
    /** The triangle (0, 0), (4, 0), (0, 3): inside, beside each edge, beside each corner. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "2, -2, 2, 0",
        "-5, 1, 0, 1",
        "3.5, 3.5, 2, 1.5",
        "-1, -2, 0, 0",
        "9, -1, 4, 0",
        "-1, 7, 0, 3"
    })
    void theClosestPointOfATriangle(double x, double y, double closestX, double closestY) {
        Mesh single = new Mesh(
                new Topology(3, new int[] {0, 1, 2}, new int[0], new int[0]),
                new Coordinates(new double[] {0, 0, 4, 0, 0, 3}));
        ClosestPoint search = new ClosestPoint(TriangleTree.of(single));
        search.find(x, y);
        assertThat(search.triangle()).isZero();
        assertThat(4 * search.weight(1)).isCloseTo(closestX, within(1e-14));
        assertThat(3 * search.weight(2)).isCloseTo(closestY, within(1e-14));
        assertThat(search.weight(0)).isCloseTo(1 - search.weight(1) - search.weight(2), within(1e-15));
    }

    /** With a hole and a curved edge; the distance is compared with that from many points of all boundary edges. */
    @Test
    void noPointOfTheMeshIsCloser() {
        Mesh mesh = SampleMesh.curved(12, 10, 4).build(4, 8, 4, 7);
        ClosestPoint search = new ClosestPoint(TriangleTree.of(mesh));
        Random random = new Random(1);
        int outside = 0;
        for (int k = 0; k < 300; k++) {
            double x = 1.6 * random.nextDouble() - 0.3;
            double y = 1.6 * random.nextDouble() - 0.3;
            search.find(x, y);
            double[] found = found(mesh, search);
            double distance = Math.hypot(found[0] - x, found[1] - y);
            boolean inside = isInside(mesh, x, y);
            if (inside) {
                assertThat(distance).isLessThan(1e-14);
            } else {
                outside++;
                assertThat(distance).isPositive().isLessThanOrEqualTo(toBoundary(mesh, x, y) + 1e-14);
            }
        }
        assertThat(outside).isBetween(100, 250);
    }

    private static double[] found(Mesh mesh, ClosestPoint search) {
        double[] point = new double[2];
        double sum = 0;
        for (int corner = 0; corner < 3; corner++) {
            int node = mesh.topology().triangles()[3 * search.triangle() + corner];
            assertThat(search.weight(corner)).isBetween(0.0, 1.0);
            point[0] += search.weight(corner) * mesh.coordinates().x(node);
            point[1] += search.weight(corner) * mesh.coordinates().y(node);
            sum += search.weight(corner);
        }
        assertThat(sum).isCloseTo(1, within(1e-15));
        return point;
    }

    /** Of 1,000 points on each boundary edge. */
    private static double toBoundary(Mesh mesh, double x, double y) {
        int[] ends = mesh.topology().edges();
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < ends.length; e += 2) {
            for (int k = 0; k <= 1000; k++) {
                double s = k / 1000.0;
                double px = (1 - s) * mesh.coordinates().x(ends[e])
                        + s * mesh.coordinates().x(ends[e + 1]);
                double py = (1 - s) * mesh.coordinates().y(ends[e])
                        + s * mesh.coordinates().y(ends[e + 1]);
                least = Math.min(least, Math.hypot(px - x, py - y));
            }
        }
        return least;
    }

    /** Crossings of a ray to the right with the boundary. */
    private static boolean isInside(Mesh mesh, double x, double y) {
        int[] ends = mesh.topology().edges();
        boolean inside = false;
        for (int e = 0; e < ends.length; e += 2) {
            double ax = mesh.coordinates().x(ends[e]);
            double ay = mesh.coordinates().y(ends[e]);
            double bx = mesh.coordinates().x(ends[e + 1]);
            double by = mesh.coordinates().y(ends[e + 1]);
            if (ay > y != by > y && x < ax + (y - ay) / (by - ay) * (bx - ax)) {
                inside = !inside;
            }
        }
        return inside;
    }
}
