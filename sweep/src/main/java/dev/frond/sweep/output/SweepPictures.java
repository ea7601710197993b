package dev.frond.sweep.output;

import dev.frond.plot.Drawing;
import dev.frond.plot.HeatMap;
import dev.frond.plot.HeatMapAxis;
import dev.frond.plot.HeatMapAxis.Scale;
import dev.frond.plot.HeatMapContour;
import dev.frond.report.UserUnit;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.Combination;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Spacing;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepValue;
import dev.frond.sweep.table.Repeated;
import dev.frond.sweep.table.SweepResults;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A heat map of each metric, for sweeps of one base over two crossed axes; axes of a single value do not count. */
final class SweepPictures {
    /** Listed numbers that span more than this are placed by their logarithms. */
    private static final double LOG_FROM = 20;

    private final Sweep sweep;
    private final List<SweepAxis> axes;
    private final SweepResults results;

    /** Of a map: values of the first axis and of the second; 0 without it. */
    private final int rows;

    private final int columns;

    SweepPictures(Sweep sweep, SweepResults results) {
        this.sweep = sweep;
        this.axes = sweep.axes().stream()
                .filter(axis -> axis.values().all().size() > 1)
                .toList();
        this.results = results;
        rows = axes.isEmpty() ? 0 : axes.get(0).values().all().size();
        columns = axes.size() < 2 ? 0 : axes.get(1).values().all().size();
    }

    /**
     * One picture.
     *
     * @param name of its files, without their ending
     * @param caption what it shows
     */
    record Picture(String name, String caption, Drawing drawing) {}

    /** Those there are: one of each metric that differs among the jobs; none when the axes do not suit. */
    List<Picture> all() {
        return mapped().stream()
                .filter(metric -> shown(metric).distinct().count() > 1)
                .map(this::picture)
                .toList();
    }

    /** What is the same in a whole map, so that it is not drawn: for instance "time 30 min". */
    List<String> same() {
        return mapped().stream()
                .filter(metric -> shown(metric).distinct().count() == 1)
                .map(metric -> metric.words() + " "
                        + (shown(metric).findFirst().orElse("") + " "
                                        + unit(metric).name().replace("^2", "²"))
                                .strip())
                .toList();
    }

    /** The metrics with numbers of a sweep whose axes suit a map. */
    private List<Metric> mapped() {
        boolean suit =
                sweep.bases().size() == 1 && axes.size() == 2 && sweep.combination() instanceof Combination.Crossed;
        return suit
                ? sweep.metrics().stream()
                        .filter(metric -> hasNumbers(values(metric)))
                        .toList()
                : List.of();
    }

    /** The values as a map writes them, with three digits. */
    private Stream<String> shown(Metric metric) {
        double factor = unit(metric).factor();
        return numbers(metric).filter(Double::isFinite).mapToObj(value -> HeatMapAxis.plain(factor * value));
    }

    private UserUnit unit(Metric metric) {
        return UserUnit.of(metric.unit(), largest(numbers(metric).toArray()));
    }

    private DoubleStream numbers(Metric metric) {
        return Arrays.stream(values(metric)).flatMapToDouble(Arrays::stream);
    }

    private Picture picture(Metric metric) {
        List<HeatMapContour> contours = sweep.contours().stream()
                .filter(contour -> hasNumbers(values(contour.metric())))
                .map(contour -> {
                    UserUnit unit = UserUnit.of(contour.metric().unit(), Math.abs(contour.level()));
                    String level = HeatMapAxis.number(unit.factor() * contour.level());
                    return HeatMapContour.of(
                            contour.metric().words() + " = " + (level + " " + unit.name()).strip(),
                            contour.level(),
                            values(contour.metric()));
                })
                .toList();
        double[][] values = values(metric);
        UserUnit unit = unit(metric);
        double[][] shown =
                Arrays.stream(values).map(row -> scaled(row, unit.factor())).toArray(double[][]::new);
        HeatMap map = new HeatMap(axis(axes.get(1)), axis(axes.get(0)), shown, outcomes(), contours, marks());
        String quantity = sweep.repeats() > 1 ? metric.words() + ", mean of " + sweep.repeats() : metric.words();
        return new Picture(metric.label(), quantity, map.draw(quantity, unit.name()));
    }

    /** By place up, then across; the mean over what repeats a combination. */
    private double[][] values(Metric metric) {
        double[][] values = new double[rows][columns];
        for (int k = 0; k < rows * columns; k++) {
            values[k / columns][k % columns] = repeated(k).mean(metric);
        }
        return values;
    }

    private String[][] outcomes() {
        String[][] outcomes = new String[rows][columns];
        for (int k = 0; k < rows * columns; k++) {
            outcomes[k / columns][k % columns] = repeated(k).outcome();
        }
        return outcomes;
    }

    /** The jobs that were run, of a map that is refined; else none. */
    private boolean[][] marks() {
        boolean[][] marks = new boolean[rows][columns];
        for (int k = 0; k < rows * columns && sweep.refinement().isPresent(); k++) {
            marks[k / columns][k % columns] = results.wasRun(k);
        }
        return marks;
    }

    private Repeated repeated(int combination) {
        return new Repeated(results, combination * sweep.repeats(), sweep.repeats());
    }

    private static boolean hasNumbers(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite);
    }

    private static HeatMapAxis axis(SweepAxis axis) {
        List<SweepValue> values = axis.values().all();
        Optional<QuantityKind> kind = axis.values().kind();
        double[] numbers = kind.map(known -> values.stream()
                        .mapToDouble(value -> value.number(known))
                        .toArray())
                .orElse(new double[0]);
        if (numbers.length == 0 || !rising(numbers)) {
            return HeatMapAxis.ofWords(
                    axis.words(), values.stream().map(SweepValue::text).toList());
        }
        UserUnit unit = UserUnit.of(kind.orElseThrow().keptUnit(), largest(numbers));
        return HeatMapAxis.ofNumbers(
                axis.words(), unit.name(), scale(axis.values(), numbers), scaled(numbers, unit.factor()));
    }

    private static double largest(double... numbers) {
        return Arrays.stream(numbers)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double[] scaled(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }

    private static Scale scale(AxisValues values, double... numbers) {
        if (values instanceof AxisValues.Range range) {
            return range.spacing() == Spacing.LOG ? Scale.LOG : Scale.LINEAR;
        }
        boolean wide = numbers[0] > 0 && numbers[numbers.length - 1] > LOG_FROM * numbers[0];
        return wide ? Scale.LOG : Scale.LINEAR;
    }

    private static boolean rising(double... numbers) {
        for (int k = 1; k < numbers.length; k++) {
            if (!(numbers[k] > numbers[k - 1])) {
                return false;
            }
        }
        return true;
    }
}
