package dev.frond.solver.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What flows in a window of time, one for each part of a profile.
 *
 * @param share of the window
 * @param controlsPotential whether the potential is given
 * @param current mean density, A/m2
 * @param front u at the front of the planar cell, mean
 * @param advance of the planar front, mean, m
 */
record Load(double share, boolean controlsPotential, double current, double front, double advance) {
    /** Those of a history between {@code from} and {@code to}, s. */
    static List<Load> of(PlanarHistory history, double from, double to) {
        Map<Integer, double[]> sums = new TreeMap<>();
        boolean controlled = false;
        for (PlanarHistory.Sample sample : history.samples()) {
            double begin = Math.max(from, sample.end() - sample.duration());
            double time = Math.min(to, sample.end()) - begin;
            if (time > 0) {
                double[] sum = sums.computeIfAbsent(sample.part(), part -> new double[4]);
                sum[0] += time;
                sum[1] += time * sample.current();
                sum[2] += time * sample.front();
                sum[3] += time * sample.advance();
                controlled |= sample.controlsPotential();
            }
        }
        List<Load> loads = new ArrayList<>();
        for (double[] sum : sums.values()) {
            loads.add(new Load(sum[0] / (to - from), controlled, sum[1] / sum[0], sum[2] / sum[0], sum[3] / sum[0]));
        }
        return loads;
    }
}
