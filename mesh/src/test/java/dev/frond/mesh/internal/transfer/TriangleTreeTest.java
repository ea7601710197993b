package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriangleTreeTest {
    private static final double[] PROBES = {-0.3, 0.1, 0.35, 0.62, 0.99, 1.4};

    /** One to many levels, numbers of triangles that are powers of four and that are not. */
    @ParameterizedTest
    @CsvSource({"1, 1, 2", "2, 1, 2", "5, 1, 3", "2, 4, 3", "8, 4, 4", "9, 4, 5", "16, 8, 5"})
    void allTrianglesAreBelowTheRootOnce(int columns, int rows, int levels) {
        Mesh mesh = SampleMesh.flat(columns, rows).build();
        TriangleTree tree = TriangleTree.of(mesh);
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(tree.root()));
        int most = 0;
        while (!open.isEmpty()) {
            most = Math.max(most, open.size());
            int entry = open.pop();
            if (tree.isTriangle(entry)) {
                found.add(tree.triangle(entry));
                continue;
            }
            assertThat(tree.endOfChildren(entry) - tree.firstChild(entry)).isBetween(1, TriangleTree.FAN);
            for (int k = tree.firstChild(entry); k < tree.endOfChildren(entry); k++) {
                assertThat(k).isLessThan(entry);
                checkInside(tree, k, entry);
                open.push(k);
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, mesh.topology().triangleCount())
                                .boxed()
                                .toList());
        assertThat(tree.stackSize()).isEqualTo(TriangleTree.FAN * levels).isGreaterThanOrEqualTo(most);
        assertThat(tree.mesh()).isSameAs(mesh);
    }

    /** A point is never further from a box than from one inside. */
    private static void checkInside(TriangleTree tree, int inner, int outer) {
        for (double x : PROBES) {
            for (double y : PROBES) {
                assertThat(tree.squaredDistance(outer, x, y)).isLessThanOrEqualTo(tree.squaredDistance(inner, x, y));
                if (tree.overlaps(inner, x, y, x + 0.1, y + 0.1)) {
                    assertThat(tree.overlaps(outer, x, y, x + 0.1, y + 0.1)).isTrue();
                }
            }
        }
    }

    /** The box of the triangle (1, 2), (4, 3), (2, 6) is [1, 4] x [2, 6]. */
    @Test
    void distancesAndOverlapsAreThoseOfTheBox() {
        Mesh single = new Mesh(
                new Topology(3, new int[] {0, 1, 2}, new int[0], new int[0]),
                new Coordinates(new double[] {1, 2, 4, 3, 2, 6}));
        TriangleTree tree = TriangleTree.of(single);
        for (int entry : new int[] {0, tree.root()}) {
            assertThat(tree.squaredDistance(entry, 2, 3)).isZero();
            assertThat(tree.squaredDistance(entry, 1, 6)).isZero();
            assertThat(tree.squaredDistance(entry, 0, 3)).isCloseTo(1, within(1e-15));
            assertThat(tree.squaredDistance(entry, 6, 3)).isCloseTo(4, within(1e-15));
            assertThat(tree.squaredDistance(entry, 2, -1)).isCloseTo(9, within(1e-15));
            assertThat(tree.squaredDistance(entry, 2, 10)).isCloseTo(16, within(1e-15));
            assertThat(tree.squaredDistance(entry, 7, 10)).isCloseTo(25, within(1e-15));
            assertThat(tree.overlaps(entry, 4, 6, 5, 7)).isTrue();
            assertThat(tree.overlaps(entry, 0, 0, 1, 2)).isTrue();
            assertThat(tree.overlaps(entry, 4.1, 3, 5, 4)).isFalse();
            assertThat(tree.overlaps(entry, 2, 6.1, 3, 7)).isFalse();
            assertThat(tree.overlaps(entry, 0, 3, 0.9, 4)).isFalse();
            assertThat(tree.overlaps(entry, 2, 0, 3, 1.9)).isFalse();
        }
    }

    /** Along the Z-order curve boxes are compact: a point of a square of 2,048 triangles lies in few of them. */
    @Test
    void fewBoxesHoldAPoint() {
        Mesh mesh = SampleMesh.flat(32, 32).build();
        TriangleTree tree = TriangleTree.of(mesh);
        Random random = new Random(2);
        int points = 200;
        int visited = 0;
        for (int k = 0; k < points; k++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            for (int entry = mesh.topology().triangleCount(); entry <= tree.root(); entry++) {
                visited += tree.overlaps(entry, x, y, x, y) ? 1 : 0;
            }
        }
        // one box of each of the six levels, two where boxes of neighbours overlap
        assertThat(visited).isBetween(6 * points, 12 * points);
    }

    @Test
    void aMeshWithoutTrianglesIsRefused() {
        Mesh empty = new Mesh(
                new Topology(3, new int[0], new int[0], new int[0]), new Coordinates(new double[] {0, 0, 1, 0, 0, 1}));
        assertThatThrownBy(() -> TriangleTree.of(empty)).hasMessage("a mesh without triangles");
    }
}
