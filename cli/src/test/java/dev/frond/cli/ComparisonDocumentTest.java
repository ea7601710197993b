package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.report.compare.ComparedQuantity;
import dev.frond.sweep.domain.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/comparison.md} says what the program says. */
class ComparisonDocumentTest {
    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "comparison.md"));
    }

    @Test
    void hasEveryComparedQuantity() throws IOException {
        for (ComparedQuantity quantity : ComparedQuantity.values()) {
            String row = String.join(
                    " | ",
                    quantity.words(),
                    quantity.unit(),
                    quantity.definition().replace("|", "\\|"),
                    quantity.source().label());
            assertThat(document()).contains("| " + row + " |");
        }
        assertThat(document().replaceAll("\\s+", " ")).containsIgnoringCase(ComparedQuantity.COMMON_TIMES);
    }

    @Test
    void hasEveryMetricOfASweep() throws IOException {
        for (Metric metric : Metric.values()) {
            assertThat(document()).contains("| `" + metric.label() + "` | ");
        }
    }
}
