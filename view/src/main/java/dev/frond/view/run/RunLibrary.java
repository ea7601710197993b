package dev.frond.view.run;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.run.RunFiles;
import dev.frond.io.schema.FileKind;
import dev.frond.report.run.RunEnd;
import dev.frond.report.run.UnusableRunException;
import dev.frond.sweep.table.SweepFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs, sweeps and studies that a page may ask for: those named, or those in one folder. Threads may share it. */
public final class RunLibrary {
    /** Runs are not looked for deeper in a folder. */
    private static final int DEEPEST = 6;

    private static final String REPORT = "report.html";

    private final Map<String, Path> named;
    private final @Nullable Path root;
    private final Map<String, ShownRun> runs = new ConcurrentHashMap<>();

    private RunLibrary(Map<String, Path> named, @Nullable Path root) {
        this.named = named;
        this.root = root;
    }

    /** Runs by their names, in their order. */
    public static RunLibrary of(Map<String, Path> named) {
        return new RunLibrary(new LinkedHashMap<>(named), null);
    }

    /** All in a folder; their names are the paths in it, with {@code /}. */
    public static RunLibrary in(Path folder) throws IOException {
        return new RunLibrary(Map.of(), folder.toRealPath());
    }

    /** Whether there is a folder to choose from. */
    public boolean isFolder() {
        return root != null;
    }

    /** The run of this name; empty when there is none. */
    public Optional<ShownRun> run(String name) throws IOException {
        Optional<Path> folder = folder(name).filter(path -> Files.isRegularFile(new RunFiles(path).scenario()));
        return folder.map(path -> runs.computeIfAbsent(name, key -> new ShownRun(key, path)));
    }

    /** The sweep of this name; empty when there is none. */
    public Optional<ShownSweep> sweep(String name) throws IOException {
        return folder(name)
                .filter(path -> FileKind.of(path).equals(Optional.of(FileKind.SWEEP_RUN)))
                .map(path -> new ShownSweep(name, path));
    }

    /** The report of the study of this name; empty when there is none, or none yet. */
    public Optional<Path> report(String name) throws IOException {
        return folder(name)
                .filter(path -> FileKind.of(path).equals(Optional.of(FileKind.STUDY_RUN)))
                .map(path -> path.resolve(REPORT))
                .filter(Files::isRegularFile);
    }

    /** A folder of the library, and no other: links do not lead out of it. */
    private Optional<Path> folder(String name) throws IOException {
        if (named.containsKey(name)) {
            return Optional.of(named.get(name));
        }
        if (root == null) {
            return Optional.empty();
        }
        try {
            Path folder = root.resolve(name).normalize();
            boolean inside = Files.isDirectory(folder) && folder.toRealPath().startsWith(root);
            return inside ? Optional.of(folder) : Optional.empty();
        } catch (InvalidPathException e) { // nothing can have this name here
            return Optional.empty();
        }
    }

    /** All runs, sweeps and studies, by their names, each with what it is and how it ended, as JSON. */
    public String json() throws IOException {
        Map<String, Path> found = root == null ? named : found(root);
        JsonWriter json = new JsonWriter().beginObject();
        json.key("folder").string(root == null ? "" : root.toString());
        json.key("entries").beginArray();
        for (Map.Entry<String, Path> entry : found.entrySet()) {
            Path path = entry.getValue();
            FileKind kind = FileKind.of(path).orElse(FileKind.RUN);
            json.element().beginObject();
            json.key("name").string(entry.getKey());
            switch (kind) {
                case SWEEP_RUN ->
                    json.key("kind").string("sweep").key("words").string(words(new SweepFolder(path, "")));
                case STUDY_RUN -> json.key("kind").string("study").key("words").string(wordsOfStudy(path));
                default -> json.key("kind").string("run").key("words").string(words(new RunFiles(path)));
            }
            json.end();
        }
        return json.end().end().text();
    }

    /** How many runs it has made, and whether it has come to its report. */
    private static String wordsOfStudy(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("runs.csv"))) {
            long runs = Math.max(0, lines.count() - 1);
            boolean ended = Files.isRegularFile(folder.resolve(REPORT));
            return (runs == 1 ? "1 run" : runs + " runs") + (ended ? "" : " so far, no report yet");
        }
    }

    private static String words(RunFiles files) throws IOException {
        int frames = files.frames().size();
        String pictures = frames == 1 ? "1 frame" : frames + " frames";
        try {
            return RunEnd.of(files).map(RunEnd::words).orElse("not ended") + ", " + pictures;
        } catch (UnusableRunException damaged) {
            return "damaged summary, " + pictures;
        }
    }

    private static String words(SweepFolder sweep) throws IOException {
        int jobs =
                sweep.outcomes().values().stream().mapToInt(Integer::intValue).sum();
        return (jobs == 1 ? "1 job" : jobs + " jobs") + (Files.isRegularFile(sweep.table()) ? "" : " so far");
    }

    /** A folder of an example has a scenario too. */
    private static boolean wasRun(Path folder, FileKind kind) {
        return kind == FileKind.SWEEP_RUN
                || kind == FileKind.STUDY_RUN
                || Files.isDirectory(new RunFiles(folder).fields());
    }

    private static SortedMap<String, Path> found(Path root) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        Files.walkFileTree(
                root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        if (!folder.equals(root)
                                && folder.getFileName().toString().startsWith(".")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Optional<FileKind> kind = FileKind.of(folder);
                        if (kind.isEmpty() || !wasRun(folder, kind.get())) {
                            return FileVisitResult.CONTINUE;
                        }
                        found.put(root.relativize(folder).toString().replace('\\', '/'), folder);
                        // the jobs of a sweep are found by its table; the best run of an optimisation is in its folder
                        return kind.get() == FileKind.STUDY_RUN
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE; // what may not be read is not ours
                    }
                });
        return found;
    }
}
