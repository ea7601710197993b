package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.run.Outcome;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.LocalEngine;
import dev.frond.sweep.engine.SweepEngine;
import dev.frond.sweep.engine.SweepWork;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.file.SweepWriter;
import dev.frond.sweep.output.SweepOutputs;
import dev.frond.sweep.table.RefinedJobs;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepFolder;
import dev.frond.sweep.table.SweepRows;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    /** Outcomes of jobs that could not be run to an end. */
    private static final Set<String> FAILURES = Set.of(JobResult.FAILED, Outcome.STALLED.label());

    private final CommandContext around;
    private final OutputFolder workplace;

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
            description =
                    "Jobs at a time in this process, by default as many as there are processors. The results are the same.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Run only the I-th of N parts. The parts may share DIR, also at the same time; the last one to"
                            + " end writes sweep.csv.")
    private @Nullable String shard;

    @Option(
            names = "--resume",
            description =
                    "Run only the jobs whose rows are not in DIR, and go on inside those that were under way for more than "
                            + "a minute.")
    private boolean resume;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            completionCandidates = Candidates.Engines.class,
            description = "What runs the jobs: local, threads of this process, or spark, a cluster of Apache Spark.")
    private String engine = LocalEngine.NAME;

    SweepCommand(CommandContext around, OutputFolder workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new UsageException("--jobs: expected 1 or more, found " + jobs);
        }
        SweepEngine runner = SweepEngines.named(engine);
        Shard part = shard == null ? Shard.ALL : Shard.parse(shard);
        Sweep sweep = SweepReader.read(file);
        checkShard(sweep);
        Path place = output == null ? RunPlace.defaultFor(sweep.name()) : output;
        SweepFolder folder = new SweepFolder(place, part.word());
        String text = SweepWriter.text(sweep, Version.text());
        SweepPlace.check(folder, text);
        List<SweepJob> missing = missing(sweep, folder, part);
        sayWhatTemperatureLeaves(sweep);
        folder.begin(text);
        SweepProgress progress = run(sweep, folder, missing, runner);
        refine(sweep, folder, runner);
        int status = finish(SweepOutputs.complete(sweep, folder), folder);
        boolean inVain =
                progress.allFailed() && FAILURES.containsAll(folder.outcomes().keySet());
        return status == ExitStatus.OK && inVain ? ExitStatus.STALLED : status;
    }

    private void checkShard(Sweep sweep) {
        if (shard != null && sweep.refinement().isPresent()) {
            throw new UsageException(
                    "--shard: the jobs of a refined map follow from each other; run it in one process, or with"
                            + " --engine spark");
        }
    }

    /** Runs what lies between jobs that differ, as long as there is something. */
    private void refine(Sweep sweep, SweepFolder folder, SweepEngine runner) throws IOException {
        if (sweep.refinement().isEmpty()) {
            return;
        }
        for (List<SweepJob> next = unrun(sweep, folder);
                !next.isEmpty() && !around.interruption().interrupted();
                next = unrun(sweep, folder)) {
            around.err().println(QuantityText.format("along the boundary: %d more", next.size()));
            run(sweep, folder, next, runner);
        }
    }

    private static List<SweepJob> unrun(Sweep sweep, SweepFolder folder) throws IOException {
        List<SweepJob> all = sweep.jobs();
        SweepTable table = new SweepTable(sweep);
        try (SweepRows rows = folder.rows(table, all.size())) {
            return new Picked(all, unrun(sweep, table, rows));
        }
    }

    private static int[] unrun(Sweep sweep, SweepTable table, SweepRows rows) throws IOException {
        return RefinedJobs.of(sweep, table, rows).missing().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The exchange current density is a number of one temperature. */
    private void sayWhatTemperatureLeaves(Sweep sweep) {
        List<String> paths = sweep.varied().stream().map(SweepAxis::path).toList();
        if (paths.contains("temperature")
                && paths.stream().noneMatch(path -> path.startsWith("anode.exchange_current_density"))) {
            around.err()
                    .println("temperature varies, anode.exchange_current_density does not: it is used as given at every"
                            + " temperature");
        }
    }

    /** The jobs of the part that have no row yet; all of them unless the sweep is resumed. */
    private List<SweepJob> missing(Sweep sweep, SweepFolder folder, Shard part) throws IOException {
        List<SweepJob> all = sweep.jobs();
        int[] own = part.of(all.size());
        SweepTable table = new SweepTable(sweep);
        try (SweepRows rows = folder.rows(table, all.size())) {
            int[] missing = sweep.refinement().isPresent()
                    ? unrun(sweep, table, rows)
                    : Arrays.stream(own).filter(job -> !rows.has(job)).toArray();
            if (!resume) {
                int done = (int) Arrays.stream(own).filter(rows::has).count();
                SweepPlace.checkNew(folder, done, own.length);
                folder.forgetRunning(job -> Arrays.binarySearch(own, job) >= 0);
            }
            around.err()
                    .println(QuantityText.format("%s: %d jobs, %d to run", sweep.name(), own.length, missing.length));
            return new Picked(all, missing);
        }
    }

    private SweepProgress run(Sweep sweep, SweepFolder folder, List<SweepJob> missing, SweepEngine runner)
            throws IOException {
        SweepTable table = new SweepTable(sweep);
        JobSettings settings = new JobSettings(
                sweep.bases(),
                file.toAbsolutePath().normalize().resolveSibling("").toString(),
                sweep.keep(),
                folder.kept().toAbsolutePath().normalize().toString(),
                Version.text());
        SweepProgress progress =
                new SweepProgress(around.terminal(), around.progress(), missing.size(), System::nanoTime);
        try (RowJournal journal = folder.journal(table)) {
            workplace.begin(folder.path());
            around.interruption().begun();
            runner.run(
                    new SweepWork(settings, missing, jobs, around.simulator()),
                    new SweepRecorder(table, journal, progress, around.interruption()));
        }
        if (progress.failed() > 0) {
            around.out()
                    .println(QuantityText.format(
                            "%s of %d jobs failed: the column error says why",
                            progress.allFailed() ? "all" : progress.failed(), missing.size()));
        }
        return progress;
    }

    private int finish(boolean complete, SweepFolder folder) throws IOException {
        if (complete) {
            folder.forgetRunning(job -> true);
            around.out().println(folder.table());
            return ExitStatus.OK;
        }
        boolean interrupted = around.interruption().interrupted();
        around.out()
                .println("results so far in " + folder.path() + (interrupted ? "" : "; other parts are not done yet"));
        if (interrupted) {
            workplace.again().ifPresent(command -> around.out().println(command + " goes on from here"));
        }
        return interrupted ? ExitStatus.INTERRUPTED : ExitStatus.OK;
    }

    /** Some of the jobs, by their numbers. */
    private static final class Picked extends AbstractList<SweepJob> {
        private final List<SweepJob> all;
        private final int[] numbers;

        Picked(List<SweepJob> all, int... numbers) {
            this.all = all;
            this.numbers = numbers;
        }

        @Override
        public SweepJob get(int index) {
            return all.get(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
