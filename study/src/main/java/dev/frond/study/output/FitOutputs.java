package dev.frond.study.output;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.plot.Drawing;
import dev.frond.plot.PictureFile;
import dev.frond.solver.model.Scenario;
import dev.frond.study.data.FitTask;
import dev.frond.study.fit.Estimate;
import dev.frond.study.fit.FitResult;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.file.BaseFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a fit came to; {@code fit.json} last. */
public final class FitOutputs {
    private final FitTask task;
    private final FitResult result;
    private final Path folder;

    /** @param folder that is there */
    public FitOutputs(FitTask task, FitResult result, Path folder) {
        this.task = task;
        this.result = result;
        this.folder = folder;
    }

    /** The file of the results. */
    public Path summary() {
        return folder.resolve("fit.json");
    }

    /**
     * Writes all files.
     *
     * @param file of the fit
     * @param runs that were made
     */
    public void write(Path file, int runs, String version) throws IOException {
        for (int k = 0; k < task.bases().size(); k++) {
            String name = k == 0 ? "fitted.yaml" : "fitted-" + (k + 1) + ".yaml";
            AtomicFile.write(
                    folder.resolve(name),
                    ScenarioWriter.text(fitted(task.bases().get(k), file)));
        }
        List<FittedSet> sets = FittedSet.all(task, result);
        AtomicFile.write(folder.resolve("residuals.csv"), Residuals.text(sets));
        Map<String, String> pictures = new LinkedHashMap<>();
        for (int k = 0; k < sets.size(); k++) {
            String title = sets.get(k).title(sets);
            Drawing drawing = FitPictures.draw(task.name() + ": " + title, sets.get(k));
            PictureFile.write(folder.resolve(k == 0 ? "fit.png" : "fit-" + (k + 1) + ".png"), drawing);
            pictures.put((k + 1) + ": " + title, drawing.svg());
        }
        AtomicFile.write(folder.resolve("report.html"), new FitReport(task, result).html(pictures, runs));
        AtomicFile.write(summary(), new FitSummary(task, result).text(runs, version));
    }

    private Scenario fitted(SweepBase base, Path file) {
        List<String> settings = new ArrayList<>();
        for (Estimate estimate : result.estimates()) {
            estimate.parameter()
                    .paths()
                    .forEach(path ->
                            settings.add(path + "=" + estimate.parameter().text(estimate.place())));
        }
        return ScenarioReader.document(base.text(), BaseFiles.of(file, base), settings)
                .scenario();
    }
}
