package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Velocities of few nodes, by geometry. Tolerances are round-off of numbers near 1 unless said otherwise. */
class FrontKinematicsTest {
    private static final double EXACT = 1e-13;

    /** Per node the integral of its hat times the speeds of the edges, constant on each. */
    private static double[] rates(Front front, double... speedOfEdge) {
        double[] rate = new double[front.nodeCount()];
        for (int e = 0; e < speedOfEdge.length; e++) {
            rate[e] += 0.5 * front.edgeLength(e) * speedOfEdge[e];
            rate[e + 1] += 0.5 * front.edgeLength(e) * speedOfEdge[e];
        }
        return rate;
    }

    private static double[] velocity(Front front, double... speedOfEdge) {
        return FrontKinematics.velocity(front, rates(front, speedOfEdge));
    }

    /** A corner at (x, 0) between an edge that comes down at one angle, degrees, and one that goes up at another. */
    private static Front corner(double before, double down, double after, double up) {
        double a = Math.toRadians(down);
        double b = Math.toRadians(up);
        double x = before * Math.cos(a);
        return new Front(new double[] {0, before * Math.sin(a), x, 0, x + after * Math.cos(b), after * Math.sin(b)});
    }

    /** Speed of a node along the normal of an edge, into the electrolyte. */
    private static double normal(Front front, double[] velocity, int node, int edge) {
        double x = (front.x(edge + 1) - front.x(edge)) / front.edgeLength(edge);
        double y = (front.y(edge + 1) - front.y(edge)) / front.edgeLength(edge);
        return -y * velocity[2 * node] + x * velocity[2 * node + 1];
    }

    // Smooth fronts

    @ParameterizedTest
    @ValueSource(doubles = {1.5, -0.7})
    void aLevelFrontRisesOrSinksEvenlyWhateverItsSpacing(double speed) {
        Front front = new Front(new double[] {0, 1, 0.3, 1, 0.5, 1, 1.1, 1, 2, 1});
        double[] velocity = velocity(front, speed, speed, speed, speed);
        assertThat(velocity)
                .containsExactly(new double[] {0, speed, 0, speed, 0, speed, 0, speed, 0, speed}, within(EXACT));
    }

    /**
     * On a slope of angle a the ends, on vertical sides, move at s/cos(a). The first thereby comes nearer to the middle node at
     * s tan(a): that node gives way by 4/9 of it, which makes (s tan(a) - u)^2 + u^2 + u^2/4 least.
     */
    @Test
    void aSlopeStaysParallelToItself() {
        double angle = Math.toRadians(10);
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        Front slope = new Front(new double[] {0, 0, cos, sin, 2 * cos, 2 * sin});
        double[] velocity = velocity(slope, 1, 1);
        double u = 4 / 9.0 * sin / cos;
        assertThat(velocity)
                .containsExactly(new double[] {0, 1 / cos, -sin + u * cos, cos + u * sin, 0, 1 / cos}, within(EXACT));
    }

    /** Nodes at any angles on a circle: a node that sweeps its gradient of area moves along its radius. */
    @Test
    void aCircleGrowsAlongItsRadii() {
        double[] degrees = {160, 150, 132, 125, 108, 90, 78, 61, 45};
        double[] xy = new double[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            xy[2 * i] = 3 * Math.cos(Math.toRadians(degrees[i]));
            xy[2 * i + 1] = 3 * Math.sin(Math.toRadians(degrees[i]));
        }
        Front front = new Front(xy);
        double[] rate = new double[degrees.length];
        double[] radial = new double[xy.length];
        for (int i = 1; i < degrees.length - 1; i++) {
            // The component of half the chord between the neighbours across the radius.
            double before = Math.toRadians(degrees[i - 1] - degrees[i]);
            double after = Math.toRadians(degrees[i] - degrees[i + 1]);
            rate[i] = 2 * 1.5 * (Math.sin(before) + Math.sin(after));
            radial[2 * i] = 2 * Math.cos(Math.toRadians(degrees[i]));
            radial[2 * i + 1] = 2 * Math.sin(Math.toRadians(degrees[i]));
        }
        assertThat(FrontKinematics.velocity(front, rate)).containsExactly(radial, within(EXACT));
    }

