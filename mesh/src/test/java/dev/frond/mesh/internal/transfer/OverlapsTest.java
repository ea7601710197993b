package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static Mesh triangle(double... xy) {
        return new Mesh(new Topology(3, new int[] {0, 1, 2}, new int[0], new int[0]), new Coordinates(xy));
    }

    /** Sums of the pieces' weights per new triangle and its function. */
    private static double[] sums(Overlaps overlaps, int triangles) {
        double[] sums = new double[3 * triangles];
        for (int k = 0; k < overlaps.count(); k++) {
            for (int w = 0; w < 9; w++) {
                sums[3 * overlaps.target(k) + w / 3] += overlaps.weights()[9 * k + w];
            }
        }
        return sums;
    }

    /** Whatever the old mesh covers, a new triangle's pieces hold a third of its area for each of its functions. */
    @Test
    void piecesAddUpToTheNewTriangles() {
        Mesh from = SampleMesh.curved(9, 7, 1).build();
        Mesh to = SampleMesh.curved(31, 25, 2).build(10, 16, 12, 18);
        Overlaps overlaps = Overlaps.of(from, to);
        double[] sums = sums(overlaps, to.topology().triangleCount());
        for (int k = 0; k < sums.length; k++) {
            assertThat(sums[k]).isCloseTo(to.area(k / 3) / 3, within(1e-15));
        }
    }

    /**
     * The new triangle (0, 0), (2, 0), (0, 2) on the old (0, 0), (1, 0), (0, 1): the other three quarters have their centroid at
     * (7/9, 7/9), to which (1/2, 1/2) is closest.
     */
    @Test
    void whatIsNotCoveredContinuesTheClosestValue() {
        Overlaps overlaps = Overlaps.of(triangle(0, 0, 1, 0, 0, 1), triangle(0, 0, 2, 0, 0, 2));
        assertThat(overlaps.count()).isEqualTo(2);
        double[] rest = Arrays.copyOfRange(overlaps.weights(), 9, 18);
        // of all functions 2/3; of the covered part, area 1/2, the function of (0, 0) has 1/3, the others 1/12
        double[] uncovered = {2 / 3.0 - 1 / 3.0, 2 / 3.0 - 1 / 12.0, 2 / 3.0 - 1 / 12.0};
        for (int i = 0; i < 3; i++) {
            assertThat(rest[3 * i]).isCloseTo(0, within(1e-15));
            assertThat(rest[3 * i + 1]).isCloseTo(0.5 * uncovered[i], within(1e-15));
            assertThat(rest[3 * i + 2]).isCloseTo(0.5 * uncovered[i], within(1e-15));
        }
    }

    @Test
    void nodesAreHostedWhereTheyLieOrClosest() {
        Overlaps overlaps = Overlaps.of(triangle(0, 0, 1, 0, 0, 1), triangle(0.25, 0.25, 2, -1, 2, 2));
        double[][] expected = {{0.5, 0.25, 0.25}, {0, 1, 0}, {0, 0.5, 0.5}};
        for (int node = 0; node < 3; node++) {
            assertThat(overlaps.host(node)).isZero();
            for (int corner = 0; corner < 3; corner++) {
                assertThat(overlaps.inHost(node, corner)).isCloseTo(expected[node][corner], within(1e-14));
            }
        }
    }

    /** More pieces than are made room for: 120 thin old triangles are cut by 120 thin new ones across. */
    @Test
    void roomIsMadeForManyPieces() {
        Mesh from = SampleMesh.flat(60, 1).build();
        Mesh to = SampleMesh.flat(1, 60).build();
        Overlaps overlaps = Overlaps.of(from, to);
        assertThat(overlaps.count())
                .isGreaterThan(
                        3 * (from.topology().triangleCount() + to.topology().triangleCount()));
        double[] field = NodalField.of(from, (x, y) -> 2 - 3 * x + y);
        double integral = 0;
        for (int k = 0; k < overlaps.count(); k++) {
            for (int w = 0; w < 9; w++) {
                int old = from.topology().triangles()[3 * overlaps.source(k) + w % 3];
                integral += overlaps.weights()[9 * k + w] * field[old];
            }
        }
        // the mean of a linear function is its value in the middle
        assertThat(integral).isCloseTo(2 - 1.5 + 0.5, within(1e-13));
    }
}
