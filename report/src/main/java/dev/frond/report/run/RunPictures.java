package dev.frond.report.run;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.RunFiles;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.Field;
import dev.frond.plot.FieldPicture;
import dev.frond.plot.Panel;
import dev.frond.plot.PictureFile;
import dev.frond.plot.SeriesPlot;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws the last frame of a run and its series, beside its files. */
public final class RunPictures implements Observer {
    private final RunFiles files;
    private @Nullable Scenario scenario;

    public RunPictures(RunFiles files) {
        this.files = files;
    }

    /** Draws nothing, and takes away what an earlier run left. */
    public static Observer none(RunFiles files) {
        RunPictures pictures = new RunPictures(files);
        return new Observer() {
            @Override
            public void started(Scenario scenario, int nodes) {
                pictures.delete();
            }
        };
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        this.scenario = scenario;
        delete();
    }

    private void delete() {
        try {
            AtomicFile.delete(field());
            AtomicFile.delete(series());
        } catch (IOException e) {
            throw OutputException.writing(field(), e);
        }
    }

    @Override
    public void finished(Summary summary) {
        Scenario drawn = Objects.requireNonNull(scenario);
        try {
            List<Path> frames = files.frames();
            if (!frames.isEmpty()) {
                Snapshot last = FrameFile.read(frames.get(frames.size() - 1));
                FieldPicture picture = FieldPicture.of(Field.all().get(0));
                PictureFile.write(field(), picture.draw(List.of(Panel.of(drawn.name(), last, drawn.cell()))));
            }
            List<SeriesRow> rows = SeriesFile.read(files.series());
            if (!rows.isEmpty()) {
                PictureFile.write(series(), SeriesPlot.draw(drawn.name(), rows));
            }
        } catch (IOException e) {
            throw OutputException.writing(field(), e);
        }
    }

    private Path field() {
        return files.folder().resolve("picture.png");
    }

    private Path series() {
        return files.folder().resolve("series.png");
    }
}
