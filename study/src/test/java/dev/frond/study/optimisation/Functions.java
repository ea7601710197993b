package dev.frond.study.optimisation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Functions with known minima, of places from 0 to 1. */
final class Functions {
    private Functions() {}

    /** Of x from -5 to 5, shifted so that no minimum lies in the middle. */
    static double[] x(double... place) {
        double[] x = new double[place.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 10 * place[i] - 5;
        }
        return x;
    }

    static Objective of(ToDoubleFunction<double[]> function) {
        return points -> points.stream()
                .map(point -> Fitness.of(function.applyAsDouble(x(point))))
                .toList();
    }

    /** Minimum 0 at 1.3. */
    static double sphere(double... x) {
        double sum = 0;
        for (double one : x) {
            sum += (one - 1.3) * (one - 1.3);
        }
        return sum;
    }

    /** Axes from 1 to 1000, turned in the planes of neighbours; minimum 0 at 1.3. */
    static double ellipsoid(double... x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] - 1.3;
        }
        for (int i = 0; i + 1 < x.length; i++) {
            double c = Math.cos(0.7);
            double s = Math.sin(0.7);
            double first = c * y[i] - s * y[i + 1];
            y[i + 1] = s * y[i] + c * y[i + 1];
            y[i] = first;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.pow(1e6, i / (x.length - 1.0)) * y[i] * y[i];
        }
        return sum;
    }

    /** Minimum 0 at 1. */
    static double rosenbrock(double... x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
        }
        return sum;
    }

    /** Minimum 0 at 1.3 among ten local ones along each axis. */
    static double rastrigin(double... x) {
        double sum = 0;
        for (double one : x) {
            double y = one - 1.3;
            sum += 10 + y * y - 10 * Math.cos(2 * Math.PI * y);
        }
        return sum;
    }

    static double goal(Search search) {
        List<Double> goals = search.best().orElseThrow().fitness().goals();
        return goals.isEmpty() ? Double.NaN : goals.get(0);
    }
}
