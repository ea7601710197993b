package dev.frond.cli;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import java.nio.file.Path;

/** The folder a command writes into, and whether it has begun to: a bug leaves its stack trace there. */
final class OutputFolder {
    private Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    private boolean begun;

    /** Told when the run starts, after {@code folder} was made. */
    Observer beginningAt(Path folder) {
        return new Observer() {
            @Override
            public void started(Scenario scenario, int nodes) {
                begin(folder);
            }
        };
    }

    /** {@code folder} was made. */
    void begin(Path folder) {
        directory = folder;
        begun = true;
    }

    Path directory() {
        return directory;
    }

    boolean begun() {
        return begun;
    }
}
