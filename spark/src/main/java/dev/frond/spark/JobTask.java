package dev.frond.spark;

import dev.frond.io.internal.files.OutputException;
import dev.frond.solver.run.Observer;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobRunner;
import dev.frond.sweep.engine.JobSettings;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Runs one job where Spark sends it. What repeating would not mend is answered, not thrown: Spark repeats what throws. */
final class JobTask extends AbstractFunction1<Iterator<SweepJob>, JobAnswer> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<JobSettings> settings;

    JobTask(Broadcast<JobSettings> settings) {
        this.settings = settings;
    }

    /** @param one the job of this task, alone */
    @Override
    public JobAnswer apply(Iterator<SweepJob> one) {
        try {
            return answer(one.next(), TaskContext.get());
        } catch (OutputException e) {
            return notRun(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return notRun(e.toString());
        } catch (OutOfMemoryError e) {
            return notRun(
                    "out of memory; FROND_JAVA_OPTS has more: -Dspark.executor.memory=4g, or -Xmx4g with local[N]");
        }
    }

    private JobAnswer answer(SweepJob job, TaskContext task) throws IOException {
        JobSettings shared = settings.value();
        Path folder = Path.of(shared.kept()).resolveSibling("");
        if (shared.keep() != Keep.NOTHING && !Files.isDirectory(folder)) {
            // What is kept would go to a disk of this machine, without a word.
            return notRun("no such folder: " + folder + "; with keep, all machines have to share it");
        }
        Observer watch = new Observer() {
            @Override
            public boolean interrupted() {
                return task.isInterrupted();
            }
        };
        Optional<JobResult> result = JobRunner.here(shared).run(job, watch);
        return result.<JobAnswer>map(JobAnswer.Ended::new).orElseGet(JobAnswer.Stopped::new);
    }

    private static JobAnswer notRun(String reason) {
        return new JobAnswer.NotRun(reason + " (on " + host() + ")");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "an unnamed machine";
        }
    }
}
