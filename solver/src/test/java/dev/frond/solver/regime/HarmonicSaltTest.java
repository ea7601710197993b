package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonicSaltTest {
    private static final double WIDTH = 5e-6;
    private static final double TOP = 3e-6;

    /** Over a bump of half its width; theta = top - y has the flux -n_y. */
    private static double error(int panels) {
        double[] x = new double[panels + 1];
        double[] y = new double[panels + 1];
        for (int k = 0; k <= panels; k++) {
            x[k] = WIDTH * k / panels;
            double u = (x[k] - 2e-6) / 0.7e-6;
            y[k] = 0.6e-6 * Math.exp(-u * u) + 0.1e-6 * Math.cos(Math.PI * x[k] / WIDTH);
        }
        double[] fluxes = new HarmonicSalt(WIDTH, TOP, x, y).fluxes();
        double worst = 0;
        for (int i = 0; i < panels; i++) {
            double flux = 0;
            for (int k = 0; k < panels; k++) {
                flux += fluxes[i * panels + k] * (TOP - 0.5 * (y[k] + y[k + 1]));
            }
            double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            worst = Math.max(worst, Math.abs(flux - (x[i + 1] - x[i]) / length));
        }
        return worst;
    }

    /** Panels of constant flux: first order at the worst of them. */
    @Test
    void linearThetaIsReproduced() {
        double coarse = error(50);
        double fine = error(100);
        assertThat(fine).isLessThan(0.01);
        assertThat(coarse / fine).isGreaterThan(2);
    }

    @Test
    void aFlatFrontIsExact() {
        double[] x = {0, 1e-6, 1.5e-6, 4e-6, WIDTH};
        double[] y = {0.5e-6, 0.5e-6, 0.5e-6, 0.5e-6, 0.5e-6};
        double[] fluxes = new HarmonicSalt(WIDTH, TOP, x, y).fluxes();
        for (int i = 0; i < 4; i++) {
            double flux = 0;
            for (int k = 0; k < 4; k++) {
                flux += fluxes[i * 4 + k] * 2.5e-6;
            }
            assertThat(flux).isCloseTo(1, within(2e-2));
        }
    }

    /** Nodes at uneven distances. */
    private static double[] uneven(int panels) {
        double[] x = new double[panels + 1];
        for (int k = 0; k <= panels; k++) {
            x[k] = WIDTH * (k + 0.3 * Math.sin(2 * Math.PI * k / panels) * panels / 20) / panels;
        }
        return x;
    }

    /**
     * w = cos(k x) sinh(k (top - y))/sinh(k top) is harmonic, vanishes at the top and has no flux through the sides: into a front with
     * normal n its flux is {@code -n grad w}.
     */
    private static double waveError(int panels, double top, double bump, int halfWaves) {
        double k = halfWaves * Math.PI / WIDTH;
        double[] x = uneven(panels);
        double[] y = new double[panels + 1];
        for (int p = 0; p <= panels; p++) {
            y[p] = bump * Math.exp(-Math.pow((x[p] - 1.8e-6) / 0.8e-6, 2));
        }
        double[] fluxes = new HarmonicSalt(WIDTH, top, x, y).fluxes();
        double worst = 0;
        for (int i = 0; i < panels; i++) {
            double flux = 0;
            for (int p = 0; p < panels; p++) {
                flux += fluxes[i * panels + p] * wave(k, top, 0.5 * (x[p] + x[p + 1]), 0.5 * (y[p] + y[p + 1]));
            }
            double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            double nx = -(y[i + 1] - y[i]) / length;
            double ny = (x[i + 1] - x[i]) / length;
            double mx = 0.5 * (x[i] + x[i + 1]);
            double my = 0.5 * (y[i] + y[i + 1]);
            double dx = -k * Math.sin(k * mx) * Math.sinh(k * (top - my)) / Math.sinh(k * top);
            double dy = -k * Math.cos(k * mx) * Math.cosh(k * (top - my)) / Math.sinh(k * top);
            worst = Math.max(worst, Math.abs(flux + nx * dx + ny * dy) / k);
        }
        return worst;
    }

    private static double wave(double k, double top, double x, double y) {
        return Math.cos(k * x) * Math.sinh(k * (top - y)) / Math.sinh(k * top);
    }

    /** Constant on panels: of first order; 1/60 of the width is k h = 0.05 to 0.16. */
    @ParameterizedTest
    @CsvSource({"3e-6, 0, 1", "3e-6, 0, 3", "1e-6, 0, 2", "3e-6, 0.5e-6, 1", "3e-6, 0.5e-6, 2", "10e-6, 0.5e-6, 1"})
    void harmonicWavesAreReproduced(double top, double bump, int halfWaves) {
        double coarse = waveError(30, top, bump, halfWaves);
        double fine = waveError(60, top, bump, halfWaves);
        assertThat(fine).isLessThan(0.03);
        assertThat(coarse / fine).isGreaterThan(1.2);
    }

    /** However far the top is: from some 13 widths on the sine of the images is an exponential. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 5, 15, 40, 1000})
    void aFlatFrontHasTheFluxOfALayer(double widths) {
        double[] x = uneven(40);
        double[] fluxes = new HarmonicSalt(WIDTH, widths * WIDTH, x, new double[41]).fluxes();
        for (int i = 0; i < 40; i++) {
            double flux = 0;
            for (int k = 0; k < 40; k++) {
                flux += fluxes[i * 40 + k];
            }
            // A part of the width's flux strays at panels of 1/40 beside longer ones; none of it under a distant top.
            assertThat(flux * widths * WIDTH).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void theMirrorImageHasTheMirrorImagesFluxes() {
        int n = 20;
        double[] x = uneven(n);
        double[] y = new double[n + 1];
        double[] mirroredX = new double[n + 1];
        double[] mirroredY = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            y[k] = 0.4e-6 * Math.sin(3e6 * x[k]);
            mirroredX[n - k] = WIDTH - x[k];
            mirroredY[n - k] = y[k];
        }
        double[] fluxes = new HarmonicSalt(WIDTH, TOP, x, y).fluxes();
        double[] image = new HarmonicSalt(WIDTH, TOP, mirroredX, mirroredY).fluxes();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                // Entries up to 1e7 per metre, from a dense solve.
                assertThat(image[i * n + k]).isCloseTo(fluxes[(n - 1 - i) * n + n - 1 - k], within(1e-3));
            }
        }
    }
}
