package dev.frond.cli;

import dev.frond.io.sweep.JobResult;
import dev.frond.io.sweep.SweepJob;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Says how far a sweep is: a line per finished job. Jobs may tell from several threads. */
final class SweepProgress {
    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final int all;
    private final long start;
    private int running;
    private int done;
    private int failed;

    /**
     * @param all jobs to run
     * @param nanoTime a clock in ns, such as {@link System#nanoTime}
     */
    SweepProgress(PrintWriter out, int all, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.all = all;
        this.start = nanoTime.getAsLong();
    }

    synchronized void started() {
        running++;
    }

    /** The job was interrupted. */
    synchronized void stopped() {
        running--;
    }

    synchronized void finished(SweepJob job, JobResult result) {
        running--;
        done++;
        failed += result.error().isEmpty() ? 0 : 1;
        double elapsed = (nanoTime.getAsLong() - start) * 1e-9;
        String left = done == all ? "" : ", " + Words.time(elapsed / done * (all - done)) + " left";
        String error = result.error().isEmpty()
                ? ""
                : ": " + result.error().lines().findFirst().orElse("");
        out.println(Words.format(
                "job %d %s%s (%s)", job.number(), result.outcome(), error, String.join(", ", job.settings())));
        out.println(Words.format("%d of %d done, %d failed, %d running%s", done, all, failed, running, left));
        out.flush();
    }

    /** Jobs that failed. */
    synchronized int failed() {
        return failed;
    }
}
