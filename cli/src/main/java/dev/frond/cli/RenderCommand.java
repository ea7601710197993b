package dev.frond.cli;

import dev.frond.plot.Field;
import dev.frond.plot.FieldMovie;
import dev.frond.plot.FieldPicture;
import dev.frond.plot.FrontLine;
import dev.frond.plot.MovieFile;
import dev.frond.plot.Panel;
import dev.frond.plot.PaperTooNarrowException;
import dev.frond.plot.PictureFile;
import dev.frond.plot.TimeStamp;
import dev.frond.report.QuantityText;
import dev.frond.report.run.FinishedRun;
import dev.frond.report.run.MoviePlan;
import dev.frond.report.run.RunMovie;
import dev.frond.report.run.RunNames;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond render}: a picture or a movie of a run, or of two side by side. */
@Command(
        name = "render",
        description = "Draw a picture or a movie of a run, or of two runs side by side on one colour scale.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    /** Fronts of earlier frames, more of which are no longer told apart. */
    private static final int MOST_TRAILS = 11;

    private final CommandContext around;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
    private Path folder = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUN_B", description = "The folder of another, beside it.")
    private @Nullable Path second;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            completionCandidates = Candidates.Fields.class,
            description =
                    "flux_Li (default; flux_cation for any metal), concentration, potential, current_density, or a"
                            + " further field of the run.")
    private @Nullable String field;

    @Option(
            names = "--times",
            paramLabel = "TIME",
            split = ",",
            description =
                    "Times with units, separated by commas: --times \"10 min,20 min\". The nearest frames are taken. A"
                            + " picture shows them side by side, by default the last one; a movie in turn, by default from"
                            + " the first frame to the last, evenly spaced.")
    private List<String> times = List.of();

    @Option(
            names = "--range",
            paramLabel = "MIN:MAX",
            description =
                    "Ends of the colour scale, such as \"0.9 mol/L:2.65 mol/L\". Without a unit they are in mol/m3, mV, A/m2, or"
                            + " mol/(m2 s) for the flux.")
    private @Nullable String range;

    @Option(
            names = "--seconds",
            paramLabel = "LENGTH",
            description =
                    "Length of a movie; by default each frame stays for a tenth of a second, for 30 seconds at most.")
    private @Nullable String seconds;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "FILE.png, FILE.svg or FILE.pdf; a movie: FILE.mp4 (H.264) or FILE.gif; RUN/NAME.png by default.")
    private @Nullable Path output;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description =
                    "What stands above the picture, instead of the scenario's name; \"\" for nothing. Given twice, for two"
                            + " runs: what stands above each.")
    private List<String> titles = List.of();

    @Mixin
    private final PictureOptions options = new PictureOptions();

    RenderCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Field shown = Choices.field(field, folder);
        Path file = output == null ? folder.resolve(shown.id() + ".png") : output;
        boolean still = PictureFile.isPicture(file);
        if (!still && !MovieFile.isMovie(file)) {
            throw new UsageException(
                    "-o " + file + ": a name that ends in .png, .svg, .pdf, .mp4 or .gif was expected");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (output != null && parent != null && !Files.isDirectory(parent)) {
            throw new UsageException("-o " + file + ": no such folder: " + parent);
        }
        if (still && seconds != null) {
            throw new UsageException("--seconds " + seconds + ": only a movie has a length, -o FILE.mp4 or FILE.gif");
        }
        int most = second == null ? 1 : 2;
        if (titles.size() > most) {
            throw new UsageException("--title " + titles.get(most) + ": more titles than runs");
        }
        OptionalDouble length = seconds == null ? OptionalDouble.empty() : OptionalDouble.of(Choices.seconds(seconds));
        FieldPicture picture = options.applied(FieldPicture.of(shown), file, !still);
        if (range != null) {
            picture = picture.withRange(Choices.range(range, shown));
        }
        double[] wanted = Choices.times(times);
        List<FinishedRun> runs = new ArrayList<>(List.of(FinishedRun.open(folder)));
        if (second != null) {
            runs.add(FinishedRun.open(second));
        }
        for (FinishedRun each : runs) {
            Choices.beyond(each, wanted).forEach(around.err()::println);
        }
        if (still) {
            draw(file, picture, runs, wanted);
        } else {
            film(file, picture, runs, wanted, length);
        }
        around.out().println(file);
        return ExitStatus.OK;
    }

    private void draw(Path file, FieldPicture picture, List<FinishedRun> runs, double[] times) throws IOException {
        List<List<Panel>> panels = new ArrayList<>();
        for (FinishedRun run : runs) {
            List<Snapshot> snapshots = times.length == 0 ? List.of(run.last()) : run.at(times);
            List<FrontLine> trails = trails(run);
            panels.add(Panel.of(title(run, runs), snapshots, run.scenario().cell()).stream()
                    .map(panel ->
                            panel.withTrails(trails).on(run.scenario().anode().collectorHeight()))
                    .toList());
        }
        try {
            PictureFile.write(file, picture.drawRuns(panels));
        } catch (PaperTooNarrowException e) {
            throw new UsageException(QuantityText.format(
                    "--width: too narrow; with this text the picture needs %.0f mm, or take a smaller --font-size or"
                            + " fewer --times",
                    e.needed()));
        }
    }

    private void film(Path file, FieldPicture picture, List<FinishedRun> runs, double[] times, OptionalDouble length)
            throws IOException {
        List<double[]> frames = runs.stream().map(FinishedRun::times).toList();
        MoviePlan plan = times.length == 0 ? MoviePlan.even(frames, length) : MoviePlan.of(times, length);
        TimeStamp stamp = RunMovie.stamp(frames, plan);
        List<FieldMovie.Run> shown = new ArrayList<>();
        for (FinishedRun run : runs) {
            shown.add(RunMovie.of(title(run, runs), run, plan, stamp, trails(run)));
        }
        MovieFile.write(file, new FieldMovie(picture, shown), plan.perSecond());
    }

    private List<FrontLine> trails(FinishedRun run) {
        return options.trails() ? run.fronts(MOST_TRAILS) : List.of();
    }

    private String title(FinishedRun run, List<FinishedRun> runs) {
        if (!titles.isEmpty()) {
            return titles.get(Math.min(runs.indexOf(run), titles.size() - 1));
        }
        FinishedRun other = runs.get(runs.size() - 1) == run ? runs.get(0) : runs.get(runs.size() - 1);
        return other == run ? run.scenario().name() : RunNames.of(run.scenario(), run.folder(), other.scenario());
    }
}
