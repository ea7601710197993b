package dev.frond.benchmarks;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.file.SweepWriter;
import dev.frond.sweep.output.SweepOutputs;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.sweep.table.SweepRows;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the files of a sweep cost without its simulations: {@code SweepTables SWEEP DIR PARTS} writes invented rows as so many
 * processes would, one after the other, and puts them together.
 */
public final class SweepTables {
    private static final double MEBI = 1024 * 1024;

    private SweepTables() {}

    /** Prints a line per phase. */
    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[1]);
        int parts = Integer.parseInt(arguments[2]);
        long start = System.nanoTime();
        Sweep sweep = SweepReader.read(Path.of(arguments[0]));
        start = tell("read and check the sweep", start);
        SweepTable table = new SweepTable(sweep);
        List<SweepJob> jobs = sweep.jobs();
        String text = SweepWriter.text(sweep, "benchmark");
        for (int part = 1; part <= parts; part++) {
            SweepFolder folder = new SweepFolder(place, part + "-of-" + parts);
            folder.begin(text);
            try (RowJournal journal = folder.journal(table)) {
                for (int job = part - 1; job < jobs.size(); job += parts) {
                    journal.add(table.row(jobs.get(job), invented(job, sweep.metrics())));
                }
            }
        }
        start = tell("write " + jobs.size() + " rows in " + parts + " parts", start);
        SweepFolder folder = new SweepFolder(place, "last");
        try (SweepRows rows = folder.rows(table, jobs.size())) {
            if (!rows.complete()) {
                throw new IllegalStateException("rows are missing");
            }
        }
        start = tell("find out what has been run", start);
        SweepOutputs.complete(sweep, folder);
        tell("put the tables together", start);
        for (String name : List.of("sweep.csv", "sweep.h5")) {
            System.out.printf("%s: %.0f MiB%n", name, Files.size(place.resolve(name)) / MEBI);
        }
    }

    /** Numbers of the length that results have. */
    private static JobResult invented(int job, List<Metric> metrics) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : metrics) {
            values.put(metric, Math.sqrt(2.0 + job) / (3.0 + metric.label().length()));
        }
        return new JobResult(job % 7 == 0 ? "depleted" : "finished", values, "");
    }

    private static long tell(String phase, long start) {
        long now = System.nanoTime();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%-40s %7.1f s, heap %5.0f MiB%n",
                phase, (now - start) * 1e-9, (machine.totalMemory() - machine.freeMemory()) / MEBI);
        return now;
    }
}
