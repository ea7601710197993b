package dev.frond.report.run;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFrame;
import dev.frond.io.series.CyclesFile;
import dev.frond.io.series.SeriesFile;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.CyclesPlot;
import dev.frond.plot.Field;
import dev.frond.plot.FieldPicture;
import dev.frond.plot.Panel;
import dev.frond.plot.PictureFile;
import dev.frond.plot.SeriesPlot;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws what became of a run, in four frames on one scale, its series, and its cycles where it has some, beside its files. */
public final class RunPictures implements Observer {
    private static final int PANELS = 4;

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
            AtomicFile.delete(cycles());
        } catch (IOException e) {
            throw OutputException.writing(field(), e);
        }
    }

    @Override
    public void finished(Summary summary) {
        Scenario drawn = Objects.requireNonNull(scenario);
        try {
            List<Snapshot> story = story();
            if (!story.isEmpty()) {
                FieldPicture picture = FieldPicture.of(Field.all(drawn.metal()).get(0));
                PictureFile.write(
                        field(),
                        picture.drawRow(Panel.of(drawn.name(), story, drawn.cell()).stream()
                                .map(panel -> panel.on(drawn.anode().collectorHeight()))
                                .toList()));
            }
            List<SeriesRow> rows = SeriesFile.read(files.series());
            if (!rows.isEmpty()) {
                PictureFile.write(series(), SeriesPlot.draw(drawn.name(), rows));
            }
            List<CycleRow> rounds = Files.exists(files.cycles()) ? CyclesFile.read(files.cycles()) : List.of();
            if (!rounds.isEmpty()) {
                PictureFile.write(cycles(), CyclesPlot.draw(drawn.name(), rounds));
            }
        } catch (IOException e) {
            throw OutputException.writing(field(), e);
        }
    }

    /** The first frame that is there, two between, evenly spaced in time, and the last, the one before a short circuit; fewer of a run with fewer. */
    private List<Snapshot> story() throws IOException {
        List<RunFrame> frames = RunFrame.of(files);
        List<Snapshot> story = new ArrayList<>();
        for (int frame :
                FrameTimes.spread(frames.stream().mapToDouble(RunFrame::time).toArray(), PANELS)) {
            story.add(FrameFile.read(frames.get(frame).file()));
        }
        return story;
    }

    private Path field() {
        return files.folder().resolve("picture.png");
    }

    private Path cycles() {
        return files.folder().resolve("cycles.png");
    }

    private Path series() {
        return files.folder().resolve("series.png");
    }
}
