package dev.frond.solver.model;

import dev.frond.solver.model.Defect.Levelling;
import dev.frond.solver.model.Defect.Profile;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The curve through the points of a measured profile, levelled over the box. Beyond the points it goes on level. */
final class MeasuredProfile implements DoubleUnaryOperator {
    /** Places of three Gauss points in [0, 1], with which cubics times x are integrated exactly, and their weights. */
    private static final double[] PLACE = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};

    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    private MeasuredProfile(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.slope = slopes(x, y);
    }

    static DoubleUnaryOperator of(Profile profile, double width) {
        double[] x = profile.points().stream()
                .mapToDouble(point -> point.x() + profile.offset())
                .toArray();
        double[] y =
                profile.points().stream().mapToDouble(Defect.ProfilePoint::y).toArray();
        MeasuredProfile curve = new MeasuredProfile(x, y);
        return curve.levelled(profile.level(), width);
    }

    /** {@code y - a - b (x - width/2)}. */
    private DoubleUnaryOperator levelled(Levelling level, double width) {
        if (level == Levelling.NONE) {
            return this;
        }
        double mean = moment(width, 0) / width;
        double tilt = level == Levelling.LINE ? 12 * moment(width, 1) / (width * width * width) : 0;
        return at -> applyAsDouble(at) - mean - tilt * (at - width / 2);
    }

    /** Integral of {@code y (x - width/2)^power} over the box. */
    private double moment(double width, int power) {
        double sum = 0;
        double from = 0;
        for (int k = 0; k <= x.length; k++) {
            double to = k == x.length ? width : Math.max(0, Math.min(width, x[k]));
            for (int g = 0; to > from && g < PLACE.length; g++) {
                double at = from + PLACE[g] * (to - from);
                sum += WEIGHT[g] * (to - from) * applyAsDouble(at) * (power == 0 ? 1 : at - width / 2);
            }
            from = Math.max(from, to);
        }
        return sum;
    }

    /** At a point the mean of the secants beside, weighted, but 0 at a peak and never so steep that the curve overshoots. */
    private static double[] slopes(double[] x, double[] y) {
        int last = x.length - 1;
        double[] slope = new double[x.length];
        for (int k = 1; k < last; k++) {
            double before = x[k] - x[k - 1];
            double after = x[k + 1] - x[k];
            double left = (y[k] - y[k - 1]) / before;
            double right = (y[k + 1] - y[k]) / after;
            double mean = (left * after + right * before) / (before + after);
            double least = Math.min(Math.abs(left), Math.abs(right));
            slope[k] = (Math.signum(left) + Math.signum(right)) * Math.min(least, 0.5 * Math.abs(mean));
        }
        slope[0] = (y[1] - y[0]) / (x[1] - x[0]);
        slope[last] = (y[last] - y[last - 1]) / (x[last] - x[last - 1]);
        return slope;
    }

    @Override
    public double applyAsDouble(double at) {
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        if (after == 0 || after == x.length) {
            return after == 0 ? y[0] : y[x.length - 1];
        }
        int k = after - 1;
        double step = x[after] - x[k];
        double t = (at - x[k]) / step;
        double s = 1 - t;
        return s * s * (y[k] * (1 + 2 * t) + slope[k] * step * t)
                + t * t * (y[after] * (1 + 2 * s) - slope[after] * step * s);
    }
}
