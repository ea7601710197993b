package dev.frond.cli;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.Field;
import dev.frond.report.QuantityText;
import dev.frond.report.run.CoulombicEfficiency;
import dev.frond.report.run.FinishedRun;
import dev.frond.report.run.RunEnd;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.sweep.table.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What is in a run, a sweep, a scenario or a frame, in a few lines. */
final class Description {

    private Description() {}

    static String of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            SweepFolder sweep = new SweepFolder(path, "");
            return Files.isRegularFile(sweep.resolved()) ? of(sweep) : ofRun(path);
        }
        if (path.toString().endsWith(".vtkhdf")) {
            try {
                return of(FrameFile.read(path));
            } catch (IOException e) {
                throw OutputException.reading(path, e);
            }
        }
        return ScenarioWriter.text(ScenarioReader.read(path));
    }

    private static String of(SweepFolder sweep) throws IOException {
        SortedMap<String, Integer> outcomes = sweep.outcomes();
        String counts = outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        int jobs = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        String tables = Files.isRegularFile(sweep.table())
                ? sweep.table() + " has all rows"
                : "not done: the same frond sweep with --resume goes on";
        String madeBy =
                sweep.earlier().orElse("").lines().findFirst().orElse("").replace("# ", "");
        return QuantityText.format(
                "a sweep of %s; jobs ended: %d%s%n%s%n",
                madeBy, jobs, counts.isEmpty() ? "" : " (" + counts + ")", tables);
    }

    private static String ofRun(Path folder) throws IOException {
        FinishedRun run = FinishedRun.open(folder);
        RunFiles files = new RunFiles(folder);
        StringBuilder text = new StringBuilder(run.scenario().name())
                .append(", ")
                .append(outcome(files))
                .append('\n');
        double[] times = run.times();
        text.append(QuantityText.format(
                "%d frames, %s to %s%n",
                times.length, QuantityText.time(times[0]), QuantityText.time(times[times.length - 1])));
        if (Files.isRegularFile(files.series())) {
            List<SeriesRow> rows = run.series();
            text.append(QuantityText.format(
                    "%d steps in %s%n", rows.size(), files.series().getFileName()));
            if (!rows.isEmpty()) {
                SeriesRow row = rows.get(rows.size() - 1);
                text.append(QuantityText.format(
                        "after %s: tip %s, mean height %s, potential %s, lowest concentration at the front %s%n",
                        QuantityText.time(row.time()),
                        QuantityText.length(row.frontTip()),
                        QuantityText.length(row.frontHeightMean()),
                        QuantityText.potential(row.potential()),
                        QuantityText.concentration(row.concentrationFrontMin())));
                CoulombicEfficiency.of(rows, row.time())
                        .ifPresent(efficiency -> text.append(QuantityText.format(
                                "Coulombic efficiency %.2f %% (stripped over plated)%n", 100 * efficiency)));
            }
        }
        List<CycleRow> cycles = run.cycles();
        if (!cycles.isEmpty()) {
            text.append(cycles(cycles, files));
        }
        return text.append("last frame: ")
                .append(of(run.last()))
                .append(openedBy(files))
                .toString();
    }

    private static String cycles(List<CycleRow> cycles, RunFiles files) {
        CycleRow last = cycles.get(cycles.size() - 1);
        String efficiency = Double.isNaN(last.efficiency())
                ? "nothing plated"
                : QuantityText.format("Coulombic efficiency %.6g", last.efficiency());
        return QuantityText.format(
                "%d cycles in %s; the last: %s%n", cycles.size(), files.cycles().getFileName(), efficiency);
    }

    /** What people open with which program: facts of ParaView 5.11, VTK 9.1 and PyVista 0.47. */
    private static String openedBy(RunFiles files) {
        return """
                to open: %s with ParaView 5.11 or later, PyVista 0.47 or later
                         %s with an older ParaView
                         fields/frame-000000.vtkhdf and on, one time each, with h5py or VTK 9.1 or later
                """.formatted(files.fileSeries().getFileName(), files.xdmf().getFileName());
    }

    private static String outcome(RunFiles files) throws IOException {
        return RunEnd.of(files).map(RunEnd::outcome).orElse("not ended (no summary.json)");
    }

    private static String of(Snapshot frame) {
        StringBuilder text = new StringBuilder(QuantityText.format(
                "%s, %d nodes, %d triangles, %d fillers%n",
                QuantityText.time(frame.time()),
                frame.mesh().topology().nodeCount(),
                frame.mesh().topology().triangleCount(),
                frame.fillers().size()));
        for (Field field : Field.of(frame)) {
            double[] values = field.nodal(frame);
            double factor = field.displayFactor();
            text.append(QuantityText.format(
                    "  %-16s %.4g to %.4g %s%n",
                    field.id(),
                    factor * Arrays.stream(values).min().orElse(Double.NaN),
                    factor * Arrays.stream(values).max().orElse(Double.NaN),
                    field.units().replaceAll("[\\^_{}]", "").replace('−', '-')));
        }
        return text.toString();
    }
}
