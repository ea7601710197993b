package dev.frond.io.sweep;

import dev.frond.io.image.HeatMap;
import dev.frond.io.image.HeatMapAxis;
import dev.frond.io.image.HeatMapAxis.Scale;
import dev.frond.io.image.PictureFile;
import dev.frond.io.units.Quantities;
import dev.frond.io.units.QuantityKind;
import dev.frond.io.units.UnitException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A heat map of each metric, {@code METRIC.png}, for sweeps of one base over two crossed axes. */
public final class SweepPictures {
    /** Listed numbers that span more than this are placed by their logarithms. */
    private static final double LOG_FROM = 20;

    private final Sweep sweep;
    private final SweepFolder folder;

    public SweepPictures(Sweep sweep, SweepFolder folder) {
        this.sweep = sweep;
        this.folder = folder;
    }

    /** Whether there are pictures of {@code sweep}. */
    public static boolean suit(Sweep sweep) {
        return sweep.bases().size() == 1
                && sweep.axes().size() == 2
                && sweep.combination() instanceof Combination.Crossed;
    }

    /**
     * Writes them all.
     *
     * @param rows the results of all jobs, in their order
     */
    public void write(List<JobResult> rows) throws IOException {
        List<SweepValue> up = sweep.axes().get(0).values().all();
        List<SweepValue> across = sweep.axes().get(1).values().all();
        String[][] outcomes = new String[up.size()][across.size()];
        for (int k = 0; k < rows.size(); k++) {
            outcomes[k / across.size()][k % across.size()] = rows.get(k).outcome();
        }
        for (Metric metric : sweep.metrics()) {
            double[][] values = new double[up.size()][across.size()];
            for (int k = 0; k < rows.size(); k++) {
                values[k / across.size()][k % across.size()] =
                        rows.get(k).values().getOrDefault(metric, Double.NaN);
            }
            if (Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite)) {
                HeatMap map =
                        new HeatMap(axis(sweep.axes().get(1)), axis(sweep.axes().get(0)), values, outcomes);
                folder.writePicture(
                        metric.label(),
                        file -> PictureFile.write(file, map.draw(sweep.name(), metric.words(), metric.unit())));
            }
        }
    }

    private static HeatMapAxis axis(SweepAxis axis) {
        List<SweepValue> values = axis.values().all();
        Optional<QuantityKind> kind = axis.values().kind();
        double[] numbers = kind.map(known -> numbers(values, known)).orElse(new double[0]);
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

    private static double[] numbers(List<SweepValue> values, QuantityKind kind) {
        double[] numbers = new double[values.size()];
        for (int k = 0; k < numbers.length; k++) {
            try {
                numbers[k] = Quantities.parse(values.get(k).text(), kind);
            } catch (UnitException e) {
                throw new IllegalStateException(values.get(k).text() + " is no longer a quantity", e);
            }
        }
        return numbers;
    }
}
