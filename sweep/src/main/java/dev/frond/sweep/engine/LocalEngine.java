package dev.frond.sweep.engine;

import dev.frond.solver.model.Machine;
import dev.frond.solver.run.Observer;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs jobs on threads of this process; they begin in their order. */
public final class LocalEngine implements SweepEngine {
    /** The word of {@code --engine} for this one. */
    public static final String NAME = "local";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(SweepWork work, JobListener listener) throws IOException {
        Queue queue = new Queue(work.jobs().iterator(), listener);
        JobRunner runner = new JobRunner(
                        work.settings(), work.simulator(), Machine.here().shared(work.atATime()))
                .withCheckpoints(listener);
        ExecutorService pool = Executors.newFixedThreadPool(work.atATime());
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int k = 0; k < work.atATime(); k++) {
                workers.add(pool.submit(() -> {
                    work(queue, runner, listener);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static void work(Queue queue, JobRunner runner, JobListener listener) throws IOException {
        Observer watch = new Observer() {
            @Override
            public boolean interrupted() {
                return listener.interrupted();
            }
        };
        boolean whole = false;
        try {
            for (SweepJob job = queue.next(); job != null; job = queue.next()) {
                listener.started(job);
                Optional<JobResult> result = runner.run(job, watch);
                if (result.isPresent()) {
                    listener.finished(job, result.get());
                } else {
                    listener.stopped(job);
                }
            }
            whole = true;
        } finally {
            if (!whole) {
                queue.end();
            }
        }
    }

    /** What is still to run. */
    private static final class Queue {
        private final Iterator<SweepJob> jobs;
        private final JobListener listener;
        private boolean ended;

        Queue(Iterator<SweepJob> jobs, JobListener listener) {
            this.jobs = jobs;
            this.listener = listener;
        }

        synchronized @Nullable SweepJob next() {
            return ended || listener.interrupted() || !jobs.hasNext() ? null : jobs.next();
        }

        /** No more jobs: one has broken what all need. */
        synchronized void end() {
            ended = true;
        }
    }

    private static void await(Future<?> worker) throws IOException {
        try {
            worker.get();
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
