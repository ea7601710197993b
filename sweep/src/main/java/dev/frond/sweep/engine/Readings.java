package dev.frond.sweep.engine;

import dev.frond.report.front.FrontHeight;
import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the values of readouts while a job runs. */
final class Readings {
    /** Of a time: two of them are the same below it. */
    private static final double SAME_TIME = 1e-9;

    private final List<Readout> readouts;
    private final List<double[]> values = new ArrayList<>();
    private double lastTime = Double.NaN;
    private double[] last;

    Readings(List<Readout> readouts) {
        this.readouts = readouts;
        last = new double[readouts.size()];
        restart();
    }

    /** Whether the scenario need not be run for them. */
    boolean withoutRun() {
        return !readouts.isEmpty() && readouts.stream().noneMatch(Readout::ofRun);
    }

    /** Forgets what was read. */
    void restart() {
        values.clear();
        for (Readout readout : readouts) {
            double[] none = new double[readout.size()];
            Arrays.fill(none, Double.NaN);
            values.add(none);
        }
        lastTime = Double.NaN;
        Arrays.fill(last, Double.NaN);
    }

    /** Measures what needs no run. */
    void measure(Scenario scenario) {
        for (int k = 0; k < readouts.size(); k++) {
            if (readouts.get(k) instanceof Readout.OfImpedance asked) {
                List<Impedance.Point> spectrum =
                        Impedance.of(scenario, asked.frequencies()).spectrum();
                for (int i = 0; i < spectrum.size(); i++) {
                    values.get(k)[i] = spectrum.get(i).real();
                    values.get(k)[spectrum.size() + i] = spectrum.get(i).imaginary();
                }
            }
        }
    }

    void add(SeriesRow row) {
        for (int k = 0; k < readouts.size(); k++) {
            if (readouts.get(k) instanceof Readout.OfSeries asked) {
                double now = asked.column().of(row);
                read(asked.times(), row.time(), now, k);
                last[k] = now;
            }
        }
        lastTime = row.time();
    }

    private void read(List<Double> times, double time, double now, int k) {
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) <= time * (1 + SAME_TIME) && !(times.get(i) <= lastTime * (1 + SAME_TIME))) {
                double share = Math.min(1, (times.get(i) - lastTime) / (time - lastTime));
                values.get(k)[i] = Double.isNaN(lastTime) ? now : last[k] + share * (now - last[k]);
            }
        }
    }

    void add(Snapshot frame) {
        for (int k = 0; k < readouts.size(); k++) {
            if (readouts.get(k) instanceof Readout.OfFront asked
                    && Math.abs(frame.time() - asked.time()) <= SAME_TIME * asked.time()) {
                FrontHeight front = new FrontHeight(frame.mesh());
                Arrays.setAll(values.get(k), i -> front.over(asked.places().get(i)));
            }
        }
    }

    void end(Summary summary) {
        for (int k = 0; k < readouts.size(); k++) {
            if (readouts.get(k) instanceof Readout.OfShortCircuit && summary.outcome() == Outcome.SHORT_CIRCUIT) {
                Arrays.fill(values.get(k), summary.time());
            }
        }
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
