package dev.frond.report.compare;

import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.report.run.CoulombicEfficiency;
import dev.frond.report.run.FinishedRun;
import dev.frond.report.run.FrameBetween;
import dev.frond.report.run.FrameTimes;
import dev.frond.report.run.RunEnd;
import dev.frond.report.run.UnusableRunException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A run that has ended, at any time. */
public final class ComparedRun {
    private final Path folder;
    private final Scenario scenario;
    private final List<Snapshot> frames;
    private final double[] times;
    private final List<SeriesRow> rows;
    private final List<CycleRow> cycles;
    private final RunEnd end;

    private ComparedRun(Path folder, FinishedRun run, RunFiles files, RunEnd end) throws IOException {
        this.folder = folder;
        scenario = ScenarioReader.read(files.scenario());
        frames = run.all();
        times = frames.stream().mapToDouble(Snapshot::time).toArray();
        rows = run.series();
        cycles = run.cycles();
        this.end = end;
    }

    /**
     * The run of a folder.
     *
     * @throws UnusableRunException when {@code folder} holds no run that has ended, or one without a step
     */
    public static ComparedRun open(Path folder) throws IOException {
        FinishedRun run = FinishedRun.open(folder);
        RunFiles files = new RunFiles(folder);
        RunEnd end = run.end()
                .filter(ended -> Files.isRegularFile(files.series()))
                .orElseThrow(() -> new UnusableRunException(
                        folder + ": the run has not ended (no summary.json); only runs that ended can be compared"));
        ComparedRun compared = new ComparedRun(folder, run, files, end);
        if (end.outcome().equals("interrupted")) {
            throw new UnusableRunException(folder + ": the run was interrupted; only runs that ended can be compared");
        }
        if (compared.rows.isEmpty()) {
            throw new UnusableRunException(folder + ": the run has no step in series.csv, there is nothing to compare");
        }
        return compared;
    }

    Path folder() {
        return folder;
    }

    Scenario scenario() {
        return scenario;
    }

    List<SeriesRow> rows() {
        return rows;
    }

    RunEnd end() {
        return end;
    }

    /** When the metal reached the top or the salt was used up, s; empty when neither happened. */
    OptionalDouble failure() {
        return end.isFailure() ? OptionalDouble.of(end.time()) : OptionalDouble.empty();
    }

    /** Of the last cycle that has come to its end by {@code time}; not a number when there is none. */
    double cycleEfficiency(double time) {
        double efficiency = Double.NaN;
        for (CycleRow cycle : cycles) {
            efficiency = cycle.end() <= time || FrameTimes.same(cycle.end(), time) ? cycle.efficiency() : efficiency;
        }
        return efficiency;
    }

    /** Charge that stripped metal over charge that deposited it, until a time; empty when only one of them flowed. */
    OptionalDouble efficiency(double time) {
        return CoulombicEfficiency.of(rows, time);
    }

    /** Times of the frames, s, ascending. */
    double[] times() {
        return times.clone();
    }

    /** A quantity of the series at {@code time}, linear between its rows, that of the first row before it. */
    public double value(double time, ToDoubleFunction<SeriesRow> quantity) {
        int next = 0;
        while (next < rows.size() && rows.get(next).time() < time) {
            next++;
        }
        if (next == 0 || next == rows.size()) {
            return quantity.applyAsDouble(rows.get(Math.max(0, next - 1)));
        }
        SeriesRow a = rows.get(next - 1);
        SeriesRow b = rows.get(next);
        double share = (time - a.time()) / (b.time() - a.time());
        double before = quantity.applyAsDouble(a);
        return before + share * (quantity.applyAsDouble(b) - before);
    }

    /** Time of the frame whose front stands for the one at {@code time}, s: the same where there is a frame, else the nearer one. */
    double frontTime(double time) {
        return times[FrameTimes.nearest(times, time)];
    }

    /** The frame at {@code time}, {@linkplain FrameTimes#same but for rounding}; else between its two neighbours. */
    public Snapshot at(double time) {
        for (int k = 0; k < times.length; k++) {
            if (FrameTimes.same(times[k], time)) {
                return frames.get(k);
            }
            if (times[k] > time) {
                if (k == 0) {
                    break;
                }
                return FrameBetween.at(time, frames.get(k - 1), frames.get(k));
            }
        }
        throw new IllegalArgumentException(folder + " has no frames around " + time + " s");
    }
}
