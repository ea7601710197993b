package dev.frond.cli;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import java.io.Closeable;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says that a run is being prepared, and for how long already, until it starts. */
final class Preparation implements Observer, Closeable {
    private static final long FIRST_SECONDS = 2;

    private final PrintWriter out;
    private final Progress.Style style;
    private final ScheduledExecutorService clock;
    private boolean over;
    private boolean drawn;

    private Preparation(PrintWriter out, Progress.Style style, ScheduledExecutorService clock) {
        this.out = out;
        this.style = style;
        this.clock = clock;
    }

    /** Silent for the first seconds; then a line that is redrawn every second, or one line. */
    static Preparation of(PrintWriter out, Progress.Style style) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "preparation");
            thread.setDaemon(true);
            return thread;
        });
        Preparation preparation = new Preparation(out, style, clock);
        long start = System.nanoTime();
        clock.scheduleWithFixedDelay(
                () -> preparation.tell((System.nanoTime() - start) * 1e-9), FIRST_SECONDS, 1, TimeUnit.SECONDS);
        return preparation;
    }

    /** Without a clock. */
    static Preparation silent(PrintWriter out, Progress.Style style) {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return new Preparation(out, style, none);
    }

    /** @param seconds since the beginning */
    synchronized void tell(double seconds) {
        if (over || (drawn && style == Progress.Style.LINES)) {
            return;
        }
        boolean redrawn = style == Progress.Style.REDRAWN;
        String line = "making the mesh" + (redrawn ? ": " + Words.time(Math.floor(seconds)) : " ...");
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
        clock.shutdownNow();
        if (!over && drawn && style == Progress.Style.REDRAWN) {
            out.print(Progress.redrawn(""));
            out.flush();
        }
        over = true;
    }
}
