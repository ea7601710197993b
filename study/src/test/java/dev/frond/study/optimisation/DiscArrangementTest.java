package dev.frond.study.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscArrangementTest {
    private static final double UM = 1e-6;

    private static DiscArrangement eight(double gap) {
        return new DiscArrangement(
                "fillers[0].at", new Discs(8, 0, 5 * UM, 0.8 * UM, 2.7 * UM, gap), 0.5 * UM, 5 * UM, 3 * UM);
    }

    private static void assertApart(List<Double> centres, double distance) {
        for (int i = 0; i < centres.size(); i += 2) {
            for (int j = i + 2; j < centres.size(); j += 2) {
                double apart = Math.hypot(centres.get(i) - centres.get(j), centres.get(i + 1) - centres.get(j + 1));
                assertThat(apart).isGreaterThanOrEqualTo(distance - 1e-18);
            }
        }
    }

    @Test
    void discsNeverOverlapAndStayInTheirRegion() {
        DiscArrangement arrangement = eight(0.1 * UM);
        for (int seed = 0; seed < 1000; seed++) {
            List<Double> places = new Random(seed).doubles(16).boxed().toList();
            List<Double> centres = arrangement.numbers(places);
            assertApart(centres, 0.6 * UM);
            for (int i = 0; i < centres.size(); i += 2) {
                assertThat(centres.get(i)).isBetween(0.2999 * UM, 4.7001 * UM);
                assertThat(centres.get(i + 1)).isBetween(1.0499 * UM, 2.4501 * UM);
            }
            assertThat(arrangement.numbers(places)).isEqualTo(centres);
        }
    }

    @Test
    void discsInOnePlaceAreParted() {
        for (double place : new double[] {0, 0.5, 1}) {
            assertApart(eight(0.1 * UM).numbers(Collections.nCopies(16, place)), 0.6 * UM);
        }
    }

    /** With a gap that leaves little freedom, where pushing alone may come to no end. */
    @Test
    void aTightRegionHasAnArrangementForAllPlaces() {
        DiscArrangement tight = eight(0.65 * UM);
        assertThat(tight.hasRoom()).isTrue();
        for (int seed = 0; seed < 50; seed++) {
            assertApart(tight.numbers(new Random(seed).doubles(16).boxed().toList()), 1.15 * UM);
        }
        assertThat(eight(2 * UM).hasRoom()).isFalse();
    }

    /** Discs that are apart stay where they are, and discs that change places are the same arrangement. */
    @Test
    void whatIsApartStaysAndHasNoOrder() {
        DiscArrangement arrangement = eight(0.1 * UM);
        List<Double> rows = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            rows.add((k < 4 ? 0.4 + 1.2 * k : 1 + 1.1 * (k - 4)) * UM);
            rows.add((k < 4 ? 1.55 : 2.35) * UM);
        }
        List<Double> places = arrangement.places(rows).orElseThrow();
        List<Double> centres = arrangement.numbers(places);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(centres.get(i)).isBetween(rows.get(i) - 1e-10, rows.get(i) + 1e-10);
        }
        List<Double> swapped = new ArrayList<>(places.subList(4, 16));
        swapped.addAll(places.subList(0, 4));
        assertThat(arrangement.text(swapped))
                .isEqualTo(arrangement.text(places))
                .startsWith("[[400 nm, 1.55 um], [1.6 um, 1.55 um], ");
        assertThat(arrangement.places(rows.subList(0, 14))).isEmpty();
        rows.set(0, 6 * UM);
        assertThat(arrangement.places(rows)).isEmpty();
    }
}
