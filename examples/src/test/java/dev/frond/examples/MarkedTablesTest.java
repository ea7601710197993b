package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedTablesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path page = Path.of("");

    @BeforeEach
    void aPage() throws IOException {
        page = folder.resolve("page.md");
        Files.writeString(page, "a\n<!-- from: one -->\n| old |\n<!-- end -->\nb\n<!-- from: two -->\n<!-- end -->\n");
    }

    @Test
    void tablesAreWrittenInTheirOrder() throws IOException {
        List<List<String>> tables = List.of(List.of("| 1 |", "| $2 |"), List.of("| 3 |"));
        MarkedTables.write(page, tables);
        assertThat(page)
                .content()
                .isEqualTo(
                        "a\n<!-- from: one -->\n| 1 |\n| $2 |\n<!-- end -->\nb\n<!-- from: two -->\n| 3 |\n<!-- end -->\n");
        assertThat(MarkedTables.of(page)).isEqualTo(tables);
    }

    @Test
    void anotherNumberOfTablesIsRefused() {
        assertThatThrownBy(() -> MarkedTables.write(page, List.of(List.of("| 1 |"))))
                .hasMessageEndingWith("page.md has 2 marked tables, 1 are made");
    }
}
