package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Says how far a sweep is, when a job has ended: at most once a second, but always of a job that failed, and of the last. Jobs
 * may tell from several threads.
 */
final class SweepProgress {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final PrintWriter out;
    private final Progress.Style style;
    private final LongSupplier nanoTime;
    private final int all;
    private final long start;
    private long told;
    private int running;
    private int done;
    private int failed;

    /**
     * Begins with nothing done.
     *
     * @param all jobs to run
     * @param nanoTime a clock in ns, such as {@link System#nanoTime}
     */
    SweepProgress(PrintWriter out, Progress.Style style, int all, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.nanoTime = nanoTime;
        this.all = all;
        this.start = nanoTime.getAsLong();
        this.told = start - PAUSE_NANOS;
    }

    synchronized void started() {
        running++;
    }

    /** A line about a job. */
    synchronized void told(SweepJob job, String line) {
        tell(VisibleText.of("job " + job.number() + " " + line), "\n");
    }

    /** The job was interrupted. */
    synchronized void stopped() {
        running--;
    }

    synchronized void finished(SweepJob job, JobResult result) {
        running--;
        done++;
        boolean whole = result.error().isEmpty();
        failed += whole ? 0 : 1;
        if (!whole) {
            tell(failure(job, result), "\n");
        }
        long now = nanoTime.getAsLong();
        if (done == all || now - told >= PAUSE_NANOS) {
            told = now;
            double elapsed = (now - start) * 1e-9;
            String left = done == all ? "" : ", " + QuantityText.time(elapsed / done * (all - done)) + " left";
            String line =
                    QuantityText.format("%d of %d done, %d failed, %d running%s", done, all, failed, running, left);
            tell(line, style == Progress.Style.LINES || done == all ? "\n" : "");
        }
    }

    private void tell(String line, String after) {
        boolean redrawn = style == Progress.Style.REDRAWN && after.isEmpty();
        String before = style == Progress.Style.REDRAWN ? Progress.redrawn("") : "";
        out.print((redrawn ? Progress.redrawn(line) : before + line) + after);
        out.flush();
    }

    private static String failure(SweepJob job, JobResult result) {
        return VisibleText.of(QuantityText.format(
                "job %d %s: %s (%s)",
                job.number(),
                result.outcome(),
                result.error().lines().findFirst().orElse(""),
                String.join(", ", job.settings())));
    }

    /** Whether there were jobs, and none of those that ended could be run to its outcome. */
    synchronized boolean allFailed() {
        return done > 0 && failed == done;
    }

    /** Jobs that failed. */
    synchronized int failed() {
        return failed;
    }
}
