package dev.frond.io.run;

import dev.frond.io.crate.RunCrate;
import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.series.CyclesFile;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.summary.SummaryFile;
import dev.frond.io.vtkhdf.FieldsSeries;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.io.vtkhdf.FrameList;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.units.ShortestDecimal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final FrameList list;
    private final List<Path> frames = new ArrayList<>();
    private final Supplier<Regime> regime;
    /** Whether all frames go into one file as well. */
    private boolean together;

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
        this.files = new RunFiles(folder);
        this.scenarioText = scenarioText;
        this.version = version;
        this.regime = regime;
        this.series = new SeriesFile(files.series());
        this.cycles = new CyclesFile(files.cycles());
        this.list = new FrameList(files.xdmf(), files.fileSeries());
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
        together = scenario.output().series();
        name = scenario.name();
        begun = Instant.now();
        writing(files.folder(), () -> AtomicFile.makeFolder(files.folder()));
        writing(files.lock(), () -> lock = RunLock.on(files));
        writing(files.scenario(), () -> AtomicFile.write(files.scenario(), this::begin));
        writing(files.fields(), () -> AtomicFile.makeFolder(files.fields()));
    }

    private void begin(Path aside) throws IOException {
        Files.writeString(aside, scenarioText);
        clear();
    }

    private void clear() throws IOException {
        List<Path> old = new ArrayList<>(List.of(
                files.summary(),
                files.series(),
                files.events(),
                files.cycles(),
                files.xdmf(),
                files.fileSeries(),
                files.crate(),
                files.fieldsSeries()));
        List<Path> earlier = files.frames();
        old.addAll(earlier);
        // One more than there are: a run that was killed may have left it aside.
        old.add(files.frame(earlier.size()));
        for (Path file : old) {
            AtomicFile.delete(file);
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
    public void frame(Snapshot snapshot) {
        Path file = files.frame(frames.size());
        writing(file, () -> FrameFile.write(file, snapshot));
        frames.add(file);
        writing(files.xdmf(), () -> list.add(file));
        writing(files.series(), series::publish);
        writing(files.cycles(), cycles::publish);
    }

    /** The largest file, a second copy of all frames, is the one that a disk may have no room for: it is written after the small ones. */
    @Override
    public void finished(Summary summary) {
        writing(files.series(), series::publish);
        writing(files.cycles(), cycles::publish);
        writing(files.events(), () -> AtomicFile.write(files.events(), text(summary.events())));
        if (!frames.isEmpty()) {
            writing(files.xdmf(), list::publish);
        }
        if (together && !frames.isEmpty()) {
            writing(files.fieldsSeries(), () -> FieldsSeries.write(files.fieldsSeries(), frames));
        }
        writing(files.crate(), () -> AtomicFile.write(files.crate(), crate(summary)));
        writing(files.summary(), () -> SummaryFile.write(files.summary(), summary, regime.get(), version));
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
        for (Path frame : frames) {
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

    private static String text(List<Event> events) {
        boolean detailed = events.stream().anyMatch(event -> !event.detail().isEmpty());
        StringBuilder text =
                new StringBuilder("kind,time_s,x_m,y_m,area_m2,salt_mol_m").append(detailed ? ",detail\n" : "\n");
        for (Event event : events) {
            text.append(event.kind());
            for (double value : new double[] {event.time(), event.x(), event.y(), event.area(), event.salt()}) {
                text.append(',').append(ShortestDecimal.text(value));
            }
            text.append(detailed ? "," + event.detail() : "").append('\n');
        }
        return text.toString();
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
        if (frames.isEmpty()) {
            return;
        }
        try {
            series.publish();
            cycles.publish();
            list.publish();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
