package dev.frond.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What a case found, told as it is found. A comparison with a number that is not finite fails. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();
    private final Consumer<Finding> listener;

    /** @param listener hears each finding at once */
    public Findings(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** A copy. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** |got/expected - 1| below the bound; returns that error. */
    public double relative(String quantity, double expected, double got, double bound) {
        return compared(quantity, expected, got, Math.abs(got / expected - 1), bound);
    }

    /** |got - expected| below the bound; returns that error. */
    public double absolute(String quantity, double expected, double got, double bound) {
        return compared(quantity, expected, got, Math.abs(got - expected), bound);
    }

    private double compared(String quantity, double expected, double got, double error, double bound) {
        add(new Finding(
                quantity,
                OptionalDouble.of(expected),
                OptionalDouble.of(got),
                error,
                OptionalDouble.empty(),
                error < bound));
        return error;
    }

    /**
     * The order at which errors fall, the slope of log2 of the error by least squares.
     *
     * @param least order that passes
     * @param errors of steps or edges that are halved from each to the next
     */
    public void order(String quantity, double least, double... errors) {
        double order = fittedOrder(errors);
        add(new Finding(
                quantity,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                errors[errors.length - 1],
                OptionalDouble.of(order),
                order >= least));
    }

    /** The slope of log2 of the error, by least squares, over steps that are halved from each error to the next. */
    static double fittedOrder(double... errors) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < errors.length; k++) {
            double halvings = k - 0.5 * (errors.length - 1);
            sum -= halvings * Math.log(errors[k]) / Math.log(2);
            squares += halvings * halvings;
        }
        return sum / squares;
    }

    private void add(Finding finding) {
        all.add(finding);
        listener.accept(finding);
    }
}
