package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.vtkhdf.SyntheticRun;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that a second process goes on with has the same bytes in the end as one whose writer was never stopped. */
class ResumedFolderTest {
    private static final String TEXT = "frond: 1\nname: synthetic\n";

    /** Blocks of a frame, a row, a cycle and an event. */
    private static final int BLOCKS = 24;

    @TempDir
    Path temporary;

    /** Stopped after some blocks, having written more: whole ones, then half a line and half a frame. */
    @ParameterizedTest
    @CsvSource({"0,3,0", "1,1,0", "1,7,0", "9,9,0", "9,20,0", "9,12,4", "9,24,4", "20,21,4", "9,9,400"})
    void theBytesAreThoseOfOneThatWasNeverStopped(int from, int reached, int keep) throws IOException {
        Scenario scenario = scenario(keep);
        Path whole = temporary.resolve("whole");
        try (RunFolder run = folder(whole, Written.NOTHING)) {
            run.started(scenario, 600);
            write(run, 0, BLOCKS);
            run.finished(SyntheticObservations.SUMMARY);
        }
        Path stopped = temporary.resolve("stopped");
        Written at;
        try (RunFolder run = folder(stopped, Written.NOTHING)) {
            run.started(scenario, 600);
            write(run, 0, from);
            at = run.sync();
            write(run, from, reached);
        }
        assertThat(at).isEqualTo(new Written(from, from, from, from));
        leaveHalfAFrameAndHalfALine(new RunFiles(stopped), reached);
        try (RunFolder run = folder(stopped, at)) {
            run.started(scenario, 600);
            write(run, from, BLOCKS);
            run.finished(SyntheticObservations.SUMMARY);
        }
        checkSame(whole, stopped);
    }

    @Test
    void whatIsMissingIsNamedAndNothingElseHappens() throws IOException {
        Scenario scenario = scenario(0);
        RunFiles files = new RunFiles(temporary);
        try (RunFolder run = folder(temporary, Written.NOTHING)) {
            run.started(scenario, 600);
            write(run, 0, 3);
            run.sync();
        }
        try (RunFolder run = folder(temporary, new Written(3, 4, 3, 3))) {
            assertThatThrownBy(() -> run.started(scenario, 600))
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + files.series() + ": it has 3 rows, 4 were expected");
        }
        try (RunFolder run = folder(temporary, new Written(3, 3, 3, 5))) {
            assertThatThrownBy(() -> run.started(scenario, 600))
                    .hasMessage("cannot write " + files.events() + ": it has 3 rows, 5 were expected");
        }
        Files.delete(files.frame(1));
        try (RunFolder run = folder(temporary, new Written(3, 3, 3, 3))) {
            assertThatThrownBy(() -> run.started(scenario, 600))
                    .hasMessage("cannot write " + files.fields() + ": frame-000001.vtkhdf is missing");
        }
    }

    /** What said that the run had ended is gone as soon as it goes on. */
    @Test
    void aRunThatHadEndedHasNotAnyMore() throws IOException {
        RunFiles files = new RunFiles(temporary);
        Written at;
        try (RunFolder run = folder(temporary, Written.NOTHING)) {
            run.started(scenario(0), 600);
            write(run, 0, 2);
            run.finished(SyntheticObservations.SUMMARY);
            at = new Written(2, 2, 2, 1);
        }
        try (RunFolder run = folder(temporary, at)) {
            run.started(scenario(0), 600);
            assertThat(files.summary()).doesNotExist();
            assertThat(files.crate()).doesNotExist();
            assertThat(files.frames()).hasSize(2);
        }
    }

    private static RunFolder folder(Path place, Written earlier) {
        return RunFolder.resuming(place, TEXT, "0.1.0", () -> SyntheticObservations.REGIME, earlier);
    }

    private static Scenario scenario(int keep) {
        return SyntheticObservations.SCENARIO.toBuilder()
                .output(new Output(
                        15, List.of(), true, keep == 0 ? new Output.Keep.All() : new Output.Keep.Last(keep), 60))
                .build();
    }

    private static void write(RunFolder run, int from, int to) {
        for (int k = from; k < to; k++) {
            run.frame(SyntheticRun.snapshot(k, 30 + k % 3, 20));
            run.accepted(SyntheticObservations.ROWS.get(k % 5));
            run.cycle(new CycleRow(k + 1, k, k + 1, 2.5, 2, -0.1 * k, 0.1 / (k + 1), -0.2, 0.2));
            run.happened(new Event("limit", k, 1e-6, 0, 0, 0, k < 5 ? "" : "step 2, ended by its limit"));
        }
    }

    private static void leaveHalfAFrameAndHalfALine(RunFiles files, int next) throws IOException {
        Files.writeString(files.fields().resolve(String.format(".frame-%06d.vtkhdf.part", next)), "half a frame");
        if (Files.exists(files.series())) {
            Files.writeString(files.series(), "12.5,0.", StandardOpenOption.APPEND);
        }
    }

    private static void checkSame(Path one, Path other) throws IOException {
        assertThat(names(one)).hasSizeGreaterThan(10).isEqualTo(names(other));
        for (String name : names(one)) {
            // it has the hours of the clock
            if (!name.equals("ro-crate-metadata.json")) {
                assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
