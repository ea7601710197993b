package dev.frond.report.run;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFrame;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.schema.FileKind;
import dev.frond.io.series.CyclesFile;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.FrontLine;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The frames of a run that is over, or under way. */
public final class FinishedRun {
    private final Path folder;
    private final Scenario scenario;
    private final List<RunFrame> frames;
    private final List<Snapshot> all;

    private FinishedRun(Path folder, Scenario scenario, List<RunFrame> frames) {
        this.folder = folder;
        this.scenario = scenario;
        this.frames = frames;
        all = new OnDemand(frames.stream().map(RunFrame::file).toList());
    }

    /**
     * The run of a folder.
     *
     * @throws UnusableRunException when {@code folder} holds no run, or none of its frames
     */
    public static FinishedRun open(Path folder) throws IOException {
        FileKind.of(folder).filter(kind -> kind != FileKind.RUN).ifPresent(kind -> {
            throw new UnusableRunException(folder + ": " + kind.insteadOf(FileKind.RUN));
        });
        if (!Files.isDirectory(folder)) {
            throw new UnusableRunException((Files.exists(folder) ? "not a folder: " : "no such folder: ") + folder);
        }
        RunFiles files = new RunFiles(folder);
        if (!Files.isRegularFile(files.scenario())) {
            throw new UnusableRunException(folder + " holds no run of frond: there is no scenario.yaml in it");
        }
        List<RunFrame> frames = RunFrame.of(files);
        if (frames.isEmpty()) {
            throw new UnusableRunException(folder + " holds no frames");
        }
        return new FinishedRun(folder, ScenarioReader.read(files.scenario()), frames);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** How it ended; empty when it has not. */
    public Optional<RunEnd> end() throws IOException {
        return RunEnd.of(new RunFiles(folder));
    }

    /** Times of the frames, s, ascending; no frame is read for them. */
    public double[] times() {
        return frames.stream().mapToDouble(RunFrame::time).toArray();
    }

    /** What it simulated. */
    public Scenario scenario() {
        return scenario;
    }

    /** The last frame. */
    public Snapshot last() {
        return all.get(frames.size() - 1);
    }

    /** Every frame, in time; each is read when it is asked for, and kept while there are not too many. */
    public List<Snapshot> all() {
        return all;
    }

    /** The rows of its series. */
    public List<SeriesRow> series() {
        Path file = new RunFiles(folder).series();
        try {
            return SeriesFile.read(file);
        } catch (IOException e) {
            throw OutputException.reading(file, e);
        }
    }

    /** The cycles of its drive that came to their end; empty for other drives. */
    public List<CycleRow> cycles() {
        Path file = new RunFiles(folder).cycles();
        try {
            return Files.isRegularFile(file) ? CyclesFile.read(file) : List.of();
        } catch (IOException e) {
            throw OutputException.reading(file, e);
        }
    }

    /** The frame nearest to each time, s. */
    public List<Snapshot> at(double... times) {
        double[] frameTimes = times();
        return Arrays.stream(times)
                .mapToObj(time -> all.get(FrameTimes.nearest(frameTimes, time)))
                .toList();
    }

    /** The fronts of at most so many frames, evenly spaced in time from the first to the last. */
    public List<FrontLine> fronts(int most) {
        return Arrays.stream(FrameTimes.spread(times(), most))
                .mapToObj(k -> FrontLine.of(all.get(k)))
                .toList();
    }

    private static final class OnDemand extends AbstractList<Snapshot> {
        /** About 100 MB of fields. */
        private static final int MOST_NODES = 500_000;

        private final List<Path> files;
        /** In the order of their use. */
        private final Map<Integer, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);

        private int nodes;

        OnDemand(List<Path> files) {
            this.files = List.copyOf(files);
        }

        @Override
        public Snapshot get(int index) {
            Snapshot frame = kept.get(index);
            return frame == null ? keep(index, read(files.get(index))) : frame;
        }

        private Snapshot keep(int index, Snapshot frame) {
            kept.put(index, frame);
            nodes += nodes(frame);
            Iterator<Snapshot> oldest = kept.values().iterator();
            while (nodes > MOST_NODES && kept.size() > 1) {
                nodes -= nodes(oldest.next());
                oldest.remove();
            }
            return frame;
        }

        private static int nodes(Snapshot frame) {
            return frame.mesh().topology().nodeCount();
        }

        private static Snapshot read(Path file) {
            try {
                return FrameFile.read(file);
            } catch (IOException e) {
                throw OutputException.reading(file, e);
            }
        }

        @Override
        public int size() {
            return files.size();
        }
    }
}
