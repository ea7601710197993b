package dev.frond.io.run;

import dev.frond.io.checkpoint.SavedFile;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a run can be taken up again.
 *
 * @param version of the program that wrote it
 * @param scenario the resolved scenario, YAML
 * @param written how much was in the folder by then
 * @param state all that the next steps depend on
 */
public record RunCheckpoint(String version, String scenario, Written written, Saved state) {
    /** In the run, s. */
    public double time() {
        return state.number("time");
    }

    /** Whether the run has finished here, at the end of its time or at a limit. */
    public boolean isEnd() {
        return state.has("ended") && state.flag("ended");
    }

    /**
     * The last one in a folder that is whole: a file that is damaged gives way to the one before it, and the earliest is where a branch
     * began.
     *
     * @return empty when there is none
     * @throws IOException when all that are there are damaged
     */
    public static Optional<RunCheckpoint> latest(RunFiles files) throws IOException {
        IOException damaged = null;
        for (Path file : new Path[] {files.checkpoint(), files.checkpointBefore(), files.branch()}) {
            if (Files.exists(file)) {
                try {
                    return Optional.of(read(file));
                } catch (IOException | SavedException e) {
                    damaged = damaged == null ? new IOException(file + ": " + e.getMessage(), e) : damaged;
                }
            }
        }
        if (damaged != null) {
            throw damaged;
        }
        return Optional.empty();
    }

    /**
     * That of a file.
     *
     * @throws IOException when it cannot be read or is damaged
     * @throws SavedException when it holds something else
     */
    public static RunCheckpoint read(Path file) throws IOException {
        Saved saved = SavedFile.read(file);
        Saved written = saved.part("written");
        return new RunCheckpoint(
                saved.text("version"),
                saved.text("scenario"),
                new Written(
                        (int) written.whole("frames"),
                        written.whole("rows"),
                        written.whole("cycles"),
                        written.whole("events")),
                saved.part("state"));
    }

    /**
     * In the folder, with the one before kept.
     *
     * @throws IOException when it cannot be written; the one before is whole then
     */
    public void write(RunFiles files) throws IOException {
        if (Files.exists(files.checkpoint())) {
            Files.move(
                    files.checkpoint(),
                    files.checkpointBefore(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        write(files.checkpoint());
    }

    /** Into a file of its own. */
    void write(Path file) throws IOException {
        Saved.Builder written = Saved.builder()
                .wholes("frames", this.written.frames())
                .wholes("rows", this.written.rows())
                .wholes("cycles", this.written.cycles())
                .wholes("events", this.written.events());
        Saved saved = Saved.builder()
                .text("version", version)
                .text("scenario", scenario)
                .part("written", written.build())
                .part("state", state)
                .build();
        SavedFile.write(file, saved);
    }
}
