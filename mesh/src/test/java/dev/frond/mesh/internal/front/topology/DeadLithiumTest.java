package dev.frond.mesh.internal.front.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Ring;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.DeadLithium;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLithiumTest {
    private static final double[] DIAMOND = {1, 0.8, 1.2, 0.6, 1, 0.4, 0.8, 0.6};
    private static final double[] AT_LEFT = {0, 0.8, 0.2, 0.7, 0.2, 0.5, 0, 0.4};

    private static Mesh mesh(double[] ring, boolean closed) {
        int[] tags = new int[closed ? ring.length / 2 : ring.length / 2 - 1];
        Arrays.fill(tags, BoundaryTag.filler(1));
        int[] front = {BoundaryTag.FRONT};
        Outline outline = new Outline(
                new double[] {0, 0, 2, 0},
                front,
                2,
                1,
                List.of(new Circle(1.7, 0.6, 0.1)),
                new int[] {BoundaryTag.filler(0)},
                List.of(new Ring(ring, tags, closed)));
        return Mesher.build(outline, new Sizing(0.1, 0.2));
    }

    @Test
    void anIslandIsFound() {
        List<double[]> found = DeadLithium.outlines(mesh(DIAMOND, true), 1);
        assertThat(found).hasSize(1);
        assertThat(Polylines.signedArea(found.get(0))).isCloseTo(0.08, within(1e-14));
    }

    @Test
    void anIslandAtASideIsFound() {
        List<double[]> found = DeadLithium.outlines(mesh(AT_LEFT, false), 1);
        assertThat(found).hasSize(1);
        assertThat(Polylines.signedArea(found.get(0))).isCloseTo(0.06, within(1e-14));
    }

    @Test
    void aFillerIsNone() {
        assertThat(DeadLithium.outlines(mesh(DIAMOND, true), 2)).isEmpty();
    }
}
