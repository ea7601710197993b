package dev.frond.cli;

import dev.frond.io.image.AnimatedGif;
import dev.frond.io.image.Field;
import dev.frond.io.image.FieldPicture;
import dev.frond.io.image.Panel;
import dev.frond.io.image.PictureFile;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond render}: a picture or an animation of a run. */
@Command(name = "render", description = "Draw a picture or an animation of a run.", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    private static final Duration FRAME_TIME = Duration.ofMillis(100);

    private final Surroundings around;

    @Parameters(paramLabel = "RUN", description = "The folder of a run.")
    private Path folder = Path.of("");

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "flux_Li (default), concentration, potential, current_density.")
    private String field = Field.all().get(0).id();

    @Option(
            names = "--times",
            paramLabel = "TIME",
            split = ",",
            description =
                    "Times with units, separated by commas: --times \"10 min,20 min\". The nearest frames are taken. A"
                            + " picture shows them side by side, by default the last one; an animation in turn, by default all.")
    private List<String> times = List.of();

    @Option(
            names = "--range",
            paramLabel = "MIN:MAX",
            description = "Ends of the colour scale, in SI units of the field: mol/(m2 s) for flux_Li.")
    private @Nullable String range;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "FILE.png or FILE.gif; RUN/NAME.png by default.")
    private @Nullable Path output;

    RenderCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Field shown = Choices.field(field);
        Path file = output == null ? folder.resolve(shown.id() + ".png") : output;
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".gif")) {
            throw new UserMistake("-o " + file + ": a name that ends in .png or .gif was expected");
        }
        FieldPicture picture = FieldPicture.of(shown);
        if (range != null) {
            picture = picture.withRange(Choices.range(range, shown));
        }
        FinishedRun run = FinishedRun.open(folder);
        picture = picture.showing(run.cell());
        if (name.endsWith(".gif")) {
            animate(file, picture, run);
        } else {
            draw(file, picture, run);
        }
        around.out().println(file);
        return ExitStatus.OK;
    }

    private void draw(Path file, FieldPicture picture, FinishedRun run) throws IOException {
        List<Snapshot> snapshots = times.isEmpty() ? List.of(run.last()) : run.at(Choices.times(times));
        List<Panel> panels = snapshots.stream()
                .map(snapshot -> new Panel(run.name(), snapshot))
                .toList();
        PictureFile.write(file, picture.draw(panels));
    }

    private void animate(Path file, FieldPicture picture, FinishedRun run) throws IOException {
        List<Snapshot> snapshots = times.isEmpty() ? run.all() : run.at(Choices.times(times));
        FieldPicture steady = picture.fixedFor(snapshots);
        try (AnimatedGif gif = AnimatedGif.create(file, FRAME_TIME)) {
            for (Snapshot snapshot : snapshots) {
                gif.add(steady.draw(run.name(), snapshot));
            }
        }
    }
}
