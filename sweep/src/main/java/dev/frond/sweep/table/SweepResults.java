package dev.frond.sweep.table;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What all jobs of a sweep came to, by columns: 8 bytes for a number of a job. */
public final class SweepResults {
    private final String[] outcomes;
    private final boolean[] run;
    private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    private final SortedMap<Integer, String> errors = new TreeMap<>();

    private SweepResults(List<Metric> metrics, int jobs) {
        outcomes = new String[jobs];
        run = new boolean[jobs];
        metrics.forEach(metric -> values.put(metric, new double[jobs]));
    }

    /** Reads the rows of all jobs; a job of a refined map that was not run is as the nearest one that was. */
    public static SweepResults of(Sweep sweep, SweepTable table, SweepRows rows) throws IOException {
        SweepResults results = new SweepResults(sweep.metrics(), sweep.jobs().size());
        RefinedJobs jobs = RefinedJobs.of(sweep, table, rows);
        for (int job = 0; job < results.jobs(); job++) {
            results.run[job] = jobs.has(job);
            results.set(job, table.result(rows.row(jobs.standsFor(job))));
        }
        return results;
    }

    /** The jobs that were run, by their numbers; all unless the map is refined. */
    public int[] run() {
        return IntStream.range(0, run.length).filter(job -> run[job]).toArray();
    }

    public boolean wasRun(int job) {
        return run[job];
    }

    /** Of one metric, one number per job. */
    static SweepResults of(List<Metric> metrics, double... numbers) {
        SweepResults results = new SweepResults(metrics, numbers.length);
        for (int job = 0; job < numbers.length; job++) {
            results.run[job] = true;
            results.set(job, new JobResult("finished", Map.of(metrics.get(0), numbers[job]), ""));
        }
        return results;
    }

    private void set(int job, JobResult result) {
        outcomes[job] = result.outcome().intern();
        values.forEach((metric, column) -> column[job] = result.values().getOrDefault(metric, Double.NaN));
        if (run[job] && !result.error().isEmpty()) {
            errors.put(job, result.error());
        }
    }

    /** Those that were not run included. */
    public int jobs() {
        return outcomes.length;
    }

    public String outcome(int job) {
        return outcomes[job];
    }

    /** SI; not a number where there is none, and nowhere a number for a metric that is not tabulated. */
    double value(Metric metric, int job) {
        double[] column = values.get(metric);
        return column == null ? Double.NaN : column[job];
    }

    /** One number per job. */
    double[] column(Metric metric) {
        double[] column = new double[outcomes.length];
        Arrays.setAll(column, job -> value(metric, job));
        return column;
    }

    /** Why jobs failed, by their numbers. */
    public SortedMap<Integer, String> errors() {
        return errors;
    }

    /** How many jobs had each outcome, by its word. */
    public SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int job : run()) {
            counts.merge(outcomes[job], 1, Integer::sum);
        }
        return counts;
    }
}
