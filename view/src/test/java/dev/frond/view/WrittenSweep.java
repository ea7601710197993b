package dev.frond.view;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.file.SweepWriter;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder of a sweep of three widths. */
public final class WrittenSweep {
    private WrittenSweep() {}

    /**
     * Writes the sweep with the rows of its first jobs, whose tips lead by 1, 2, 3 um; the table is there when all jobs are.
     *
     * @param inputs an empty folder for what the sweep is made from
     */
    public static SweepFolder at(Path folder, Path inputs, int jobs) throws IOException {
        Files.writeString(inputs.resolve("base.yaml"), WrittenRuns.scenario("base"));
        Sweep sweep = SweepReader.read(Files.writeString(inputs.resolve("widths.yaml"), """
                frond_sweep: 1
                base: base.yaml
                axes: {cell.width: [2 um, 3 um, 4 um]}
                metrics: [tip_lead_m, time_s]
                """));
        SweepFolder place = new SweepFolder(folder, "1-of-1");
        place.begin(SweepWriter.text(sweep, "0"));
        SweepTable table = new SweepTable(sweep);
        try (RowJournal journal = place.journal(table)) {
            for (SweepJob job : sweep.jobs().subList(0, jobs)) {
                double lead = 1e-6 * (job.number() + 1);
                journal.add(table.row(
                        job, new JobResult("finished", Map.of(Metric.TIP_LEAD, lead, Metric.TIME, 60.0), "")));
            }
        }
        if (jobs == sweep.jobs().size()) {
            Files.writeString(place.table(), table.header());
        }
        return place;
    }
}
