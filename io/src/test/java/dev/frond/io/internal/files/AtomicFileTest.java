package dev.frond.io.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheWholeFile() throws IOException {
        Path target = folder.resolve("result.txt");
        AtomicFile.write(target, "a long first version\n");
        AtomicFile.write(target, "second\n");
        assertThat(target).hasContent("second\n");
        assertThat(names()).containsExactly("result.txt");
    }

    @Test
    void nameIsAbsentWhileTheContentIsWritten() throws IOException {
        Path target = folder.resolve("result.txt");
        AtomicFile.write(target, aside -> {
            assertThat(aside.getParent()).isEqualTo(folder);
            assertThat(aside.getFileName().toString()).startsWith(".");
            assertThat(target).doesNotExist();
            Files.writeString(aside, "whole");
        });
        assertThat(target).hasContent("whole");
    }

    @Test
    void failureLeavesTheOldFileAndNothingAside() throws IOException {
        Path target = Files.writeString(folder.resolve("result.txt"), "old");
        assertThatThrownBy(() -> AtomicFile.write(target, aside -> {
                    Files.writeString(aside, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WriteFailedException.class)
                .hasMessage("cannot write " + target + ": No space left on device");
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("result.txt");
    }

    @Test
    void whatTheContentThrowsUncheckedIsPassedOn() throws IOException {
        Path target = Files.writeString(folder.resolve("result.txt"), "old");
        IllegalStateException defect = new IllegalStateException("a defect");
        assertThatThrownBy(() -> AtomicFile.write(target, aside -> {
                    Files.writeString(aside, "half");
                    throw defect;
                }))
                .isSameAs(defect);
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("result.txt");
    }

    /** What a killed run left aside may be longer than the new content. */
    @Test
    void startsFromNothingWhenSomethingWasLeftAside() throws IOException {
        Files.writeString(folder.resolve(".result.txt.part"), "left by a run that was killed");
        AtomicFile.write(folder.resolve("result.txt"), aside -> {
            assertThat(aside).doesNotExist();
            Files.writeString(aside, "new");
        });
        assertThat(names()).containsExactly("result.txt");
    }

    @Test
    void messageNamesFileAndReason() {
        Path file = Path.of("runs", "a", "series.csv");
        assertThat(OutputException.writing(file, new IOException("No space left on device")))
                .hasMessage("cannot write " + file + ": No space left on device");
        OutputException full = OutputException.writing(
                file, new WriteFailedException(file, new IOException("No space left on device")));
        assertThat(full).hasMessage("cannot write " + file + ": No space left on device");
        assertThat(full.isFailedWrite()).isTrue();
        assertThat(OutputException.reading(file, new NoSuchFileException(file.toString())))
                .hasMessage("cannot read " + file + ": no such file or folder");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aMissingFolderIsSaidBeforeAnythingIsWritten() {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> AtomicFile.write(absent.resolve("a.txt"), file -> {
                    throw new IllegalStateException("not to be called");
                }))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(absent.toString());
    }
}
