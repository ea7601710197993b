package dev.frond.cli;

import java.nio.file.Path;

/** The folder a command writes into, and whether it has begun to: a defect leaves its trace there. */
final class Workplace {
    private Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    private boolean begun;

    /** From here on {@code folder} exists and is written. */
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
