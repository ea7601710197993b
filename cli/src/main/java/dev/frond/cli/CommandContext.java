package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.PrintWriter;

/**
 * What a command meets outside itself; tests bring their own. What is written to {@code out} and {@code err} comes there without
 * control characters, which names and paths may have; to {@link #terminal()} as it is.
 *
 * @param out results
 * @param err progress and messages
 * @param interruption asked to end a run early
 */
record CommandContext(
        PrintWriter out, PrintWriter err, Progress.Style progress, Interruption interruption, Simulator simulator) {
    @Override
    public PrintWriter out() {
        return VisibleText.to(out);
    }

    @Override
    public PrintWriter err() {
        return VisibleText.to(err);
    }

    /** Where progress is drawn; names must go through {@link VisibleText#of}. */
    PrintWriter terminal() {
        return err;
    }

    /** For output that is styled: help. */
    PrintWriter styled() {
        return out;
    }
}
