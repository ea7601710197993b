package dev.frond.solver.model;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * A random profile as a sum of cosines, {@code y(x) = sum over n >= 1 of a_n cos(n pi x/W)}: even at both sides and of
 * zero mean over the box. The a_n are normal with the spectrum of the correlation exp(-(d/l)^2), that is variance
 * proportional to exp(-(k l)^2/4) at k = n pi/W, then scaled so that the root mean square over the box is exact.
 *
 * <p>The numbers come from Commons Math's Well19937c, whose algorithm is fixed, so a seed gives the same profile with
 * every Java version.
 */
final class RandomProfile implements DoubleUnaryOperator {
    /** k l beyond which modes are left out: their amplitude is exp(-18) of the largest. */
    private static final double LARGEST_WAVE = 12;

    /** Largest box width over correlation length. */
    private static final double LARGEST_RATIO = 1e4;

    private final double width;
    private final double[] amplitudes;

    private RandomProfile(double width, double[] amplitudes) {
        this.width = width;
        this.amplitudes = amplitudes;
    }

    /** @throws IllegalArgumentException when the correlation length is below a 10,000th of the width */
    static RandomProfile of(Defect.Roughness roughness, double width) {
        double length = roughness.correlationLength();
        if (!(width <= LARGEST_RATIO * length)) {
            throw new IllegalArgumentException("Correlation length " + length + " m in a box of " + width + " m");
        }
        int modes = Math.max(1, (int) Math.ceil(LARGEST_WAVE * width / (Math.PI * length)));
        RandomGenerator random = new Well19937c(roughness.seed());
        double[] amplitudes = new double[modes];
        double sum = 0;
        for (int n = 1; n <= modes; n++) {
            // relative to the first mode, so that a long correlation does not underflow to a flat profile
            double exponent = (n * (double) n - 1) * Math.pow(Math.PI * length / width, 2) / 8;
            amplitudes[n - 1] = random.nextGaussian() * Math.exp(-exponent);
            sum += amplitudes[n - 1] * amplitudes[n - 1];
        }
        double scale = roughness.rms() / Math.sqrt(sum / 2);
        for (int n = 0; n < modes; n++) {
            amplitudes[n] *= scale;
        }
        return new RandomProfile(width, amplitudes);
    }

    /** Clenshaw's recurrence for the cosine sum. */
    @Override
    public double applyAsDouble(double x) {
        double c = Math.cos(Math.PI * x / width);
        double next = 0;
        double afterNext = 0;
        for (int n = amplitudes.length; n >= 1; n--) {
            double current = amplitudes[n - 1] + 2 * c * next - afterNext;
            afterNext = next;
            next = current;
        }
        return c * next - afterNext;
    }
}
