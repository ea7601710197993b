package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import org.junit.jupiter.api.Test;

/** Fronts above a collector, in a box 10 wide. */
class MetalOnCollectorTest {
    private static Mesh metal(double level, double... front) {
        return MetalOnCollector.of(LithiumPatchTest.box(front), level);
    }

    private static void checkTriangles(Mesh metal) {
        for (int t = 0; t < metal.topology().triangleCount(); t++) {
            assertThat(metal.area(t)).isPositive();
        }
    }

    @Test
    void theMetalEndsAtTheCollector() {
        Mesh metal = metal(-0.3, 0, 0, 4, 0.5, 10, 0);
        assertThat(LithiumPatchTest.lowest(metal)).isEqualTo(-0.3);
        assertThat(metal.area()).isCloseTo(10 * 0.3 + 0.5 * 10 * 0.5, within(1e-12));
        checkTriangles(metal);
    }

    @Test
    void overhangingMetalKeepsItsArea() {
        Mesh metal = metal(-1, 0, 0, 4.5, 0, 4.5, 2, 2, 2, 2, 3, 8, 3, 8, 2, 5.5, 2, 5.5, 0, 10, 0);
        assertThat(LithiumPatchTest.lowest(metal)).isEqualTo(-1);
        assertThat(metal.area()).isCloseTo(10 + 1 * 2 + 6 * 1, within(1e-12));
        checkTriangles(metal);
    }

    /** Two heaps, one at a side, with bare foil between them and beside the second; a node lies a little below the foil. */
    @Test
    void bareFoilHasNoMetal() {
        Mesh metal = metal(0, 0, 1, 2, 1, 3, 0, 4, -0.01, 5, 0, 6, 2, 7, 0, 10, 0);
        assertThat(LithiumPatchTest.lowest(metal)).isZero();
        assertThat(metal.area()).isCloseTo(2 + 0.5 + 2, within(1e-12));
        checkTriangles(metal);
    }

    /** An edge that goes on below the foil is cut where it crosses it: a third of its length, from x = 0 to 1, is left. */
    @Test
    void anEdgeIsCutAtTheFoil() {
        Mesh metal = metal(1, 0, 1.5, 3, 0, 10, 0);
        assertThat(metal.area()).isCloseTo(0.5 * 0.5 * 1, within(1e-12));
        assertThat(LithiumPatchTest.lowest(metal)).isEqualTo(1);
    }

    @Test
    void withoutMetalThereIsNothing() {
        Mesh metal = metal(0, 0, 0, 5, -0.01, 10, 0);
        assertThat(metal.topology().nodeCount()).isZero();
        assertThat(metal.topology().triangleCount()).isZero();
    }
}