    /** Lithium and electrolyte exchanged, and growth and stripping: the same motion. */
    @Test
    void strippingIsGrowthUpsideDown() {
        Random random = new Random(3);
        for (int k = 0; k < 20; k++) {
            Front front = jagged(random);
            double[] rate = random.doubles(front.nodeCount(), -1, 1).toArray();
            double[] other = FrontKinematics.velocity(
                    front.upsideDown(), Arrays.stream(rate).map(r -> -r).toArray());
            for (int i = 1; i < other.length; i += 2) {
                other[i] = -other[i];
            }
            // Speeds are limited to 6 times the rates over edges of 1/2 and more: below 100.
            assertThat(FrontKinematics.velocity(front, rate)).containsExactly(other, within(1e-12));
        }
    }

    @Test
    void theMirrorImageMovesAsTheMirrorImage() {
        Random random = new Random(4);
        for (int k = 0; k < 20; k++) {
            Front front = jagged(random);
            int n = front.nodeCount();
            double[] rate = random.doubles(n, -1, 1).toArray();
            double[] image = new double[n];
            for (int i = 0; i < n; i++) {
                image[i] = rate[n - 1 - i];
            }
            double[] velocity = FrontKinematics.velocity(front, rate);
            double[] other = FrontKinematics.velocity(front.mirrored(), image);
            for (int i = 0; i < n; i++) {
                assertThat(other[2 * i]).isCloseTo(-velocity[2 * (n - 1 - i)], within(1e-12));
                assertThat(other[2 * i + 1]).isCloseTo(velocity[2 * (n - 1 - i) + 1], within(1e-12));
            }
        }
    }

    private static Front jagged(Random random) {
        double[] xy = new double[18];
        for (int i = 0; i < 9; i++) {
            xy[2 * i] = i + (i % 8 == 0 ? 0 : 0.5 * (random.nextDouble() - 0.5));
            xy[2 * i + 1] = 2 * random.nextDouble();
        }
        return new Front(xy);
    }

    // Corners

    /** Where the displaced lines of the flanks meet: v.n1 = s1 and v.n2 = s2, whatever the lengths of the edges. */
    @ParameterizedTest
    @CsvSource({
        "1, 30, 1, 30, 1, 1",
        "1, 50, 2, 10, 1, 1",
        "0.3, 5, 1, 60, 1, 1",
        "1, 50, 2, 10, 0.8, 1.2",
        "2, 30, 1, 40, 0.3, 0.1"
    })
    void aReEntrantCornerGoesWhereItsFlanksMeet(
            double before, double down, double after, double up, double s1, double s2) {
        Front valley = corner(before, down, after, up);
        double[] velocity = velocity(valley, s1, s2);
        assertThat(normal(valley, velocity, 1, 0)).isCloseTo(s1, within(EXACT));
        assertThat(normal(valley, velocity, 1, 1)).isCloseTo(s2, within(EXACT));
    }

    /** Only the lithium of a flank that ends on a filler moves: the speed there is the rate over half its length. */
    @Test
    void aFlankThatEndsOnAFillerHasTheSpeedOfItsLithium() {
        double c = Math.sqrt(0.75);
        double[] xy = {0, 0, 1, 0.5, 1, 1, 1 + 2 * c, 0, 1 + 4 * c, 1, 3 + 4 * c, 1, 4 + 4 * c, 1};
        int[] filler = {0, 0, Front.LITHIUM, Front.LITHIUM, 0, 0};
        Front valley = new Front(xy, filler);
        double[] velocity = velocity(valley, 0, 0, 0.8, 1.2, 0, 0);
        assertThat(normal(valley, velocity, 3, 2)).isCloseTo(0.8, within(EXACT));
        assertThat(normal(valley, velocity, 3, 3)).isCloseTo(1.2, within(EXACT));
    }

