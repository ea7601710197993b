package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, killed (SIGKILL) when its journal has so many rows. */
final class KilledCommand {
    private final Path folder;
    private final Path journal;
    private final List<String> arguments;

    /**
     * A command that goes on from what is there.
     *
     * @param folder for what it says
     * @param journal where it writes a row for each run
     * @param arguments of the command, with --resume
     */
    KilledCommand(Path folder, Path journal, String... arguments) {
        this.folder = folder;
        this.journal = journal;
        this.arguments = List.of(arguments);
    }

    /** Starts or resumes it, and kills it some time after so many rows are there. */
    void killAfter(long rows, int milliseconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Frond.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            FolderWatch.await(folder, process, () -> rows() >= rows);
            assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS))
                    .as(() -> "that it ended before it was killed; it said " + content(folder.resolve("said.txt")))
                    .isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Complete rows in the journal, without the header. */
    long rows() {
        return Files.exists(journal)
                ? Math.max(0, content(journal).chars().filter(c -> c == '\n').count() - 1)
                : 0;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
