package dev.frond.solver.model;

import dev.frond.solver.physics.Curve;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * A property of the electrolyte over concentration and temperature, SI.
 *
 * @param law factor on all of its values
 */
public record TransportProperty(Values values, TemperatureLaw law) {
    /** The same at every temperature. */
    public TransportProperty(Values values) {
        this(values, new TemperatureLaw.Unchanged());
    }

    /** The same at every concentration and temperature. */
    public static TransportProperty of(double value) {
        return new TransportProperty(new Constant(value));
    }

    /** Over the concentration, the same at every temperature. */
    public static TransportProperty of(List<Point> points) {
        return new TransportProperty(new Table(points));
    }

    /**
     * As a curve over a scaled concentration.
     *
     * @param temperature K
     * @param concentration mol/m3 per unit of the variable
     * @param factor on the values
     */
    public Curve curve(double temperature, double concentration, double factor) {
        return values.curve(concentration, factor * law.factor(temperature));
    }

    /** Checks its values, which are of a kind and in a range, and that its law holds at {@code temperature}, K. */
    void check(Problems problems, String key, QuantityKind kind, Range range, double temperature) {
        values.check(problems, key, kind, range);
        law.check(problems.in(key), temperature);
    }

    /** Over the concentration. */
    public sealed interface Values {
        /**
         * As a curve over a scaled concentration.
         *
         * @param concentration mol/m3 per unit of the variable
         * @param factor on the values
         */
        Curve curve(double concentration, double factor);

        /** Checks its values, which are of a kind and in a range, by themselves. */
        void check(Problems problems, String key, QuantityKind kind, Range range);
    }

    /** The same at all concentrations. */
    public record Constant(double value) implements Values {
        @Override
        public void check(Problems problems, String key, QuantityKind kind, Range range) {
            problems.quantity(key, value, kind, range);
        }

        @Override
        public Curve curve(double concentration, double factor) {
            return Curve.constant(factor * value);
        }
    }

    /**
     * Akima's spline through points of rising concentration (H. Akima, J. ACM 17 (1970) 589), straight lines through fewer than five;
     * the end values beyond.
     */
    public record Table(List<Point> points) implements Values {
        /** Of a table that does not {@link #rises rise}. */
        public static final String EXPECTED = "expected two points or more of rising concentration";

        private static final int FOR_SPLINE = 5;

        public Table {
            points = List.copyOf(points);
        }

        /** Whether it has two points or more, of rising concentration. */
        public boolean rises() {
            boolean rises = points.size() > 1;
            for (int k = 1; k < points.size(); k++) {
                rises &= points.get(k).concentration() > points.get(k - 1).concentration();
            }
            return rises;
        }

        @Override
        public void check(Problems problems, String key, QuantityKind kind, Range range) {
            for (int k = 0; k < points.size(); k++) {
                Point point = points.get(k);
                String entry = key + "[" + k + "]";
                problems.quantity(entry, point.concentration(), QuantityKind.CONCENTRATION, Range.NOT_NEGATIVE);
                problems.quantity(entry, point.value(), kind, range);
            }
            if (!rises()) {
                problems.report(key, EXPECTED);
            }
        }

        @Override
        public Curve curve(double concentration, double factor) {
            double[] x = points.stream()
                    .mapToDouble(point -> point.concentration() / concentration)
                    .toArray();
            double[] y =
                    points.stream().mapToDouble(point -> factor * point.value()).toArray();
            return x.length < FOR_SPLINE
                    ? new Spline(new LinearInterpolator().interpolate(x, y))
                    : new Spline(AkimaSpline.through(x, y));
        }
    }

    /**
     * A point of a table.
     *
     * @param concentration mol/m3
     * @param value SI
     */
    public record Point(double concentration, double value) {}

    /** A spline that goes on with its end values. */
    private static final class Spline implements Curve {
        private final PolynomialSplineFunction spline;
        private final PolynomialSplineFunction slope;
        private final double first;
        private final double last;

        private Spline(PolynomialSplineFunction spline) {
            this.spline = spline;
            this.slope = spline.polynomialSplineDerivative();
            double[] knots = spline.getKnots();
            this.first = knots[0];
            this.last = knots[knots.length - 1];
        }

        @Override
        public double at(double x) {
            return spline.value(Math.max(first, Math.min(last, x)));
        }

        @Override
        public double slope(double x) {
            return x < first || x > last ? 0 : slope.value(x);
        }
    }
}
