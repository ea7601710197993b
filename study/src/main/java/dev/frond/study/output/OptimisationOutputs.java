package dev.frond.study.output;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.plot.Drawing;
import dev.frond.plot.PictureFile;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.sweep.file.BaseFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what an optimisation came to; the report last. */
public final class OptimisationOutputs {
    private final OptimisationTask task;
    private final OptimisationResult result;
    private final Path folder;

    /** @param folder that is there */
    public OptimisationOutputs(OptimisationTask task, OptimisationResult result, Path folder) {
        this.task = task;
        this.result = result;
        this.folder = folder;
    }

    /** The page for a reader. */
    public Path report() {
        return folder.resolve("report.html");
    }

    /** The scenario with the best values. */
    public Path best() {
        return folder.resolve("best.yaml");
    }

    /** The folder of its run. */
    public Path bestRun() {
        return folder.resolve("best");
    }

    /**
     * Writes all files but those of the best run.
     *
     * @param file of the optimisation
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(
                best(),
                ScenarioWriter.text(ScenarioReader.document(
                                task.base().text(),
                                BaseFiles.of(file, task.base()),
                                task.settings(result.best().evaluation().place()))
                        .scenario()));
        History history = new History(task);
        AtomicFile.write(folder.resolve("history.csv"), history.text(result.trials(), result.front()));
        if (task.goals().size() > 1) {
            AtomicFile.write(folder.resolve("pareto.csv"), history.front(result.front()));
        }
        Drawing drawing = new OptimisationPictures(task, result).draw();
        PictureFile.write(folder.resolve("optimisation.png"), drawing);
        AtomicFile.write(report(), new OptimisationReport(task, result).html(drawing.svg()));
    }
}
