package dev.frond.io.bpx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A property over the concentration in mol/m3. */
sealed interface BpxFunction {
    /**
     * As points that rise in concentration, every value positive; one point where it is constant.
     *
     * @param initial concentration, mol/m3, at which there is a point
     */
    List<Point> points(double initial);

    /**
     * The value at a concentration.
     *
     * @param concentration mol/m3
     */
    record Point(double concentration, double value) {}

    /** The same at any concentration. */
    record Constant(double value) implements BpxFunction {
        @Override
        public List<Point> points(double initial) {
            return List.of(new Point(initial, value));
        }
    }

    /** By a formula. */
    record Formula(DoubleUnaryOperator of) implements BpxFunction {
        /** Parts of the initial concentration; a cell that is plated comes to these. */
        private static final List<Double> PARTS =
                List.of(0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

        @Override
        public List<Point> points(double initial) {
            List<Point> points = new ArrayList<>();
            for (double part : PARTS) {
                double value = of.applyAsDouble(part * initial);
                if (value > 0 && Double.isFinite(value)) {
                    points.add(new Point(part * initial, value));
                } else if (part > 1) {
                    // beyond the range of the fit
                    return points;
                }
            }
            return points;
        }
    }

    /** As measured. */
    final class Points implements BpxFunction {
        private final double[] x;
        private final double[] y;

        Points(double[] x, double[] y) {
            this.x = x.clone();
            this.y = y.clone();
        }

        @Override
        public List<Point> points(double initial) {
            List<Point> points = new ArrayList<>();
            for (int k = 0; k < x.length; k++) {
                points.add(new Point(x[k], y[k]));
            }
            return points;
        }
    }
}
