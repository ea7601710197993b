package dev.frond.spark;

import dev.frond.io.files.OutputException;
import dev.frond.io.sweep.JobResult;
import dev.frond.io.sweep.Keep;
import dev.frond.io.sweep.SweepJob;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulator;
import dev.frond.sweep.JobRunner;
import dev.frond.sweep.JobSettings;
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
        } catch (OutputException | UncheckedIOException | IOException e) {
            return new JobAnswer.NotRun(e.getMessage() + " (on " + host() + ")");
        } catch (OutOfMemoryError e) {
            return new JobAnswer.NotRun("out of memory on " + host());
        }
    }

    private JobAnswer answer(SweepJob job, TaskContext task) throws IOException {
        JobSettings shared = settings.value();
        checkFolder(shared);
        Observer watch = new Observer() {
            @Override
            public boolean interrupted() {
                return task.isInterrupted();
            }
        };
        Optional<JobResult> result = new JobRunner(shared, Simulator.SIMULATION).run(job, watch);
        return result.<JobAnswer>map(JobAnswer.Ended::new).orElseGet(JobAnswer.Stopped::new);
    }

    /** Files kept in a folder that only this machine has would be lost without a word. */
    private static void checkFolder(JobSettings settings) throws IOException {
        Path sweep = Path.of(settings.kept()).resolveSibling("");
        if (settings.keep() != Keep.NOTHING && !Files.isDirectory(sweep)) {
            throw new IOException("no such folder: " + sweep + "; what is kept needs one that all machines share");
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "an unnamed machine";
        }
    }
}
