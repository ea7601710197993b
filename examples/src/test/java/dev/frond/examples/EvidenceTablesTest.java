package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quick rows of the tables of {@code docs/evidence.md}; {@link EvidenceTables} makes all of them anew. */
class EvidenceTablesTest {
    private static final Path ROOT = Path.of("..");

    private static List<String> table(int index) throws IOException {
        return MarkedTables.of(ROOT.resolve("docs/evidence.md")).get(index);
    }

    @Test
    void tipsOfThePeerCases() throws IOException {
        assertThat(table(0)).contains(EvidenceTables.caseA(ROOT), EvidenceTables.caseB(ROOT));
    }

    @Test
    void tipOfTheExample() throws IOException {
        for (String mesh : List.of("50 nm, 300 nm", "25 nm, 150 nm")) {
            String[] lengths = mesh.split(", ", -1);
            String tip = EvidenceTables.tip(ROOT, lengths[0], lengths[1], "1e-3");
            assertThat(table(1)).anySatisfy(row -> assertThat(row).startsWith("| " + mesh + " | " + tip + " |"));
        }
    }
}