    /**
     * A turning of 35 degrees is half way from a smooth front to a corner: on a smooth one the direction is the normal of the
     * circle, l2 n1 + l1 n2, on a corner the gradient of the area, l1 n1 + l2 n2, half way the bisector. The ends rise fast
     * enough that no edge shrinks.
     */
    @Test
    void halfWayToACornerANodeGoesAlongTheBisector() {
        Front valley = corner(1, 25, 2, 10);
        double[] velocity = FrontKinematics.velocity(valley, new double[] {5, 1.5, 10});
        // From straight up the bisector leans by (25 - 10)/2 degrees to the right.
        double speed = 1 / Math.cos(Math.toRadians(17.5));
        double lean = Math.toRadians(7.5);
        assertThat(velocity[2]).isCloseTo(speed * Math.sin(lean), within(EXACT));
        assertThat(velocity[3]).isCloseTo(speed * Math.cos(lean), within(EXACT));
    }

    /** With flanks at 10 and 9 the corner would slide by (10 - 9)/(2 sin(17.5 degrees)) along the chord; half way, by half. */
    @Test
    void halfWayToACornerANodeSlidesByHalf() {
        Front valley = corner(1, 17.5, 1, 17.5);
        double half = Math.toRadians(17.5);
        double[] velocity = FrontKinematics.velocity(valley, new double[] {5, 1, 4.5});
        assertThat(velocity[2]).isCloseTo(0.5 / (2 * Math.sin(half)), within(EXACT));
        assertThat(velocity[3]).isCloseTo(1 / Math.cos(half), within(EXACT));
    }

    /** Flanks at 1 and -1 would carry it at 2/(2 sin(25 degrees)) = 2.37. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void aCornerSlidesAtMostTwiceAsFastAsTheFasterFlank(int side) {
        Front valley = corner(2, 25, 2, 25);
        double[] velocity = FrontKinematics.velocity(valley, new double[] {side, 0, -side});
        assertThat(velocity[2]).isCloseTo(2 * side, within(EXACT));
        assertThat(velocity[3]).isCloseTo(0, within(EXACT));
    }

    /** Electrolyte of 18 and of 22 degrees: below 20 the corner only goes up. Flanks at 1.1 and 0.9 otherwise add 0.1/cos(11). */
    @Test
    void aCuspDoesNotSlide() {
        double[] sharp = velocity(corner(1, 81, 1, 81), 1.1, 0.9);
        assertThat(sharp[2]).isCloseTo(0, within(EXACT));
        assertThat(sharp[3]).isCloseTo(1 / Math.sin(Math.toRadians(10)), within(EXACT));
        double[] blunter = velocity(corner(1, 79, 1, 79), 1.1, 0.9);
        assertThat(blunter[2]).isCloseTo(0.1 / Math.cos(Math.toRadians(11)), within(EXACT));
        assertThat(blunter[3]).isCloseTo(1 / Math.sin(Math.toRadians(11)), within(EXACT));
    }

    /** The speed of a cusp has no scale: its limit goes with the edges. */
    @Test
    void theLimitOfACuspIsTheSameAtEverySize() {
        double limit = 1 / Math.sin(Math.toRadians(10));
        assertThat(velocity(corner(0.01, 85, 0.01, 85), 1, 1)[3]).isCloseTo(limit, within(EXACT));
        assertThat(velocity(corner(100, 85, 100, 85), 1, 1)[3]).isCloseTo(limit, within(EXACT));
    }

    /** A long edge down and a short one nearly back: the chord is nearly along both, and no slide along it parts them. */
    @Test
    void aHookDoesNotSlide() {
        // The edges differ by 4 degrees; the chord is 1 long, and the normals differ along it by 0.15: less than a
        // fifth.
        Front hook = corner(1.6, 86, 0.6, 90);
        double[] alike = velocity(hook, 1, 1);
        double[] unlike = FrontKinematics.velocity(hook, new double[] {1.2, 1.1, 0.1});
        assertThat(unlike).hasSameSizeAs(alike);
        assertThat(unlike[2]).isCloseTo(alike[2], within(EXACT));
        assertThat(unlike[3]).isCloseTo(alike[3], within(EXACT));
    }

    /** A ridge that turns by 35 degrees is half way from the miter, 1/cos(17.5 degrees), to the speed of its flanks. */
    @Test
    void halfWayToAProtrudingCornerTheSpeedIsHalfWay() {
        double angle = Math.toRadians(17.5);
        Front ridge = corner(1, -17.5, 1, -17.5);
        double[] velocity = velocity(ridge, 1, 1);
        assertThat(velocity[2]).isCloseTo(0, within(EXACT));
        assertThat(velocity[3]).isCloseTo(0.5 * (1 + 1 / Math.cos(angle)), within(EXACT));
    }

