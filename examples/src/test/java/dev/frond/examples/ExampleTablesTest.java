package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.examples.ExampleTables.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the examples' pages are those of runs at their own settings. To make them anew: {@link ExampleTables}. */
class ExampleTablesTest {
    private static final Path FOLDER = Path.of("");

    @Test
    void whatTheExamplesGive() throws IOException {
        List<End> ends = ExampleTables.EXAMPLES.stream()
                .map(name -> End.of(FOLDER, name))
                .toList();
        assertThat(MarkedTables.of(FOLDER.resolve("README.md"))).containsExactly(ExampleTables.overview(ends));
        assertThat(MarkedTables.of(FOLDER.resolve("figure4-lpc/README.md")))
                .containsExactly(ExampleTables.contrast(ends.get(3), ends.get(4)));
    }
}
