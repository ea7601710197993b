package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What makes a place of the anode unlike the others: a shape of the initial front, y over x, or livelier kinetics. Lengths in m. */
public sealed interface Defect {
    /** y over x in a box of the given width. */
    DoubleUnaryOperator profile(double width);

    /** The x where a node of the front belongs: corners and peaks, not sorted, possibly outside of the box. */
    double[] marks();

    /** The smallest length over which the shape varies. */
    double featureSize();

    /** Its place along the anode; 0 where it takes all of it. */
    default double at() {
        return 0;
    }

    /** Whether it is a place of other kinetics and leaves the front's shape as it is. */
    default boolean isPatch() {
        return false;
    }

    /** Checks its values by themselves. */
    void check(Problems problems);

    /** Factor on the exchange current density at x; those of several defects are multiplied. */
    default double rateFactor(double x) {
        return 1;
    }

    /** Share of the surface at x that is not insulated, from 0 to 1. */
    default double exposed(double x) {
        return 1;
    }

    /** {@code y = height exp(-((x - at)/width)^2)}. */
    record Gaussian(double at, double height, double width) implements Defect {
        @Override
        public void check(Problems problems) {
            problems.length("at", at);
            problems.length("height", height);
            problems.size("width", width);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> {
                double u = (x - at) / width;
                return height * Math.exp(-u * u);
            };
        }

        @Override
        public double[] marks() {
            return new double[] {at};
        }

        @Override
        public double featureSize() {
            return width;
        }
    }

    /** {@code y = amplitude cos(2 pi x/wavelength + phase)}; phase in rad. */
    record Sinusoid(double amplitude, double wavelength, double phase) implements Defect {
        /** rad. */
        public static final double DEFAULT_PHASE = 0;

        /** With a crest at x = 0. */
        public Sinusoid(double amplitude, double wavelength) {
            this(amplitude, wavelength, DEFAULT_PHASE);
        }

        @Override
        public void check(Problems problems) {
            problems.length("amplitude", amplitude);
            problems.size("wavelength", wavelength);
            problems.quantity("phase", phase, QuantityKind.ANGLE, Range.ANY);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> amplitude * Math.cos(2 * Math.PI * x / wavelength + phase);
        }

        @Override
        public double[] marks() {
            return new double[0];
        }

        @Override
        public double featureSize() {
            return wavelength / 4;
        }
    }

    /** Upper half of an ellipse standing on the anode; width is the full width. */
    record HalfEllipse(double at, double height, double width) implements Defect {
        /** A foot that is off by rounding only counts as the foot. */
        private static final double ROUNDING = 4e-16;

        @Override
        public void check(Problems problems) {
            problems.length("at", at);
            problems.size("height", height);
            problems.size("width", width);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> {
                double u = Math.abs(x - at) / (width / 2);
                return 1 - u > ROUNDING ? height * Math.sqrt((1 - u) * (1 + u)) : 0;
            };
        }

        @Override
        public double[] marks() {
            return new double[] {at - width / 2, at, at + width / 2};
        }

        @Override
        public double featureSize() {
            return width / 4;
        }
    }

    /** A triangle standing on the anode; width is the full width at its foot. */
    record Wedge(double at, double height, double width) implements Defect {
        @Override
        public void check(Problems problems) {
            problems.length("at", at);
            problems.size("height", height);
            problems.size("width", width);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> height * Math.max(0, 1 - Math.abs(x - at) / (width / 2));
        }

        @Override
        public double[] marks() {
            return new double[] {at - width / 2, at, at + width / 2};
        }

        @Override
        public double featureSize() {
            return width / 2;
        }
    }

    /** Gaussian-correlated random roughness of given root mean square, reproducible by its seed, zero mean, even at the sides. */
    record Roughness(double rms, double correlationLength, long seed) implements Defect {
        @Override
        public void check(Problems problems) {
            problems.size("rms", rms);
            problems.size("correlation_length", correlationLength);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return RandomProfile.of(this, boxWidth);
        }

        @Override
        public double[] marks() {
            return new double[0];
        }

        @Override
        public double featureSize() {
            return correlationLength;
        }
    }

    /**
     * A patch of livelier kinetics, such as a crack in the interphase, that stays where it is as the front moves: the
     * exchange current density times {@code 1 + (factor - 1) exp(-(2 (x - at)/width)^8)}, flat inside.
     */
    record HotSpot(double at, double width, double factor) implements Defect {
        @Override
        public void check(Problems problems) {
            problems.length("at", at);
            problems.size("width", width);
            problems.number("factor", factor, Range.POSITIVE);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> 0;
        }

