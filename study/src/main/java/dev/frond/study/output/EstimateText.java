package dev.frond.study.output;

import dev.frond.report.QuantityText;
import dev.frond.solver.units.Quantities;
import dev.frond.study.fit.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Estimates in a reader's units: the error with two digits, the value with as many as it warrants. */
public final class EstimateText {
    private static final MathContext OF_ERROR = new MathContext(2);
    private static final MathContext OF_END = new MathContext(4);

    /** Of a value whose error says nothing. */
    private static final MathContext FEW = new MathContext(3);

    private EstimateText() {}

    /** The value, rounded by its error. */
    public static String value(Estimate estimate) {
        double error = estimate.valueError();
        BigDecimal value = new BigDecimal(estimate.value());
        if (!Double.isFinite(error) || error <= 0 || error > Math.abs(estimate.value())) {
            return text(value.round(FEW).doubleValue(), estimate);
        }
        int scale = new BigDecimal(error).round(OF_ERROR).scale();
        return text(value.setScale(scale, RoundingMode.HALF_EVEN).doubleValue(), estimate);
    }

    /** The standard error; empty where the values say nothing. */
    public static String error(Estimate estimate) {
        double error = estimate.valueError();
        return estimate.isIdentified() && Double.isFinite(error)
                ? text(new BigDecimal(error).round(OF_ERROR).doubleValue(), estimate)
                : "";
    }

    /** The interval of 95 %, such as "4.8e-12 m^2/s to 5.3e-12 m^2/s", or what is known of it. */
    public static String interval(Estimate estimate) {
        if (!estimate.hasLow() && !estimate.hasHigh()) {
            return "anywhere in its range";
        }
        String low = end(estimate, estimate.low());
        String high = end(estimate, estimate.high());
        if (!estimate.hasHigh()) {
            return "above " + low;
        }
        return estimate.hasLow() ? low + " to " + high : "below " + high;
    }

    /** A line for the terminal. */
    public static String line(Estimate estimate) {
        return QuantityText.format(
                "%s %s, 95 %%: %s (%s)",
                estimate.parameter().words(),
                value(estimate),
                interval(estimate),
                estimate.method().words());
    }

    private static String end(Estimate estimate, double place) {
        return text(new BigDecimal(estimate.parameter().at(place)).round(OF_END).doubleValue(), estimate);
    }

    private static String text(double value, Estimate estimate) {
        return Quantities.format(value, estimate.parameter().kind());
    }
}
