package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Defect.Levelling;
import dev.frond.solver.model.Defect.Profile;
import dev.frond.solver.model.Defect.ProfilePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuredProfileTest {
    private static final double WIDTH = 2e-6;

    /** Of nanometres. */
    private static final Offset<Double> EXACT = Offset.offset(1e-22);

    /** Uneven points from beside the box to beyond it: roughness on a tilted plane. */
    private static List<ProfilePoint> points() {
        Random random = new Random(4);
        List<ProfilePoint> points = new ArrayList<>();
        double x = -0.3e-6;
        while (x < WIDTH + 0.2e-6) {
            points.add(new ProfilePoint(x, 40e-9 + 0.02 * x + 5e-9 * random.nextGaussian()));
            x += 20e-9 + 30e-9 * random.nextDouble();
        }
        return points;
    }

    private static DoubleUnaryOperator curve(double offset, Levelling level) {
        return new Profile(points(), offset, level).profile(WIDTH);
    }

    @Test
    void pointsAreReproduced() {
        DoubleUnaryOperator curve = curve(0.1e-6, Levelling.NONE);
        for (ProfilePoint point : points()) {
            assertThat(curve.applyAsDouble(point.x() + 0.1e-6)).isCloseTo(point.y(), EXACT);
        }
    }

    @Test
    void nothingIsHigherOrLowerThanThePointsBeside() {
        DoubleUnaryOperator curve = curve(0, Levelling.NONE);
        List<ProfilePoint> points = points();
        for (int k = 1; k < points.size(); k++) {
            ProfilePoint a = points.get(k - 1);
            ProfilePoint b = points.get(k);
            for (int part = 1; part < 8; part++) {
                double y = curve.applyAsDouble(a.x() + (b.x() - a.x()) * part / 8);
                assertThat(y).isBetween(Math.min(a.y(), b.y()) - 1e-22, Math.max(a.y(), b.y()) + 1e-22);
            }
        }
    }

    /** A straight line comes out as it is. */
    @Test
    void aStraightLineIsStraight() {
        List<ProfilePoint> line =
                List.of(new ProfilePoint(0, 1e-9), new ProfilePoint(0.7e-6, 8e-9), new ProfilePoint(WIDTH, 21e-9));
        DoubleUnaryOperator curve = new Profile(line).profile(WIDTH);
        for (int k = 0; k <= 20; k++) {
            double x = k * WIDTH / 20;
            assertThat(curve.applyAsDouble(x)).isCloseTo(1e-9 + 0.01 * x, EXACT);
        }
    }

    /** By midpoints of the pieces between points, four Gauss points each would do: 200 are exact to rounding with Simpson's rule. */
    private static double moment(DoubleUnaryOperator curve, List<ProfilePoint> points, int power) {
        double sum = 0;
        double from = 0;
        List<Double> ends = new ArrayList<>(points.stream()
                .map(ProfilePoint::x)
                .filter(x -> x > 0 && x < WIDTH)
                .toList());
        ends.add(WIDTH);
        for (double to : ends) {
            int parts = 20;
            for (int k = 0; k < parts; k++) {
                double a = from + (to - from) * k / parts;
                double b = from + (to - from) * (k + 1) / parts;
                double m = 0.5 * (a + b);
                sum += (b - a) / 6 * (value(curve, a, power) + 4 * value(curve, m, power) + value(curve, b, power));
            }
            from = to;
        }
        return sum;
    }

    private static double value(DoubleUnaryOperator curve, double x, int power) {
        return curve.applyAsDouble(x) * (power == 0 ? 1 : x - WIDTH / 2);
    }

    @Test
    void meanAndTiltAreTakenOff() {
        double scale = 40e-9 * WIDTH;
        DoubleUnaryOperator mean = curve(0, Levelling.MEAN);
        assertThat(moment(mean, points(), 0) / scale).isCloseTo(0, Offset.offset(1e-13));
        assertThat(Math.abs(moment(mean, points(), 1) / (scale * WIDTH))).isGreaterThan(1e-3);
        DoubleUnaryOperator line = curve(0, Levelling.LINE);
        assertThat(moment(line, points(), 0) / scale).isCloseTo(0, Offset.offset(1e-13));
        assertThat(moment(line, points(), 1) / (scale * WIDTH)).isCloseTo(0, Offset.offset(1e-6));
    }

    /** What is added to the points, a plane, is what levelling takes off again. */
    @Test
    void aPlaneMakesNoDifference() {
        List<ProfilePoint> tilted = points().stream()
                .map(point -> new ProfilePoint(point.x(), point.y() + 7e-9 - 0.001 * point.x()))
                .toList();
        DoubleUnaryOperator plain = new Profile(points(), 0, Levelling.LINE).profile(WIDTH);
        DoubleUnaryOperator other = new Profile(tilted, 0, Levelling.LINE).profile(WIDTH);
        for (ProfilePoint point : points()) {
            if (point.x() > 0 && point.x() < WIDTH) {
                // A monotone cubic is not linear in its points: the least squares line moves by what the pieces do.
                assertThat(other.applyAsDouble(point.x()))
                        .isCloseTo(plain.applyAsDouble(point.x()), Offset.offset(2e-11));
            }
        }
    }
}
