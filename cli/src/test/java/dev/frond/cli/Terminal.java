package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands in this process and keeps what they say. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Simulator simulator;
    private Progress.Style style = Progress.Style.LINES;

    Terminal(Simulator simulator) {
        this.simulator = simulator;
    }

    Terminal redrawn() {
        style = Progress.Style.REDRAWN;
        return this;
    }

    int frond(String... arguments) {
        CommandContext around =
                new CommandContext(new PrintWriter(out), new PrintWriter(err), style, new Interruption(), simulator);
        return Frond.run(around, arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
