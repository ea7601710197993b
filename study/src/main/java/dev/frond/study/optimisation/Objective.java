package dev.frond.study.optimisation;

import java.io.IOException;
import java.util.List;

/** What is optimised, asked at many points at once. */
@FunctionalInterface
public interface Objective {
    /**
     * How good each point is, in their order.
     *
     * @param points places of the variables, from 0 to 1
     * @throws dev.frond.study.domain.StudyInterruptedException when it was told to stop
     * @throws IOException when what was computed cannot be kept
     */
    List<Fitness> at(List<double[]> points) throws IOException;
}
