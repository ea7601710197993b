package dev.frond.cli;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobListener;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;

/** Writes the rows of jobs as they end, and says how far the sweep is. */
final class SweepRecorder implements JobListener {
    private final SweepTable table;
    private final RowJournal journal;
    private final SweepProgress progress;
    private final Interruption interruption;

    SweepRecorder(SweepTable table, RowJournal journal, SweepProgress progress, Interruption interruption) {
        this.table = table;
        this.journal = journal;
        this.progress = progress;
        this.interruption = interruption;
    }

    @Override
    public void started(SweepJob job) {
        progress.started();
    }

    @Override
    public void finished(SweepJob job, JobResult result) throws IOException {
        journal.add(table.row(job, result));
        progress.finished(job, result);
    }

    @Override
    public void stopped(SweepJob job) {
        progress.stopped();
    }

    @Override
    public void told(SweepJob job, String line) {
        progress.told(job, line);
    }

    @Override
    public boolean interrupted() {
        return interruption.interrupted();
    }
}
