package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** Says that a run is being prepared, and for how long already, until it starts. */
final class Preparation implements Observer, Closeable {
    private static final long FIRST = 2000; // ms
    private static final long PAUSE = 1000; // ms

    private final PrintWriter out;
    private final Progress.Style style;
    private final Timer clock = new Timer("preparation", true);
    private boolean over;
    private boolean drawn;

    private Preparation(PrintWriter out, Progress.Style style) {
        this.out = out;
        this.style = style;
    }

    /** Silent for the first seconds; then a line that is redrawn every second, or one line. */
    static Preparation of(PrintWriter out, Progress.Style style) {
        Preparation preparation = new Preparation(out, style);
        long start = System.nanoTime();
        TimerTask telling = new TimerTask() {
            @Override
            public void run() {
                preparation.tell((System.nanoTime() - start) * 1e-9);
            }
        };
        preparation.clock.schedule(telling, FIRST, PAUSE);
        return preparation;
    }

    /** Says only what it is told to. */
    static Preparation silent(PrintWriter out, Progress.Style style) {
        return new Preparation(out, style);
    }

    /** @param seconds since the beginning */
    synchronized void tell(double seconds) {
        if (over || (drawn && style == Progress.Style.LINES)) {
            return;
        }
        boolean redrawn = style == Progress.Style.REDRAWN;
        String line = "making the mesh" + (redrawn ? ": " + QuantityText.time(Math.floor(seconds)) : " ...");
        out.print(redrawn ? Progress.redrawn(line) : line + System.lineSeparator());
        out.flush();
        drawn = true;
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        close();
    }

    @Override
    public synchronized void close() {
        clock.cancel();
        if (!over && drawn && style == Progress.Style.REDRAWN) {
            out.print(Progress.redrawn(""));
            out.flush();
        }
        over = true;
    }
}
