package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.io.vtkhdf.SyntheticRun;
import dev.frond.testing.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path temporary;

    @Test
    void writesARunThatOtherProgramsRead() throws IOException, InterruptedException {
        Path folder = temporary.resolve("run");
        try (RunFolder run = new RunFolder(folder, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            SyntheticObservations.replay(run);
        }
        ReadBack.check(folder);
    }

    @Test
    void everythingReadsBack() throws IOException {
        RunFolder run =
                new RunFolder(temporary, "frond: 1\nname: synthetic\n", "0.1.0", () -> SyntheticObservations.REGIME);
        SyntheticObservations.replay(run);
        RunFiles files = run.files();

        assertThat(Files.readString(files.scenario())).isEqualTo("frond: 1\nname: synthetic\n");
        assertThat(SeriesFile.read(files.series())).isEqualTo(SyntheticObservations.ROWS);
        assertThat(files.frames()).hasSize(3);
        assertThat(FrameFile.read(files.frame(2)).time()).isEqualTo(30);
        assertThat(Files.readString(files.events()))
                .isEqualTo(
                        "kind,time_s,x_m,y_m,area_m2,salt_mol_m\nfiller-contact,29.5,2.5E-6,1.4E-6,2.0E-14,3.0E-11\n");
        assertThat(files.summary()).isRegularFile();
    }

    @Test
    void aSecondRunIsKeptOutAndTheFirstGoesOn() throws IOException {
        try (RunFolder first = new RunFolder(temporary, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            first.started(SyntheticObservations.SCENARIO, 600);
            first.frame(SyntheticRun.snapshot(0, 30, 20));
            try (RunFolder second =
                    new RunFolder(temporary, "frond: 1\nname: second\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
                assertThatThrownBy(() -> second.started(SyntheticObservations.SCENARIO, 600))
                        .isInstanceOf(FolderInUseException.class)
                        .hasMessageStartingWith("another run (process "
                                + ProcessHandle.current().pid() + ") is writing into " + temporary);
            }
            assertThatThrownBy(() -> RunFolder.checkFree(temporary)).isInstanceOf(FolderInUseException.class);
            first.frame(SyntheticRun.snapshot(15, 30, 20));
            assertThat(first.files().frames()).hasSize(2);
            assertThat(first.files().scenario()).hasContent("frond: 1\n");
        }
        assertThat(new RunFiles(temporary).lock()).doesNotExist();
        try (RunFolder third =
                new RunFolder(temporary, "frond: 1\nname: third\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            SyntheticObservations.replay(third);
            assertThat(third.files().scenario()).hasContent("frond: 1\nname: third\n");
        }
    }

    @Test
    void theLockOfAKilledRunIsNoObstacle() throws IOException {
        Files.writeString(temporary.resolve(".lock"), "12345-abc");
        RunFolder.checkFree(temporary);
        try (RunFolder run = new RunFolder(temporary, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            SyntheticObservations.replay(run);
            assertThat(run.files().frames()).hasSize(3);
        }
        assertThat(temporary.resolve(".lock")).doesNotExist();
    }

    @Test
    void aFrameThatCannotBeWrittenKeepsWhatWasReached() throws IOException {
        RunFiles files = new RunFiles(temporary);
        try (RunFolder run = new RunFolder(temporary, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            run.started(SyntheticObservations.SCENARIO, 600);
            run.frame(SyntheticRun.snapshot(0, 30, 20));
            run.accepted(SyntheticObservations.ROWS.get(0));
            run.accepted(SyntheticObservations.ROWS.get(1));
            // a folder under the name cannot be replaced by a file
            Files.createDirectories(files.frame(1).resolve("in the way"));
            assertThatThrownBy(() -> run.frame(SyntheticRun.snapshot(15, 30, 20)))
                    .isInstanceOf(OutputException.class)
                    .hasMessageStartingWith("cannot write " + files.frame(1));
        }
        assertThat(FrameFile.read(files.frame(0)).time()).isZero();
        assertThat(SeriesFile.read(files.series())).isEqualTo(SyntheticObservations.ROWS.subList(0, 2));
        assertThat(files.summary()).doesNotExist();
    }

    @Test
    void equalRunsDifferInTimingOnly() throws IOException {
        RunFolder one =
                new RunFolder(temporary.resolve("one"), "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME);
        RunFolder two =
                new RunFolder(temporary.resolve("two"), "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME);
        SyntheticObservations.replay(one);
        SyntheticObservations.replay(two);
        assertThat(Files.mismatch(one.files().fieldsSeries(), two.files().fieldsSeries()))
                .isEqualTo(-1);
        assertThat(Files.mismatch(one.files().fileSeries(), two.files().fileSeries()))
                .isEqualTo(-1);
        assertThat(Files.mismatch(one.files().xdmf(), two.files().xdmf())).isEqualTo(-1);
        assertThat(Files.mismatch(one.files().series(), two.files().series())).isEqualTo(-1);
        assertThat(Files.mismatch(one.files().summary(), two.files().summary())).isEqualTo(-1);
    }

    @Test
    void takesAwayWhatAnEarlierRunLeft() throws IOException {
        try (RunFolder earlier = new RunFolder(temporary, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            SyntheticObservations.replay(earlier);
        }
        RunFiles files = new RunFiles(temporary);
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Path aside = Files.writeString(files.fields().resolve(".frame-000003.vtkhdf.part"), "half a frame");
        try (RunFolder again = new RunFolder(temporary, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME)) {
            again.started(SyntheticObservations.SCENARIO, 1);
        }
        assertThat(files.frames()).isEmpty();
        assertThat(aside).doesNotExist();
        assertThat(files.summary()).doesNotExist();
        assertThat(temporary.resolve("notes.txt")).exists();
    }

    @Test
    void saysInOneSentenceWhatCannotBeWritten() throws IOException {
        Path blocked = Files.writeString(temporary.resolve("blocked"), "a file");
        RunFolder run = new RunFolder(blocked, "frond: 1\n", "0.1.0", () -> SyntheticObservations.REGIME);
        assertThatThrownBy(() -> run.started(SyntheticObservations.SCENARIO, 1))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("cannot write " + blocked)
                .hasMessageEndingWith(": a file is where a folder should be");
    }
}
