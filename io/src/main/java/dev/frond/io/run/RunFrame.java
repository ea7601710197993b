package dev.frond.io.run;

import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.io.vtkhdf.FrameList;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A frame of a run, by which it is found; no field of it is read.
 *
 * @param number in its file's name
 * @param time s
 */
public record RunFrame(int number, Path file, double time) {
    /**
     * The frames of a run that are there, in time. Their times come from {@code fields.vtkhdf.series}. Only frames that it does not name yet,
     * those of the last seconds of a run that goes on or was killed, are opened for their time.
     *
     * @throws IOException when the folder or such a frame cannot be read
     */
    public static List<RunFrame> of(RunFiles files) throws IOException {
        List<Path> there = files.frames();
        Map<String, Double> times = FrameList.times(files.fileSeries());
        List<RunFrame> frames = new ArrayList<>(there.size());
        for (Path file : there) {
            Double known = times.get(file.getFileName().toString());
            try {
                double time = known == null ? FrameFile.time(file) : known;
                frames.add(new RunFrame(RunFiles.number(file), file, time));
            } catch (NoSuchFileException e) {
                // a run that keeps the last frames alone has just taken it away
            }
        }
        return List.copyOf(frames);
    }
}
