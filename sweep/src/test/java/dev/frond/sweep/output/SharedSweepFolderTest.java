package dev.frond.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.sweep.table.SweepFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSweepFolderTest {
    private static final int TIMES = 40;
    private static final int PARTS = 4;

    @TempDir
    private Path work = Path.of("");

    /** Each either finds nothing, or the sweep that another has begun: never a folder of something else. */
    @Test
    void partsMayBeginAtTheSameTime() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PARTS);
        try {
            for (int time = 0; time < TIMES; time++) {
                Path folder = work.resolve("sweep-" + time);
                List<Callable<Boolean>> parts = new ArrayList<>();
                for (int part = 1; part <= PARTS; part++) {
                    SweepFolder own = new SweepFolder(folder, part + "-of-" + PARTS);
                    parts.add(() -> {
                        boolean known = own.isEmpty() || own.earlier().isPresent();
                        own.begin("text");
                        return known;
                    });
                }
                for (Future<Boolean> known : pool.invokeAll(parts)) {
                    assertThat(known.get()).isTrue();
                }
                assertThat(folder.resolve("sweep.yaml")).hasContent("text");
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aFolderOfSomethingElseIsNotEmpty() throws Exception {
        SweepFolder own = new SweepFolder(work, "1-of-1");
        assertThat(own.isEmpty()).isTrue();
        Files.writeString(work.resolve(".sweep.yaml.2-of-4"), "of a process that was killed");
        assertThat(own.isEmpty()).isTrue();
        Files.writeString(work.resolve("mine.txt"), "");
        assertThat(own.isEmpty()).isFalse();
    }
}
