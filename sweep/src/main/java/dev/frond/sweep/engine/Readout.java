package dev.frond.sweep.engine;

import dev.frond.io.series.SeriesColumn;
import java.io.Serializable;
import java.util.List;

/** What a job answers with besides its metrics. */
public sealed interface Readout extends Serializable {
    /** How many values it has. */
    int size();

    /** Whether the scenario has to be run for it. */
    default boolean ofRun() {
        return true;
    }

    /**
     * A column of the series at some times: of the step that ends there, or between two steps by a straight line.
     *
     * @param times s, rising
     */
    record OfSeries(SeriesColumn column, List<Double> times) implements Readout {
        public OfSeries {
            times = List.copyOf(times);
        }

        @Override
        public int size() {
            return times.size();
        }
    }

    /**
     * The height of the front over some places, m; of a front that overhangs, the highest.
     *
     * @param time s; the scenario has a frame there
     * @param places x, m
     */
    record OfFront(double time, List<Double> places) implements Readout {
        public OfFront {
            places = List.copyOf(places);
        }

        @Override
        public int size() {
            return places.size();
        }
    }

    /**
     * The time of the short circuit, s.
     *
     * @param count how often it is told, as when it was measured several times
     */
    record OfShortCircuit(int count) implements Readout {
        @Override
        public int size() {
            return count;
        }
    }

    /**
     * The impedance of the symmetric cell times its area, ohm m2: the real parts, then the imaginary ones.
     *
     * @param frequencies Hz
     */
    record OfImpedance(List<Double> frequencies) implements Readout {
        public OfImpedance {
            frequencies = List.copyOf(frequencies);
        }

        @Override
        public int size() {
            return 2 * frequencies.size();
        }

        @Override
        public boolean ofRun() {
            return false;
        }
    }
}
