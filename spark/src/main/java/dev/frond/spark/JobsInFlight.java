package dev.frond.spark;

import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobListener;
import dev.frond.sweep.engine.JobSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps as many jobs with Spark as it has cores, and hands over what they come to, one after the other, as they end. A job is
 * asked for when there is a core for it.
 */
final class JobsInFlight {
    /** After so many jobs without a result it is the cluster that is wrong, not the jobs. */
    private static final int MOST_NOT_RUN = 10;
    /** Executors come and go; milliseconds between two looks. */
    private static final long LOOK_AGAIN_MS = 200;

    private final JavaSparkContext context;
    private final JobSubmission submission;
    private final JobListener listener;
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private final List<String> notRun = new ArrayList<>();
    private int inFlight;
    private int stopped;

    private record Answered(SweepJob job, JobAnswer answer) {}

    JobsInFlight(JavaSparkContext context, JobSettings settings, JobListener listener) {
        this.context = context;
        this.submission = new JobSubmission(context, settings);
        this.listener = listener;
    }

    /**
     * Returns when all have ended or, after an interruption, are cancelled; on threads of this process one may be in its last
     * step then.
     */
    void run(Iterator<SweepJob> jobs) throws IOException {
        try {
            submitAll(jobs);
        } catch (IllegalStateException e) {
            // What a context that has ended, by a signal or by its cluster, answers to all calls.
            if (!sparkHasEnded()) {
                throw e;
            }
        }
        while (!answers.isEmpty()) {
            take();
        }
        if (!listener.interrupted()) {
            complain(jobs.hasNext());
        }
    }

    private void submitAll(Iterator<SweepJob> jobs) throws IOException {
        while (!ending() && (inFlight > 0 || jobs.hasNext())) {
            while (inFlight < context.defaultParallelism() && jobs.hasNext()) {
                submit(jobs.next());
            }
            take();
        }
        context.sc().cancelAllJobs();
        while (inFlight > 0 && !sparkHasEnded()) {
            take();
        }
    }

    private boolean ending() {
        return listener.interrupted() || notRun.size() >= MOST_NOT_RUN || sparkHasEnded();
    }

    private boolean sparkHasEnded() {
        return context.sc().isStopped();
    }

    private void submit(SweepJob job) {
        listener.started(job);
        inFlight++;
        submission.submit(job, answer -> answers.add(new Answered(job, answer)));
    }

    private void take() throws IOException {
        Answered next = poll();
        if (next == null) {
            return;
        }
        inFlight--;
        if (next.answer() instanceof JobAnswer.Ended ended) {
            listener.finished(next.job(), ended.result());
            return;
        }
        listener.stopped(next.job());
        stopped++;
        if (next.answer() instanceof JobAnswer.NotRun failed && !ending()) {
            notRun.add("job " + next.job().number() + ": " + failed.reason());
        }
    }

    private @Nullable Answered poll() {
        try {
            return answers.poll(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void complain(boolean more) throws IOException {
        if (sparkHasEnded() && (more || inFlight > 0 || stopped > 0)) {
            throw new IOException("Spark ended before the jobs did; --resume goes on");
        }
        if (!notRun.isEmpty()) {
            throw new IOException(
                    notRun.size() + " jobs have no result; --resume tries them again\n" + String.join("\n", notRun));
        }
    }
}
