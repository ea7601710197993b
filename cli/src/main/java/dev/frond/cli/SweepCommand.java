package dev.frond.cli;

import dev.frond.io.scenario.SweepReader;
import dev.frond.io.scenario.SweepWriter;
import dev.frond.io.sweep.Sweep;
import dev.frond.io.sweep.SweepFolder;
import dev.frond.io.sweep.SweepJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond sweep}: runs a scenario with many values. */
@Command(
        name = "sweep",
        description = "Run a scenario with many values and tabulate what comes of it.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
    private static final String LOCAL = "local";

    private final Surroundings around;
    private final Workplace workplace;

    @Parameters(paramLabel = "SWEEP", description = "The sweep file, YAML or JSON.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; runs/NAME by default.")
    private @Nullable Path output;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Jobs at a time, by default as many as there are processors. The results are the same.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Run only the I-th of N parts. The parts may share DIR, also at the same time; the last one to"
                            + " end writes sweep.csv.")
    private @Nullable String shard;

    @Option(names = "--resume", description = "Run only the jobs whose rows are not in DIR.")
    private boolean resume;

    @Option(names = "--engine", paramLabel = "NAME", description = "What runs the jobs: local, this process.")
    private String engine = LOCAL;

    SweepCommand(Surroundings around, Workplace workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new UserMistake("--jobs: expected 1 or more, found " + jobs);
        }
        if (!engine.equals(LOCAL)) {
            throw new UserMistake("--engine: expected local, found " + engine + " (" + Version.text() + ")");
        }
        Shard part = shard == null ? Shard.ALL : Shard.parse(shard);
        Sweep sweep = SweepReader.read(file);
        Path place = output == null ? RunPlace.defaultFor(sweep.name()) : output;
        SweepFolder folder = new SweepFolder(place, part.word());
        String text = SweepWriter.text(sweep);
        SweepPlace.check(folder, text);
        List<SweepJob> all = sweep.jobs();
        List<SweepJob> own = part.of(all);
        if (!resume) {
            SweepPlace.checkNew(folder, own);
        }
        folder.begin(text);
        workplace.begin(place);
        around.interruption().begun();
        int failed = run(sweep, folder, own);
        return finish(failed, folder.complete(sweep), folder);
    }

    /** Runs what is missing; returns how many of it failed. */
    private int run(Sweep sweep, SweepFolder folder, List<SweepJob> own) throws IOException {
        List<SweepJob> missing = own.stream().filter(job -> !folder.has(job)).toList();
        around.err().println(Words.format("%s: %d jobs, %d to run", sweep.name(), own.size(), missing.size()));
        SweepProgress progress = new SweepProgress(around.err(), missing.size(), System::nanoTime);
        SweepEngine jobRunner = new SweepEngine(sweep, file, folder, around);
        new SweepWorkers(jobRunner, progress, around.interruption()).run(missing, jobs);
        return progress.failed();
    }

    private int finish(int failed, boolean complete, SweepFolder folder) {
        if (failed > 0) {
            around.out().println(failed + " jobs failed: the column error says why");
        }
        if (complete) {
            around.out().println(folder.table());
            return ExitStatus.OK;
        }
        boolean interrupted = around.interruption().interrupted();
        around.out()
                .println("results so far in " + folder.path()
                        + (interrupted ? "; --resume goes on" : "; other parts are not done yet"));
        return interrupted ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }
}
