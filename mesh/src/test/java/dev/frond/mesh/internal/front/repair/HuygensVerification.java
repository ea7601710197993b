package dev.frond.mesh.internal.front.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.sample.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fronts that grow at a given normal speed, against the exact union of offset shapes. */
class HuygensVerification {
    @ParameterizedTest
    @ValueSource(doubles = {90, 60, 35})
    void theCornerOfAValleyRisesByOneOverTheSine(double degrees) {
        double half = Math.toRadians(degrees / 2);
        double h = 0.05;
        double depth = 1 / Math.tan(half);
        Growth growth = new Growth(Growth.lines(h, 0, depth, 1, 0, 2, depth), FrontSizing.of(h), Growth.UNIT);
        double time = 0.2;
        growth.run(time, 60);
        Front front = growth.front;
        int corner = lowest(front);
        assertThat(front.x(corner)).isCloseTo(1, within(1e-10));
        // The ends at the sides are ridges and open into arcs of polygons that turn by 20 degrees per edge, then by
        // h/r. Their
        // nodes are on the arcs, and what the polygons lack of the area, a share of turning^2/8, rises the whole front.
        double opening = Math.PI - 2 * half;
        double lacking = opening * h * h / 8 * (0.5 + Math.max(0, Math.log(time * Math.toRadians(20) / h)));
        double rise = lacking / front.length() / Math.sin(half);
        assertThat(front.y(corner)).isCloseTo(time / Math.sin(half), within(1.5 * rise + 2e-3 * h));
        assertThat(Math.toDegrees(front.turning(corner))).isCloseTo(180 - degrees, within(0.2));
        assertThat(growth.worstAreaDefect).isLessThan(1e-13);
    }

    @Test
    void flanksOfDifferentSpeedCarryTheCornerAside() {
        double h = 0.05;
        Growth.Speed speed = (x, y, nx, ny) -> nx > 0 ? 1 : 0.5;
        Growth growth = new Growth(Growth.lines(h, 0, 1, 1, 0, 2, 1), FrontSizing.of(h), speed);
        double time = 0.4;
        growth.run(time, 100);
        int corner = lowest(growth.front);
        // n1 = (1, 1)/sqrt 2 at speed 1 and n2 = (-1, 1)/sqrt 2 at speed 1/2 meet at (1 + 0.25, 0.75) sqrt 2 t.
        assertThat(growth.front.x(corner)).isCloseTo(1 + 0.25 * Math.sqrt(2) * time, within(0.02 * h));
        assertThat(growth.front.y(corner)).isCloseTo(0.75 * Math.sqrt(2) * time, within(0.02 * h));
    }

    /**
     * Second order, but for the moment when the last of the plain between the bumps is swallowed: two corners become one
     * when they are h/5 apart.
     */
    @Test
    void bumpsGrowIntoEachOtherAndIntoThePlain() {
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double h = 0.1 / (1 << k);
            Front start = Growth.plainWithDiscs(5, h, 1.6, 0.4, 3.2, 0.3);
            Growth growth = new Growth(start, FrontSizing.of(h), Growth.UNIT);
            int steps = (int) Math.round(8 / h);
            double merging = 0;
            for (int s = 1; s <= steps; s++) {
                growth.step(1.0 / steps);
                assertThat(growth.crosses()).isFalse();
                double t = (double) s / steps;
                double distance = farthest(growth.front, t);
                if (Math.abs(t - SWALLOWED) < h) {
                    merging = Math.max(merging, distance);
                } else {
                    error[k] = Math.max(error[k], distance);
                }
            }
            System.out.printf(
                    "bumps and plain, h = %.3f: distance from the exact union %.2e, while corners merge %.2e%n",
                    h, error[k], merging);
            assertThat(error[k]).isLessThan(h * h);
            assertThat(merging).isLessThan(0.1 * h);
            assertThat(growth.worstAreaDefect).isLessThan(1e-13);
        }
        assertThat(Math.log(error[0] / error[2]) / Math.log(4)).isGreaterThan(1.8);
    }

    /** When the discs of radius 0.4 + t and 0.3 + t, 1.6 apart, meet at the height t of the plain. */
    private static final double SWALLOWED = 0.7424;

    private static double farthest(Front front, double t) {
        double most = 0;
        for (int i = 0; i < front.nodeCount(); i++) {
            most = Math.max(most, Math.abs(union(front.x(i), front.y(i), t)));
        }
        return most;
    }

    /** Signed distance (near the union of the plain and the two discs, outwards positive). */
    private static double union(double x, double y, double t) {
        double discs = Math.min(Math.hypot(x - 1.6, y) - 0.4 - t, Math.hypot(x - 3.2, y) - 0.3 - t);
        return Math.min(y - t, discs);
    }

    @Test
    void aCircleStaysACircleToSecondOrder() {
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double h = 0.1 / (1 << k);
            double[] xy = arc(h);
            Growth growth = new Growth(new Front(xy), FrontSizing.of(h), Growth.UNIT);
            growth.run(0.5, (int) Math.round(4 / h));
            // The top of the arc, away from the sides: the centre is at (1, 0), the radius 1 + 0.5.
            for (int i = 0; i < growth.front.nodeCount(); i++) {
                double x = growth.front.x(i) - 1;
                if (Math.abs(x) < 0.8) {
                    error[k] = Math.max(error[k], Math.abs(Math.hypot(x, growth.front.y(i)) - 1.5));
                }
            }
            System.out.printf("growing circle, h = %.3f: largest error of the radius %.2e%n", h, error[k]);
        }
        assertThat(Math.log(error[0] / error[2]) / Math.log(4)).isGreaterThan(1.7);
    }

    /** A half circle round (1, 0) that starts and ends on the sides. */
    private static double[] arc(double h) {
        int n = (int) Math.round(Math.PI / h);
        double[] xy = new double[2 * n + 2];
        for (int i = 0; i <= n; i++) {
            double angle = Math.PI * (1 - (double) i / n);
            xy[2 * i] = i == 0 ? 0 : i == n ? 2 : 1 + Math.cos(angle);
            xy[2 * i + 1] = i == 0 || i == n ? 0 : Math.sin(angle);
        }
        return xy;
    }

    @Test
    void aSinusoidSharpensItsValleysIntoCorners() {
        double h = 0.05;
        Front start = Growth.graph(5, h, x -> 0.3 * Math.cos(0.8 * Math.PI * x));
        Growth growth = new Growth(start, FrontSizing.of(h), Growth.UNIT);
        double time = 1;
        growth.run(time, 200);
        Front exact = Growth.graph(5, 0.002, x -> 0.3 * Math.cos(0.8 * Math.PI * x));
        for (int i = 0; i < growth.front.nodeCount(); i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < exact.nodeCount(); j++) {
                double dx = growth.front.x(i) - exact.x(j);
                double dy = growth.front.y(i) - exact.y(j);
                least = Math.min(least, Math.hypot(dx, dy));
            }
            // The sagitta of a chord, h^2/(8 r), at the crests' least radius 0.53, is 0.6e-3.
            assertThat(least).isCloseTo(time, within(h * h));
        }
        int valley = lowest(growth.front);
        assertThat(growth.front.x(valley) % 2.5).isCloseTo(1.25, within(1e-3 * h));
        assertThat(Math.toDegrees(growth.front.turning(valley))).isGreaterThan(50);
    }

    private static int lowest(Front front) {
        int lowest = 0;
        for (int i = 1; i < front.nodeCount(); i++) {
            lowest = front.y(i) < front.y(lowest) ? i : lowest;
        }
        return lowest;
    }
}
