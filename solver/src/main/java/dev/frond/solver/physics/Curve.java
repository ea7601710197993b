package dev.frond.solver.physics;

/** A smooth function of one variable with its derivative. */
public interface Curve {
    /** One everywhere. */
    Curve ONE = constant(1);

    double at(double x);

    double slope(double x);

    /** The same everywhere. */
    static Curve constant(double value) {
        return new Curve() {
            @Override
            public double at(double x) {
                return value;
            }

            @Override
            public double slope(double x) {
                return 0;
            }
        };
    }
}
