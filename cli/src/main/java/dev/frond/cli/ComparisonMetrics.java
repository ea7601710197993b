package dev.frond.cli;

import dev.frond.io.compare.FrontFigures;
import dev.frond.solver.run.SeriesRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The figures by which two runs are compared, at their last common time. {@link #definitions} has the formulas, as they are
 * printed with the figures.
 */
final class ComparisonMetrics {
    private static final String TABLE_ROW = "  %-34s %-9s %14s %14s %10s%n";
    private static final String NONE = "does not apply";

    private ComparisonMetrics() {}

    /**
     * A line of the table; what does not apply is empty.
     *
     * @param unit empty for a number or a word
     */
    record Metric(String name, String unit, String first, String second, String ratio) {
        static Metric of(String name, String unit, OptionalDouble first, OptionalDouble second) {
            String ratio = first.isPresent() && second.isPresent() && first.getAsDouble() != 0
                    ? Words.format("%.6g", second.getAsDouble() / first.getAsDouble())
                    : "";
            return new Metric(name, unit, text(first), text(second), ratio);
        }

        private static String text(OptionalDouble value) {
            return value.isPresent() ? Words.format("%.6g", value.getAsDouble()) : "";
        }
    }

    /** A quantity's name with its formula. */
    record Definition(String name, String text) {}

    static List<Metric> of(Comparison comparison) {
        double time = comparison.last();
        ComparedRun a = comparison.first();
        ComparedRun b = comparison.second();
        FrontFigures one = FrontFigures.of(a.at(time));
        FrontFigures other = FrontFigures.of(b.at(time));
        Series series = new Series(a, b, time);
        Fronts fronts = new Fronts(one, other);
        List<Metric> metrics = new ArrayList<>();
        metrics.add(series.metric("tip lead over mean", "m", row -> row.frontTip() - row.frontMean()));
        metrics.add(fronts.metric("roughness of the front, rms", "m", FrontFigures::roughness));
        metrics.add(series.metric("j_max/j_mean", "", row -> row.currentDensityMax() / row.currentDensityMean()));
        metrics.add(fronts.metric("position of the highest flux, x", "m", FrontFigures::peak));
        metrics.add(new Metric(
                "place of the highest flux",
                "",
                one.place().label(),
                other.place().label(),
                ""));
        metrics.add(fronts.metric(
                "highest flux from the tip, |x|", "m", figures -> Math.abs(figures.peak() - figures.tip())));
        metrics.add(fronts.metric("variation of flux near the anode", "", FrontFigures::variation));
        metrics.add(series.metric("lowest c at the front", "mol/m3", SeriesRow::concentrationFrontMin));
        metrics.add(series.metric("potential", "V", SeriesRow::potential));
        metrics.add(Metric.of("time to short circuit or depletion", "s", a.failure(), b.failure()));
        return metrics;
    }

    private record Series(ComparedRun first, ComparedRun second, double time) {
        Metric metric(String name, String unit, ToDoubleFunction<SeriesRow> quantity) {
            return Metric.of(name, unit, finite(first.value(time, quantity)), finite(second.value(time, quantity)));
        }
    }

    private record Fronts(FrontFigures first, FrontFigures second) {
        Metric metric(String name, String unit, ToDoubleFunction<FrontFigures> quantity) {
            return Metric.of(name, unit, finite(quantity.applyAsDouble(first)), finite(quantity.applyAsDouble(second)));
        }
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** For the screen. */
    static String table(Comparison comparison, List<Metric> metrics) {
        StringBuilder text = new StringBuilder(Words.format(
                "A: %s%nB: %s%nlast common time: %s%n%n",
                comparison.firstName(), comparison.secondName(), Words.time(comparison.last())));
        text.append(Words.format(TABLE_ROW, "metric", "unit", "A", "B", "B/A"));
        for (Metric metric : metrics) {
            text.append(Words.format(
                    TABLE_ROW,
                    metric.name(),
                    metric.unit(),
                    shown(metric.first()),
                    shown(metric.second()),
                    metric.ratio()));
        }
        return text.toString().replaceAll("(?m) +$", "");
    }

    /** A value, or that there is none. */
    static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    /** For {@code metrics.csv}; cells are empty where a metric does not apply. */
    static String csv(List<Metric> metrics) {
        StringBuilder text = new StringBuilder("metric,unit,A,B,ratio_B_A\n");
        for (Metric metric : metrics) {
            text.append('"')
                    .append(metric.name())
                    .append("\",")
                    .append(metric.unit())
                    .append(',');
            text.append(metric.first()).append(',').append(metric.second()).append(',');
            text.append(metric.ratio()).append('\n');
        }
        return text.toString();
    }

    static List<Definition> definitions() {
        return List.of(
                new Definition(
                        "common times",
                        "the times of A's frames from B's first frame to its last. Where B has no frame within 1e-6 of the"
                                + " time, relative, its fields are linear in time between its two neighbouring frames, on the"
                                + " mesh of the nearer one, whose front it has; the other is evaluated at that mesh's points."
                                + " Numbers of the series are linear in time between its rows"),
                new Definition(
                        "tip lead over mean", "y_tip − A/W: highest point of the front less deposited area over width"),
                new Definition(
                        "roughness of the front, rms",
                        "√( ∫ (y − Y)² ds / L ), Y = ∫ y ds / L, over the length L of the front on lithium"),
                new Definition(
                        "j_max/j_mean",
                        "largest current density along the front over its mean over the front's length, j_mean = ∫ j ds / L"),
                new Definition(
                        "position of the highest flux",
                        "x of the middle of the front's edge with the largest N·n: N the mean of the recovered fluxes of Li⁺"
                                + " at the edge's ends, n the normal into the lithium"),
                new Definition(
                        "place of the highest flux",
                        "tip when |x − x_tip| ≤ d, else flank; x_tip is the x of the front's highest point, and d is such that"
                                + " |x − x_tip| ≤ d holds on half of the width W: d = W/4, or W/2 − s when the tip is"
                                + " at s < W/4 from a side"),
                new Definition("highest flux from the tip", "|x − x_tip| of the highest flux"),
                new Definition(
                        "variation of flux near the anode",
                        "√( Σ a (|N| − m)² / Σ a ) / m, m = Σ a |N| / Σ a, over the triangles of electrolyte, of area a and"
                                + " flux of Li⁺ N, whose centroid is within 0.2 µm of the front"),
                new Definition("lowest c at the front", "smallest salt concentration of the front's nodes"),
                new Definition("potential", "lithium against the top"),
                new Definition(
                        "time to short circuit or depletion",
                        "when lithium reached the top, or no salt was left at the anode; does not apply to a run that ended"
                                + " otherwise"));
    }
}
