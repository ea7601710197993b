package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.study.run.StudyWatch;
import dev.frond.sweep.domain.JobResult;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Says how many runs a study has made, at most once a second. Runs may tell from several threads. */
final class StudyProgress implements StudyWatch {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final PrintWriter out;
    private final Progress.Style style;
    private final Interruption interruption;
    private final LongSupplier nanoTime;
    private final long start;
    private long told;
    private int done;
    private int failed;
    private int planned;
    private String known = "";

    /** @param nanoTime a clock in ns, such as {@link System#nanoTime} */
    StudyProgress(PrintWriter out, Progress.Style style, Interruption interruption, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.interruption = interruption;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.told = start;
    }

    @Override
    public synchronized void ended(String outcome) {
        done++;
        failed += outcome.equals(JobResult.FAILED) ? 1 : 0;
        if (nanoTime.getAsLong() - told >= PAUSE_NANOS) {
            tell(line(), style == Progress.Style.LINES ? "\n" : "");
        }
    }

    @Override
    public synchronized void planned(int runs) {
        planned = runs;
    }

    @Override
    public synchronized void known(String words) {
        known = words;
    }

    /** After the last run. */
    synchronized void finished() {
        tell(line(), "\n");
    }

    private String line() {
        told = nanoTime.getAsLong();
        String runs = planned > 0 ? QuantityText.format("%d of %d runs", done, planned) : done + " runs";
        String best = known.isEmpty() ? "" : ", " + known;
        return QuantityText.format("%s%s, %d failed, %s", runs, best, failed, QuantityText.time((told - start) * 1e-9));
    }

    private void tell(String line, String after) {
        boolean redrawn = style == Progress.Style.REDRAWN && after.isEmpty();
        String before = style == Progress.Style.REDRAWN ? Progress.redrawn("") : "";
        out.print((redrawn ? Progress.redrawn(line) : before + line) + after);
        out.flush();
    }

    @Override
    public synchronized void told(String line) {
        tell(VisibleText.of(line), "\n");
    }

    @Override
    public boolean interrupted() {
        return interruption.interrupted();
    }
}
