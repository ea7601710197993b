package dev.frond.sweep.engine;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.CheckpointClock;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.Written;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.saved.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the state of a job while it runs, every so often and when it is interrupted: what its run needs, what was measured, and how much
 * of its files is on the disk.
 */
final class JobCheckpoints implements Observer {
    private final RunFiles files;
    private final String version;
    private final String scenarioText;
    private final Observer watch;
    private final Supplier<Saved> measures;
    private final Supplier<Written> kept;
    private final CheckpointClock clock = new CheckpointClock();
    private double interval = Output.DEFAULT_CHECKPOINT;

    /**
     * Nothing is written at first.
     *
     * @param folder for this job alone
     * @param version of the program
     * @param scenarioText the resolved scenario
     * @param watch that interrupts the job
     * @param measures what was measured so far
     * @param kept brings the job's files to the disk
     */
    JobCheckpoints(
            Path folder,
            String version,
            String scenarioText,
            Observer watch,
            Supplier<Saved> measures,
            Supplier<Written> kept) {
        this.files = new RunFiles(folder);
        this.version = version;
        this.scenarioText = scenarioText;
        this.watch = watch;
        this.measures = measures;
        this.kept = kept;
    }

    /**
     * The last one of an earlier process; {@link #run} and {@link #measures} have its parts.
     *
     * @throws IOException when it is damaged, or of another version or scenario
     */
    static Optional<RunCheckpoint> earlier(Path folder, String version, String scenarioText) throws IOException {
        Optional<RunCheckpoint> found = RunCheckpoint.latest(new RunFiles(folder));
        if (found.isPresent() && !found.get().version().equals(version)) {
            throw new IOException("it is of frond " + found.get().version());
        }
        if (found.isPresent() && !found.get().scenario().equals(scenarioText)) {
            throw new IOException("it is of another scenario");
        }
        return found;
    }

    /** The state of the run in a checkpoint. */
    static Saved run(RunCheckpoint checkpoint) {
        return checkpoint.state().part("run");
    }

    /** What was measured up to a checkpoint. */
    static Saved measures(RunCheckpoint checkpoint) {
        return checkpoint.state().part("measures");
    }

    /** Takes them away: the job has ended, or begins anew. */
    static void forget(Path folder) throws IOException {
        RunFiles files = new RunFiles(folder);
        AtomicFile.delete(files.checkpoint());
        AtomicFile.delete(files.checkpointBefore());
        Files.deleteIfExists(folder);
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        interval = scenario.output().checkpoint();
    }

    @Override
    public void resumable(Supplier<Saved> state, boolean ends) {
        if (ends ? watch.interrupted() : clock.due(interval)) {
            try {
                write(state.get());
            } catch (IOException e) {
                throw OutputException.writing(files.checkpoint(), e);
            }
            clock.written();
        }
    }

    private void write(Saved run) throws IOException {
        Written written = kept.get();
        Saved all = Saved.builder()
                .numbers("time", run.number("time"))
                .part("run", run)
                .part("measures", measures.get())
                .build();
        AtomicFile.makeFolder(files.folder());
        new RunCheckpoint(version, scenarioText, written, all).write(files);
    }
}