    /** A protruding corner of unlike flanks moves at their mean, weighed by their lengths. */
    @Test
    void aProtrudingCornerMovesAtTheMeanOfItsFlanks() {
        Front ridge = corner(3, -30, 1, -30);
        double[] velocity = FrontKinematics.velocity(ridge, new double[] {0, 0.5 * (3 * 1 + 1 * 2), 0});
        assertThat(Math.hypot(velocity[2], velocity[3])).isCloseTo(1.25, within(EXACT));
    }

    /** At a side the mirror image makes the other flank: a valley moves by the miter, a ridge no faster than its flanks. */
    @ParameterizedTest
    @CsvSource({"30, 1.1547005383792515", "-30, 1", "-17.5, 1.0242645625704054", "10, 1.0154266118857451"})
    void anEndMovesAsACornerOfTwiceItsAngle(double slope, double speed) {
        double angle = Math.toRadians(slope);
        Front front = new Front(new double[] {0, 0, Math.cos(angle), Math.sin(angle), 2, Math.sin(angle)});
        double[] velocity = velocity(front, 1, 1);
        assertThat(velocity[0]).isZero();
        assertThat(velocity[1]).isCloseTo(speed, within(EXACT));
    }

    // Fillers

    /** A level front at y = 1 that ends on a filler whose surface goes up at an angle, degrees; the filler's top is level. */
    private static Front wall(double degrees) {
        double x = 3 + 0.7 * Math.cos(Math.toRadians(degrees));
        double y = 1 + 0.7 * Math.sin(Math.toRadians(degrees));
        double[] xy = {0, 1, 1.5, 1, 3, 1, x, y, 8, y};
        return new Front(xy, new int[] {Front.LITHIUM, Front.LITHIUM, 0, 0});
    }

    /**
     * The lithium's edge stays level, so the contact moves at s/sin(angle between both) when that is below a right angle, of the
     * electrolyte in growth, of the lithium in stripping; else at s. The sine is at least 2 sin(10 degrees).
     */
    @ParameterizedTest
    @CsvSource({
        "90, 1, 1",
        "120, 1, 1.1547005383792515",
        "60, 1, 1",
        "60, -1, -1.1547005383792515",
        "120, -1, -1",
        "170, 1, 2.879385241571817",
        "10, -0.5, -1.4396926207859084",
        "150, 0.5, 1"
    })
    void aContactSlidesAlongItsFiller(double degrees, double speed, double along) {
        Front front = wall(degrees);
        double[] velocity = velocity(front, speed, speed, 0, 0);
        double x = along * Math.cos(Math.toRadians(degrees));
        double y = along * Math.sin(Math.toRadians(degrees));
        assertThat(Arrays.copyOfRange(velocity, 4, 10)).containsExactly(new double[] {x, y, 0, 0, 0, 0}, within(EXACT));
        double[] image = FrontKinematics.velocity(front.mirrored(), rates(front.mirrored(), 0, 0, speed, speed));
        assertThat(Arrays.copyOfRange(image, 0, 6)).containsExactly(new double[] {0, 0, 0, 0, -x, y}, within(EXACT));
    }

    /** The contact comes nearer to its neighbour at 1/tan(60 degrees): edges of the same length share it as on a slope. */
    @Test
    void aNodeBesideAContactGivesWayButTheContactDoesNot() {
        double[] velocity = velocity(wall(120), 1, 1, 0, 0);
        assertThat(velocity[2]).isCloseTo(-4 / 9.0 / Math.tan(Math.toRadians(60)), within(EXACT));
        assertThat(velocity[3]).isCloseTo(1, within(EXACT));
        assertThat(velocity[4]).isCloseTo(-1 / Math.tan(Math.toRadians(60)), within(EXACT));
    }

    // Areas

    @Test
    void anAreaThatIsMissingIsAddedAlongTheNormals() {
        Front level = new Front(new double[] {0, 0, 1, 0, 1.5, 0, 3, 0});
        double[] up = {0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1};
        assertThat(FrontKinematics.withArea(level, up, 0.36))
                .containsExactly(new double[] {0, 0.12, 0, 0.12, 0, 0.12, 0, 0.12}, within(EXACT));
    }

