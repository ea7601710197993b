package dev.frond.solver.run;

/**
 * Current along a trochoid at the start, while the salt is uniform: psi, harmonic, is
 * {@code slope (eta - top) + sum b_n cos(n xi) exp(-n eta)} in the plane w = xi + i eta that the map takes to the electrolyte. The
 * Butler-Volmer reaction (alpha = 1/2) at as many points as there are unknowns, V and the b_n, is solved by Newton's method.
 */
final class TrochoidCurrent {
    private static final int COUNT = 64;

    private final Trochoid front;
    private final double mean;
    private final double slope;
    /** V, b_1, b_2, ... */
    private final double[] unknown = new double[COUNT];

    /**
     * @param mean current over width, A/m2
     * @param exchange i0, A/m2
     * @param slope mean of d(psi)/d(eta) at the front
     * @param top eta of the top
     */
    TrochoidCurrent(Trochoid front, double mean, double exchange, double slope, double top) {
        this.front = front;
        this.mean = mean;
        this.slope = slope;
        for (int iteration = 0; iteration < 40; iteration++) {
            double[][] rows = new double[COUNT][];
            for (int m = 0; m < COUNT; m++) {
                rows[m] = row(Math.PI * (m + 0.5) / COUNT, mean / exchange, top);
            }
            double[] change = eliminated(rows);
            for (int n = 0; n < COUNT; n++) {
                unknown[n] -= change[n];
            }
        }
    }

    /** j at a point, A/m2. */
    double at(double xi) {
        double sum = slope;
        for (int n = 1; n < COUNT; n++) {
            sum -= n * unknown[n] * Math.cos(n * xi);
        }
        return mean * sum / (slope * front.stretch(xi));
    }

    /** Derivatives by the unknowns and, last, the residual at a point: reaction less flux, over i0. */
    private double[] row(double xi, double ratio, double top) {
        double overpotential = unknown[0] + slope * top;
        double flux = 1;
        for (int n = 1; n < COUNT; n++) {
            overpotential -= unknown[n] * Math.cos(n * xi);
            flux -= n * unknown[n] * Math.cos(n * xi) / slope;
        }
        double byPotential = Math.cosh(overpotential / 2);
        double[] row = new double[COUNT + 1];
        row[0] = -byPotential;
        for (int n = 1; n < COUNT; n++) {
            row[n] = Math.cos(n * xi) * (byPotential + ratio * n / (slope * front.stretch(xi)));
        }
        row[COUNT] = -2 * Math.sinh(overpotential / 2) - ratio * flux / front.stretch(xi);
        return row;
    }

    /** Gauss's elimination with the largest pivots. */
    private static double[] eliminated(double[][] rows) {
        for (int p = 0; p < COUNT; p++) {
            int best = p;
            for (int r = p + 1; r < COUNT; r++) {
                best = Math.abs(rows[r][p]) > Math.abs(rows[best][p]) ? r : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[p];
            rows[p] = pivot;
            for (int r = p + 1; r < COUNT; r++) {
                double factor = rows[r][p] / pivot[p];
                for (int c = p; c <= COUNT; c++) {
                    rows[r][c] -= factor * pivot[c];
                }
            }
        }
        double[] solution = new double[COUNT];
        for (int p = COUNT - 1; p >= 0; p--) {
            double sum = rows[p][COUNT];
            for (int c = p + 1; c < COUNT; c++) {
                sum -= rows[p][c] * solution[c];
            }
            solution[p] = sum / rows[p][p];
        }
        return solution;
    }
}
