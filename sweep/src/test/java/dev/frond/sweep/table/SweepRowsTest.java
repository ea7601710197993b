package dev.frond.sweep.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRowsTest {
    private static final String HEADER = "job,value\n";

    @TempDir
    private Path folder;

    private Path journal(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        try (RowJournal journal = RowJournal.open(file, HEADER)) {
            for (String row : rows) {
                journal.add(row);
            }
        }
        return file;
    }

    @Test
    void rowsAreFoundByTheNumberOfTheirJob() throws IOException {
        List<Path> journals = List.of(journal("1", "3,µ\n", "0,a\n"), journal("2", "1,b\n", "3,µ\n"), journal("empty"));
        try (SweepRows rows = SweepRows.of(journals, HEADER, row -> Optional.empty(), 4)) {
            assertThat(new boolean[] {rows.has(0), rows.has(1), rows.has(2), rows.has(3)})
                    .containsExactly(true, true, false, true);
            assertThat(rows.row(3)).isEqualTo("3,µ\n");
            assertThat(rows.row(1)).isEqualTo("1,b\n");
            assertThat(rows.complete()).isFalse();
        }
        journal("2", "2,c\n");
        try (SweepRows rows = SweepRows.of(journals, HEADER, row -> Optional.empty(), 4)) {
            assertThat(rows.complete()).isTrue();
            assertThat(rows.row(2)).isEqualTo("2,c\n");
        }
    }

    @Test
    void aRowIsInTheFileAsSoonAsItIsAdded() throws IOException {
        Path file = folder.resolve("open");
        try (RowJournal journal = RowJournal.open(file, HEADER)) {
            assertThat(file).hasContent(HEADER);
            journal.add("0,a\n");
            assertThat(file).hasContent(HEADER + "0,a\n");
        }
    }

    /** A process may be killed at any byte of a row, also of the header. */
    @Test
    void whatAKilledProcessLeftIsCutOffAtAnyByte() throws IOException {
        byte[] whole = Files.readAllBytes(journal("whole", "0,a\n", "1,b\n"));
        for (int end = 0; end < whole.length; end++) {
            Path cut = folder.resolve("cut" + end);
            Files.write(cut, java.util.Arrays.copyOf(whole, end));
            int ended = end < 14 ? 0 : 1;
            try (SweepRows rows = SweepRows.of(List.of(cut), HEADER, row -> Optional.empty(), 2)) {
                assertThat(rows.has(0)).isEqualTo(ended == 1);
                assertThat(rows.has(1)).isFalse();
            }
            try (RowJournal again = RowJournal.open(cut, HEADER)) {
                for (int job = ended; job < 2; job++) {
                    again.add(job == 0 ? "0,a\n" : "1,b\n");
                }
            }
            assertThat(cut).hasBinaryContent(whole);
        }
    }

    @Test
    void twoProcessesCannotWriteOne() throws IOException {
        Path file = folder.resolve("rows");
        try (RowJournal first = RowJournal.open(file, HEADER)) {
            first.add("0,a\n");
            assertThatThrownBy(() -> RowJournal.open(file, HEADER))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process writes");
        }
        assertThat(file).hasContent("job,value\n0,a");
    }

    @Test
    void rowsOfSomethingElseAreRefused() throws IOException {
        Path other = journal("other", "7,a\n");
        assertThatThrownBy(() -> SweepRows.of(List.of(other), HEADER, row -> Optional.empty(), 7))
                .hasMessageContaining("rows of something else");
        assertThatThrownBy(() -> SweepRows.of(List.of(other), "job,other\n", row -> Optional.empty(), 8))
                .hasMessageContaining("rows of something else");
        Files.writeString(other, "x,y\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> SweepRows.of(List.of(other), HEADER, row -> Optional.empty(), 8))
                .hasMessageContaining("rows of something else");
    }
}
