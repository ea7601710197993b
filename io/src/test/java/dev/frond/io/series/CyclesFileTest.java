package dev.frond.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.CycleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CyclesFileTest {
    private static final CycleRow FULL = new CycleRow(1, 0, 7.25, 4, 3, -0.12, 0.11, -0.2, 0.15);
    private static final CycleRow PLATED = new CycleRow(2, 7.25, 9, 4, 0, -0.12, Double.NaN, -0.2, Double.NaN);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        Path path = folder.resolve("cycles.csv");
        CyclesFile file = new CyclesFile(path);
        file.publish();
        assertThat(path).doesNotExist();
        file.add(FULL);
        file.add(PLATED);
        file.publish();
        assertThat(CyclesFile.read(path)).containsExactly(FULL, PLATED);
        assertThat(path).content().contains("\n1,0.0,7.25,4.0,3.0,0.75,").contains("\n2,7.25,9.0,4.0,0.0,0.0,-0.12,,");
    }

    @Test
    void aDamagedFileIsRefusedByLine() throws IOException {
        Path path = folder.resolve("cycles.csv");
        Files.writeString(path, CycleColumn.header() + "\n1,2,3\n");
        assertThatThrownBy(() -> CyclesFile.read(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
        Files.writeString(path, "cycle\n");
        assertThatThrownBy(() -> CyclesFile.read(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("first line");
    }
}
