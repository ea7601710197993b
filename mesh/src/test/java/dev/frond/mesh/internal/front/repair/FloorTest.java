package dev.frond.mesh.internal.front.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static final Floor FLOOR = new Floor(-1, FrontSizing.of(0.5));

    @Test
    void nodesBelowGoBackAndTheMetalMakesUpForThem() {
        Front front = new Front(new double[] {0, -1, 0.5, -1.01, 1, -1, 1.5, 0, 2, 0.5, 2.5, 0, 3, -1.005});
        Front put = FLOOR.of(front);
        for (int i = 0; i < put.nodeCount(); i++) {
            assertThat(put.y(i)).isGreaterThanOrEqualTo(-1);
        }
        assertThat(put.y(1)).isEqualTo(-1);
        assertThat(put.y(4)).isBetween(0.49, 0.5);
        assertThat(put.area()).isCloseTo(front.area(), Offset.offset(1e-15));
    }

    @Test
    void whatIsAboveStaysAsItIs() {
        Front front = new Front(new double[] {0, -1, 1, 0, 2, -0.5});
        assertThat(FLOOR.of(front)).isSameAs(front);
        Front bare = new Front(new double[] {0, -1, 1, -1.01, 2, -1});
        assertThat(FLOOR.of(bare)).as("no metal to make up for it").isSameAs(bare);
    }
}
