package dev.frond.mesh.internal.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class MeshMotionTest {
    private static final Mesh WITH_FILLER = SampleMesh.curved(20, 16, 3).build(8, 12, 8, 11);

    @Test
    void anEvenMeshIsStretchedEvenly() {
        Mesh mesh = SampleMesh.flat(8, 6).build();

        Coordinates moved =
                MeshMotion.of(mesh).move(mesh.coordinates(), frontDisplacement(mesh, (x, y) -> 0, (x, y) -> 0.3));

        for (int i = 0; i < moved.nodeCount(); i++) {
            double y = mesh.coordinates().y(i);
            assertThat(moved.y(i)).isCloseTo(y + 0.3 * (1 - y), within(1e-14));
            assertThat(moved.x(i)).isEqualTo(mesh.coordinates().x(i));
        }
    }

    @Test
    void withoutStiffeningAnyMeshIsStretchedEvenly() {
        Mesh mesh = SampleMesh.curved(12, 10, 4).build();
        double[] displacement = frontDisplacement(mesh, (x, y) -> 0, (x, y) -> 0.3 * (1 - y));

        Coordinates moved = MeshMotion.of(mesh, 0).move(mesh.coordinates(), displacement);

        for (int i = 0; i < moved.nodeCount(); i++) {
            double y = mesh.coordinates().y(i);
            assertThat(moved.y(i)).isCloseTo(y + 0.3 * (1 - y), within(1e-14));
        }
    }

    @Test
    void theFrontMovesAsToldAndWallsStayBitForBit() {
        double[] displacement =
                frontDisplacement(WITH_FILLER, (x, y) -> 0.02 * x * (1 - x), (x, y) -> 0.05 + 0.01 * Math.sin(6 * x));
        Coordinates before = WITH_FILLER.coordinates();

        Coordinates after = MeshMotion.of(WITH_FILLER).move(before, displacement);

        int[] front = WITH_FILLER.topology().path(BoundaryTag.FRONT);
        for (int k = 0; k < front.length; k++) {
            assertThat(after.x(front[k])).isEqualTo(before.x(front[k]) + displacement[2 * k]);
            assertThat(after.y(front[k])).isEqualTo(before.y(front[k]) + displacement[2 * k + 1]);
        }
        assertSameX(before, after, BoundaryTag.LEFT, BoundaryTag.RIGHT, BoundaryTag.filler(0));
        assertSameY(before, after, BoundaryTag.TOP, BoundaryTag.filler(0));
    }

    @Test
    void theTopRisesLevelAndEverythingWithIt() {
        Mesh mesh = SampleMesh.curved(12, 10, 4).build();
        double[] displacement = frontDisplacement(mesh, (x, y) -> 0, (x, y) -> 0.3);

        Coordinates moved = MeshMotion.of(mesh).move(mesh.coordinates(), displacement, 0.3);

        double top = mesh.top() + 0.3;
        assertThat(mesh.at(moved).top()).isEqualTo(top);
        for (int node : mesh.topology().path(BoundaryTag.TOP)) {
            assertThat(moved.y(node)).isEqualTo(top);
        }
        for (int i = 0; i < moved.nodeCount(); i++) {
            assertThat(moved.y(i)).isCloseTo(mesh.coordinates().y(i) + 0.3, within(1e-14));
            assertThat(moved.x(i)).isCloseTo(mesh.coordinates().x(i), within(1e-14));
        }
    }

    @Test
    void aMirroredMotionGivesTheMirrorImage() {
        Mesh mesh = SampleMesh.curved(16, 12, 3).graded(1.5).jittered(0).build(6, 10, 6, 9);
        double[] displacement =
                frontDisplacement(mesh, (x, y) -> 0.1 * x * (1 - x) * (0.5 - x), (x, y) -> 0.1 + 0.2 * x * (1 - x));

        Coordinates moved = MeshMotion.of(mesh).move(mesh.coordinates(), displacement);

        int mirrored = 0;
        for (int i = 0; i < moved.nodeCount(); i++) {
            int image = mirrorImage(mesh.coordinates(), i);
            assertThat(moved.x(image)).isCloseTo(1 - moved.x(i), within(1e-14));
            assertThat(moved.y(image)).isCloseTo(moved.y(i), within(1e-14));
            mirrored += image == i ? 0 : 1;
        }
        assertThat(mirrored).isGreaterThan(moved.nodeCount() / 2);
    }

    @Test
    void halfTheWayTwiceIsTheWholeWay() {
        double[] whole = frontDisplacement(WITH_FILLER, (x, y) -> 0, (x, y) -> 0.1 * x);
        double[] half = frontDisplacement(WITH_FILLER, (x, y) -> 0, (x, y) -> 0.05 * x);
        MeshMotion motion = MeshMotion.of(WITH_FILLER);

        Coordinates once = motion.move(WITH_FILLER.coordinates(), whole);
        Coordinates twice = motion.move(motion.move(WITH_FILLER.coordinates(), half), half);

        for (int i = 0; i < once.nodeCount(); i++) {
            assertThat(twice.x(i)).isCloseTo(once.x(i), within(1e-14));
            assertThat(twice.y(i)).isCloseTo(once.y(i), within(1e-14));
        }
    }

    /** A hump of five front elements grows towards a filler that is twelve away. */
    @Test
    void noTriangleTurnsOverInALargeMotion() {
        Mesh mesh = SampleMesh.flat(40, 24).graded(1.5).jittered(0.2).build(16, 24, 12, 16);
        double[] displacement =
                frontDisplacement(mesh, (x, y) -> 0, (x, y) -> 0.125 * Math.exp(-Math.pow((x - 0.5) / 0.15, 2)));

        Coordinates moved = MeshMotion.of(mesh).move(mesh.coordinates(), displacement);

        assertThat(SampleMesh.isPositive(mesh.at(moved))).isTrue();
    }

    @Test
    void wrongDisplacementsAreNamed() {
        Mesh mesh = SampleMesh.flat(2, 2).build();
        MeshMotion motion = MeshMotion.of(mesh);

        assertThatThrownBy(() -> motion.move(mesh.coordinates(), new double[4]))
                .hasMessage("4 components of displacement for 3 front nodes");
        assertThatThrownBy(() -> motion.move(mesh.coordinates(), new double[] {0.1, 0, 0, 0, 0, 0}))
                .hasMessageContaining("ends of the front slide");
    }

    private static double[] frontDisplacement(Mesh mesh, DoubleBinaryOperator dx, DoubleBinaryOperator dy) {
        int[] front = mesh.topology().path(BoundaryTag.FRONT);
        double[] displacement = new double[2 * front.length];
        for (int k = 0; k < front.length; k++) {
            double x = mesh.coordinates().x(front[k]);
            double y = mesh.coordinates().y(front[k]);
            displacement[2 * k] = dx.applyAsDouble(x, y);
            displacement[2 * k + 1] = dy.applyAsDouble(x, y);
        }
        return displacement;
    }

    private static void assertSameX(Coordinates before, Coordinates after, int... tags) {
        for (int tag : tags) {
            for (int node : WITH_FILLER.topology().path(tag)) {
                assertThat(after.x(node)).isEqualTo(before.x(node));
            }
        }
    }

    private static void assertSameY(Coordinates before, Coordinates after, int... tags) {
        for (int tag : tags) {
            for (int node : WITH_FILLER.topology().path(tag)) {
                assertThat(after.y(node)).isEqualTo(before.y(node));
            }
        }
    }

    private static int mirrorImage(Coordinates positions, int node) {
        for (int k = 0; k < positions.nodeCount(); k++) {
            if (Math.abs(positions.x(k) - (1 - positions.x(node))) < 1e-9
                    && Math.abs(positions.y(k) - positions.y(node)) < 1e-9) {
                return k;
            }
        }
        throw new IllegalStateException("node " + node + " has no mirror image");
    }
}
