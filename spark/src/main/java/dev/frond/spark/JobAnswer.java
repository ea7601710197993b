package dev.frond.spark;

import dev.frond.sweep.domain.JobResult;
import java.io.Serializable;

/** What comes back from a task. */
sealed interface JobAnswer extends Serializable {
    /** The job has ended. */
    record Ended(JobResult result) implements JobAnswer {}

    /** The task was cancelled. */
    record Stopped() implements JobAnswer {}

    /** There is no result, for a reason that is not the scenario's: files, memory, a lost executor. */
    record NotRun(String reason) implements JobAnswer {}
}
