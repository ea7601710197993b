package dev.frond.cli;

import dev.frond.solver.run.Outcome;

/** What the process returns. Scripts rely on these numbers. */
final class ExitStatus {
    /** The run finished (end time, short circuit or depletion); a command did its work. */
    static final int OK = 0;
    /** A bug in frond. */
    static final int BUG = 1;
    /** The input is wrong; nothing was written. */
    static final int INPUT = 2;
    /** The simulation could not go on; the last good state is kept. */
    static final int STALLED = 3;
    /** Stopped by a signal; what was reached is kept. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case FINISHED, SHORT_CIRCUIT, DEPLETED, STRIPPED -> OK;
            case STALLED -> STALLED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
