package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.run.RunFiles;
import dev.frond.io.schema.FileKind;
import dev.frond.report.run.FinishedRun;
import dev.frond.view.engine.LocalRuns;
import dev.frond.view.page.SingleFile;
import dev.frond.view.run.RunLibrary;
import dev.frond.view.run.ShownRun;
import dev.frond.view.server.PageServer;
import dev.frond.view.server.Pages;
import java.io.IOException;
import java.io.Writer;
import java.net.BindException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond view}: runs, sweeps and the studio in a browser. */
@Command(
        name = "view",
        description = {
            "Show runs in a browser, also while they go on; without a run, the studio, where scenarios are written and run.",
            "It is served on this computer only, until Ctrl-C."
        },
        mixinStandardHelpOptions = true)
final class ViewCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final CommandContext around;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RUN",
            description = "The folder of a run or a sweep, or a folder with several.")
    private @Nullable Path first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN_B",
            description = "The folder of another run, beside it.")
    private @Nullable Path second;

    @Option(names = "--port", paramLabel = "N", description = "Port of 127.0.0.1; by default one that is free.")
    private int port;

    @Option(
            names = "--export",
            paramLabel = "FILE.html",
            description = "Write one file that shows the run, or the two, in any browser; nothing is served.")
    private @Nullable Path export;

    @Option(names = "--no-browser", description = "Only print the address.")
    private boolean noBrowser;

    ViewCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageException("--port " + port + ": a number from 1 to " + LARGEST_PORT + " was expected");
        }
        if (export != null) {
            return export(export);
        }
        return serve();
    }

    private int export(Path file) throws IOException {
        if (first == null) {
            throw new UsageException("--export " + file + ": which run? frond view RUN --export " + file);
        }
        if (!file.toString().endsWith(".html")) {
            throw new UsageException("--export " + file + ": a name that ends in .html was expected");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new UsageException("--export " + file + ": no such folder: " + parent);
        }
        List<ShownRun> runs = new ArrayList<>();
        for (Map.Entry<String, Path> run : runs().entrySet()) {
            runs.add(new ShownRun(run.getKey(), run.getValue()));
        }
        AtomicFile.write(file, aside -> {
            try (Writer out = Files.newBufferedWriter(aside)) {
                SingleFile.write(out, runs);
            }
        });
        around.out().println(file);
        return ExitStatus.OK;
    }

    private int serve() throws IOException, InterruptedException {
        String query = "";
        RunLibrary library;
        if (first == null) {
            library = RunLibrary.of(Map.of());
        } else if (second == null && FileKind.of(first).equals(Optional.of(FileKind.SWEEP_RUN))) {
            library = RunLibrary.in(first);
            query = "?sweep=";
        } else if (second == null && Files.isDirectory(first) && !wasRun(first)) {
            library = RunLibrary.in(first);
            query = library.report("").isPresent() ? "studies//report.html" : "";
        } else {
            Map<String, Path> runs = runs();
            library = RunLibrary.of(runs);
            query = runs.keySet().stream()
                    .map(name -> "run=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "?", ""));
        }
        try (PageServer server =
                PageServer.start(port, new Pages(library, new LocalRuns(Version.text()), tabEngine()))) {
            around.interruption().begun();
            String address = server.address() + query;
            around.out().println(address);
            around.err().println("Ctrl-C ends it.");
            around.out().flush();
            if (!noBrowser && around.progress() == Progress.Style.REDRAWN) {
                WebBrowser.open(address);
            }
            around.interruption().await();
            around.err().println("The page is no longer served.");
            return ExitStatus.OK;
        } catch (BindException refused) {
            throw new UsageException("--port " + port + ": "
                    + String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT)
                    + "; leave --port out for one that is free");
        }
    }

    /** The runs by their names: those of their folders, or the paths as they are given where these are the same. */
    private Map<String, Path> runs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : new Path[] {first, second}) {
            if (folder != null) {
                folders.add(FinishedRun.open(folder).folder());
            }
        }
        List<String> names = folders.stream().map(ViewCommand::lastName).toList();
        boolean alike = names.size() > 1 && names.get(0).equals(names.get(1));
        Map<String, Path> named = new LinkedHashMap<>();
        for (int k = 0; k < folders.size(); k++) {
            named.put(alike ? folders.get(k).toString() : names.get(k), folders.get(k));
        }
        return named;
    }

    /** Beside the folders of its runs there may be the scenario that they come from. */
    private static boolean wasRun(Path folder) {
        boolean hasScenario = FileKind.of(folder).equals(Optional.of(FileKind.RUN));
        return hasScenario && Files.isDirectory(new RunFiles(folder).fields());
    }

    private static String lastName(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Where the launcher says that the solver for the browser is. */
    private static @Nullable Path tabEngine() {
        String studio = System.getProperty("frond.studio");
        return studio == null ? null : Path.of(studio).resolve("engine");
    }
}
