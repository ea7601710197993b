package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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
}
