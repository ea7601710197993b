package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.examples.ExampleTables.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the examples' pages are those of runs at their own settings. To make them anew: {@link ExampleTables}. */
class ExampleTablesTest {
    private static final Path FOLDER = Path.of("");

    private static List<String> overview() throws IOException {
        return MarkedTables.of(FOLDER.resolve("README.md")).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhu2023-lpc", "zhu2023-scpba"})
    void theMeasuredElectrolytes(String name) throws IOException {
        assertThat(overview()).contains(End.of(FOLDER, name).row());
    }

    @Test
    void theContrast() throws IOException {
        End without = End.of(FOLDER, "figure4-lpc");
        End with = End.of(FOLDER, "figure4-ucpba");
        assertThat(overview()).contains(without.row(), with.row());
        assertThat(MarkedTables.of(FOLDER.resolve("figure4-lpc/README.md")))
                .containsExactly(ExampleTables.contrast(without, with));
    }

    /** At its own settings this one takes as long as the other four: a coarser mesh, and what that is worth. */
    @Test
    void theWayThroughTheDiscs() throws IOException {
        String[] row = overview().stream()
                .filter(line -> line.startsWith("| zhu2023-ucpba |"))
                .map(line -> line.split(" \\| ", -1))
                .findFirst()
                .orElseThrow();
        End coarse = End.of(FOLDER, "zhu2023-ucpba", "mesh.front=50 nm", "mesh.bulk=300 nm");
        assertThat(row[1]).isEqualTo("`" + coarse.summary().outcome().label() + "`");
        assertThat(coarse.summary().time() / 60).isCloseTo(number(row[2]), withinPercentage(1));
        assertThat(1e6 * coarse.last().frontTip()).isCloseTo(number(row[3]), withinPercentage(1));
        assertThat(1e6 * coarse.last().frontMean()).isCloseTo(number(row[4]), withinPercentage(1));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.split(" ", -1)[0]);
    }
}
