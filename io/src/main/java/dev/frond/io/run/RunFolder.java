package dev.frond.io.run;

import dev.frond.io.crate.RunCrate;
import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.series.CyclesFile;
import dev.frond.io.series.EventsFile;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.summary.SummaryFile;
import dev.frond.io.vtkhdf.FieldsSeries;
import dev.frond.io.vtkhdf.FrameList;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run writes into its folder, which is locked from the start until {@link #close}. A file that cannot be written
 * ends the run by an {@link OutputException}, whose message is for the user; the frames so far, and the series up to the last
 * row as far as there is room, stay readable.
 */
public final class RunFolder implements Observer, Closeable {
    private final RunFiles files;
    private final String scenarioText;
    private final String version;
    private final SeriesFile series;
    private final CyclesFile cycles;
    private final EventsFile events;
    private final Supplier<Regime> regime;
    private final Written earlier;
    private FrameList frames;
    private Output output = new Output(1);

    private final CheckpointClock clock = new CheckpointClock();
    private final Start start;

    /** The one of the end, from which the run may go on when that is given later. */
    private Optional<RunCheckpoint> last = Optional.empty();

    private String name = "";
    private Instant begun = Instant.EPOCH;

    private @Nullable RunLock lock;

    /**
     * Nothing is written before {@link #started}.
     *
     * @param scenarioText the resolved scenario as it goes into {@code scenario.yaml}
     * @param version of the program, for the summary
     * @param regime of the scenario, asked for at the end
     */
    public RunFolder(Path folder, String scenarioText, String version, Supplier<Regime> regime) {
        this(folder, scenarioText, version, regime, Written.NOTHING, Start.RUN);
    }

    /** What a run is, for its checkpoints. */
    private enum Start {
        /** By itself. */
        RUN,
        /** In a state of another run, which is kept. */
        BRANCH,
        /** A part of something larger, which keeps the checkpoints. */
        JOB
    }

    private RunFolder(
            Path folder, String scenarioText, String version, Supplier<Regime> regime, Written earlier, Start start) {
        this.start = start;
        this.files = new RunFiles(folder);
        this.scenarioText = scenarioText;
        this.version = version;
        this.regime = regime;
        this.series = new SeriesFile(files.series());
        this.cycles = new CyclesFile(files.cycles());
        this.events = new EventsFile(files.events());
        this.earlier = earlier;
        this.frames = listFrom(0);
    }

    /**
     * Goes on in the folder of a run that was stopped: {@link #started} takes away what it wrote beyond {@code earlier}, and what comes then
     * is appended. With {@link Written#NOTHING} this is a new run.
     *
     * @param earlier of the moment from which the run goes on, from {@link #sync}
     */
    public static RunFolder resuming(
            Path folder, String scenarioText, String version, Supplier<Regime> regime, Written earlier) {
        return new RunFolder(folder, scenarioText, version, regime, earlier, Start.RUN);
    }

    /** As a new run, of one that begins in a state of another: that state is kept, since it cannot be computed from the scenario. */
    public static RunFolder branching(Path folder, String scenarioText, String version, Supplier<Regime> regime) {
        return new RunFolder(folder, scenarioText, version, regime, Written.NOTHING, Start.BRANCH);
    }

    /** As {@link #resuming}, without checkpoints: the caller keeps them, with what {@link #sync} returns. */
    public static RunFolder ofJob(
            Path folder, String scenarioText, String version, Supplier<Regime> regime, Written earlier) {
        return new RunFolder(folder, scenarioText, version, regime, earlier, Start.JOB);
    }

    private FrameList listFrom(int number) {
        return new FrameList(files.xdmf(), files.fileSeries(), files::frame, number);
    }

    /**
     * Brings everything so far to the disk.
     *
     * @return how much it is
     * @throws OutputException when this cannot be done
     */
    public Written sync() {
        writing(files.series(), series::sync);
        writing(files.cycles(), cycles::sync);
        writing(files.events(), events::sync);
        writing(files.fields(), () -> AtomicFile.settle(files.fields()));
        return new Written(frames.next(), series.rows(), cycles.rows(), events.rows());
    }

    /** Where the files are. */
    public RunFiles files() {
        return files;
    }

    /**
     * Whether the folder is free to write into.
     *
     * @throws FolderInUseException when another run writes into it
     * @throws IOException when this cannot be found out
     */
    public static void checkFree(Path folder) throws IOException {
        RunLock.check(new RunFiles(folder));
    }

    /**
     * Makes the folder, locks it, and writes the scenario first, by which the folder is known for that of a run. What an earlier run
     * left under our names is taken away as soon as the new scenario is on the disk.
     *
     * @throws FolderInUseException when another run writes into the folder
     */
    @Override
    public void started(Scenario scenario, int nodes) {
        output = scenario.output();
        name = scenario.name();
        begun = Instant.now();
        writing(files.folder(), () -> AtomicFile.makeFolder(files.folder()));
        writing(files.lock(), () -> lock = RunLock.on(files));
        writing(files.scenario(), () -> AtomicFile.write(files.scenario(), this::begin));
        writing(files.fields(), () -> AtomicFile.makeFolder(files.fields()));
        if (!earlier.equals(Written.NOTHING)) {
            goOn();
        }
    }

    private void begin(Path aside) throws IOException {
        Files.writeString(aside, scenarioText);
        delete(List.of(files.summary(), files.crate(), files.fieldsSeries()));
        if (earlier.equals(Written.NOTHING)) {
            delete(List.of(files.series(), files.events(), files.cycles(), files.xdmf(), files.fileSeries()));
            delete(List.of(files.checkpoint(), files.checkpointBefore(), files.branch()));
        }
        deleteFramesFrom(earlier.frames());
    }

    private static void delete(List<Path> old) throws IOException {
        for (Path file : old) {
            AtomicFile.delete(file);
        }
    }

    private void deleteFramesFrom(int number) throws IOException {
        int next = number;
        for (Path frame : files.frames()) {
            if (RunFiles.number(frame) >= number) {
                AtomicFile.delete(frame);
                next = RunFiles.number(frame) + 1;
            }
        }
        // A run that was killed may have left the next one aside.
        AtomicFile.delete(files.frame(next));
    }

    /** Each in its own words where it does not fit. */
    private void goOn() {
        writing(files.series(), () -> series.resume(earlier.rows()));
        writing(files.cycles(), () -> cycles.resume(earlier.cycles()));
        writing(files.events(), () -> events.resume(earlier.events()));
        writing(files.fields(), this::findFrames);
        writing(files.xdmf(), frames::publish);
    }

    /** Takes up the earlier frames; of a run that keeps the last ones alone, those that are left. */
    private void findFrames() throws IOException {
        Set<Path> there = Set.copyOf(files.frames());
        int first = output.keep() instanceof Output.Keep.All ? 0 : earlier.frames() - there.size();
        frames = listFrom(first);
        for (int number = first; number < earlier.frames(); number++) {
            if (!there.contains(files.frame(number))) {
                throw new IOException(files.frame(number).getFileName() + " is missing");
            }
            frames.found();
        }
    }

    @Override
    public void accepted(SeriesRow row) {
        writing(files.series(), () -> series.add(row));
    }

    @Override
    public void cycle(CycleRow row) {
        writing(files.cycles(), () -> cycles.add(row));
    }

    @Override
    public void happened(Event event) {
        writing(files.events(), () -> events.add(event));
    }

    @Override
    public void frame(Snapshot snapshot) {
        writing(files.frame(frames.next()), () -> frames.add(snapshot));
        writing(files.xdmf(), frames::publishWhenDue);
        removeOld(false);
        writing(files.series(), series::publish);
        writing(files.cycles(), cycles::publish);
        writing(files.events(), events::publish);
    }

    /** Every so often; that of the end is written when the run has {@link #finished}. What it counts on is on the disk before it is. */
    @Override
    public void resumable(Supplier<Saved> state, boolean ends) {
        if (start == Start.JOB) {
            return;
        }
        if (start == Start.BRANCH && !Files.exists(files.branch())) {
            RunCheckpoint begun = checkpoint(state);
            writing(files.branch(), () -> begun.write(files.branch()));
        }
        if (ends) {
            last = Optional.of(checkpoint(state));
        } else if (clock.due(output.checkpoint())) {
            write(checkpoint(state));
            clock.written();
        }
    }

    private void write(RunCheckpoint checkpoint) {
        writing(files.checkpoint(), () -> checkpoint.write(files));
    }

    private RunCheckpoint checkpoint(Supplier<Saved> state) {
        return new RunCheckpoint(version, scenarioText, sync(), state.get());
    }

    /**
     * The largest file, a second copy of all frames, is the one that a disk may have no room for: it is written after the small ones. A run
     * that is not over needs its checkpoint more than all else; one that is over needs all else more.
     */
    @Override
    public void finished(Summary summary) {
        boolean over = summary.outcome().isPhysical();
        if (!over) {
            last.ifPresent(this::write);
        }
        sync();
        removeOld(true);
        writing(files.events(), () -> events.publish(summary.events()));
        if (frames.count() > 0) {
            writing(files.xdmf(), frames::publish);
        }
        if (output.series() && frames.count() > 0) {
            writing(files.fieldsSeries(), () -> FieldsSeries.write(files.fieldsSeries(), framesThere()));
        }
        writing(files.crate(), () -> AtomicFile.write(files.crate(), crate(summary)));
        writing(files.summary(), () -> SummaryFile.write(files.summary(), summary, regime.get(), version));
        if (over) {
            writing(files.checkpoint(), () -> delete(List.of(files.checkpoint(), files.checkpointBefore())));
            last.ifPresent(this::write);
        }
    }

    private void removeOld(boolean exactly) {
        if (output.keep() instanceof Output.Keep.Last last) {
            writing(files.fields(), () -> frames.keepLast(last.frames(), exactly));
        }
    }

    private List<Path> framesThere() {
        return IntStream.range(frames.first(), frames.next())
                .mapToObj(files::frame)
                .toList();
    }

    /** A summary without times of the clock is one of a run that is to be the same to the byte. */
    private String crate(Summary summary) {
        Optional<RunCrate.Period> clock = Double.isNaN(summary.costs().wallSeconds())
                ? Optional.empty()
                : Optional.of(new RunCrate.Period(begun, Instant.now()));
        Map<String, RunCrate.Result> results = new LinkedHashMap<>();
        results.put("series.csv", new RunCrate.Result("A row for each time step", "text/csv"));
        results.put("events.csv", new RunCrate.Result("What happened to the front", "text/csv"));
        if (!cycles.isEmpty()) {
            results.put("cycles.csv", new RunCrate.Result("A row for each cycle of the drive", "text/csv"));
        }
        results.put("summary.json", new RunCrate.Result("How the run ended, and its balances", "application/json"));
        for (Path frame : framesThere()) {
            results.put(
                    "fields/" + frame.getFileName(), new RunCrate.Result("Fields at one time", "application/x-hdf5"));
        }
        return new RunCrate(name, version, summary.outcome().label(), clock, results).text();
    }

    /** Lets other runs into the folder. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private void writing(Path file, Action action) {
        try {
            action.run();
        } catch (IOException e) {
            OutputException failure = OutputException.writing(file, e);
            save(failure);
            throw failure;
        }
    }

    /** What is small and not yet in its file: what was written aside is gone again, so there may be room. */
    private void save(OutputException failure) {
        if (frames.count() == 0) {
            return;
        }
        try {
            series.publish();
            cycles.publish();
            events.publish();
            frames.publish();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
