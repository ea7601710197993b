package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.sample.Growth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Arcs at h = 1: an arc edge turns by at most 10 degrees, and the front lags 0.0025 behind the corner it had. What an arc cuts
 * off is given back along the whole front, 40 long and more on either side.
 */
class CornerRoundingTest {
    /** The largest area that is cut off here is 1.5e-5 (the corner of 58 degrees), over a length of 40 and more. */
    private static final double GIVEN_BACK = 1e-6;

    private static final CornerRounding ROUNDING = new CornerRounding(FrontSizing.of(1));

    private static Front rounded(Front front) {
        Front rounded = ROUNDING.of(front, Recession.none());
        assertThat(rounded.area()).isCloseTo(front.area(), within(1e-12 * Math.abs(front.area())));
        return rounded;
    }

    /** Edges of given lengths and slopes, degrees, from (0, 0). */
    private static Front path(double... lengthAndSlope) {
        double[] xy = new double[lengthAndSlope.length + 2];
        for (int k = 0; k < lengthAndSlope.length; k += 2) {
            double slope = Math.toRadians(lengthAndSlope[k + 1]);
            xy[k + 2] = xy[k] + lengthAndSlope[k] * Math.cos(slope);
            xy[k + 3] = xy[k + 1] + lengthAndSlope[k] * Math.sin(slope);
        }
        return new Front(xy);
    }

    private static double degrees(double angle) {
        return Math.toRadians(angle);
    }

    /** Radius of the arc, tangential to both flanks, that is 0.0025 from a corner. */
    private static double radius(double turning) {
        return 0.0025 / (1 / Math.cos(degrees(turning / 2)) - 1);
    }

    /** Nodes nearer to a point than a distance, in their order. */
    private static List<double[]> near(Front front, double x, double y, double distance) {
        List<double[]> near = new ArrayList<>();
        for (int i = 0; i < front.nodeCount(); i++) {
            if (Math.hypot(front.x(i) - x, front.y(i) - y) < distance) {
                near.add(new double[] {front.x(i), front.y(i)});
            }
        }
        return near;
    }

    /** Of a front with one corner: its nodes on an arc with normals from one angle to another, degrees, and no others near. */
    private static void assertArc(
            Front rounded, double cornerX, double cornerY, double radius, double from, double to, int edges) {
        double half = degrees(0.5 * (from - to));
        double toCentre = radius / Math.cos(half);
        double middle = degrees(0.5 * (from + to));
        List<double[]> arc = near(rounded, cornerX, cornerY, 1.01 * radius * Math.tan(half));
        assertThat(arc).hasSize(edges + 1);
        for (int k = 0; k <= edges; k++) {
            double angle = degrees(from + (to - from) * k / edges);
            double x = cornerX - toCentre * Math.cos(middle) + radius * Math.cos(angle);
            double y = cornerY - toCentre * Math.sin(middle) + radius * Math.sin(angle);
            assertThat(arc.get(k)).containsExactly(new double[] {x, y}, within(GIVEN_BACK));
        }
    }

    // The arc

    /** Flanks that rise by 50 and fall by 8 degrees have normals at 140 and 82 degrees; 58 degrees in 6 edges. */
    @Test
    void aCornerBecomesAnArcThatTouchesItsFlanks() {
        Front front = path(9, 50, 40, 50, 40, -8, 9, -8);
        assertArc(rounded(front), front.x(2), front.y(2), radius(58), 140, 82, 6);
    }

    /** An even number of edges, so that one node is in the middle: 50 degrees take 6, 38 degrees 4, 130 degrees 14. */
    @ParameterizedTest
    @CsvSource({"25, -25, 6", "0, -38, 4", "65, -65, 14"})
    void theNumberOfEdgesIsEven(double up, double down, int edges) {
        Front front = path(9, up, 40, up, 40, down, 9, down);
        assertArc(rounded(front), front.x(2), front.y(2), radius(up - down), 90 + up, 90 + down, edges);
    }

