package dev.frond.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.sweep.table.SweepFolder;
import dev.frond.view.Json;
import dev.frond.view.WrittenRuns;
import dev.frond.view.WrittenSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownSweepTest {
    @TempDir
    private Path work = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void place() {
        folder = work.resolve("widths");
    }

    private Map<?, ?> json(String name) throws IOException {
        return Json.object(new ShownSweep(name, folder).json());
    }

    @Test
    void complete() throws IOException {
        WrittenSweep.at(folder, work, 3);
        Map<?, ?> json = json("widths");
        assertThat(json.get("name")).isEqualTo("widths");
        assertThat(json.get("complete")).isEqualTo(true);
        assertThat(json.get("axes")).isEqualTo(List.of("cell.width_m"));
        assertThat(json.get("metrics")).isEqualTo(List.of("tip_lead_m", "time_s"));
        assertThat(json.get("columns"))
                .isEqualTo(List.of("job", "cell.width_m", "outcome", "tip_lead_m", "time_s", "error"));
        assertThat(json.get("rows"))
                .isEqualTo(List.of(
                        List.of("0", "2.0E-6", "finished", "1.0E-6", "60.0", ""),
                        List.of("1", "3.0E-6", "finished", "2.0E-6", "60.0", ""),
                        List.of("2", "4.0E-6", "finished", "3.0E-6", "60.0", "")));
        assertThat(json.get("runs")).isEqualTo(List.of("", "", ""));
    }

    @Test
    void underWay() throws IOException {
        SweepFolder sweep = WrittenSweep.at(folder, work, 1);
        Path journal = folder.resolve("rows/1-of-1.csv");
        assertThat(json("widths").get("complete")).isEqualTo(false);
        Files.writeString(journal, "1,3.0E", StandardOpenOption.APPEND); // a row that is being written
        assertThat((List<?>) json("widths").get("rows")).hasSize(1);
        assertThat(sweep.table()).doesNotExist();
    }

    @Test
    void beforeTheFirstRow() throws IOException {
        WrittenSweep.at(folder, work, 0);
        assertThat(json("widths").get("axes")).isEqualTo(List.of("cell.width_m"));
        assertThat(json("widths").get("rows")).isEqualTo(List.of());
        Path journal = folder.resolve("rows/1-of-1.csv");
        Files.writeString(journal, "job,cell.wi"); // the header is being written
        assertThat(json("widths").get("axes")).isEqualTo(List.of());
        Files.delete(journal);
        assertThat(json("widths").get("columns")).isEqualTo(List.of("job", "outcome", "error"));
    }

    @Test
    void jobsWhoseFilesWereKept() throws IOException {
        SweepFolder sweep = WrittenSweep.at(folder, work, 3);
        WrittenRuns.finished(sweep.kept().resolve("000001"), "job", 0);
        assertThat(json("my/widths").get("runs")).isEqualTo(List.of("", "my/widths/jobs/000001", ""));
        assertThat(json("").get("runs")).isEqualTo(List.of("", "jobs/000001", ""));
    }
}
