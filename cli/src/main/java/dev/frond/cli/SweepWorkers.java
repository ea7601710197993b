package dev.frond.cli;

import dev.frond.io.sweep.JobResult;
import dev.frond.io.sweep.SweepJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs jobs side by side, in their order. */
final class SweepWorkers {
    private final SweepEngine engine;
    private final SweepProgress progress;
    private final Interruption interruption;
    private final AtomicBoolean broken = new AtomicBoolean();

    SweepWorkers(SweepEngine engine, SweepProgress progress, Interruption interruption) {
        this.engine = engine;
        this.progress = progress;
        this.interruption = interruption;
    }

    /**
     * Returns when all jobs have ended, or after an interruption those that had begun.
     *
     * @param threads jobs at a time
     * @throws IOException when results cannot be written
     */
    void run(List<SweepJob> jobs, int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (SweepJob job : jobs) {
                futures.add(pool.submit(() -> {
                    run(job);
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                await(future);
            }
        } finally {
            pool.shutdown();
        }
    }

    private void run(SweepJob job) throws IOException {
        if (broken.get() || interruption.interrupted()) {
            return;
        }
        progress.started();
        boolean whole = false;
        try {
            Optional<JobResult> result = engine.run(job);
            result.ifPresentOrElse(found -> progress.finished(job, found), progress::stopped);
            whole = true;
        } finally {
            if (!whole) {
                broken.set(true);
            }
        }
    }

    private static void await(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
