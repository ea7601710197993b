package dev.frond.report.compare;

import dev.frond.report.HtmlReport;
import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.report.front.FrontFigures;
import dev.frond.report.front.Protrusions;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.units.ShortestDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures by which two runs are compared, at their last common time. */
public final class ComparisonMetrics {
    /** After a value that is not of the time of the table. */
    private static final String MARK = "*";

    private static final String TABLE_ROW = "  %-34s %-9s %14s %14s %10s%n";

    private final ComparedRun first;
    private final ComparedRun second;
    private final double time;
    private final FrontFigures firstFront;
    private final FrontFigures secondFront;

    private ComparisonMetrics(Comparison comparison) {
        first = comparison.first();
        second = comparison.second();
        time = comparison.last();
        firstFront = FrontFigures.of(first.at(time));
        secondFront = FrontFigures.of(second.at(time));
    }

    /** A line of the table; what does not apply is empty. */
    public record Metric(ComparedQuantity quantity, String first, String second, String ratio) {
        public static Metric of(ComparedQuantity quantity, OptionalDouble first, OptionalDouble second) {
            String ratio = first.isPresent() && second.isPresent() && first.getAsDouble() != 0
                    ? QuantityText.format("%.6g", second.getAsDouble() / first.getAsDouble())
                    : "";
            return new Metric(quantity, text(first), text(second), ratio);
        }

        /** Both values in the unit that a reader has. */
        Metric shown() {
            UserUnit unit = unit();
            return new Metric(quantity, unit.shown(first), unit.shown(second), new UserUnit("", 1).shown(ratio));
        }

        /** The unit of {@link #shown}. */
        UserUnit unit() {
            return UserUnit.of(quantity.unit(), List.of(first, second));
        }

        /** Of positions, which are counted from some place. */
        Metric withoutRatio() {
            return new Metric(quantity, first, second, "");
        }

        private static String text(OptionalDouble value) {
            return value.isPresent() ? QuantityText.format("%.6g", value.getAsDouble()) : "";
        }
    }

    /** Quantities that have a line only where one of the runs has a value. */
    private static final Set<ComparedQuantity> OF_CYCLES =
            EnumSet.of(ComparedQuantity.CYCLE_EFFICIENCY, ComparedQuantity.EFFICIENCY);

    /** A line for every {@link ComparedQuantity}; for those of cycles only where there are some. */
    public static List<Metric> of(Comparison comparison) {
        ComparisonMetrics metrics = new ComparisonMetrics(comparison);
        return List.of(ComparedQuantity.values()).stream()
                .map(metrics::metric)
                .filter(metric -> !OF_CYCLES.contains(metric.quantity())
                        || !metric.first().isEmpty()
                        || !metric.second().isEmpty())
                .toList();
    }

    private Metric metric(ComparedQuantity quantity) {
        return switch (quantity) {
            case TIP_LEAD -> series(quantity, SeriesRow::tipLead);
            case ROUGHNESS -> front(quantity, FrontFigures::roughness);
            case PROTRUSIONS -> new Metric(quantity, "" + firstFront.protrusions(), "" + secondFront.protrusions(), "");
            case FOCUS -> series(quantity, row -> row.currentFocus().orElse(Double.NaN));
            case PEAK -> front(quantity, FrontFigures::peak).withoutRatio();
            case PLACE -> new Metric(quantity, place(firstFront), place(secondFront), "");
            case FROM_SUMMIT -> Metric.of(quantity, firstFront.fromSummit(), secondFront.fromSummit());
            case VARIATION -> front(quantity, FrontFigures::variation);
            case CONCENTRATION -> series(quantity, SeriesRow::concentrationFrontMin);
            case POTENTIAL -> series(quantity, SeriesRow::potential);
            case CYCLE_EFFICIENCY ->
                Metric.of(quantity, finite(first.cycleEfficiency(time)), finite(second.cycleEfficiency(time)));
            case EFFICIENCY -> Metric.of(quantity, first.efficiency(time), second.efficiency(time));
            case FAILURE -> Metric.of(quantity, first.failure(), second.failure());
        };
    }

