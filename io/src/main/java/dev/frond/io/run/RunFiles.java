package dev.frond.io.run;

import dev.frond.io.crate.RunCrate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the files of a run are. */
public record RunFiles(Path folder) {
    private static final Pattern FRAME = Pattern.compile("frame-\\d{6,9}\\.vtkhdf");
    private static final Pattern FRAME_ASIDE = Pattern.compile("\\.frame-\\d{6,9}\\.vtkhdf\\.part");

    public Path scenario() {
        return folder.resolve("scenario.yaml");
    }

    public Path series() {
        return folder.resolve("series.csv");
    }

    /** A row for each cycle of the drive that came to its end; only there when there was one. */
    public Path cycles() {
        return folder.resolve("cycles.csv");
    }

    public Path events() {
        return folder.resolve("events.csv");
    }

    public Path summary() {
        return folder.resolve("summary.json");
    }

    public Path xdmf() {
        return folder.resolve("fields.xmf");
    }

    /** The frames with their times, for ParaView and PyVista. */
    public Path fileSeries() {
        return folder.resolve("fields.vtkhdf.series");
    }

    /** What made which of these files. */
    public Path crate() {
        return folder.resolve(RunCrate.FILE);
    }

    /** All frames in one file, where the scenario asks for it. */
    public Path fieldsSeries() {
        return folder.resolve("fields.vtkhdf");
    }

    /** Where the run can be taken up again; not there when it has come to an end beyond which there is nothing. */
    public Path checkpoint() {
        return folder.resolve("checkpoint.h5");
    }

    /** The one before, for the case that the last is damaged. */
    public Path checkpointBefore() {
        return folder.resolve("checkpoint-before.h5");
    }

    /** The state in which a run began that goes on from another one's. */
    public Path branch() {
        return folder.resolve("branch.h5");
    }

    /** There while a run writes into the folder. */
    Path lock() {
        return folder.resolve(".lock");
    }

    /** Folder of the frames. */
    public Path fields() {
        return folder.resolve("fields");
    }

    /**
     * The file of a frame.
     *
     * @param number counted from 0
     */
    public Path frame(int number) {
        return fields().resolve(String.format(Locale.ROOT, "frame-%06d.vtkhdf", number));
    }

    /**
     * Whether a run was ended, by a kill or a full disk, before it had written its scenario: nothing is in the folder but what a run
     * makes before.
     *
     * @throws IOException when the folder cannot be read
     */
    public boolean isHalfBegun() throws IOException {
        List<String> own =
                List.of(lock().getFileName().toString(), "." + scenario().getFileName() + ".part");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                boolean ours = file.equals(fields())
                        ? Files.isDirectory(file) && holdsFramesOnly()
                        : own.contains(file.getFileName().toString());
                if (!ours) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holdsFramesOnly() throws IOException {
        try (Stream<Path> files = Files.list(fields())) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> FRAME.matcher(name).matches()
                            || FRAME_ASIDE.matcher(name).matches());
        }
    }

    /**
     * The frames that are there, in time.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Path> frames() throws IOException {
        if (!Files.isDirectory(fields())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fields())) {
            return files.filter(
                            file -> FRAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(RunFiles::number))
                    .toList();
        }
    }

    /** The number in the name of a frame's file. */
    static int number(Path frame) {
        return Integer.parseInt(frame.getFileName().toString().replaceAll("\\D", ""));
    }
}
