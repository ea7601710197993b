package dev.frond.sweep.engine;

import dev.frond.solver.run.Simulator;
import dev.frond.sweep.domain.SweepJob;
import java.util.List;

/**
 * What an engine is given.
 *
 * @param settings what all jobs share
 * @param jobs to run; may be made as they are asked for, so that it is best gone through once
 * @param atATime jobs that run side by side, where the engine has the choice
 * @param simulator what runs a scenario, in this process
 */
public record SweepWork(JobSettings settings, List<SweepJob> jobs, int atATime, Simulator simulator) {}
