package dev.frond.sweep.engine;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.Written;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.summary.SummaryFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.SavedException;
import dev.frond.sweep.domain.Keep;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a part of a run's files, at its end. Of an interrupted run nothing is kept but what its checkpoint counts on. */
public final class KeptFiles implements Observer {
    private final RunFiles files;
    private final Keep keep;
    private final String scenarioText;
    private final String version;
    private final Supplier<Regime> regime;
    private final SeriesFile series;
    private @Nullable Snapshot last;

    /**
     * Keeps the summary at least.
     *
     * @param keep not {@link Keep#ALL}
     * @param scenarioText the resolved scenario
     * @param version of the program, for the summary
     * @param regime of the scenario, asked for at the end
     */
    public KeptFiles(RunFiles files, Keep keep, String scenarioText, String version, Supplier<Regime> regime) {
        this.files = files;
        this.keep = keep;
        this.scenarioText = scenarioText;
        this.version = version;
        this.regime = regime;
        this.series = new SeriesFile(files.series());
    }

    /** Brings what is kept so far to the disk. */
    Written sync() {
        try {
            if (keep.includes(Keep.SERIES)) {
                series.sync();
            }
            if (last != null) {
                FrameFile.write(files.frame(0), last);
            }
        } catch (IOException e) {
            throw OutputException.writing(files.folder(), e);
        }
        return new Written(0, series.rows(), 0, 0);
    }

    /**
     * Goes on after what {@link #sync} returned.
     *
     * @throws SavedException when less is there
     */
    void resume(Written earlier) {
        if (keep.includes(Keep.SERIES) && earlier.rows() > 0) {
            try {
                series.resume(earlier.rows());
            } catch (IOException e) {
                throw new SavedException(files.series() + ": " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        try {
            Files.createDirectories(keep.includes(Keep.LAST_FRAME) ? files.fields() : files.folder());
        } catch (IOException e) {
            throw OutputException.writing(files.folder(), e);
        }
    }

    @Override
    public void accepted(SeriesRow row) {
        if (keep.includes(Keep.SERIES)) {
            try {
                series.add(row);
            } catch (IOException e) {
                throw OutputException.writing(files.series(), e);
            }
        }
    }

    @Override
    public void frame(Snapshot snapshot) {
        if (keep.includes(Keep.LAST_FRAME)) {
            last = snapshot;
        }
    }

    @Override
    public void finished(Summary summary) {
        if (summary.outcome() == Outcome.INTERRUPTED) {
            return;
        }
        try {
            write(summary);
        } catch (IOException e) {
            throw OutputException.writing(files.folder(), e);
        }
    }

    private void write(Summary summary) throws IOException {
        AtomicFile.write(files.scenario(), scenarioText);
        if (keep.includes(Keep.SERIES)) {
            series.publish();
        }
        if (last != null) {
            FrameFile.write(files.frame(0), last);
        }
        SummaryFile.write(files.summary(), summary, regime.get(), version);
    }
}
