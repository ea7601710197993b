package dev.frond.mesh.internal.front.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SunkFillersTest {
    private static final double SIZE = 0.025;

    private static Front flat(double y) {
        int edges = 80;
        double[] xy = new double[2 * edges + 2];
        for (int k = 0; k <= edges; k++) {
            xy[2 * k] = 2.0 * k / edges;
            xy[2 * k + 1] = y;
        }
        return new Front(xy);
    }

    private static Front led(Front front, Circle... fillers) {
        return SunkFillers.under(front, 1.5, Obstacles.of(List.of(fillers), 2, FrontSizing.of(SIZE)));
    }

    private static long inert(Front front, int filler) {
        return java.util.Arrays.stream(front.filler()).filter(k -> k == filler).count();
    }

    @Test
    void freeAndBuriedFillersAreLeftAlone() {
        Front front = flat(0.4);
        assertThat(led(front, new Circle(1, 1, 0.25), new Circle(1, 0.1, 0.2))).isSameAs(front);
        assertThat(front.isBelow(1, 1)).isTrue();
        assertThat(front.isBelow(1, 0.1)).isFalse();
    }

    @Test
    void theFrontRunsOverTheDiscAndItsAreaIsTheDiscs() {
        Front front = led(flat(0), new Circle(1, 0, 0.25));
        assertThat(front.area()).isCloseTo(Math.PI * 0.25 * 0.25 / 2, within(1e-6));
        assertThat(front.highest()).isCloseTo(0.25, within(1e-3));
        assertThat(front.isBelow(1, 0.1)).isFalse();
        // 31 whole edges of the disc's 64 and two halves.
        assertThat(inert(front, 0)).isEqualTo(33);
    }

    @Test
    void itRunsUnderAnOverhangAndBetweenTwo() {
        // The low one stands in the lithium, the high one clear of it until the front is higher.
        Circle low = new Circle(0.8, 0.15, 0.2);
        Circle high = new Circle(1.24, 0.33, 0.25);
        Front front = led(flat(0), high, low);
        assertThat(inert(front, 1)).isPositive();
        assertThat(inert(front, 0)).isZero();
        Front both = led(flat(0.12), high, low);
        assertThat(inert(both, 0)).isPositive();
        assertThat(inert(both, 1)).isPositive();
        double lowest = 1;
        for (int e = 0; e < both.edgeCount(); e++) {
            lowest = both.isLithium(e) ? Math.min(lowest, both.y(e)) : lowest;
        }
        assertThat(lowest).isCloseTo(0.12, within(1e-3));
    }

    @Test
    void theMirrorImageIsLedAlike() {
        Front front = led(flat(0.05), new Circle(0.7, 0.1, 0.25));
        Front image = led(flat(0.05), new Circle(1.3, 0.1, 0.25));
        assertThat(image.mirrored().xy()).usingComparatorWithPrecision(1e-12).containsExactly(front.xy());
        assertThat(image.mirrored().filler()).isEqualTo(front.filler());
    }

    @Test
    void fillersAtSidesAndPairsAreOneEach() {
        Front front = led(flat(0.1), new Circle(0.1, 0.15, 0.25), new Circle(0.8, 0.2, 0.2), new Circle(1.2, 0.2, 0.2));
        assertThat(front.xy()[0]).isZero();
        assertThat(front.filler()[0]).isZero();
        assertThat(front.y(0)).isBetween(0.37, 0.4);
        assertThat(front.filler()).contains(Front.LITHIUM, 1, 2);
        for (int i = 0; i < front.nodeCount(); i++) {
            assertThat(Math.hypot(front.x(i) - 1, front.y(i) - 0.2)).isGreaterThan(0.03);
        }
        Front image = led(flat(0.1), new Circle(1.9, 0.15, 0.25), new Circle(1.2, 0.2, 0.2), new Circle(0.8, 0.2, 0.2));
        assertThat(image.mirrored().xy()).usingComparatorWithPrecision(1e-12).containsExactly(front.xy());
    }
}
