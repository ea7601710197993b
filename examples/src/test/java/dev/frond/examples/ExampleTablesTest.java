package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.examples.ExampleTables.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        End end = End.of(FOLDER, name);
        assertThat(overview()).contains(end.row());
        assertThat(leastSalt(end)).isSubstringOf(page(name));
    }

    @Test
    void theContrast() throws IOException {
        End without = End.of(FOLDER, "figure4-lpc");
        End with = End.of(FOLDER, "figure4-ucpba");
        assertThat(overview()).contains(without.row(), with.row());
        assertThat(MarkedTables.of(FOLDER.resolve("figure4-lpc/README.md")))
                .containsExactly(ExampleTables.contrast(without, with));
        assertThat(leastSalt(without)).isSubstringOf(page("figure4-lpc"));
        assertThat(leastSalt(with)).isSubstringOf(page("figure4-ucpba"));
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

    /** As the page of an example says it. */
    private static String leastSalt(End end) {
        return String.format(Locale.ROOT, "%.0f mol/m³", end.leastSalt());
    }

    private static String page(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name).resolve("README.md"));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.split(" ", -1)[0]);
    }
}
