package dev.frond.mesh.internal.front.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.ContactSearch;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.sample.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontRepairTest {
    private static final double H = 0.05;

    private final FrontSizing sizing = FrontSizing.of(H);
    private final FrontRepair repair = new FrontRepair(sizing);

    @Test
    void aSoundFrontIsLeftAlone() {
        Front front = Growth.lines(H, 0, 1, 1, 0, 2, 1);
        assertThat(repair.of(front)).isSameAs(front);
        assertThat(meetings(front)).isEmpty();
    }

    private List<Contact> meetings(Front front) {
        return new ContactSearch(sizing).meetings(front, sizing.narrowest(), true);
    }

    @Test
    void aSwallowtailIsCutAtItsCrossing() {
        Front front = new Front(new double[] {
            0, 1, 0.8, 0.2, 0.97, 0.03, 1.03, -0.03, 1.04, 0.0, 0.96, 0.0, 0.97, -0.03, 1.03, 0.03, 1.2, 0.2, 2, 1
        });
        assertThat(new FrontGaps(front).crossings()).isNotEmpty();
        Front healed = repair.of(front);
        assertThat(new FrontGaps(healed).crossings()).isEmpty();
        assertThat(healed.area()).isCloseTo(front.area(), within(1e-15));
        assertThat(RepairSymmetry.of(healed)).isLessThan(1e-13);
        assertThat(healed.nodeCount()).isLessThan(front.nodeCount());
    }

    @Test
    void aCleftIsClosedUpToTheWidthThatCanBeMeshed() {
        Front front = Growth.lines(H, 0, 2, 0.8, 2, 1, 0.5, 1.2, 2, 2, 2);
        Front healed = repair.of(front);
        int lowest = 0;
        for (int i = 1; i < healed.nodeCount(); i++) {
            lowest = healed.y(i) < healed.y(lowest) ? i : lowest;
        }
        // Half width per height 0.2/1.5: the width is 0.4 h at height 0.075, and a corner there is blunt.
        assertThat(healed.y(lowest)).isCloseTo(0.5 + 0.2 * H * 1.5 / 0.2, within(0.2 * H));
        assertThat(healed.x(lowest)).isCloseTo(1, within(1e-12));
        assertThat(Math.PI - healed.turning(lowest)).isGreaterThan(Math.toRadians(29));
        assertThat(healed.area()).isCloseTo(front.area(), within(1e-14));
    }

    @Test
    void overshootAtASideIsCutThere() {
        Front front = new Front(new double[] {0, 0, -0.01, 0.03, 0.02, 0.06, 0.06, 0.1, 1, 1, 2, 1});
        Front healed = repair.of(front);
        assertThat(healed.x(0)).isEqualTo(0);
        for (int i = 1; i < healed.nodeCount(); i++) {
            assertThat(healed.x(i)).isGreaterThan(0);
        }
        assertThat(healed.area()).isCloseTo(front.area(), within(1e-15));
    }

    @Test
    void nodesThatMeetBecomeOne() {
        Front front = Growth.lines(H, 0, 1, 0.998, 0, 1.002, 0, 2, 1);
        Front healed = repair.of(front);
        assertThat(healed.nodeCount()).isEqualTo(front.nodeCount() - 1);
        assertThat(healed.area()).isCloseTo(front.area(), within(1e-15));
        assertThat(RepairSymmetry.of(healed)).isLessThan(1e-14);
    }

    /** A cusp that narrows while it closes: the walls gain on the bottom. */
    @Test
    void aNarrowingCuspClosesAsAZipper() {
        Growth growth = new Growth(
                Growth.lines(H, 0, 2, 0.3, 2, 1, 0.2, 1.7, 2, 2, 2), sizing, (x, y, nx, ny) -> 0.05 + 0.25 * y);
        for (int k = 0; k < 200; k++) {
            growth.step(0.005);
            assertThat(growth.crosses()).isFalse();
        }
        assertThat(growth.worstAreaDefect).isLessThan(1e-13);
        assertThat(RepairSymmetry.of(growth.front)).isLessThan(1e-9);
    }

    private static final class RepairSymmetry {
        static double of(Front front) {
            return Growth.difference(front, front.mirrored());
        }
    }
}