    @Test
    void aFrontAtRestIsShiftedAsAWhole() {
        Front level = new Front(new double[] {0, 0, 1, 0, 1.5, 0, 3, 0});
        assertThat(FrontKinematics.withArea(level, new double[8], -0.3))
                .containsExactly(new double[] {0, -0.1, 0, -0.1, 0, -0.1, 0, -0.1}, within(EXACT));
    }

    /** Sideways motion of the ends is not theirs to make. */
    @Test
    void endsStayOnTheirSides() {
        Front level = new Front(new double[] {0, 0, 1, 0, 3, 0});
        double[] given = {0.3, 0.1, 0, 0.1, -0.2, 0.1};
        assertThat(FrontKinematics.withArea(level, given, 0.3))
                .containsExactly(new double[] {0, 0.1, 0, 0.1, 0, 0.1}, within(EXACT));
        assertThat(given).containsExactly(0.3, 0.1, 0, 0.1, -0.2, 0.1);
    }

    /**
     * The middle node moves by (3, 4), an end by 2.5 = half as far, along their normals: the shift m of the middle and m/2 of the
     * end sweep, over edges of 10, 10 m + 5 m/2 on a level front.
     */
    @Test
    void theCorrectionGoesWithTheLocalMotion() {
        Front level = new Front(new double[] {0, 0, 10, 0, 20, 0, 30, 0});
        double scale = 1e-6;
        double[] motion = {0, 2.5 * scale, 3 * scale, 4 * scale, 0, 0, 0, 0};
        double swept = (5 * 2.5 + 10 * 4) * scale;
        double[] corrected = FrontKinematics.withArea(level, motion, swept + 12.5 * scale);
        // The moved front leans by some 1e-6: so much of the shift, itself 1e-6, is off the vertical.
        assertThat(corrected)
                .containsExactly(new double[] {0, 3 * scale, 3 * scale, 5 * scale, 0, 0, 0, 0}, within(1e-5 * scale));
    }

    /** Along a filler that leans by 45 degrees; the inert nodes beyond stay. */
    @Test
    void aContactIsCorrectedAlongItsFiller() {
        Front front = wall(135);
        double s = 1e-6;
        double[] motion = {0, s, 0, s, -s, s, 0, 0, 0, 0};
        double swept = Areas.swept(front.xy(), motion);
        double[] corrected = FrontKinematics.withArea(front, motion, swept * 1.1);
        double more = corrected[3] - s;
        // The contact has moved by sqrt(2) s and so moves on by sqrt(2) of the others' shift; 1e-6 as above.
        assertThat(more).isPositive();
        assertThat(corrected)
                .containsExactly(
                        new double[] {0, s + more, 0, s + more, -s - more, s + more, 0, 0, 0, 0}, within(1e-5 * s));
        assertThat(Areas.swept(front.xy(), corrected)).isCloseTo(swept * 1.1, within(1e-12 * s));
    }

    // Off the edges

    /** Edges along (1, 0) and (3, 4)/5: off them a motion (dx, dy) is |dy| and |3 dy - 4 dx|/5. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0.8",
        "1, 0, 1, 1",
        "1, 3, 4, 4",
        "0, 1, 0.5, 0.5",
        "2, 1, 0.5, 0.5",
        "2, 3, 4, 0",
        "2, 0, -1, 0.6"
    })
    void offEdgesIsTheLargerDistanceFromTheLines(int node, double dx, double dy, double off) {
        Front front = new Front(new double[] {0, 0, 2, 0, 5, 4});
        assertThat(FrontKinematics.offEdges(front, node, dx, dy)).isCloseTo(off, within(EXACT));
    }

    @Test
    void offAnEdgeWithoutLengthIsTheWholeWay() {
        Front front = new Front(new double[] {0, 0, 1, 1, 1, 1, 2, 0});
        assertThat(FrontKinematics.offEdges(front, 2, 3, -4)).isCloseTo(5, within(EXACT));
        assertThat(FrontKinematics.offEdges(front, 0, 1, 1)).isCloseTo(0, within(EXACT));
    }
}
