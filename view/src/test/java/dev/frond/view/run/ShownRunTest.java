package dev.frond.view.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.page.FrameBytes;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.flow.FluxLines;
import dev.frond.report.run.UnusableRunException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Snapshot;
import dev.frond.view.Json;
import dev.frond.view.WrittenRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownRunTest {
    @TempDir
    private Path folder = Path.of("");

    private static List<Map<?, ?>> frames(ShownRun run) throws IOException {
        return Json.objects(Json.object(run.json()), "frames");
    }

    private static List<Object> times(ShownRun run) throws IOException {
        return Json.members(frames(run), "time");
    }

    private static List<Double> ends(Map<?, ?> frame, String field) {
        return Json.numbers(Json.member((Map<?, ?>) Json.member(frame, "ends"), field));
    }

    @Test
    void aRunThatIsOver() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0, 10, 20);
        ShownRun run = new ShownRun("runs/a", folder);
        Map<?, ?> json = Json.object(run.json());
        assertThat(json.get("name")).isEqualTo("runs/a");
        assertThat(json.get("status")).isEqualTo("ended after 20.0 s");
        assertThat(json.get("scenario")).isEqualTo(Files.readString(files.scenario()));
        assertThat(json.get("events")).isEqualTo("something,1.0,1.0E-6,2.0E-6,0.0,0.0\n");
        assertThat(json.containsKey("series")).isFalse();
        assertThat(times(run)).containsExactly(0.0, 10.0, 20.0);
        assertThat(run.frameCount()).isEqualTo(3);
        assertThat(run.series()).isEqualTo(Files.readString(files.series()));
    }

    @Test
    void withItsSeries() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0, 10);
        Map<?, ?> json = Json.object(new ShownRun("a", folder).withSeries());
        assertThat(json.get("series")).isEqualTo(Files.readString(files.series()));
        assertThat(Json.objects(json, "frames")).hasSize(2).allMatch(frame -> frame.containsKey("ends"));
    }

    @Test
    void theEndsOfTheFieldsOfEachFrame() throws IOException {
        WrittenRuns.finished(folder, "a", 0, 10);
        List<Map<?, ?>> frames = frames(new ShownRun("a", folder));
        assertThat(((Number) Json.member(frames.get(1), "bottom")).doubleValue())
                .isEqualTo(-1e-7);
        assertThat(ends(frames.get(0), "concentration")).containsExactly(900.0, 1050.0);
        assertThat(ends(frames.get(1), "concentration")).containsExactly(900.0, 1060.0);
        assertThat(ends(frames.get(1), "potential")).containsExactly(-0.02, 0.5);
        assertThat(ends(frames.get(1), "flux_Li")).containsExactly(1e-5, Math.hypot(3e-5, 4e-5));
        assertThat(ends(frames.get(1), "current_density")).containsExactly(3.0, 5.0);
        assertThat(ends(frames.get(1), "temperature")).containsExactly(300.0, 303.0);
    }

    @Test
    void aRunUnderWay() throws IOException {
        try (RunFolder writer = WrittenRuns.begin(folder, WrittenRuns.scenario("a"))) {
            ShownRun run = new ShownRun("a", folder);
            assertThat(times(run)).isEmpty();
            assertThat(run.series()).isEmpty();
            writer.accepted(WrittenRuns.row(0));
            writer.frame(WrittenRuns.frame(0));
            assertThat(times(run)).containsExactly(0.0);
            writer.accepted(WrittenRuns.row(10));
            writer.frame(WrittenRuns.frame(10));
            assertThat(times(run)).containsExactly(0.0, 10.0);
            Map<?, ?> json = Json.object(run.withSeries());
            assertThat(json.get("status")).isEqualTo("");
            assertThat(json.get("events")).isEqualTo("");
            assertThat(String.valueOf(json.get("series"))).hasLineCount(3);
        }
    }

    /** An answer does not wait until hundreds of frames have been read. */
    @Test
    void theFactsOfManyFramesComeInTurn() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0);
        for (int k = 1; k < 61; k++) {
            Files.copy(files.frame(0), files.frame(k));
        }
        ShownRun run = new ShownRun("a", folder);
        assertThat(frames(run))
                .hasSize(61)
                .filteredOn(frame -> !frame.containsKey("ends"))
                .hasSize(1);
        assertThat(frames(run)).allMatch(frame -> frame.containsKey("ends"));
    }

    @Test
    void anotherRunInTheFolderIsShownAnew() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0, 10);
        ShownRun run = new ShownRun("a", folder);
        Files.setLastModifiedTime(files.scenario(), FileTime.fromMillis(1000));
        assertThat(times(run)).containsExactly(0.0, 10.0);
        String wider = WrittenRuns.scenario("b").replace("width: 2 um", "width: 4 um");
        try (RunFolder writer = WrittenRuns.begin(folder, wider)) {
            writer.frame(WrittenRuns.frame(5));
            writer.frame(WrittenRuns.frame(7));
            assertThat(times(run)).containsExactly(5.0, 7.0);
            assertThat(ends(frames(run).get(1), "concentration")).containsExactly(900.0, 1057.0);
            assertThat(Json.object(run.json()).get("scenario")).isEqualTo(wider);
            assertThat(Json.object(run.json()).get("status")).isEqualTo("");
            assertThat(run.frame(0)).isEqualTo(bytes(WrittenRuns.frame(5), wider));
        }
    }

    /** As {@code frond render} has it: users delete frames that they do not need. */
    @Test
    void framesThatWereTakenAwayLeaveNoGap() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0, 10, 20);
        ShownRun run = new ShownRun("a", folder);
        assertThat(times(run)).hasSize(3);
        Files.delete(files.frame(1));
        assertThat(times(run)).containsExactly(0.0, 20.0);
        assertThat(frames(run).get(1).get("number")).hasToString("2");
        assertThat(run.hasFrame(1)).isFalse();
        assertThat(run.frame(2)).isEqualTo(bytes(WrittenRuns.frame(20), WrittenRuns.scenario("a")));
    }

    private static byte[] bytes(Snapshot frame, String text) {
        Scenario scenario = ScenarioReader.parse(text, "scenario.yaml", List.of());
        return FrameBytes.of(frame, scenario, FluxLines.over(scenario.cell(), frame));
    }

    @Test
    void framesAreThoseOfTheFormat() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0);
        ShownRun run = new ShownRun("a", folder);
        Snapshot frame = FrameFile.read(files.frame(0));
        Scenario scenario = ScenarioReader.read(files.scenario());
        List<double[]> lines = FluxLines.over(scenario.cell(), frame);
        assertThat(run.frame(0)).isEqualTo(FrameBytes.of(frame, scenario, lines));
        assertThat(run.compactFrame(0)).isEqualTo(FrameBytes.compact(frame, scenario, lines));
    }

    @Test
    void whatIsDamagedIsNamed() throws IOException {
        RunFiles files = WrittenRuns.finished(folder, "a", 0, 10);
        ShownRun run = new ShownRun("a", folder);
        Files.writeString(files.frame(1), "no frame");
        assertThatThrownBy(run::json)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cannot read " + files.frame(1));
        assertThatThrownBy(() -> run.frame(1)).hasMessageContaining("cannot read " + files.frame(1));
        assertThat(run.frame(0)).isNotEmpty();
        Files.delete(files.frame(1));
        Files.writeString(files.summary(), "{");
        assertThatThrownBy(run::json)
                .isInstanceOf(UnusableRunException.class)
                .hasMessageContaining(files.summary() + " is damaged");
    }
}
