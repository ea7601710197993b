package dev.frond.sweep.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The folder of a sweep: {@code sweep.yaml}, the rows of the jobs in {@code rows}, a file per process, what else is kept of
 * a job in {@code jobs}, checkpoints of jobs that run in {@code running}, and at last {@code sweep.csv}. Several processes may share it, each with its own jobs.
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

    /** Where the jobs keep what they keep besides their rows. */
    public Path kept() {
        return folder.resolve("jobs");
    }

    /**
     * Takes away the checkpoints of jobs that are to begin at their start, or have ended.
     *
     * @param those numbers of the jobs
     */
    public void forgetRunning(IntPredicate those) throws IOException {
        Path running = folder.resolve(SweepJob.RUNNING);
        if (!Files.isDirectory(running)) {
            return;
        }
        try (Stream<Path> jobs = Files.list(running)) {
            for (Path job : jobs.filter(job -> isJob(job, those)).toList()) {
                try (Stream<Path> files = Files.list(job)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(job);
            }
        }
        try (Stream<Path> jobs = Files.list(running)) {
            if (jobs.findAny().isPresent()) {
                return;
            }
        }
        try {
            Files.deleteIfExists(running);
        } catch (DirectoryNotEmptyException e) {
            // another process has begun to write there
        }
    }

    private static boolean isJob(Path folder, IntPredicate those) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{6,9}") && those.test(Integer.parseInt(name));
    }

    private Path journals() {
        return folder.resolve("rows");
    }

    /**
     * Whether there is nothing in it, also when it is not there. What a process that begins at the same time, or was killed when
     * it began, has put aside counts for nothing.
     */
    public boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        String aside = "." + resolved().getFileName() + ".";
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().contains(aside));
        }
    }

    /** The text of {@link #resolved}; empty when there is none. */
    public Optional<String> earlier() throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(resolved()), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder, with the resolved sweep in it first, by which other processes know it. */
    public void begin(String text) throws IOException {
        Files.createDirectories(folder);
        share(resolved(), text);
        Files.createDirectories(journals());
    }

    /** What has been run, by all processes. */
    public SweepRows rows(SweepTable table, int jobs) throws IOException {
        if (!Files.isDirectory(journals())) {
            return SweepRows.of(List.of(), table.header(), table::damage, jobs);
        }
        try (Stream<Path> files = Files.list(journals())) {
            return SweepRows.of(files.sorted().toList(), table.header(), table::damage, jobs);
        }
    }

    /** How many jobs have ended so far with each outcome, by its word. Needs nothing but the folder. */
    public SortedMap<String, Integer> outcomes() throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<List<String>> rows = soFar();
        int column = rows.isEmpty() ? 0 : rows.get(0).indexOf("outcome");
        for (List<String> cells : rows.subList(Math.min(1, rows.size()), rows.size())) {
            counts.merge(cells.size() > column ? cells.get(column) : "being written", 1, Integer::sum);
        }
        return counts;
    }

    /**
     * The names of the columns and a row of each job that has ended so far, in the order of the jobs; the last row of a journal may be
     * shorter while it is written. Nothing before the first row. Needs nothing but the folder.
     */
    public List<List<String>> soFar() throws IOException {
        if (!Files.isDirectory(journals())) {
            return List.of();
        }
        SortedMap<Integer, List<String>> byJob = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(journals())) {
            for (Path journal : files.sorted().toList()) {
                List<List<String>> cells = new String(Files.readAllBytes(journal), UTF_8)
                        .lines()
                        .map(SweepTable::cells)
                        .toList();
                if (rows.isEmpty()) {
                    cells.stream().limit(1).forEach(rows::add);
                }
                for (List<String> row : cells.subList(Math.min(1, cells.size()), cells.size())) {
                    // of a row "1" that is being written nobody knows yet whether it will be that of job 12
                    byJob.merge(Integer.valueOf(row.get(0)), row, (a, b) -> a.size() >= b.size() ? a : b);
                }
            }
        }
        rows.addAll(byJob.values());
        return rows;
    }

    /** Where this process writes its rows; after {@link #begin}. */
    public RowJournal journal(SweepTable table) throws IOException {
        return RowJournal.open(journals().resolve(writer + ".csv"), table.header());
    }

    /** Writes a file of this folder, of which another process may write the same at once. */
    public void share(String name, Content content) throws IOException {
        share(folder.resolve(name), content);
    }

    /** What a file is filled with: it is handed the path to write to. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    private void share(Path target, String text) throws IOException {
        share(target, file -> Files.writeString(file, text));
    }

    /** As {@link AtomicFile#write}, when several processes may write the same at once. */
    private void share(Path target, Content content) throws IOException {
        Path own = own(target);
        AtomicFile.write(own, content::writeTo);
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
