package dev.frond.io.vtkhdf;

import dev.frond.io.internal.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two small texts that name the frames of a run with their times, for programs that show them as one movie. */
public final class FrameList {
    /**
     * Part of the frames in the files that must have come since, before they are written again. All writings together are then at most
     * 1 + 1/LAG = 9 times the last one, for any number of frames.
     */
    private static final double LAG = 1.0 / 8;

    private final List<FrameIndex> steps = new ArrayList<>();
    private final Path xdmf;
    private final Path fileSeries;
    private final Path folder;
    private int written;

    /**
     * Without a frame; the first one writes both files, whose names of the frames are relative to their folder.
     *
     * @param xdmf as XDMF 3, {@code .xmf}
     * @param fileSeries as a file series, {@code .vtkhdf.series}, in the same folder
     */
    public FrameList(Path xdmf, Path fileSeries) {
        this.xdmf = xdmf;
        this.folder = xdmf.toAbsolutePath().resolveSibling("");
        this.fileSeries = fileSeries;
    }

    /**
     * Adds a frame file. The texts are written again when an eighth more frames are there than they have, so that they can be read
     * at any time and cost no more than in proportion to the frames; {@link #publish} brings them up to the last one.
     *
     * @throws IOException when the frame cannot be read or the texts not be written
     */
    public void add(Path frame) throws IOException {
        steps.add(FrameIndex.of(frame));
        if (steps.size() >= (1 + LAG) * written) {
            publish();
        }
    }

    /**
     * Writes the texts of all frames so far, unless they are there.
     *
     * @throws IOException when they cannot be written
     */
    public void publish() throws IOException {
        if (written < steps.size()) {
            AtomicFile.write(xdmf, XdmfText.text(steps, folder));
            AtomicFile.write(fileSeries, FileSeriesText.text(steps, folder));
            written = steps.size();
        }
    }

    static String name(FrameIndex step, Path folder) {
        return folder.relativize(step.file().toAbsolutePath()).toString().replace('\\', '/');
    }
}
