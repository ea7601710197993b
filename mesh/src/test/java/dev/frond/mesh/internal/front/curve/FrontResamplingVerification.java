package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.sample.Growth;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontResamplingVerification {
    private static final double H = 0.05;

    private final FrontResampling resampling = new FrontResampling(FrontSizing.of(H));

    /** 100 resamplings, each onto nodes shifted by a random part of the spacing. */
    @ParameterizedTest
    @CsvSource({"8, 0.15", "16, 0.01", "40, 0.0004"})
    void diffusionIsOfFourthOrder(int nodesPerWave, double most) {
        double wave = nodesPerWave * H;
        Front front = Growth.graph(4 * wave, H, x -> 0.05 * wave * Math.cos(2 * Math.PI * x / wave));
        double before = cosine(front, wave);
        Random random = new Random(1);
        for (int k = 0; k < 100; k++) {
            int last = front.edgeCount();
            double[] place = new double[last + 1];
            double shift = random.nextDouble() - 0.5;
            for (int i = 0; i <= last; i++) {
                place[i] = i + shift * Math.min(1, Math.min(i, last - i) / 3.0);
            }
            front = FrontResampling.at(front, Corners.of(front, Recession.none()), place);
        }
        double loss = 1 - cosine(front, wave) / before;
        System.out.printf("100 resamplings, wavelength %d h: amplitude loss %.2e%n", nodesPerWave, loss);
        assertThat(loss).isBetween(0.0, most);
    }

    @Test
    void aWellSpacedFrontStaysAsItIs() {
        Front front = Growth.graph(2, H, x -> 0.1 * Math.cos(Math.PI * x));
        assertThat(resampling.of(front)).isSameAs(front);
        assertThat(resampling.isWellSpaced(front)).isTrue();
    }

    @Property(tries = 200)
    void areaSpacingAndSymmetry(@ForAll long seed) {
        Random random = new Random(seed);
        double a = 0.3 * random.nextGaussian();
        double b = 0.05 * random.nextGaussian();
        double stretch = 0.3 * random.nextDouble();
        int n = 30 + random.nextInt(100);
        double[] xy = new double[2 * n + 2];
        for (int i = 0; i <= n; i++) {
            double t = (double) i / n;
            double x = 2 * t + stretch * Math.sin(4 * Math.PI * t) / (2 * Math.PI);
            xy[2 * i] = i == n ? 2 : x;
            xy[2 * i + 1] = 1 + a * Math.cos(2 * Math.PI * x) + b * Math.cos(6 * Math.PI * x);
        }
        Front front = new Front(xy);
        Front next = resampling.of(front);
        assertThat(next.area()).isCloseTo(front.area(), within(1e-13 * front.area()));
        for (int e = 0; e < next.edgeCount(); e++) {
            assertThat(next.edgeLength(e)).isBetween(0.15 * H, 1.5 * H);
        }
        assertThat(Growth.difference(next, next.mirrored())).isLessThan(1e-11);
    }

    /** The side of a box is a mirror: a crest there is moved as in the middle of a box of twice the width. */
    @Test
    void aCrestAtASideIsTheHalfOfACrest() {
        Front half = Growth.graph(1, H, x -> 0.1 * Math.exp(-Math.pow(x / 0.3, 2)));
        int last = half.edgeCount();
        double[] places = new double[last + 1];
        for (int k = 1; k < last; k++) {
            places[k] = k + 0.4 * Math.cos(0.3 * k);
        }
        places[last] = last;
        Front resampled = at(half, places);

        Front both = at(withMirrorImage(half), withMirrorImage(places));

        assertThat(Growth.difference(withMirrorImage(resampled), both)).isLessThan(1e-13);
    }

    private static Front at(Front front, double[] places) {
        return FrontResampling.at(front, Corners.of(front, Recession.none()), places);
    }

    /** On the left. */
    private static Front withMirrorImage(Front front) {
        int last = front.edgeCount();
        double[] xy = new double[4 * last + 2];
        for (int k = -last; k <= last; k++) {
            xy[2 * (k + last)] = Math.signum(k) * front.x(Math.abs(k));
            xy[2 * (k + last) + 1] = front.y(Math.abs(k));
        }
        return new Front(xy);
    }

    private static double[] withMirrorImage(double[] places) {
        int last = places.length - 1;
        double[] both = new double[2 * last + 1];
        for (int k = -last; k <= last; k++) {
            both[k + last] = places[last] + Math.signum(k) * places[Math.abs(k)];
        }
        return both;
    }

    @Test
    void cornersStaySharpAndInPlace() {
        Front front = Growth.lines(0.021, 0, 0, 0.7, 0, 1, 0.6, 1.3, 0, 2, 0);
        Front next = resampling.of(front);
        assertThat(next.nodeCount()).isLessThan(front.nodeCount());
        for (double[] corner : new double[][] {{0.7, 0}, {1, 0.6}, {1.3, 0}}) {
            assertThat(nearest(next, corner[0], corner[1])).isLessThan(1e-12);
        }
        for (int i = 0; i < next.nodeCount(); i++) {
            assertThat(next.y(i)).isBetween(-1e-12, 0.6 + 1e-12);
        }
    }

    @Test
    void aCurvedTipGetsFinerNodesGraded() {
        Front front = Growth.graph(2, 0.01, x -> 0.5 * Math.exp(-Math.pow((x - 1) / 0.1, 2)));
        Front next = resampling.of(front);
        assertThat(next.area()).isCloseTo(front.area(), within(1e-14));
        double worst = 1;
        double shortest = H;
        for (int e = 1; e < next.edgeCount(); e++) {
            double ratio = next.edgeLength(e) / next.edgeLength(e - 1);
            worst = Math.max(worst, Math.max(ratio, 1 / ratio));
            shortest = Math.min(shortest, next.edgeLength(e));
        }
        assertThat(worst).isLessThan(1.5);
        assertThat(shortest).isBetween(0.2 * H, 0.5 * H);
        assertThat(next.highest()).isCloseTo(0.5, within(1e-3));
    }

    private static double nearest(Front front, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < front.nodeCount(); i++) {
            least = Math.min(least, Math.hypot(front.x(i) - x, front.y(i) - y));
        }
        return least;
    }

    /** Integral of y cos(2 pi x / wave), edge by edge. */
    private static double cosine(Front front, double wave) {
        double sum = 0;
        for (int e = 0; e < front.edgeCount(); e++) {
            double dx = front.x(e + 1) - front.x(e);
            for (int q = 0; q < 8; q++) {
                double t = (q + 0.5) / 8;
                double y = front.y(e) + t * (front.y(e + 1) - front.y(e));
                sum += y * Math.cos(2 * Math.PI * (front.x(e) + t * dx) / wave) * dx / 8;
            }
        }
        return sum;
    }
}
