package dev.frond.sweep.output;

import dev.frond.plot.Drawing;
import dev.frond.plot.HeatMap;
import dev.frond.plot.HeatMapAxis;
import dev.frond.plot.HeatMapAxis.Scale;
import dev.frond.plot.HeatMapContour;
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

/** A heat map of each metric, for sweeps of one base over two crossed axes; axes of a single value do not count. */
final class SweepPictures {
    /** Listed numbers that span more than this are placed by their logarithms. */
    private static final double LOG_FROM = 20;

    private final Sweep sweep;
    private final List<SweepAxis> axes;
    private final SweepResults results;

    SweepPictures(Sweep sweep, SweepResults results) {
        this.sweep = sweep;
        this.axes = sweep.axes().stream()
                .filter(axis -> axis.values().all().size() > 1)
                .toList();
        this.results = results;
    }

    /**
     * One picture.
     *
     * @param name of its files, without their ending
     * @param caption what it shows
     */
    record Picture(String name, String caption, Drawing drawing) {}

    /** Those there are: one of each metric that has numbers; none when the axes do not suit. */
    List<Picture> all() {
        boolean suit =
                sweep.bases().size() == 1 && axes.size() == 2 && sweep.combination() instanceof Combination.Crossed;
        return suit
                ? sweep.metrics().stream()
                        .filter(metric -> hasNumbers(values(metric)))
                        .map(this::picture)
                        .toList()
                : List.of();
    }

    private Picture picture(Metric metric) {
        List<HeatMapContour> contours = sweep.contours().stream()
                .filter(contour -> hasNumbers(values(contour.metric())))
                .map(contour -> HeatMapContour.of(
                        contour.metric().words() + " = "
                                + HeatMapAxis.number(contour.level())
                                + (contour.metric().unit().isEmpty()
                                        ? ""
                                        : " " + contour.metric().unit()),
                        contour.level(),
                        values(contour.metric())))
                .toList();
        HeatMap map = new HeatMap(axis(axes.get(1)), axis(axes.get(0)), values(metric), outcomes(), contours);
        String quantity = sweep.repeats() > 1 ? metric.words() + ", mean of " + sweep.repeats() : metric.words();
        return new Picture(metric.label(), quantity, map.draw(sweep.name(), quantity, metric.unit()));
    }

    /** By place up, then across; the mean over what repeats a combination. */
    private double[][] values(Metric metric) {
        double[][] values = new double[rows()][columns()];
        for (int k = 0; k < rows() * columns(); k++) {
            values[k / columns()][k % columns()] = repeated(k).mean(metric);
        }
        return values;
    }

    private String[][] outcomes() {
        String[][] outcomes = new String[rows()][columns()];
        for (int k = 0; k < rows() * columns(); k++) {
            outcomes[k / columns()][k % columns()] = repeated(k).outcome();
        }
        return outcomes;
    }

    private Repeated repeated(int combination) {
        return new Repeated(results, combination * sweep.repeats(), sweep.repeats());
    }

    private int rows() {
        return axes.get(0).values().all().size();
    }

    private int columns() {
        return axes.get(1).values().all().size();
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
                    axis.path(), values.stream().map(SweepValue::text).toList());
        }
        return HeatMapAxis.ofNumbers(
                axis.path(), kind.orElseThrow().keptUnit(), scale(axis.values(), numbers), numbers);
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
