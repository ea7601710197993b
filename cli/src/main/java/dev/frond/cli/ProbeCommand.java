package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.report.QuantityText;
import dev.frond.report.probe.Probe;
import dev.frond.report.probe.ProbeTable;
import dev.frond.report.run.FinishedRun;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond probe}: values of the fields at points and along lines. */
@Command(
        name = "probe",
        description = "Write the fields at points or along lines of a run as CSV.",
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private static final int LEAST_POINTS = 2;
    private static final int MOST_POINTS = 100_000;

    private final CommandContext around;

    @Parameters(paramLabel = "RUN", description = "The folder of a run.")
    private Path folder = Path.of("");

    @Option(names = "--at", paramLabel = "X,Y", description = "A point, such as \"2.5 um,1 um\"; may be given again.")
    private List<String> at = List.of();

    @Option(
            names = "--line",
            paramLabel = "X0,Y0:X1,Y1",
            description = "A line, such as \"2.5 um,0 um:2.5 um,3 um\"; may be given again.")
    private List<String> lines = List.of();

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Points of a line, both ends included; ${DEFAULT-VALUE} by default.")
    private int points = 201;

    @Option(
            names = "--times",
            paramLabel = "TIME",
            split = ",",
            description = "Times with units, separated by commas; the nearest frames are taken. All frames by default.")
    private List<String> times = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The table, CSV; on the screen by default.")
    private @Nullable Path output;

    ProbeCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (points < LEAST_POINTS || points > MOST_POINTS) {
            throw new UsageException(
                    "--points " + points + ": expected a number from " + LEAST_POINTS + " to " + MOST_POINTS);
        }
        Probe probe = probe();
        double[] wanted = Choices.times(times);
        FinishedRun run = FinishedRun.open(folder);
        check(probe, run.scenario().cell());
        Choices.beyond(run, wanted).forEach(around.err()::println);
        List<Snapshot> frames = wanted.length == 0 ? run.all() : run.at(wanted);
        String table = new ProbeTable(probe).of(frames);
        if (output == null) {
            around.out().print(table);
            return ExitStatus.OK;
        }
        try {
            AtomicFile.write(output, table);
        } catch (IOException e) {
            throw OutputException.writing(output, e);
        }
        around.out()
                .println(QuantityText.format(
                        "%s: %d points in %d frames", output, probe.places().size(), frames.size()));
        return ExitStatus.OK;
    }

    private Probe probe() {
        List<Probe> all = new ArrayList<>();
        at.forEach(text -> all.add(Places.point("--at", text)));
        lines.forEach(text -> all.add(Places.line("--line", text, points)));
        return all.stream()
                .reduce(Probe::and)
                .orElseThrow(() -> new UsageException("where? expected --at X,Y or --line X0,Y0:X1,Y1"));
    }

    private static void check(Probe probe, Cell cell) {
        for (Probe.Place place : probe.places()) {
            if (!(place.x() >= 0 && place.x() <= cell.width() && place.y() >= 0)) {
                throw new UsageException(QuantityText.format(
                        "x = %s, y = %s is outside of the cell, which is %s wide and begins at y = 0",
                        QuantityText.length(place.x()),
                        QuantityText.length(place.y()),
                        QuantityText.length(cell.width())));
            }
        }
    }
}
