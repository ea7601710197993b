package dev.frond.spark;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what it is told; does something when the first job has ended, and interrupts after so many. */
final class Recorder implements JobListener {
    private final int interruptAfter;
    private final Runnable atFirst;
    private final Map<Integer, JobResult> results = Collections.synchronizedMap(new TreeMap<>());
    private final List<Integer> started = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> stopped = Collections.synchronizedList(new ArrayList<>());

    private Recorder(int interruptAfter, Runnable atFirst) {
        this.interruptAfter = interruptAfter;
        this.atFirst = atFirst;
    }

    static Recorder patient() {
        return doing(() -> {});
    }

    static Recorder doing(Runnable atFirst) {
        return new Recorder(Integer.MAX_VALUE, atFirst);
    }

    static Recorder interruptingAfter(int jobs) {
        return new Recorder(jobs, () -> {});
    }

    @Override
    public void started(SweepJob job) {
        started.add(job.number());
    }

    @Override
    public void finished(SweepJob job, JobResult result) {
        if (results.isEmpty()) {
            atFirst.run();
        }
        results.put(job.number(), result);
    }

    @Override
    public void stopped(SweepJob job) {
        stopped.add(job.number());
    }

    @Override
    public boolean interrupted() {
        return results.size() >= interruptAfter;
    }

    /** By the numbers of jobs. */
    Map<Integer, JobResult> results() {
        return Map.copyOf(results);
    }

    List<Integer> started() {
        return List.copyOf(started);
    }

    List<Integer> stopped() {
        return List.copyOf(stopped);
    }
}
