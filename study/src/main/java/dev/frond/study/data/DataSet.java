package dev.frond.study.data;

import dev.frond.sweep.engine.Readout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measured values.
 *
 * @param base index of the scenario
 * @param x times in s, places in m, frequencies in Hz; of times to short circuit the numbers of the rows
 * @param values SI, one per x; of an impedance the real parts, then the imaginary ones
 */
public record DataSet(DataEntry entry, int base, List<Double> x, List<Double> values) {
    public DataSet {
        x = List.copyOf(x);
        values = List.copyOf(values);
    }

    public Measurement measurement() {
        return entry.measurement();
    }

    /** What a run is asked for to be compared with it. */
    public Readout readout() {
        return switch (entry.measurement()) {
            case POTENTIAL, CURRENT, TIP ->
                new Readout.OfSeries(entry.measurement().series().orElseThrow(), x);
            case FRONT -> new Readout.OfFront(entry.at(), x);
            case IMPEDANCE -> new Readout.OfImpedance(x);
            case TIME_TO_SHORT -> new Readout.OfShortCircuit(values.size());
        };
    }

    /** The times at which a run has to be known, s. */
    public List<Double> times() {
        return switch (entry.measurement()) {
            case POTENTIAL, CURRENT, TIP -> x;
            case FRONT -> List.of(entry.at());
            case IMPEDANCE, TIME_TO_SHORT -> List.of();
        };
    }

    /**
     * The standard deviation of each value, SI. Where the noise is not known, a size that makes sets of different units comparable: the
     * spread of the values, of an impedance its absolute value, over the weight and times the root of the number of values.
     */
    public List<Double> deviations() {
        double noise = entry.noise().orElse(Math.sqrt(values.size()) / entry.weight());
        if (entry.measurement() == Measurement.IMPEDANCE) {
            List<Double> deviations = new ArrayList<>();
            for (int k = 0; k < values.size(); k++) {
                double other = values.get((k + x.size()) % values.size());
                deviations.add(noise * Math.hypot(values.get(k), other));
            }
            return deviations;
        }
        double unit = entry.noise().isPresent() ? 1 : spread();
        return Collections.nCopies(values.size(), noise * unit);
    }

    /** Largest less smallest; where all are the same their size. */
    private double spread() {
        double spread = Collections.max(values) - Collections.min(values);
        double size = Math.abs(values.get(0));
        return spread > 0 ? spread : size > 0 ? size : 1;
    }
}