    /** At corners of 40, 60 and 80 degrees, whole numbers of edges, the turnings of both differ by rounding only. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 80})
    void aSymmetricMesaStaysSymmetric(double slope) {
        for (int k = 0; k < 200; k++) {
            Front rounded = rounded(mesa(30 + 0.1 * k, slope, 13 + 0.11 * k));
            assertThat(rounded.nodeCount()).isGreaterThan(6);
            assertThat(MirrorSymmetry.isSymmetric(rounded)).isTrue();
        }
    }

    /** With a node half way up each flank. */
    private static Front mesa(double flank, double slope, double top) {
        double run = flank * Math.cos(degrees(slope));
        double rise = flank * Math.sin(degrees(slope));
        double width = 2 * run + top;
        return new Front(
                new double[] {0, 0, run / 2, rise / 2, run, rise, run + top, rise, width - run / 2, rise / 2, width, 0
                });
    }

    /** It takes a fifth of the shorter edge at most: 0.006 of 0.03, where 0.0097 would be its reach. */
    @ParameterizedTest
    @CsvSource({"0.03, 40", "40, 0.03"})
    void anArcLeavesMostOfAShortEdge(double before, double after) {
        Front front = path(40, 50, before, 50, after, -8, 40, -8);
        double radius = 0.2 * 0.03 / Math.tan(degrees(29));
        assertArc(rounded(front), front.x(2), front.y(2), radius, 140, 82, 6);
    }

