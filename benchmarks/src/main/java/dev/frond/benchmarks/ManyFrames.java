package dev.frond.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.run.RunFrame;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.series.SeriesFile;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a frame of a scenario again and again, a row of the series with each, as a long run does; prints a line for each tenth: frames, time on the
 * clock, processor time, s, and the memory that is held after a collection, MB. Then the times are read back.
 *
 * <pre>ManyFrames SCENARIO FOLDER COUNT PATH=VALUE...</pre>
 */
public final class ManyFrames {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final int REPORTS = 10;

    private ManyFrames() {}

    /** A run of some steps, of which the last frame, row and summary are kept. */
    private static final class Last implements Observer {
        private @Nullable Snapshot frame;
        private @Nullable SeriesRow row;
        private @Nullable Summary summary;

        @Override
        public void frame(Snapshot snapshot) {
            frame = snapshot;
        }

        @Override
        public void accepted(SeriesRow accepted) {
            row = accepted;
        }

        @Override
        public void finished(Summary end) {
            summary = end;
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Scenario scenario = ScenarioReader.read(Path.of(words.get(0)), new ArrayList<>(words.subList(3, words.size())));
        Path folder = Path.of(words.get(1));
        int count = Integer.parseInt(words.get(2));
        Last last = new Last();
        Simulation.of(scenario).run(last);
        String text = ScenarioWriter.text(scenario);
        try (RunFolder out = new RunFolder(folder, text, "measured", () -> Regime.of(scenario))) {
            out.started(scenario, 0);
            write(out, last, count);
            long start = System.nanoTime();
            out.finished(Objects.requireNonNull(last.summary));
            print("end of the run, s: %.2f", (System.nanoTime() - start) / GIGA);
        }
        RunFiles files = new RunFiles(folder);
        long start = System.nanoTime();
        int read = RunFrame.of(files).size();
        long times = System.nanoTime();
        int rows = SeriesFile.read(files.series()).size();
        print("times of %d frames, s: %.3f", read, (times - start) / GIGA);
        print("series of %d rows, s: %.3f", rows, (System.nanoTime() - times) / GIGA);
    }

    private static void write(RunFolder out, Last last, int count) {
        Snapshot frame = Objects.requireNonNull(last.frame);
        SeriesRow row = Objects.requireNonNull(last.row);
        print("nodes %d", frame.mesh().topology().nodeCount());
        long start = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        for (int k = 1; k <= count; k++) {
            out.frame(at(k, frame));
            out.accepted(row);
            if (k % Math.max(1, count / REPORTS) == 0) {
                double clock = (System.nanoTime() - start) / GIGA;
                double used = (SYSTEM.getProcessCpuTime() - processor) / GIGA;
                System.gc();
                double held =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
                print("%7d frames %7.2f s clock %7.2f s processor %7.1f MB held", k, clock, used, held);
            }
        }
    }

    private static Snapshot at(double time, Snapshot f) {
        return new Snapshot(
                time,
                f.mesh(),
                f.concentration(),
                f.potential(),
                f.metalPotential(),
                f.cationFlux(),
                f.cellCationFlux(),
                f.cellCurrentDensity(),
                f.fillers(),
                f.further(),
                f.metal());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
