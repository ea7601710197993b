package dev.frond.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.sweep.SweepBases;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.file.SweepWriter;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.sweep.table.SweepTable;
import dev.frond.testing.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of invented numbers become tables, maps and a report. */
class SweepFolderTest {
    @TempDir
    private static Path folder;

    private static SweepFolder out = new SweepFolder(Path.of(""), "");

    /** Once: drawing takes seconds. */
    @BeforeAll
    static void runJobs() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), SweepBases.BOX);
        out = ended("out", """
                frond_sweep: 1
                base: base.yaml
                axes:
                  cell.width: [5 um, 6 um, 8 um]
                  cell.top: [{kind: reservoir}, {kind: counter-electrode, exchange_current_density: 1 A/m^2}]
                replicates: {anode.alpha_a: [0.4, 0.45, 0.5]}
                metrics: [tip_lead_m, potential_V, time_s]
                contours: {tip_lead_m: 4}
                """, SweepFolderTest::result);
    }

    /** A sweep whose jobs have come to what {@code result} says of their numbers. */
    private static SweepFolder ended(String name, String text, IntFunction<JobResult> result) throws IOException {
        Sweep sweep = SweepReader.read(Files.writeString(folder.resolve(name + ".yaml"), text));
        SweepFolder place = new SweepFolder(folder.resolve(name), "1-of-1");
        place.begin(SweepWriter.text(sweep, "0"));
        SweepTable table = new SweepTable(sweep);
        try (RowJournal journal = place.journal(table)) {
            for (SweepJob job : sweep.jobs()) {
                journal.add(table.row(job, result.apply(job.number())));
            }
        }
        assertThat(SweepOutputs.complete(sweep, place)).isTrue();
        return place;
    }

    /** The second job of the first combination has failed, the others have lead n and potential n squared. */
    private static JobResult result(int job) {
        return job == 1
                ? new JobResult(JobResult.FAILED, Map.of(), "because, \"so\"")
                : new JobResult(
                        job % 3 == 0 ? "depleted" : "finished",
                        Map.of(Metric.TIP_LEAD, (double) job, Metric.POTENTIAL, (double) job * job),
                        "");
    }

    private static String file(String name) throws IOException {
        return Files.readString(out.path().resolve(name));
    }

    @Test
    void replicatesAreSummedUp() throws IOException {
        assertThat(file("replicates.csv").lines().limit(3))
                .containsExactly(
                        "cell.width_m,cell.top,jobs,outcomes,tip_lead_m_mean,tip_lead_m_standard_deviation,"
                                + "potential_V_mean,potential_V_standard_deviation,time_s_mean,time_s_standard_deviation",
                        "5.0E-6,{kind: reservoir},3,depleted 1; failed 1; finished 1,1.0,1.4142135623730951,2.0,"
                                + "2.8284271247461903,,",
                        "5.0E-6,\"{kind: counter-electrode, exchange_current_density: 1 A/m^2}\",3,depleted 1; finished 2,"
                                + "4.0,1.0,16.666666666666668,8.020806277010644,,");
    }

    @Test
    void aMapOfEachMetricThatHasNumbers() {
        assertThat(out.path().resolve("tip_lead_m.png")).exists();
        assertThat(out.path().resolve("tip_lead_m.svg")).content().contains("<svg");
        assertThat(out.path().resolve("time_s.png")).doesNotExist();
    }

    @Test
    void theReportSaysWhatWasVariedAndWhatFailed() throws IOException {
        assertThat(file("report.html"))
                .contains("<p>18 jobs: 6 depleted, 1 failed, 11 finished</p>")
                .contains(
                        "<td>replicates</td><td>anodic transfer coefficient (anode.alpha_a)</td><td>0.4, 0.45, 0.5</td>")
                .contains("<td>because, &quot;so&quot;</td>")
                .contains("tip lead over the deposited thickness, mean of 3")
                .contains(
                        "<h2>Over the replicates</h2>",
                        "<th class=\"number\">cell width (µm)</th>",
                        "<td class=\"number\">5</td>",
                        "<td class=\"number\">1.4142E+6</td>")
                .contains(Metric.TIP_LEAD.definition());
    }

    /** A map of one colour says nothing: a line does. */
    @Test
    void whatIsTheSameInAllJobsHasALineInsteadOfAMap() throws IOException {
        SweepFolder same = ended(
                "same",
                """
                frond_sweep: 1
                base: base.yaml
                axes:
                  cell.width: [5 um, 6 um]
                  anode.alpha_c: [0.4, 0.5]
                metrics: [time_s, tip_lead_m]
                """,
                job -> new JobResult(
                        "finished", Map.of(Metric.TIME, 1800 + 1e-3 * job, Metric.TIP_LEAD, 1e-7 * (1 + job)), ""));
        assertThat(Files.readString(same.path().resolve("report.html")))
                .contains("<p>The same in all jobs, to three digits: time 30 min.</p>");
        assertThat(same.path().resolve("time_s.png")).doesNotExist();
        assertThat(same.path().resolve("tip_lead_m.svg")).exists();
    }

    @Test
    void theTableAsArrays() throws IOException, InterruptedException {
        ReadBack.check("read_sweep.py", out.path());
    }

    /** Nothing failed: {@code error} is there, and empty for every job. */
    @Test
    void theTableAsArraysWithoutFailures() throws IOException, InterruptedException {
        SweepFolder fine = ended("fine", """
                frond_sweep: 1
                base: base.yaml
                axes:
                  cell.width: [5 um, 6 um]
                  cell.top: [{kind: reservoir}]
                  anode.alpha_a: [0.5]
                metrics: [time_s]
                """, job -> new JobResult("finished", Map.of(Metric.TIME, (double) job), ""));
        try (Hdf5Reader table = Hdf5Reader.open(fine.path().resolve("sweep.h5"))) {
            assertThat(table.dimensions("error")).containsExactly(2);
        }
        ReadBack.check("read_sweep.py", fine.path());
    }
}
