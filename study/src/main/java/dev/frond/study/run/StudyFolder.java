package dev.frond.study.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.sweep.table.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a study: its resolved file, by which it is known again, {@code runs.csv}, checkpoints of runs, and the results. */
public final class StudyFolder {
    private final Path folder;
    private final String name;

    /** @param name of the resolved file, such as {@code fit.yaml} */
    public StudyFolder(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public Path path() {
        return folder;
    }

    /** The rows of the runs that have ended. */
    public Path runs() {
        return folder.resolve("runs.csv");
    }

    /** Where runs keep what they keep besides their rows. */
    public Path kept() {
        return folder.resolve("jobs");
    }

    private Path resolved() {
        return folder.resolve(name);
    }

    /** Whether there is nothing in it, also when it is not there; what a process that was killed when it began has put aside counts for nothing. */
    public boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("." + name));
        }
    }

    /** The text of the resolved file; empty when there is none. */
    public Optional<String> earlier() throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(resolved()), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** How many runs have ended in it. */
    public long ended() throws IOException {
        if (!Files.exists(runs())) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(runs(), UTF_8)) {
            return Math.max(0, lines.count() - 1);
        }
    }

    /** Makes it, with the resolved file in it. */
    public void begin(String text) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(resolved(), text);
    }

    /** Takes the checkpoints of runs away. */
    public void forgetRunning() throws IOException {
        new SweepFolder(folder, name).forgetRunning(run -> true);
    }
}