        @Override
        public double[] marks() {
            return new double[0];
        }

        @Override
        public double featureSize() {
            return width / 4;
        }

        @Override
        public boolean isPatch() {
            return true;
        }

        /** 1 inside of a patch, 0 outside. */
        static double share(double x, double at, double width) {
            double u = 2 * (x - at) / width;
            double square = u * u;
            return Math.exp(-square * square * square * square);
        }

        @Override
        public double rateFactor(double x) {
            return 1 + (factor - 1) * share(x, at, width);
        }
    }

    /**
     * A patch on which nothing is deposited and nothing stripped, and that stays where it is as the front moves. Within
     * {@value #EDGE} of its width from its edges the rate falls to zero.
     */
    record Insulating(double at, double width) implements Defect {
        /**
         * Over the width. Where metal is stripped beside a patch a wall of metal comes to stand at its edge; at a jump its nodes would
         * react or not by the last digit of x, and no step would be short enough.
         */
        private static final double EDGE = 1e-3;

        @Override
        public void check(Problems problems) {
            problems.length("at", at);
            problems.size("width", width);
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return x -> 0;
        }

        @Override
        public double[] marks() {
            return new double[] {at - width / 2, at + width / 2};
        }

        @Override
        public double featureSize() {
            return width;
        }

        @Override
        public boolean isPatch() {
            return true;
        }

        @Override
        public double rateFactor(double x) {
            return exposed(x);
        }

        @Override
        public double exposed(double x) {
            double inside = width / 2 - Math.abs(x - at);
            return Math.max(0, Math.min(1, 1 - inside / (EDGE * width)));
        }
    }

    /**
     * A measured profile: the monotone cubic through its points (Steffen, Astron. Astrophys. 239 (1990) 443), which has no corners
     * that nobody measured and is nowhere higher or lower than the points beside.
     *
     * @param points of rising x
     * @param offset added to every x, m
     */
    record Profile(List<ProfilePoint> points, double offset, Levelling level) implements Defect {
        public static final double DEFAULT_OFFSET = 0;
        public static final Levelling DEFAULT_LEVEL = Levelling.NONE;

        /** More rows than any instrument has in a line. */
        public static final int MOST_POINTS = 100_000;

        public Profile {
            points = List.copyOf(points);
        }

        /** As measured. */
        public Profile(List<ProfilePoint> points) {
            this(points, DEFAULT_OFFSET, DEFAULT_LEVEL);
        }

        @Override
        public void check(Problems problems) {
            problems.length("offset", offset);
            if (points.size() < 2 || points.size() > MOST_POINTS) {
                problems.report("points", "a profile has from 2 to " + MOST_POINTS + " points, found " + points.size());
            }
            for (int k = 0; k < points.size(); k++) {
                ProfilePoint point = points.get(k);
                if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
                    problems.report("points[" + k + "]", "a point must be finite");
                } else if (k > 0 && !(point.x() > points.get(k - 1).x())) {
                    problems.report("points[" + k + "]", "x must rise from point to point");
                }
            }
        }

        @Override
        public DoubleUnaryOperator profile(double boxWidth) {
            return MeasuredProfile.of(this, boxWidth);
        }

        @Override
        public double[] marks() {
            return new double[0];
        }

        /** Two of the mean distances between points: what is finer cannot be told from noise. */
        @Override
        public double featureSize() {
            return 2 * (last() - first()) / (points.size() - 1);
        }

        /** x of the first point in the box's coordinates, m. */
        public double first() {
            return points.get(0).x() + offset;
        }

        /** x of the last point in the box's coordinates, m. */
        public double last() {
            return points.get(points.size() - 1).x() + offset;
        }
    }

    /** A point of a measured profile, m. */
    record ProfilePoint(double x, double y) {}

    /** What is taken off a measured profile, over the width of the box. */
    enum Levelling {
        NONE("none"),
        /** The mean height. */
        MEAN("mean"),
        /** The straight line of least squares: mean and tilt. */
        LINE("line");

        private final String label;

        Levelling(String label) {
            this.label = label;
        }

        /** As in a file. */
        public String label() {
            return label;
        }
    }
}
