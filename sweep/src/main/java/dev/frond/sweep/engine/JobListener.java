package dev.frond.sweep.engine;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;

/** Told what becomes of jobs, from any thread. */
public interface JobListener {
    void started(SweepJob job);

    /**
     * The job has ended, by its outcome or by a failure.
     *
     * @throws IOException when the result cannot be written, which ends the sweep
     */
    void finished(SweepJob job, JobResult result) throws IOException;

    /** The job was interrupted; there is no result. */
    void stopped(SweepJob job);

    /** Something about the job that is worth a line, such as that it goes on after an interruption. */
    default void told(SweepJob job, String line) {}

    /** Whether jobs are to stop. */
    boolean interrupted();
}
