package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.study.file.SensitivityReader;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The text of zhu2023-sensitivity against its record. */
class SensitivityExampleTest {
    private static final Path FOLDER = Path.of("zhu2023-sensitivity");

    @Test
    void itsTableIsThatOfTheRecord() throws IOException {
        SensitivityTask task = SensitivityReader.read(FOLDER.resolve("sensitivity.yaml"));
        List<String> record = Files.readAllLines(FOLDER.resolve("record/sensitivity.csv"));
        String text = Files.readString(FOLDER.resolve("README.md"));
        assertThat(record).hasSize(1 + task.inputs().size() * task.metrics().size());
        for (int metric = 0; metric < task.metrics().size(); metric++) {
            for (int k = 0; k < task.inputs().size(); k++) {
                UncertainInput input = task.inputs().get(k);
                String[] cells =
                        record.get(1 + metric * task.inputs().size() + k).split(",", -1);
                assertThat(cells[0]).isEqualTo(input.path());
                assertThat(cells[1]).isEqualTo(task.metrics().get(metric).label());
                assertThat(text).contains(row(input.words(), cells));
            }
        }
    }

    /** Of the table: input, first and total index with its interval. */
    private static String row(String words, String... cells) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f to %.2f |",
                words,
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]));
        return row.replace("-0.00", "0.00");
    }
}