    private Metric series(ComparedQuantity quantity, ToDoubleFunction<SeriesRow> value) {
        return Metric.of(quantity, finite(first.value(time, value)), finite(second.value(time, value)));
    }

    private Metric front(ComparedQuantity quantity, ToDoubleFunction<FrontFigures> value) {
        return Metric.of(quantity, finite(value.applyAsDouble(firstFront)), finite(value.applyAsDouble(secondFront)));
    }

    private static String place(FrontFigures figures) {
        return figures.place().map(Protrusions.Place::label).orElse("");
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * That B's front is of another time, in words; empty where B has a frame at the last common time. A's frames are the common times.
     */
    static String remark(Comparison comparison) {
        double time = comparison.last();
        return comparison.bothHave(time)
                ? ""
                : QuantityText.format(
                        "%s B has no frame at %s: its front is that of its frame at %s, the fields are linear in time between"
                                + " its frames",
                        MARK,
                        QuantityText.time(time),
                        QuantityText.time(comparison.second().frontTime(time)));
    }

    /** What a reader must know of the values. */
    static List<String> remarks(Comparison comparison) {
        return Stream.of(remark(comparison), metals(comparison))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** That the runs deposit different metals, in words; empty where they do not. */
    private static String metals(Comparison comparison) {
        Metal a = comparison.first().scenario().metal();
        Metal b = comparison.second().scenario().metal();
        return a.equals(b)
                ? ""
                : QuantityText.format(
                        "A deposits %s, B deposits %s: the same charge makes %.3g times the volume of metal in B",
                        a.name(), b.name(), b.volumePerCharge() / a.volumePerCharge());
    }

    /** The value of B, marked where it is of the front of another time. */
    static String shownOfB(Comparison comparison, Metric metric) {
        boolean marked = metric.quantity().source() == ComparedQuantity.Source.FRAME
                && !metric.second().isEmpty()
                && !comparison.bothHave(comparison.last());
        return shown(metric.second()) + (marked ? MARK : "");
    }

    /** For the screen. */
    public static String table(Comparison comparison, List<Metric> metrics) {
        StringBuilder text = new StringBuilder(QuantityText.format(
                "A: %s%nB: %s%nlast common time: %s%n%n",
                comparison.firstName(), comparison.secondName(), QuantityText.time(comparison.last())));
        text.append(QuantityText.format(TABLE_ROW, "metric", "unit", "A", "B", "B/A"));
        for (Metric metric : metrics) {
            Metric shown = metric.shown();
            text.append(QuantityText.format(
                    TABLE_ROW,
                    metric.quantity().words(),
                    metric.unit().name(),
                    shown(shown.first()),
                    shownOfB(comparison, shown),
                    shown.ratio()));
        }
        for (String remark : remarks(comparison)) {
            text.append(QuantityText.format("%n%s%n", remark));
        }
        return text.toString().replaceAll("(?m) +$", "");
    }

    /** A value, or that there is none. */
    static String shown(String value) {
        return value.isEmpty() ? HtmlReport.NOT_APPLICABLE : value;
    }

    /** For {@code metrics.csv}; cells are empty where a metric does not apply. */
    public static String csv(Comparison comparison, List<Metric> metrics) {
        String ofB = comparison.bothHave(comparison.last())
                ? ""
                : " (B: at " + ShortestDecimal.text(comparison.second().frontTime(comparison.last())) + " s)";
        MetalWords words = MetalWords.of(comparison);
        StringBuilder text = new StringBuilder("metric,unit,A,B,ratio_B_A,taken_from,definition\n");
        for (Metric metric : metrics) {
            ComparedQuantity quantity = metric.quantity();
            text.append(String.join(
                            ",",
                            quoted(quantity.words()),
                            quantity.unit(),
                            metric.first(),
                            metric.second(),
                            metric.ratio(),
                            quantity.source().label() + (quantity.source() == ComparedQuantity.Source.FRAME ? ofB : ""),
                            quoted(words.in(quantity.definition()))))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
