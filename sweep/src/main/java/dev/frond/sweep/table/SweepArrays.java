package dev.frond.sweep.table;

import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The table as HDF5: a dataset per column, one element per job, in the groups {@code axes} and {@code metrics} and beside
 * them. Numbers are SI doubles, not a number where there is none, with the attribute {@code units}; other values are texts.
 */
public final class SweepArrays {
    private static final String UNITS = "units";

    private final Sweep sweep;
    /** Of those that were run. */
    private final int[] numbers;

    private final List<SweepJob> jobs;
    private final SweepResults results;

    private SweepArrays(Sweep sweep, SweepResults results) {
        this.sweep = sweep;
        this.numbers = results.run();
        List<SweepJob> all = sweep.jobs();
        this.jobs = Arrays.stream(numbers).mapToObj(all::get).toList();
        this.results = results;
    }

    public static void write(Path file, Sweep sweep, SweepResults results) throws IOException {
        Hdf5Writer.write(file, new SweepArrays(sweep, results)::layOut);
    }

    private void layOut(Hdf5Writer root) {
        root.attribute("frond_sweep_table", 1);
        root.dataset("job", numbers, 1);
        root.texts("base", texts(row -> sweep.bases().get(jobs.get(row).base()).name()));
        root.texts("outcome", texts(results::outcome));
        root.texts("error", texts(row -> results.errors().getOrDefault(numbers[row], "")));
        axes(root.group("axes"));
        Hdf5Writer metrics = root.group("metrics");
        for (Metric metric : sweep.metrics()) {
            Hdf5Writer.Attributes attributes = metrics.dataset(metric.label(), column(metric), 1);
            attributes.attribute(UNITS, metric.unit().isEmpty() ? "1" : metric.unit());
            attributes.attribute("description", metric.definition());
        }
    }

    private void axes(Hdf5Writer group) {
        List<SweepAxis> axes = sweep.varied();
        List<Optional<QuantityKind>> kinds =
                axes.stream().map(axis -> axis.values().kind()).toList();
        double[][] numbers = new double[axes.size()][jobs.size()];
        String[][] texts = new String[axes.size()][jobs.size()];
        for (int job = 0; job < jobs.size(); job++) {
            List<SweepValue> values = jobs.get(job).values();
            for (int k = 0; k < axes.size(); k++) {
                if (kinds.get(k).isPresent()) {
                    numbers[k][job] = values.get(k).number(kinds.get(k).get());
                } else {
                    texts[k][job] = values.get(k).text();
                }
            }
        }
        for (int k = 0; k < axes.size(); k++) {
            if (kinds.get(k).isPresent()) {
                String unit = kinds.get(k).get().keptUnit();
                group.dataset(axes.get(k).path(), numbers[k], 1).attribute(UNITS, unit.isEmpty() ? "1" : unit);
            } else {
                group.texts(axes.get(k).path(), texts[k]);
            }
        }
    }

    private double[] column(Metric metric) {
        return Arrays.stream(numbers)
                .mapToDouble(job -> results.value(metric, job))
                .toArray();
    }

    private String[] texts(IntFunction<String> text) {
        String[] texts = new String[jobs.size()];
        Arrays.setAll(texts, text);
        return texts;
    }
}
