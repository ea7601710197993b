package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Defect.Gaussian;
import dev.frond.solver.model.Defect.HalfEllipse;
import dev.frond.solver.model.Defect.Roughness;
import dev.frond.solver.model.Defect.Sinusoid;
import dev.frond.solver.model.Defect.Wedge;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontProfileTest {
    private static final double WIDTH = 5e-6;
    private static final double SPACING = 25e-9;

    private static FrontProfile front(Defect... defects) {
        return FrontProfile.of(List.of(defects), WIDTH);
    }

    private static double length(double[] xy, int edge) {
        return Math.hypot(xy[2 * edge + 2] - xy[2 * edge], xy[2 * edge + 3] - xy[2 * edge + 1]);
    }

    /** Turning at node {@code i}, degrees. */
    private static double turning(double[] xy, int i) {
        double before = Math.atan2(xy[2 * i + 1] - xy[2 * i - 1], xy[2 * i] - xy[2 * i - 2]);
        double after = Math.atan2(xy[2 * i + 3] - xy[2 * i + 1], xy[2 * i + 2] - xy[2 * i]);
        return Math.toDegrees(Math.abs(after - before));
    }

    private static boolean hasNode(double[] xy, double x, double y) {
        for (int i = 0; i < xy.length; i += 2) {
            if (xy[i] == x && Math.abs(xy[i + 1] - y) <= 1e-12 * WIDTH) {
                return true;
            }
        }
        return false;
    }

    @Test
    void heightsAreTheFormulas() {
        assertThat(front().height(1e-6)).isZero();
        assertThat(front(new Gaussian(2.5e-6, 0.2e-6, 0.15e-6)).height(2.65e-6))
                .isCloseTo(0.2e-6 / Math.E, within(1e-21));
        assertThat(front(new Sinusoid(1e-7, 2e-6, Math.PI / 2)).height(0.5e-6)).isCloseTo(-1e-7, within(1e-21));
        assertThat(front(new HalfEllipse(2e-6, 3e-7, 1e-6)).height(2.3e-6)).isCloseTo(2.4e-7, within(1e-20));
        assertThat(front(new Wedge(2e-6, 3e-7, 1e-6)).height(1.75e-6)).isCloseTo(1.5e-7, within(1e-20));
        assertThat(front(new Wedge(2e-6, 3e-7, 1e-6), new Gaussian(2e-6, 1e-7, 1e-7))
                        .height(2e-6))
                .isCloseTo(4e-7, within(1e-20));
    }

    @Test
    void aFlatFrontIsDividedEvenly() {
        double[] xy = front().sample(SPACING);
        assertThat(xy).hasSize(2 * 201);
        for (int edge = 0; edge < 200; edge++) {
            assertThat(length(xy, edge)).isCloseTo(SPACING, within(1e-6 * SPACING));
        }
        assertThat(xy[0]).isZero();
        assertThat(xy[400]).isEqualTo(WIDTH);
    }

    @Test
    void edgesKeepSpacingAndTurning() {
        for (Defect defect : List.of(
                new Gaussian(2.5e-6, 0.2e-6, 0.15e-6),
                new Gaussian(1e-6, 0.8e-6, 0.2e-6),
                new Sinusoid(1e-7, 1e-6, 0.3),
                new HalfEllipse(2e-6, 4e-7, 8e-7),
                new Roughness(3e-8, 3e-7, 5))) {
            double[] xy = front(defect).sample(SPACING);
            int nodes = xy.length / 2;
            for (int edge = 0; edge + 1 < nodes; edge++) {
                assertThat(length(xy, edge)).as("%s edge %d", defect, edge).isBetween(SPACING / 5, SPACING * 1.001);
            }
            for (int i = 1; i + 1 < nodes; i++) {
                boolean corner = defect instanceof HalfEllipse && Math.abs(xy[2 * i + 1]) < 1e-15;
                if (!corner) {
                    assertThat(turning(xy, i)).as("%s node %d", defect, i).isLessThan(20);
                }
            }
        }
    }

    @Test
    void sharpCurvatureStopsAtAQuarterOfTheSpacing() {
        double[] xy = front(new Gaussian(2.5e-6, 0.5e-6, 0.02e-6)).sample(SPACING);
        for (int edge = 0; edge + 1 < xy.length / 2; edge++) {
            assertThat(length(xy, edge)).isBetween(SPACING / 4 * 0.8, SPACING * 1.001);
        }
    }

    @Test
    void cornersAndPeaksAreNodes() {
        double[] wedge = front(new Wedge(2e-6, 3e-7, 1.1e-6)).sample(SPACING);
        assertThat(hasNode(wedge, 2e-6 - 1.1e-6 / 2, 0)).isTrue();
        assertThat(hasNode(wedge, 2e-6, 3e-7)).isTrue();
        assertThat(hasNode(wedge, 2e-6 + 1.1e-6 / 2, 0)).isTrue();
        double[] ellipse = front(new HalfEllipse(3.3e-6, 3e-7, 0.7e-6)).sample(SPACING);
        assertThat(hasNode(ellipse, 3.3e-6 - 0.7e-6 / 2, 0)).isTrue();
        assertThat(hasNode(ellipse, 3.3e-6, 3e-7)).isTrue();
        assertThat(hasNode(ellipse, 3.3e-6 + 0.7e-6 / 2, 0)).isTrue();
        assertThat(hasNode(front(new Gaussian(1.7e-6, 1e-7, 1e-7)).sample(SPACING), 1.7e-6, 1e-7))
                .isTrue();
    }

    /** The steep flank at the foot is sampled along the arc: the polyline's length is the ellipse's (Ramanujan). */
    @Test
    void anEllipseIsSampledAlongItsArc() {
        double a = 4e-7;
        double[] xy = front(new HalfEllipse(2.5e-6, a, 2 * a)).sample(SPACING);
        double sum = 0;
        for (int edge = 0; edge + 1 < xy.length / 2; edge++) {
            sum += length(xy, edge);
        }
        // a chord of angle turn misses turn^2/24 of its arc; the edges turn by SPACING/a at most
        double arc = WIDTH - 2 * a + Math.PI * a;
        assertThat(sum).isBetween(arc - Math.PI * a * Math.pow(SPACING / a, 2) / 24 * 1.01, arc);
    }

    @Test
    void mirroredDefectsGiveMirroredNodes() {
        double[] xy = front(
                        new Gaussian(2.5e-6, 0.3e-6, 0.15e-6),
                        new Wedge(1e-6, 2e-7, 3e-7),
                        new Wedge(4e-6, 2e-7, 3e-7),
                        new Sinusoid(2e-8, 1e-6, 0))
                .sample(SPACING);
        int nodes = xy.length / 2;
        for (int i = 0; i < nodes; i++) {
            int j = nodes - 1 - i;
            assertThat(xy[2 * i]).isCloseTo(WIDTH - xy[2 * j], within(1e-9 * WIDTH));
            assertThat(xy[2 * i + 1]).isCloseTo(xy[2 * j + 1], within(1e-9 * WIDTH));
        }
    }

    @Test
    void theUnitOfLengthDoesNotMatter() {
        double[] metres = front(new Gaussian(2.5e-6, 0.2e-6, 0.15e-6)).sample(SPACING);
        double[] microns =
                FrontProfile.of(List.of(new Gaussian(2.5, 0.2, 0.15)), 5).sample(0.025);
        assertThat(metres).hasSameSizeAs(microns);
        for (int i = 0; i < metres.length; i++) {
            assertThat(metres[i] * 1e6).isCloseTo(microns[i], within(1e-9));
        }
    }

    @Test
    void roughnessHasItsMeanRmsAndFlatSides() {
        FrontProfile front = front(new Roughness(3e-8, 2e-7, 7));
        // the midpoint rule integrates cosines exactly that are fewer than its points
        int points = 4000;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < points; i++) {
            double y = front.height((i + 0.5) * WIDTH / points);
            mean += y / points;
            square += y * y / points;
        }
        assertThat(mean).isCloseTo(0, within(1e-12 * 3e-8));
        assertThat(Math.sqrt(square)).isCloseTo(3e-8, within(1e-12 * 3e-8));
        double step = 1e-4 * WIDTH;
        assertThat(front.height(step)).isCloseTo(front.height(-step), within(1e-10 * 3e-8));
        assertThat(front.height(WIDTH + step)).isCloseTo(front.height(WIDTH - step), within(1e-10 * 3e-8));
    }

    /**
     * Over many seeds the correlation at a distance d is exp(-(d/l)^2), less the variance of the box's mean, sqrt(pi) l/W,
     * which the zero mean takes away.
     */
    @Test
    void roughnessHasItsCorrelation() {
        double length = 2e-7;
        double lag = 1.6e-7;
        double product = 0;
        double square = 0;
        for (int seed = 0; seed < 200; seed++) {
            FrontProfile front = front(new Roughness(1, length, seed));
            for (int i = 0; i < 20; i++) {
                double x = 0.1 * WIDTH + i * 0.04 * WIDTH;
                product += front.height(x) * front.height(x + lag);
                square += front.height(x) * front.height(x);
            }
        }
        double mean = Math.sqrt(Math.PI) * length / WIDTH;
        double expected = (Math.exp(-Math.pow(lag / length, 2)) - mean) / (1 - mean);
        // pairs one correlation length apart count as 3,000 independent ones: (1 - r^2)/sqrt(3000) = 0.014, times three
        assertThat(product / square).isCloseTo(expected, within(0.042));
    }

    @Test
    void roughnessIsReproducible() {
        Roughness roughness = new Roughness(3e-8, 2e-7, 7);
        assertThat(front(roughness).sample(SPACING)).isEqualTo(front(roughness).sample(SPACING));
        assertThat(front(roughness).height(1e-6))
                .isNotEqualTo(front(new Roughness(3e-8, 2e-7, 8)).height(1e-6));
        assertThat(front(new Roughness(3e-8, 1, 7)).height(0))
                .isCloseTo(3e-8 * Math.sqrt(2), within(1e-12))
                .isNotZero();
        assertThatThrownBy(() -> front(new Roughness(3e-8, 1e-12, 7))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spacingIsPositive() {
        assertThatThrownBy(() -> front().sample(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
