package dev.frond.study.run;

import dev.frond.solver.run.Simulator;
import dev.frond.study.domain.StudyInterruptedException;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import dev.frond.sweep.engine.JobListener;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.SweepEngine;
import dev.frond.sweep.engine.SweepWork;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs that are asked for in batches; each is made once. Runs are numbered as they are asked for first, so that a study that asks the same
 * again, begun anew or on another engine, has the same numbers.
 */
public final class Runs implements Closeable {
    private final SweepEngine engine;
    private final JobSettings settings;
    private final int atATime;
    private final Simulator simulator;
    private final RunJournal journal;
    private final StudyWatch watch;
    private final Map<RunRequest, Integer> numbers = new LinkedHashMap<>();

    /** @param atATime runs that go side by side, where the engine has the choice */
    public Runs(
            SweepEngine engine,
            JobSettings settings,
            int atATime,
            Simulator simulator,
            RunJournal journal,
            StudyWatch watch) {
        this.engine = engine;
        this.settings = settings;
        this.atATime = atATime;
        this.simulator = simulator;
        this.journal = journal;
        this.watch = watch;
    }

    /** How many runs have been asked for. */
    public int count() {
        return numbers.size();
    }

    /** Tells who watches how many runs there will be, at most. */
    void plan(int runs) {
        watch.planned(runs);
    }

    /** Tells who watches what is known so far. */
    void tell(String words) {
        watch.known(words);
    }

    /**
     * The results in the order of the requests.
     *
     * @throws StudyInterruptedException when the watch interrupted it; what has ended is in the journal
     * @throws IOException when the journal cannot be written
     */
    public List<JobResult> of(List<RunRequest> requests) throws IOException {
        List<SweepJob> missing = new ArrayList<>();
        for (RunRequest request : requests) {
            if (numbers.putIfAbsent(request, numbers.size()) == null) {
                Optional<JobResult> earlier = journal.result(request);
                if (earlier.isPresent()) {
                    watch.ended(earlier.get().outcome());
                } else {
                    missing.add(job(request));
                }
            }
        }
        if (!missing.isEmpty()) {
            engine.run(new SweepWork(settings, missing, atATime, simulator), new Recorder());
        }
        List<JobResult> results = new ArrayList<>();
        for (RunRequest request : requests) {
            results.add(journal.result(request).orElseThrow(StudyInterruptedException::new));
        }
        return results;
    }

    private SweepJob job(RunRequest request) {
        List<SweepValue> values =
                request.texts().stream().map(text -> new SweepValue(text, 0, 0)).toList();
        return new SweepJob(numbers.getOrDefault(request, 0), request.base(), request.paths(), values);
    }

    private static RunRequest request(SweepJob job) {
        return new RunRequest(
                job.base(),
                job.paths(),
                job.values().stream().map(SweepValue::text).toList());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private final class Recorder implements JobListener {
        @Override
        public void started(SweepJob job) {
            // told when it has ended
        }

        @Override
        public void finished(SweepJob job, JobResult result) throws IOException {
            journal.add(job.number(), request(job), result);
            watch.ended(result.outcome());
        }

        @Override
        public void stopped(SweepJob job) {
            // it goes on from its checkpoint when the study does
        }

        @Override
        public void told(SweepJob job, String line) {
            watch.told("run " + job.number() + ": " + line);
        }

        @Override
        public boolean interrupted() {
            return watch.interrupted();
        }
    }
}
