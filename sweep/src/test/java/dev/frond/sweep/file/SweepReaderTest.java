package dev.frond.sweep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.schema.InputException;
import dev.frond.sweep.SweepBases;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {
    private static final String START = "frond_sweep: 1\nbase: base.yaml\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), SweepBases.BOX);
    }

    private Sweep read(String text) throws IOException {
        return SweepReader.read(Files.writeString(folder.resolve("many.yaml"), text));
    }

    private static List<String> settings(Sweep sweep) {
        return sweep.jobs().stream()
                .map(job -> String.join(" ", job.settings()))
                .toList();
    }

    @Test
    void aScenarioIsNamedForWhatItIs() {
        Path file = folder.resolve("base.yaml");
        assertThatThrownBy(() -> SweepReader.read(file))
                .hasMessageStartingWith(file + ": this is a scenario, not a sweep");
    }

    @Test
    void defaults() throws IOException {
        Sweep sweep = read(START + "axes: {cell.width: [5 um]}");
        assertThat(sweep.name()).isEqualTo("many");
        assertThat(sweep.keep()).isEqualTo(Keep.SUMMARY);
        assertThat(sweep.metrics()).containsExactlyElementsOf(Metric.usual()).doesNotContain(Metric.CYCLES);
        assertThat(sweep.bases().get(0).sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void theLastAxisOfACrossingChangesFastest() throws IOException {
        Sweep sweep = read(START + "axes:\n  cell.width: [5 um, 6 um]\n  time.end: {linear: [10 s, 1 min], count: 3}");
        assertThat(settings(sweep))
                .containsExactly(
                        "cell.width=5 um time.end=10 s",
                        "cell.width=5 um time.end=35 s",
                        "cell.width=5 um time.end=1 min",
                        "cell.width=6 um time.end=10 s",
                        "cell.width=6 um time.end=35 s",
                        "cell.width=6 um time.end=1 min");
        assertThat(sweep.jobs()).extracting(SweepJob::number).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void zippedAxesGoTogether() throws IOException {
        Sweep sweep = read(START + """
                combine: zip
                axes:
                  electrolyte.diffusivity: {log: [1e-14 m^2/s, 1e-12 m^2/s], count: 3}
                  cell.top: [{kind: reservoir}, {kind: reservoir}, {kind: counter-electrode, exchange_current_density: 1 A/m^2}]
                """);
        assertThat(settings(sweep))
                .containsExactly(
                        "electrolyte.diffusivity=1e-14 m^2/s cell.top={kind: reservoir}",
                        "electrolyte.diffusivity=1e-13 m^2/s cell.top={kind: reservoir}",
                        "electrolyte.diffusivity=1e-12 m^2/s cell.top={kind: counter-electrode, exchange_current_density:"
                                + " 1 A/m^2}");
    }

    @Test
    void groupsOfZippedAxesAreCrossed() throws IOException {
        String text = START + """
                combine: {zip: [[cell.width, anode.alpha_a]]}
                axes:
                  cell.width: [5 um, 6 um]
                  time.end: [1 min, 2 min]
                  anode.alpha_a: [0.4, 0.5]
                """;
        assertThat(settings(read(text)))
                .containsExactly(
                        "cell.width=5 um time.end=1 min anode.alpha_a=0.4",
                        "cell.width=5 um time.end=2 min anode.alpha_a=0.4",
                        "cell.width=6 um time.end=1 min anode.alpha_a=0.5",
                        "cell.width=6 um time.end=2 min anode.alpha_a=0.5");
        String resolved = SweepWriter.text(read(text), "0");
        assertThat(SweepWriter.text(read(resolved), "0")).isEqualTo(resolved);
        String three = text.replace("[0.4, 0.5]", "[0.4, 0.5, 0.6]");
        assertThatThrownBy(() -> read(three)).hasMessageContaining(":4:1: zipped axes need the same number");
        String unknown = text.replace("[[cell.width,", "[[cell.widht,");
        assertThatThrownBy(() -> read(unknown))
                .hasMessageContaining("combine: cell.widht is no axis; did you mean \"cell.width\"?");
        String twice = text.replace("alpha_a]]", "alpha_a], [time.end, cell.width]]");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("combine: cell.width is named twice");
    }

    @Test
    void replicatesFollowEachOther() throws IOException {
        Sweep sweep = read(START + """
                replicates: {anode.alpha_a: [0.4, 0.5]}
                axes: {cell.width: [5 um, 6 um]}
                """);
        assertThat(settings(sweep))
                .containsExactly(
                        "cell.width=5 um anode.alpha_a=0.4",
                        "cell.width=5 um anode.alpha_a=0.5",
                        "cell.width=6 um anode.alpha_a=0.4",
                        "cell.width=6 um anode.alpha_a=0.5");
    }

    /** A mistake in any listed value is found without reading a million scenarios. */
    @Test
    void ofVeryManyJobsEveryValueIsRead() {
        assertThatThrownBy(() -> read(START + """
                axes:
                  cell.width: {linear: [5 um, 6 um], count: 1000}
                  electrolyte.transference_number: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.9]
                  time.end: {linear: [1 s, 2 s], count: 100}
                """))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("many.yaml:5:82: electrolyte.transference_number")
                .hasMessageNotContaining("time.end");
    }

    @Test
    void samplesAreSobolPoints() throws IOException {
        Sweep sweep = read(START + """
                combine: {sobol: 4}
                axes:
                  electrolyte.transference_number: {linear: [0.2, 0.6]}
                  cell.width: [4 um, 5 um]
                """);
        assertThat(settings(sweep))
                .containsExactly(
                        "electrolyte.transference_number=0.2 cell.width=4 um",
                        "electrolyte.transference_number=0.4 cell.width=5 um",
                        "electrolyte.transference_number=0.5 cell.width=4 um",
                        "electrolyte.transference_number=0.3 cell.width=5 um");
    }

    @Test
    void everyBaseHasAllCombinations() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), SweepBases.BOX);
        Sweep sweep = read("frond_sweep: 1\nbase: [base.yaml, other.yaml]\naxes: {cell.width: [5 um, 6 um]}");
        assertThat(sweep.jobs()).extracting(SweepJob::base).containsExactly(0, 0, 1, 1);
    }

    @Test
    void theResolvedTextReadsAsTheSameSweep() throws IOException {
        String text = SweepWriter.text(read(START + """
                name: two
                combine: {sobol: 8}
                keep: series
                metrics: [tip_lead_m]
                contours: {tip_lead_m: [1e-6, 2e-6]}
                replicates: {anode.alpha_a: [0.4, 0.5]}
                axes:
                  electrolyte.diffusivity: {log: [1e-14 m^2/s, 1e-12 m^2/s]}
                  cell.top: [{kind: reservoir}, {kind: counter-electrode, exchange_current_density: 1 A/m^2}]
                """), "0.1.0");
        assertThat(text).startsWith("# frond 0.1.0\nfrond_sweep: 1\n");
        assertThat(SweepWriter.text(read(text), "0.1.0")).isEqualTo(text);
        Files.writeString(folder.resolve("base.yaml"), SweepBases.BOX + "# more\n");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("many.yaml:5:5: base.yaml has changed");
    }

    /** A table that a base or an axis names is as much of a sweep as the base. */
    @Test
    void aTableThatHasChangedMakesAnotherSweep() throws IOException {
        Files.writeString(folder.resolve("current.csv"), "time (s),current_density (A/m^2)\n0,1\n100,1\n");
        Files.writeString(folder.resolve("other.csv"), "time (s),current_density (A/m^2)\n0,2\n100,2\n");
        String sweep = "frond_sweep: 1\nbase: base.yaml\naxes: {drive: [{table: current.csv}, {table: other.csv}]}\n";
        String text = SweepWriter.text(read(sweep), "0.1.0");
        assertThat(text).contains("reads:", "file: current.csv", "file: other.csv");
        assertThat(SweepWriter.text(read(text), "0.1.0")).isEqualTo(text);
        Files.writeString(folder.resolve("other.csv"), "time (s),current_density (A/m^2)\n0,3\n100,3\n");
        assertThat(SweepWriter.text(read(sweep), "0.1.0")).isNotEqualTo(text);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("other.csv, which base.yaml names, has changed or is gone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            axes: {cell.width: [5 um, 5 s]}                                  | :3:27: cell.width: "5 s" is in s, not a length
            axes: {cell.widht: [5 um]}                                       | :3:21: cell.widht: unknown key "widht" in cell; did you mean "width"?
            axes: {a b: [5 um]}                                              | :3:8: "a b" is no path
            axes: {cell.width: 5 um}                                         | :3:20: expected a list of values
            axes: {cell.width: []}                                           | :3:20: expected a list of values
            axes: {cell.width: {log: [0 um, 5 um], count: 2}}                | :3:27: equal ratios need values above 0
            axes: {cell.width: {log: [1 um, 5 s], count: 2}}                 | :3:33: "5 s" is not a length, as the first value
            axes: {cell.width: {log: [1 um, 5 um], cuont: 2}}                | unknown key "cuont" in axes.cell.width; did you mean "count"?
            axes: {cell.width: {log: [1 um, 5 um]}}                          | key "count" is missing
            axes: {cell.width: {log: [1 um, 5 um], linear: [1, 2]}}          | expected either log or linear in axes.cell.width
            axes: {}                                                         | :3:7: expected a mapping from paths
            axes: {cell.width: [5 um], cell.height: [3 um, 4 um]}, combine: zip | same number of values, found cell.width: 1, cell.height: 2
            axes: {cell.width: {log: [1 um, 5 um], count: 9}}, combine: {sobol: 4} | a count does not go with {sobol: ...}
            axes: {cell.width: {log: [1 um, 5 um], count: 2000}, time.end: {log: [1 s, 5 s], count: 501}} | that makes 1002000 jobs
            axes: {cell.width: [5 um]}, combine: zipp                        | unknown combination "zipp"; did you mean "zip"?
            axes: {cell.width: [5 um]}, metrics: [tip_leed_m]                | did you mean "tip_lead_m"?
            axes: {cell.width: [5 um]}, keep: everything                     | unknown keep "everything"
            axes: {cell.width: [5 um]}, metrics: [tip_lead_m]; contours: {potential_V: 1} | :5:1: contours: potential_V is not among the metrics
            axes: {cell.width: [5 um]}, metrics: [tip_lead_m]; contours: {tip_laed_m: 1} | did you mean "tip_lead_m"?
            axes: {cell.width: [5 um]}, metrics: [tip_lead_m]; contours: {tip_lead_m: a} | :5:24: "a" does not start with a number
            axes: {cell.width: [5 um]}, metrics: [tip_lead_m]; replicates: {cell.width: [5 um]} | :5:27: cell.width is an axis already
            axes: {cell.width: [5 um]}, metrics: [tip_lead_m]; replicates: {a: [1], b: [2]} | :5:13: expected one path with a list of values
            axs: {cell.width: [5 um]}                                        | unknown key "axs"; did you mean "axes"?
            """)
    void mistakes(String keys, String message) {
        String text = START
                + keys.replace("}, combine", "}\ncombine")
                        .replace("}, metrics", "}\nmetrics")
                        .replace("; ", "\n")
                        .replace("}, keep", "}\nkeep");
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    @Test
    void aMistakeOfTheBaseTellsTheJob() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"), SweepBases.BOX.replace("time: {end: 100 s}", "time: {end: 100 m}"));
        assertThatThrownBy(() -> read(START + "axes: {cell.width: [5 um, 6 um]}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("base.yaml:7:")
                .hasMessageContaining("(with cell.width=5 um)")
                .hasMessageNotContaining("6 um)");
    }

    @Test
    void theBaseMustBeThere() {
        assertThatThrownBy(() -> read("frond_sweep: 1\nbase: nothing.yaml\naxes: {cell.width: [5 um]}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(":2:7: nothing.yaml: there is no such file in the folder of ");
    }
}
