package dev.frond.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.run.RunFolder;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.view.Json;
import dev.frond.view.WrittenRuns;
import dev.frond.view.WrittenSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLibraryTest {
    @TempDir
    private Path work = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(work.resolve("root"));
    }

    private static List<Map<?, ?>> entries(RunLibrary library) throws IOException {
        return Json.objects(Json.object(library.json()), "entries");
    }

    private static List<Object> names(RunLibrary library) throws IOException {
        return Json.members(entries(library), "name");
    }

    @Test
    void runsByTheirNames() throws IOException {
        WrittenRuns.finished(work.resolve("one"), "one", 0);
        WrittenRuns.finished(work.resolve("two"), "two", 0);
        Map<String, Path> named = new LinkedHashMap<>();
        named.put("two", work.resolve("two"));
        named.put("one", work.resolve("one"));
        RunLibrary library = RunLibrary.of(named);
        assertThat(names(library)).containsExactly("two", "one");
        assertThat(library.isFolder()).isFalse();
        assertThat(library.run("one")).isPresent().isEqualTo(library.run("one"));
        assertThat(library.run("three")).isEmpty();
        assertThat(library.run("one/../two")).isEmpty();
        assertThat(library.sweep("one")).isEmpty();
    }

    @Test
    void allThatIsInAFolder() throws IOException {
        WrittenRuns.finished(root.resolve("b"), "b", 0, 10);
        WrittenRuns.finished(root.resolve("deep/er/a"), "a", 0);
        Files.createDirectories(root.resolve("notes"));
        RunLibrary library = RunLibrary.in(root);
        assertThat(library.isFolder()).isTrue();
        assertThat(Json.object(library.json()).get("folder"))
                .isEqualTo(root.toRealPath().toString());
        assertThat(names(library)).containsExactly("b", "deep/er/a");
        assertThat(Json.members(entries(library), "kind")).containsOnly("run");
        assertThat(Json.members(entries(library), "words"))
                .containsExactly("ended after 10.0 s, 2 frames", "ended after 0 s, 1 frame");
        assertThat(library.run("deep/er/a")).isPresent();
        assertThat(library.run("deep")).isEmpty();
    }

    @Test
    void aRunUnderWayAndADamagedOne() throws IOException {
        Files.writeString(
                WrittenRuns.finished(root.resolve("damaged"), "damaged", 0).summary(), "{}");
        try (RunFolder writer = WrittenRuns.begin(root.resolve("going"), WrittenRuns.scenario("going"))) {
            assertThat(Json.members(entries(RunLibrary.in(root)), "words"))
                    .containsExactly("damaged summary, 1 frame", "not ended, 0 frames");
            writer.frame(WrittenRuns.frame(0));
            assertThat(Json.members(entries(RunLibrary.in(root)), "words")).contains("not ended, 1 frame");
        }
    }

    /** Folders of other programs, such as {@code .git}, and of examples. */
    @Test
    void whatIsHiddenOrWasNotRunIsNotListed() throws IOException {
        WrittenRuns.finished(root.resolve(".hidden/a"), "a", 0);
        WrittenRuns.finished(root.resolve(".b"), "b", 0);
        Path example = Files.createDirectory(root.resolve("example"));
        Files.writeString(example.resolve("scenario.yaml"), WrittenRuns.scenario("example"));
        assertThat(names(RunLibrary.in(root))).isEmpty();
    }

    /** The folder itself may be hidden: the user named it. */
    @Test
    void aHiddenFolderThatWasAskedFor() throws IOException {
        Path hidden = work.resolve(".hidden");
        WrittenRuns.finished(hidden.resolve("a"), "a", 0);
        assertThat(names(RunLibrary.in(hidden))).containsExactly("a");
    }

    @Test
    void sweepsAndTheRunsOfTheirJobs() throws IOException {
        SweepFolder sweep = WrittenSweep.at(root.resolve("widths"), work, 1);
        WrittenRuns.finished(sweep.kept().resolve("000000"), "job", 0);
        RunLibrary library = RunLibrary.in(root);
        assertThat(names(library)).containsExactly("widths");
        assertThat(Json.members(entries(library), "kind")).containsExactly("sweep");
        assertThat(Json.members(entries(library), "words")).containsExactly("1 job so far");
        assertThat(library.sweep("widths")).isPresent();
        assertThat(library.run("widths/jobs/000000")).isPresent();
        assertThat(library.run("widths")).isEmpty();
        WrittenSweep.at(root.resolve("widths-2"), work, 3);
        assertThat(Json.members(entries(library), "words")).containsExactly("1 job so far", "3 jobs");
    }

    @Test
    void studiesWithTheirReports() throws IOException {
        Path fit = Files.createDirectories(root.resolve("fit"));
        Files.writeString(fit.resolve("runs.csv"), "run\n0\n1\n");
        RunLibrary library = RunLibrary.in(root);
        assertThat(Json.members(entries(library), "kind")).containsExactly("study");
        assertThat(Json.members(entries(library), "words")).containsExactly("2 runs so far, no report yet");
        assertThat(library.report("fit")).isEmpty();
        Files.writeString(fit.resolve("report.html"), "x");
        assertThat(Json.members(entries(library), "words")).containsExactly("2 runs");
        assertThat(library.report("fit")).isPresent();
        assertThat(RunLibrary.in(fit).report("")).isPresent();
    }

    /** Its own name is empty then. */
    @Test
    void theFolderOfASweep() throws IOException {
        SweepFolder sweep = WrittenSweep.at(root.resolve("widths"), work, 2);
        WrittenRuns.finished(sweep.kept().resolve("000001"), "job", 0);
        RunLibrary library = RunLibrary.in(sweep.path());
        assertThat(names(library)).containsExactly("");
        assertThat(library.sweep("")).isPresent();
        assertThat(library.run("jobs/000001")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "link", "link/.", "/", "..", "a\0", "missing"})
    void nothingOutsideOfTheFolder(String name) throws IOException {
        WrittenRuns.finished(work.resolve("outside"), "outside", 0);
        WrittenRuns.finished(root.resolve("a"), "a", 0);
        Files.createSymbolicLink(root.resolve("link"), work.resolve("outside"));
        RunLibrary library = RunLibrary.in(root);
        assertThat(library.run(name)).isEmpty();
        assertThat(library.run(work.resolve("outside").toString())).isEmpty();
        assertThat(library.sweep(name)).isEmpty();
        assertThat(names(library)).containsExactly("a");
    }

    @Test
    void linksInsideAndAFolderThatIsALink() throws IOException {
        WrittenRuns.finished(root.resolve("a"), "a", 0);
        Files.createSymbolicLink(root.resolve("latest"), Path.of("a"));
        Path link = Files.createSymbolicLink(work.resolve("link"), root);
        RunLibrary library = RunLibrary.in(link);
        assertThat(library.run("a")).isPresent();
        assertThat(library.run("latest")).isPresent();
        assertThat(names(library)).containsExactly("a");
    }
}
