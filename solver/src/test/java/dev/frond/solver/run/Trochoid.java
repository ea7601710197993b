package dev.frond.solver.run;

import dev.frond.solver.model.Defect;
import java.util.ArrayList;
import java.util.List;

/**
 * The front {@code x = (xi - a sin xi)/k, y = a cos xi/k}, up to its mean, with {@code k = 2 pi/wavelength}: the image of the real line
 * under {@code z = w + i a exp(i w)}, which maps the electrolyte above.
 *
 * @param a 0 for a plane, 1 for a cusp
 * @param wavelength m
 */
record Trochoid(double a, double wavelength) {
    private static final double SMALLEST_WAVE = 1e-13;
    private static final int POINTS = 2000;

    /** By its Fourier series: amplitudes {@code 2 a J_n'(n a)/(n k)}, m. */
    List<Defect> waves() {
        List<Defect> waves = new ArrayList<>();
        for (int n = 1; ; n++) {
            double amplitude = 2 * a / n * besselSlope(n, n * a) * wavelength / (2 * Math.PI);
            if (amplitude < SMALLEST_WAVE) {
                return waves;
            }
            waves.add(new Defect.Sinusoid(amplitude, wavelength / n, 0));
        }
    }

    /** J_n' by its integral over half a period, which the midpoint rule gives to round-off. */
    private static double besselSlope(int n, double x) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double t = Math.PI * (i + 0.5) / POINTS;
            sum += Math.sin(n * t - x * Math.sin(t)) * Math.sin(t);
        }
        return sum / POINTS;
    }

    /** Length of front per length of xi/k. */
    double stretch(double xi) {
        return Math.sqrt(1 - 2 * a * Math.cos(xi) + a * a);
    }

    /** xi of the point at x, m; within the first half wavelength, by bisection. */
    double xi(double x) {
        double goal = 2 * Math.PI * x / wavelength;
        double low = 0;
        double high = Math.PI;
        while (high - low > 1e-13) {
            double middle = 0.5 * (low + high);
            if (middle - a * Math.sin(middle) < goal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
