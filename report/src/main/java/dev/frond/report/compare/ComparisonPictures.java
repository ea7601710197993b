package dev.frond.report.compare;

import dev.frond.plot.Field;
import dev.frond.plot.FieldPicture;
import dev.frond.plot.FrontsPlot;
import dev.frond.plot.Panel;
import dev.frond.plot.PictureFile;
import dev.frond.plot.RunsPlot;
import dev.frond.report.QuantityText;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pictures of a comparison. */
public final class ComparisonPictures {
    private static final List<RunsPlot.Quantity> QUANTITIES = List.of(
            new RunsPlot.Quantity("potential", "mV", row -> 1e3 * row.potential()),
            new RunsPlot.Quantity("height of the tip", "µm", row -> 1e6 * row.frontTip()),
            new RunsPlot.Quantity("mean height", "µm", row -> 1e6 * row.frontHeightMean()),
            new RunsPlot.Quantity("lowest concentration", "mol/L", row -> 1e-3 * row.concentrationFrontMin()),
            new RunsPlot.Quantity(
                    "j_{max}/j_{mean}", "1", row -> row.currentFocus().orElse(Double.NaN)));

    private ComparisonPictures() {}

    /** A file with what it shows. */
    public record Picture(Path file, String caption) {}

    /** Writes them all into {@code folder}, which must exist. */
    public static List<Picture> write(Path folder, Comparison comparison) throws IOException {
        String time = QuantityText.time(comparison.last());
        MetalWords words = MetalWords.of(comparison);
        return List.of(
                fields(
                        folder.resolve("fields.png"),
                        comparison,
                        new Field.FluxMagnitude(comparison.first().scenario().metal()),
                        words.in("Flux of Li⁺ with streamlines after ") + time),
                fields(
                        folder.resolve("concentration.png"),
                        comparison,
                        new Field.Concentration(),
                        words.in("Salt concentration with streamlines of the flux of Li⁺ after ") + time),
                fronts(folder.resolve("fronts.png"), comparison),
                series(folder.resolve("series.png"), comparison));
    }

    private static Picture fields(Path file, Comparison comparison, Field field, String caption) throws IOException {
        FieldPicture picture = FieldPicture.of(field);
        PictureFile.write(
                file,
                picture.draw(List.of(
                        panel(comparison.firstName(), comparison.first(), comparison.last()),
                        panel(comparison.secondName(), comparison.second(), comparison.last()))));
        return new Picture(file, caption);
    }

    /** Each run in the box of its own cell. */
    private static Panel panel(String name, ComparedRun run, double time) {
        return Panel.of(name, run.at(time), run.scenario().cell())
                .on(run.scenario().anode().collectorHeight());
    }

    private static Picture fronts(Path file, Comparison comparison) throws IOException {
        double[] times = comparison.some();
        String listed = Arrays.stream(times).mapToObj(QuantityText::time).collect(Collectors.joining(", "));
        String title = "Fronts after " + listed + (times.length > 1 ? ", from light to dark" : "");
        PictureFile.write(
                file,
                FrontsPlot.draw(
                        title,
                        List.of(
                                new FrontsPlot.Run(comparison.firstName(), frames(comparison.first(), times)),
                                new FrontsPlot.Run(comparison.secondName(), frames(comparison.second(), times)))));
        boolean shared = Arrays.stream(times).allMatch(comparison::bothHave);
        return new Picture(
                file,
                title
                        + "; below, how much higher B is than A, at the highest point over each x"
                        + (shared ? "" : "; where B has no frame, the front of its nearest one"));
    }

    private static List<Snapshot> frames(ComparedRun run, double[] times) {
        return Arrays.stream(times).mapToObj(run::at).toList();
    }

    private static Picture series(Path file, Comparison comparison) throws IOException {
        PictureFile.write(
                file,
                RunsPlot.draw(
                        comparison.title(),
                        List.of(
                                new RunsPlot.Run(
                                        comparison.firstName(),
                                        comparison.first().rows()),
                                new RunsPlot.Run(
                                        comparison.secondName(),
                                        comparison.second().rows())),
                        QUANTITIES));
        return new Picture(file, "Both series over time");
    }
}
