package dev.frond.io.vtkhdf;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.solver.model.Output;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Two small texts that name the frames of a run with their times, for programs that show them as one movie. */
public final class FrameList {
    /**
     * Part of the frames in the files that must have come since, before they are written again. All writings together are then at most
     * 1 + 1/LAG = 9 times the last one, for any number of frames.
     */
    private static final double LAG = 1.0 / 8;

    /** They are written again after so long, too: after a kill they lack no more. */
    private static final long INTERVAL_NANOS = 3_000_000_000L;

    /** Of the time spent on what {@link #INTERVAL_NANOS} asks for, one part in so many. */
    private static final long SHARE = 50;

    private final FrameTable frames;
    private final Path xdmf;
    private final Path fileSeries;
    private final Path folder;
    private int behind;
    private int written;
    private final LongSupplier clock;
    private long due;

    /**
     * Without a frame; nothing is written yet. The texts name the frames relative to their folder.
     *
     * @param xdmf as XDMF 3, {@code .xmf}
     * @param fileSeries as a file series, {@code .vtkhdf.series}, in the same folder
     * @param file of a frame by its number
     * @param first number of the first frame
     */
    public FrameList(Path xdmf, Path fileSeries, IntFunction<Path> file, int first) {
        this(xdmf, fileSeries, file, first, System::nanoTime);
    }

    FrameList(Path xdmf, Path fileSeries, IntFunction<Path> file, int first, LongSupplier clock) {
        this.clock = clock;
        this.due = clock.getAsLong();
        this.xdmf = xdmf;
        this.folder = xdmf.toAbsolutePath().resolveSibling("");
        this.fileSeries = fileSeries;
        this.frames = new FrameTable(file, first);
    }

    /**
     * Takes up a frame that is there from an earlier process; its number follows the last one's.
     *
     * @throws IOException when it cannot be read
     */
    public void found() throws IOException {
        frames.add(FrameIndex.of(frames.file(next())));
        behind++;
    }

    /** Number of the frame that comes next. */
    public int next() {
        return frames.first() + frames.count();
    }

    /**
     * Writes the file of the next frame. Until their folder is forced to the disk, a loss of power may take the latest frames away as a whole.
     *
     * @throws IOException when it cannot be written
     */
    public void add(Snapshot snapshot) throws IOException {
        frames.add(FrameFile.place(frames.file(next()), snapshot));
        behind++;
    }

    /**
     * Writes the texts again when an eighth more frames are there than they have, and every few seconds, less often when this would take
     * more than a fiftieth of the time. So they can be read at any time and cost no more than in proportion to the frames.
     *
     * @throws IOException when the texts cannot be written
     */
    public void publishWhenDue() throws IOException {
        if (frames.count() >= (1 + LAG) * written || clock.getAsLong() - due >= 0) {
            publish();
        }
    }

    /**
     * Writes the texts of all frames so far, unless they are there.
     *
     * @throws IOException when they cannot be written
     */
    public void publish() throws IOException {
        if (behind > 0) {
            long start = clock.getAsLong();
            AtomicFile.write(xdmf, aside -> XdmfText.write(aside, frames, folder));
            AtomicFile.write(fileSeries, aside -> FileSeriesText.write(aside, frames, folder));
            long end = clock.getAsLong();
            behind = 0;
            written = frames.count();
            due = end + Math.max(INTERVAL_NANOS, SHARE * (end - start));
        }
    }

    /**
     * Takes the earliest frames out, so that so many stay, and deletes their files when the texts no longer name them. As long as the run
     * goes on, this happens when an eighth more are there, so that its cost stays in proportion to the frames.
     *
     * @param keep how many stay, at least 1
     * @param exactly whether none more may stay
     * @throws IOException when the texts cannot be written or a file not be deleted
     */
    public void keepLast(int keep, boolean exactly) throws IOException {
        int excess = frames.count() - keep;
        if (excess > (exactly ? 0 : Output.Keep.Last.SLACK * keep)) {
            int first = frames.first();
            frames.removeFirst(excess);
            behind++;
            publish();
            for (int number = first; number < first + excess; number++) {
                AtomicFile.delete(frames.file(number));
            }
        }
    }

    /** How many frames there are. */
    public int count() {
        return frames.count();
    }

    /** Number of the earliest frame. */
    public int first() {
        return frames.first();
    }

    /**
     * Times of frames, s, by the names of their files without folders, as a text has them; none where there is no text.
     *
     * @throws IOException when it cannot be read
     */
    public static Map<String, Double> times(Path fileSeries) throws IOException {
        return Files.isRegularFile(fileSeries) ? FileSeriesText.times(fileSeries) : Map.of();
    }

    static String name(FrameIndex step, Path folder) {
        return folder.relativize(step.file().toAbsolutePath()).toString().replace('\\', '/');
    }
}
