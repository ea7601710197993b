package dev.frond.cli;

import dev.frond.io.files.AtomicFile;
import dev.frond.io.files.OutputException;
import dev.frond.io.image.Field;
import dev.frond.io.image.FieldPicture;
import dev.frond.io.image.Panel;
import dev.frond.io.image.PictureFile;
import dev.frond.io.image.SeriesPlot;
import dev.frond.io.run.RunFiles;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
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
final class Pictures implements Observer {
    private final RunFiles files;
    private @Nullable Scenario scenario;

    Pictures(RunFiles files) {
        this.files = files;
    }

    /** Draws nothing, and takes away what an earlier run left. */
    static Observer none(RunFiles files) {
        Pictures pictures = new Pictures(files);
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
