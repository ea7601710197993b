package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.saved.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCheckpointTest {
    @TempDir
    private Path folder = Path.of("");

    private static final double[] ODD = {-0.0, Double.NaN};

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private RunFiles files() {
        return new RunFiles(folder);
    }

    private static RunCheckpoint at(double time) {
        Saved inner = Saved.builder()
                .numbers("numbers", 0.1, 2 / 3.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY)
                .integers("none")
                .texts("texts", List.of("µm", "", "two\nlines"))
                .build();
        Saved state = Saved.builder()
                .numbers("time", time)
                .wholes("whole", Long.MAX_VALUE, -1)
                .flag("flag", true)
                .numbers("odd", ODD)
                .part("inner", inner)
                .part("inner2", inner)
                .rows("rows", new double[][] {{}, {1, 2}, {3}})
                .parts("parts", List.of(inner, inner))
                .build();
        return new RunCheckpoint("1.2", "name: α", new Written(3, 40, 0, 5), state);
    }

    @Test
    void everyBitComesBack() throws IOException {
        at(7).write(files());
        RunCheckpoint back = RunCheckpoint.latest(files()).orElseThrow();
        assertThat(back.version()).isEqualTo("1.2");
        assertThat(back.scenario()).isEqualTo("name: α");
        assertThat(back.written()).isEqualTo(new Written(3, 40, 0, 5));
        assertThat(back.time()).isEqualTo(7);
        assertThat(back.state())
                .usingRecursiveComparison()
                .ignoringFields("values.odd")
                .isEqualTo(at(7).state());
        assertThat(bits(back.state().numbers("odd"))).isEqualTo(bits(ODD));
    }

    @Test
    void thereIsNone() throws IOException {
        assertThat(RunCheckpoint.latest(files())).isEmpty();
    }

    @Test
    void aDamagedOneGivesWayToTheOneBefore() throws IOException {
        at(1).write(files());
        at(2).write(files());
        byte[] bytes = Files.readAllBytes(files().checkpoint());
        bytes[bytes.length / 2] ^= 1;
        Files.write(files().checkpoint(), bytes);
        assertThat(RunCheckpoint.latest(files()).orElseThrow().time()).isEqualTo(1);
        Files.write(files().checkpointBefore(), new byte[100]);
        assertThatThrownBy(() -> RunCheckpoint.latest(files()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checkpoint.h5");
    }
}
