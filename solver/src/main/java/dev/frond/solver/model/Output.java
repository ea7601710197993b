package dev.frond.solver.model;

import java.util.List;

/**
 * When a frame of the fields is kept; the series has a row for every accepted step.
 *
 * @param every interval, s
 * @param times further times, s
 */
public record Output(double every, List<Double> times) {
    public Output {
        times = List.copyOf(times);
    }
}
