package dev.frond.sweep.engine;

import dev.frond.io.series.SeriesColumn;
import java.io.Serializable;
import java.util.List;

/**
 * Values of a column of the series that a job answers with besides its metrics.
 *
 * @param times s, rising
 */
public record Readout(SeriesColumn column, List<Double> times) implements Serializable {
    public Readout {
        times = List.copyOf(times);
    }
}
