package dev.frond.study.domain;

import java.io.IOException;
import java.util.List;

/** A function of several parameters with several values, asked at many points at once. */
@FunctionalInterface
public interface Model {
    /**
     * The values at each point, in the order of the points; not a number where there are none, as when a run failed.
     *
     * @param points places of the parameters, from 0 to 1
     * @throws StudyInterruptedException when it was told to stop
     * @throws IOException when what was computed cannot be kept
     */
    List<double[]> at(List<double[]> points) throws IOException;
}
