package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.report.compare.ComparedRun;
import dev.frond.report.compare.Comparison;
import dev.frond.report.compare.ComparisonMetrics;
import dev.frond.report.compare.ComparisonPictures;
import dev.frond.report.compare.ComparisonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond compare}: figures and pictures of two runs side by side. */
@Command(
        name = "compare",
        description = "Compare two runs that have ended: a table, pictures on one colour scale, a report.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private final CommandContext around;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "The folder of a run.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The folder of another.")
    private Path second = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the files go; compare/NAME_A-NAME_B by default, after the runs' folders.")
    private @Nullable Path output;

    CompareCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = output == null ? Path.of("compare", name(first) + "-" + name(second)) : output;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("-o " + folder + ": a folder was expected, this is a file");
        }
        Comparison comparison = new Comparison(ComparedRun.open(first), ComparedRun.open(second));
        List<ComparisonMetrics.Metric> metrics = ComparisonMetrics.of(comparison);
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve("metrics.csv"), ComparisonMetrics.csv(comparison, metrics));
        List<ComparisonPictures.Picture> pictures = ComparisonPictures.write(folder, comparison);
        Path report = folder.resolve("report.html");
        AtomicFile.write(report, ComparisonReport.html(comparison, metrics, pictures));
        around.out().println(ComparisonMetrics.table(comparison, metrics));
        around.out().println(report);
        return ExitStatus.OK;
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
