package dev.frond.verification;

import dev.frond.solver.model.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The Fourier series of a curve that is given by a parameter, as waves of a front. Lengths in m. */
final class SinusoidSeries {
    /** Points of the trapezoidal rule over a period: exact to rounding for what is smooth and periodic. */
    private static final int POINTS = 8192;

    /** Least amplitude, of the wavelength. */
    private static final double LEAST = 1e-9;

    /** Of the wavelength: 60 points of the rule for the last. */
    private static final int MOST = 128;

    private SinusoidSeries() {}

    /**
     * Even about x = 0, mean zero over x: {@code A_n = -(2/(lambda n k))} times the integral of {@code y'(w) sin(n k x(w))} over
     * {@code 0 <= w <= lambda}.
     *
     * @param x of the parameter w, one to one, x(w + lambda) = x(w) + lambda
     * @param slope dy/dw
     */
    static List<Defect> of(double wavelength, DoubleUnaryOperator x, DoubleUnaryOperator slope) {
        List<Defect> waves = new ArrayList<>();
        double k = 2 * Math.PI / wavelength;
        for (int n = 1; n <= MOST; n++) {
            double sum = 0;
            for (int p = 0; p < POINTS; p++) {
                double w = wavelength * p / POINTS;
                sum += slope.applyAsDouble(w) * Math.sin(n * k * x.applyAsDouble(w));
            }
            double amplitude = -2 * sum / (POINTS * n * k);
            if (Math.abs(amplitude) > LEAST * wavelength) {
                waves.add(new Defect.Sinusoid(amplitude, wavelength / n, 0));
            }
        }
        return waves;
    }
}
