package dev.frond.sweep.engine;

import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a run's series at given times: the row of a step that ends there, or between two rows by a straight line. */
final class Readings {
    private final List<Readout> readouts;
    private final List<double[]> values = new ArrayList<>();
    private double lastTime = Double.NaN;
    private double[] last;

    Readings(List<Readout> readouts) {
        this.readouts = readouts;
        last = new double[readouts.size()];
        restart();
    }

    /** Forgets what was read. */
    void restart() {
        values.clear();
        for (Readout readout : readouts) {
            double[] none = new double[readout.times().size()];
            Arrays.fill(none, Double.NaN);
            values.add(none);
        }
        lastTime = Double.NaN;
        Arrays.fill(last, Double.NaN);
    }

    void add(SeriesRow row) {
        for (int k = 0; k < readouts.size(); k++) {
            double now = readouts.get(k).column().of(row);
            List<Double> times = readouts.get(k).times();
            for (int i = 0; i < times.size(); i++) {
                if (times.get(i) <= row.time() && !(times.get(i) <= lastTime)) {
                    double share = (times.get(i) - lastTime) / (row.time() - lastTime);
                    values.get(k)[i] = Double.isNaN(lastTime) ? now : last[k] + share * (now - last[k]);
                }
            }
            last[k] = now;
        }
        lastTime = row.time();
    }

    /** Of all readouts, one after the other; not a number where the run ended before. */
    List<Double> all() {
        return values.stream().flatMap(one -> Arrays.stream(one).boxed()).toList();
    }

    Saved save() {
        return Saved.builder()
                .rows("values", values.toArray(new double[0][]))
                .numbers("time", lastTime)
                .numbers("last", last)
                .build();
    }

    /** Goes on from what {@link #save} returned. */
    void restore(Saved saved) {
        double[][] rows = saved.rows("values");
        values.clear();
        values.addAll(Arrays.asList(rows));
        lastTime = saved.number("time");
        last = saved.numbers("last");
    }
}
