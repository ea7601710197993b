package dev.frond.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("table.csv");
    }

    private static GrowingFile begun(Path path) {
        GrowingFile file = new GrowingFile(path);
        file.begin("header");
        return file;
    }

    /** The file is not written anew, which would be quadratic in the rows. */
    @Test
    void linesAreAppendedToTheSameFile() throws IOException {
        GrowingFile file = begun(file());
        file.add("1");
        file.publish();
        Object before = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
        for (int k = 2; k <= 1000; k++) {
            file.add("" + k);
            file.publish();
        }
        assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
        assertThat(Files.readAllLines(file()))
                .hasSize(1001)
                .startsWith("header", "1")
                .endsWith("1000");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** Of more than the piece in which the ends of lines are looked for. */
    @Test
    void whatIsBeyondTheRowsIsCut() throws IOException {
        String line = "x".repeat(30_000);
        Files.writeString(file(), "header\n" + (line + "\n").repeat(9) + "half a li");
        GrowingFile file = new GrowingFile(file());
        file.cut(7);
        file.add("8");
        file.publish();
        assertThat(Files.readString(file())).isEqualTo("header\n" + (line + "\n").repeat(7) + "8\n");
    }

    @Test
    void tooFewRowsAreRefusedAndStay() throws IOException {
        Files.writeString(file(), "header\n1\n2");
        assertThatThrownBy(() -> new GrowingFile(file()).cut(2))
                .isInstanceOf(IOException.class)
                .hasMessage("it has 1 rows, 2 were expected");
        assertThat(file()).hasContent("header\n1\n2");
    }

    @Test
    void ofNoRowsNothingStays() throws IOException {
        Files.writeString(file(), "header\n1\n");
        new GrowingFile(file()).cut(0);
        assertThat(file()).doesNotExist();
    }

    /** As on a full disk: what could not be written waits, and follows the whole lines that are there. */
    @Test
    void linesWaitUntilTheyCanBeWritten() throws IOException {
        GrowingFile file = begun(file());
        file.add("1");
        file.publish();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file(), elsewhere);
        file.add("2");
        assertThatThrownBy(file::publish).isInstanceOf(IOException.class);
        Files.move(elsewhere, file());
        file.add("3");
        file.publish();
        assertThat(Files.readAllLines(file())).containsExactly("header", "1", "2", "3");
    }

    @Test
    void aLineWithoutItsEndIsNotRead() throws IOException {
        Files.writeString(file(), "header\n1.25\n0.1");
        assertThat(WholeLines.of(file())).isEqualTo("header\n1.25\n");
        Files.writeString(file(), "head");
        assertThat(WholeLines.of(file())).isEmpty();
    }

    @Test
    void everyTableLeavesOutTheLineThatAKillCut() throws IOException {
        Path cycles = Files.writeString(folder.resolve("cycles.csv"), CycleColumn.header() + "\n1,0.0,1.0,2.5,2");
        assertThat(CyclesFile.read(cycles)).isEmpty();
        Path series = folder.resolve("series.csv");
        SeriesFile writer = new SeriesFile(series);
        writer.publish();
        Files.writeString(series, "0.5,0.5,-0", StandardOpenOption.APPEND);
        assertThat(SeriesFile.read(series)).isEmpty();
    }
}