    /** At a side half of it, whose first node stays on the side; the mirror image makes the other half. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 0.02})
    void atASideThereIsHalfAnArc(double firstEdge) {
        double reach = Math.min(radius(78) * Math.tan(degrees(39)), 0.2 * firstEdge);
        double radius = reach / Math.tan(degrees(39));
        Front front = path(firstEdge, -39, 40, -39);
        Front rounded = rounded(front);
        double centre = -radius / Math.cos(degrees(39));
        assertThat(rounded.x(0)).isZero();
        for (int k = 0; k <= 4; k++) {
            assertThat(rounded.x(k)).isCloseTo(radius * Math.sin(degrees(9.75 * k)), within(GIVEN_BACK));
            assertThat(rounded.y(k)).isCloseTo(centre + radius * Math.cos(degrees(9.75 * k)), within(GIVEN_BACK));
        }
        assertThat(near(rounded, 0, 0, 1.01 * reach)).hasSize(5);

        Front image = rounded(front.mirrored());
        assertThat(image.right()).isEqualTo(front.right());
        // Positions up to 60 carry 1e-14 each, which the area correction spreads.
        assertThat(Growth.difference(image, rounded.mirrored())).isLessThan(1e-12);
    }

    // The flanks

    /** Integral of 1/size over an edge, the size growing by a quarter of the distance from both ends' arcs, by the midpoint rule. */
    private static double edges(double from, double to, double length, double first, double last) {
        int parts = 2000;
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            double p = from + (to - from) * (k + 0.5) / parts;
            sum += (to - from) / parts / Math.min(first + 0.25 * p, last + 0.25 * (length - p));
        }
        return sum;
    }

    /** Nodes' places between two nodes of the old front, from the first. */
    private static double[] places(Front rounded, Front old, int from, int to) {
        double ux = (old.x(to) - old.x(from)) / Math.hypot(old.x(to) - old.x(from), old.y(to) - old.y(from));
        double uy = (old.y(to) - old.y(from)) / Math.hypot(old.x(to) - old.x(from), old.y(to) - old.y(from));
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < rounded.nodeCount(); i++) {
            double x = rounded.x(i) - old.x(from);
            double y = rounded.y(i) - old.y(from);
            if (Math.abs(x * uy - y * ux) < 2 * GIVEN_BACK) {
                places.add(x * ux + y * uy);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A mesa with corners of 58 and 38 degrees, whose arcs are of 6 and 4 edges. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 0.3, 0.12})
    void betweenTwoArcsTheEdgesGrowFromBoth(double width) {
        Front front = path(9, 58, 40, 58, width, 0, 40, -38, 9, -38);
        double start = radius(58) * Math.tan(degrees(29));
        double end = radius(38) * Math.tan(degrees(19));
        double[] places = places(rounded(front), front, 2, 3);
        double first = radius(58) * degrees(58 / 6.0);
        double last = radius(38) * degrees(9.5);
        double length = width - start - end;
        assertThat(places[0]).isCloseTo(start, within(GIVEN_BACK));
        assertThat(places[places.length - 1]).isCloseTo(width - end, within(GIVEN_BACK));
        double all = edges(0, length, length, first, last);
        assertThat(places.length - 1).isEqualTo((int) Math.rint(all));
        for (int e = 0; e + 1 < places.length; e++) {
            double here = edges(places[e] - start, places[e + 1] - start, length, first, last);
            // A node off by 1e-6 on an edge of 3e-3, and the midpoint rule: parts in a thousand.
            assertThat(here).isCloseTo(all / (places.length - 1), within(2e-3));
        }
    }

    /**
     * From an edge of 0.0029 over a flank of 40: ln(1 + 0.25 40/0.0029)/0.25 = 32.5, so 33 edges, each longer than the one before
     * by the same factor, a little below exp(0.25) = 1.284.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onAFlankTheEdgesGrowFromTheArc(boolean mirrored) {
        Front given = path(9, 50, 40, 50, 40, -8, 9, -8);
        Front front = mirrored ? given.mirrored() : given;
        Front rounded = rounded(front);
        double[] lengths = new double[rounded.edgeCount()];
        for (int e = 0; e < lengths.length; e++) {
            lengths[e] = rounded.edgeLength(e);
        }
        assertThat(lengths).hasSize(1 + 33 + 6 + 33 + 1);
        double reach = radius(58) * Math.tan(degrees(29));
        double first = radius(58) * degrees(58 / 6.0);
        double factor = Math.exp(Math.log(1 + 0.25 * (40 - reach) / first) / 33);
        // Nodes off by 1e-6 on edges of 3e-3.
        for (int e = 1; e < 33; e++) {
            assertThat(lengths[e] / lengths[e + 1]).isCloseTo(factor, within(1e-3));
            assertThat(lengths[73 - e] / lengths[72 - e]).isCloseTo(factor, within(1e-3));
        }
    }

    /** Other edges keep their nodes, and all keep what they run along. */
    @Test
    void fillersAndOtherNodesStay() {
        double[] xy = path(10, -80, 10, 10, 40, 58, 40, -58, 30, 5).xy();
        Front front = new Front(xy, new int[] {3, 4, Front.LITHIUM, Front.LITHIUM, 5});
        Front rounded = rounded(front);
        int edges = rounded.edgeCount();
        assertThat(edges).isGreaterThan(50);
        int[] expected = new int[edges];
        Arrays.fill(expected, Front.LITHIUM);
        expected[0] = 3;
        expected[1] = 4;
        expected[edges - 1] = 5;
        assertThat(rounded.filler()).containsExactly(expected);
        // Not free: not moved to give back the area either.
        assertThat(Arrays.copyOf(rounded.xy(), 6)).containsExactly(Arrays.copyOf(xy, 6));
        assertThat(rounded.right()).isEqualTo(front.right());
        assertThat(rounded.y(edges)).isEqualTo(front.y(5));
    }

    /** Lengths are of h: all ten times as large. */
    @Test
    void roundingHasNoScale() {
        double[] xy = step(1.01).xy();
        double[] large = Arrays.stream(xy).map(v -> 10 * v).toArray();
        Front rounded = new CornerRounding(FrontSizing.of(10)).of(new Front(large), Recession.none());
        Front expected = rounded(new Front(xy));
        assertThat(rounded.nodeCount()).isEqualTo(expected.nodeCount());
        for (int k = 0; k < expected.xy().length; k++) {
            // Positions up to 2000, the area correction spreads their round-off.
            assertThat(rounded.xy()[k]).isCloseTo(10 * expected.xy()[k], within(1e-10));
        }
        double[] near = Arrays.stream(step(0.99).xy()).map(v -> 10 * v).toArray();
        assertThat(new CornerRounding(FrontSizing.of(10)).isNeeded(new Front(near), Recession.none()))
                .isFalse();
    }

    /** Each of 300 nodes on the far part of a flank is there still. */
    @Test
    void aLongFrontKeepsItsNodes() {
        double[] lengths = new double[606];
        for (int k = 0; k < 600; k += 2) {
            lengths[k] = 2;
            lengths[k + 1] = 50;
        }
        System.arraycopy(new double[] {40, 50, 40, -8, 9, -8}, 0, lengths, 600, 6);
        Front front = path(lengths);
        Front rounded = rounded(front);
        for (int k = 0; k <= 300; k++) {
            assertThat(rounded.x(k)).isCloseTo(front.x(k), within(GIVEN_BACK));
            assertThat(rounded.y(k)).isCloseTo(front.y(k), within(GIVEN_BACK));
        }
        assertThat(rounded.nodeCount()).isEqualTo(300 + 33 + 6 + 33 + 2);
    }

    // Which corners

    /** A re-entrant corner of 47 degrees and a protruding one so far apart, on long flanks; a node half way. */
    private static Front step(double apart) {
        return path(40, -17, 40, -17, apart / 2, 30, apart / 2, 30, 40, -17, 40, -17);
    }

    @Test
    void aCornerThatIsNearAReEntrantOneStays() {
        for (Front near : List.of(step(0.99), step(0.99).mirrored())) {
            assertThat(ROUNDING.isNeeded(near, Recession.none())).isFalse();
            assertThat(ROUNDING.of(near, Recession.none())).isSameAs(near);
        }
        for (Front far : List.of(step(1.01), step(1.01).mirrored())) {
            assertThat(ROUNDING.isNeeded(far, Recession.none())).isTrue();
            // 47 degrees in 6 edges on 5 of the old nodes, and the graded ones.
            assertThat(rounded(far).nodeCount()).isGreaterThan(50);
        }
    }

    /** The lithium ends on a filler at (0, 0), so far from the corner. */
    @ParameterizedTest
    @CsvSource({"0.99, false", "1.01, true"})
    void aCornerThatIsNearAFillerStays(double apart, boolean round) {
        Front all = path(30, 10, apart, 30, 40, -17, 9, -17);
        Front front = new Front(all.xy(), new int[] {0, Front.LITHIUM, Front.LITHIUM, Front.LITHIUM});
        assertThat(ROUNDING.isNeeded(front, Recession.none())).isEqualTo(round);
        assertThat(ROUNDING.isNeeded(front.mirrored(), Recession.none())).isEqualTo(round);
    }

    /** Two that protrude are no hindrance to each other. */
    @Test
    void twoProtrudingCornersSideBySideAreRounded() {
        Front front = path(9, 58, 40, 58, 0.5, 0, 40, -58, 9, -58);
        Front rounded = rounded(front);
        double reach = radius(58) * Math.tan(degrees(29));
        assertThat(near(rounded, front.x(2), front.y(2), 1.01 * reach)).hasSize(7);
        assertThat(near(rounded, front.x(3), front.y(3), 1.01 * reach)).hasSize(7);
    }

    @Test
    void aSmoothFrontAndAValleyStay() {
        for (Front front : List.of(path(1, 10, 1, 0, 1, -10), path(40, 0, 40, -30, 40, 30, 40, 0))) {
            assertThat(ROUNDING.isNeeded(front, Recession.none())).isFalse();
            assertThat(ROUNDING.of(front, Recession.none())).isSameAs(front);
        }
    }

    /** Lithium and electrolyte exchanged: stripping opens valleys. */
    @Test
    void whereLithiumIsStrippedAValleyIsRounded() {
        Front valley = path(9, -50, 40, -50, 40, 8, 9, 8);
        double[] rate = {-1, -1, -1, -1, -1};
        Recession recession = Recession.of(valley, rate);
        Front rounded = ROUNDING.of(valley, recession);
        Front upsideDown = ROUNDING.of(valley.upsideDown(), Recession.none());
        assertThat(ROUNDING.isNeeded(valley, recession)).isTrue();
        // Positions up to 40 carry 1e-14 each, which the area correction spreads.
        assertThat(Growth.difference(rounded.upsideDown(), upsideDown)).isLessThan(1e-12);
        Front grown = ROUNDING.of(valley, Recession.none());
        assertThat(near(grown, valley.x(2), valley.y(2), 1)).hasSize(1);
    }
}
