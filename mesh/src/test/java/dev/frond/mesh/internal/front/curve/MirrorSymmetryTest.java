package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorSymmetryTest {
    private static final Front ROOF = new Front(new double[] {0, 1, 1, 2, 2, 2, 3, 1});

    @Test
    void aFrontIsComparedInShapeAndInWhereItIsLithium() {
        double[] lower = ROOF.xy().clone();
        lower[3] -= 1e-5;
        assertThat(MirrorSymmetry.isSymmetric(ROOF)).isTrue();
        assertThat(MirrorSymmetry.isSymmetric(new Front(lower))).isFalse();
        assertThat(MirrorSymmetry.isSymmetric(new Front(ROOF.xy(), new int[] {Front.LITHIUM, Front.LITHIUM, 0})))
                .isFalse();
    }

    /** Edge 0 split in its middle and in the middle of its second half, edge 2 in its middle, edge 1 in its middle. */
    @Test
    void splitsGetTheirImages() {
        Front split = new Front(new double[] {0, 1, 0.5, 1.5, 0.75, 1.75, 1, 2, 1.5, 2, 2, 2, 2.5, 1.5, 3, 1});
        Front whole = MirrorSymmetry.withImages(ROOF, split);
        assertThat(MirrorSymmetry.isSymmetric(split)).isFalse();
        assertThat(whole.xy())
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0, 1, 0.5, 1.5, 0.75, 1.75, 1, 2, 1.5, 2, 2, 2, 2.25, 1.75, 2.5, 1.5, 3, 1);
        assertThat(whole.edgeCount()).isEqualTo(8);
    }

    @Test
    void fillersAreSymmetricWhenEachHasItsImage() {
        Circle middle = new Circle(1.5, 2, 0.3);
        Circle left = new Circle(0.5, 1, 0.2);
        assertThat(areSymmetric(middle)).isTrue();
        assertThat(areSymmetric(middle, left)).isFalse();
        assertThat(areSymmetric(middle, left, new Circle(2.5, 1, 0.2))).isTrue();
        assertThat(areSymmetric(left, new Circle(2.5, 1, 0.21))).isFalse();
    }

    private static boolean areSymmetric(Circle... fillers) {
        return Obstacles.of(List.of(fillers), 3, FrontSizing.of(0.1)).areSymmetric();
    }
}
