package dev.frond.io.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.files.AtomicFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a sweep: {@code sweep.yaml}, a row and perhaps a folder for each job in {@code jobs}, and at last {@code
 * sweep.csv}. Several processes may share it, each with its own jobs.
 */
public final class SweepFolder {
    private final Path folder;
    private final String writer;

    /** @param writer a word for the file names of this process, such as {@code 1-of-3} */
    public SweepFolder(Path folder, String writer) {
        this.folder = folder;
        this.writer = writer;
    }

    public Path path() {
        return folder;
    }

    /** The resolved sweep. */
    public Path resolved() {
        return folder.resolve("sweep.yaml");
    }

    /** The rows of all jobs, when all are there. */
    public Path table() {
        return folder.resolve("sweep.csv");
    }

    /** The row of a job, under the names of the columns. */
    public Path row(SweepJob job) {
        return jobs().resolve(number(job) + ".csv");
    }

    /** What is kept of a job besides its row. */
    public Path kept(SweepJob job) {
        return jobs().resolve(number(job));
    }

    private Path jobs() {
        return folder.resolve("jobs");
    }

    private static String number(SweepJob job) {
        return String.format(Locale.ROOT, "%06d", job.number());
    }

    /** Whether there is nothing in it; also when it is not there. */
    public boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The text of {@link #resolved}; empty when there is none. */
    public Optional<String> earlier() throws IOException {
        try {
            return Optional.of(Files.readString(resolved()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder, with the resolved sweep in it. */
    public void begin(String text) throws IOException {
        Files.createDirectories(jobs());
        share(resolved(), text);
    }

    public boolean has(SweepJob job) {
        return Files.isRegularFile(row(job));
    }

    /** Writes the row of a job. */
    public void write(SweepJob job, SweepTable table, JobResult result) throws IOException {
        AtomicFile.write(row(job), table.header() + table.row(job, result));
    }

    /** Writes pictures and the table if the rows of all jobs are there; returns whether they are. */
    public boolean complete(Sweep sweep) throws IOException {
        SweepTable table = new SweepTable(sweep);
        List<SweepJob> all = sweep.jobs();
        List<String> rows = new ArrayList<>(List.of(table.header()));
        for (SweepJob job : all) {
            if (!has(job)) {
                return false;
            }
            String text = Files.readString(row(job), UTF_8);
            if (!text.startsWith(table.header())) {
                throw new IOException(row(job) + " is not a row of this sweep; delete it and go on with --resume");
            }
            rows.add(text.substring(table.header().length()));
        }
        if (SweepPictures.suit(sweep)) {
            new SweepPictures(sweep, this)
                    .write(rows.stream().skip(1).map(table::result).toList());
        }
        share(table(), String.join("", rows));
        return true;
    }

    /** @param name of the file, without its ending */
    void writePicture(String name, AtomicFile.Content picture) throws IOException {
        Path target = folder.resolve(name + ".png");
        Path own = own(target);
        AtomicFile.write(own, picture);
        replace(own, target);
    }

    /** As {@link AtomicFile#write}, when several processes may write the same at once. */
    private void share(Path target, String text) throws IOException {
        Path own = own(target);
        AtomicFile.write(own, text);
        replace(own, target);
    }

    private Path own(Path target) {
        return folder.resolve("." + target.getFileName() + "." + writer);
    }

    private static void replace(Path own, Path target) throws IOException {
        try {
            Files.move(own, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(target + " cannot be replaced at once in this file system", e);
        }
    }
}
