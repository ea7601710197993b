package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.PrintWriter;

/**
 * What a command meets outside itself; tests bring their own.
 *
 * @param out results
 * @param err progress and messages
 * @param interruption asked to end a run early
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Progress.Style progress, Interruption interruption, Simulator simulator) {}
