package dev.frond.mesh.internal.front.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.repair.FrontUpkeep;
import dev.frond.mesh.internal.front.sample.Growth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyUpdateTest {
    private static final double H = 0.025;
    private static final double HEIGHT = 1.5;

    private static TopologyUpdate.Updated passed(Front front, Circle... fillers) {
        return new TopologyUpdate(FrontSizing.of(H), HEIGHT, Obstacles.of(List.of(fillers), 2, FrontSizing.of(H)))
                .of(front);
    }

    private static Front hump(double centre) {
        return Growth.graph(2, H, x -> 0.2 + 0.3 * Math.exp(-Math.pow((x - centre) / 0.2, 2)));
    }

    /** Lithium is what is under the front less what the events cover. */
    private static void assertSound(Front before, TopologyUpdate.Updated passed) {
        assertThat(passed.front().area() - passed.gain()).isCloseTo(before.area(), within(1e-14));
        assertThat(Polylines.firstCrossing(passed.front().xy())).isEmpty();
    }

    private static long edgesOn(Front front, int filler) {
        return Arrays.stream(front.filler()).filter(k -> k == filler).count();
    }

    @Test
    void aFrontThatMeetsNothingPasses() {
        Front front = new FrontUpkeep(FrontSizing.of(H)).of(hump(1));
        TopologyUpdate.Updated passed = passed(front, new Circle(1, 0.8, 0.2));
        assertThat(passed.front().xy()).containsExactly(front.xy());
        assertThat(passed.events()).isEmpty();
        assertThat(passed.gain()).isZero();
    }

    @Test
    void itRunsRoundAFillerThatItMeets() {
        Front front = hump(1);
        Circle filler = new Circle(1.05, 0.695, 0.2);
        TopologyUpdate.Updated passed = passed(front, filler);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.FILLER_CONTACT);
        assertThat(passed.gain()).isCloseTo(filler.area(), within(1e-3 * filler.area()));
        assertThat(edgesOn(passed.front(), 0)).isGreaterThan(30);
        assertThat(passed.front().highest()).isCloseTo(0.895, within(1e-3));
    }

    @Test
    void theMirrorImagePassesAlike() {
        TopologyUpdate.Updated passed = passed(hump(0.9), new Circle(0.93, 0.69, 0.2));
        TopologyUpdate.Updated image = passed(hump(1.1), new Circle(1.07, 0.69, 0.2));
        assertThat(image.front().mirrored().xy())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(passed.front().xy());
    }

    /** A symmetric front on a symmetric filler stays symmetric to round-off through the contact. */
    @Test
    void symmetryIsKept() {
        Front front = hump(1);
        Front passed = passed(front, new Circle(1, 0.7, 0.2)).front();
        assertThat(passed.mirrored().xy()).usingComparatorWithPrecision(1e-12).containsExactly(passed.xy());
    }

    /** Two that are met at once are joined at once, whichever of them rounding puts nearer. */
    @Test
    void symmetryIsKeptWhenTwoFillersAreMet() {
        Front front = hump(1);
        TopologyUpdate.Updated passed = passed(front, new Circle(1.2343, 0.4368, 0.1), new Circle(0.7657, 0.4368, 0.1));
        assertSound(front, passed);
        assertThat(passed.events())
                .extracting(TopologyEvent::kind)
                .containsExactly(TopologyEvent.Kind.FILLER_CONTACT, TopologyEvent.Kind.FILLER_CONTACT);
        assertThat(passed.events().get(0).x()).isLessThan(1);
        Front now = passed.front();
        assertThat(now.mirrored().xy()).usingComparatorWithPrecision(1e-12).containsExactly(now.xy());
        assertThat(edgesOn(now, 0)).isEqualTo(edgesOn(now, 1)).isPositive();
    }

    @Test
    void aShortRestOfAFillerIsEngulfed() {
        double[] xy = Growth.graph(2, H, x -> 0.5).xy();
        int middle = xy.length / 4;
        int[] filler = new Front(xy).filler();
        // One edge of 0.3 h is left of the filler.
        xy[2 * middle] = 1 - 0.3 * H;
        xy[2 * middle + 2] = 1;
        filler[middle] = 0;
        Front front = new Front(xy, filler);
        TopologyUpdate.Updated passed = passed(front, new Circle(1, 0.3, 0.2));
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.ENGULFED);
        assertThat(edgesOn(passed.front(), 0)).isZero();
        assertThat(passed.gain()).isZero();
    }

    /** Lithium reaches the lower of two fillers that are nearer to each other than can be meshed. */
    @Test
    void theGapBetweenTwoFillersIsClosedWithTheFirst() {
        Front front = hump(1);
        TopologyUpdate.Updated passed = passed(front, new Circle(0.85, 0.665, 0.2), new Circle(1.255, 0.665, 0.2));
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsOnly(TopologyEvent.Kind.FILLER_CONTACT);
        assertThat(edgesOn(passed.front(), 0)).isPositive();
        assertThat(edgesOn(passed.front(), 1)).isPositive();
    }

    @Test
    void aPocketIsCutOff() {
        Front front = Growth.lines(
                0.5 * H, 0, 1, 0.99, 1, 0.996, 0.9, 0.6, 0.6, 0.6, 0.2, 1.4, 0.2, 1.4, 0.6, 1.004, 0.9, 1.01, 1, 2, 1);
        TopologyUpdate.Updated passed = passed(front);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.SELF_CONTACT);
        TopologyEvent event = passed.events().get(0);
        assertThat(event.area()).isCloseTo(0.44, within(0.01));
        assertThat(event.pockets().get(0).contains(1, 0.5)).isTrue();
        assertThat(event.pockets().get(0).contains(1, 1.1)).isFalse();
    }
}
