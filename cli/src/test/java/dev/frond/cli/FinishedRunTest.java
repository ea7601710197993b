package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.plot.FieldMovie;
import dev.frond.plot.TimeStamp;
import dev.frond.report.run.FinishedRun;
import dev.frond.report.run.MoviePlan;
import dev.frond.report.run.RunMovie;
import dev.frond.solver.run.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code render}, {@code info} and {@code mesh}. */
class FinishedRunTest {
    @TempDir
    private Path work = Path.of("");

    private String run = "";
    private String scenario = "";
    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @BeforeEach
    void prepare() throws IOException {
        run = work.resolve("run").toString();
        scenario = Scenarios.write(work, Scenarios.VALID);
        new Terminal(new FakeSimulation(Outcome.FINISHED)).frond("run", scenario, "-o", run, "--quiet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flux_Li", "concentration", "potential", "current_density"})
    void everyFieldIsDrawnBesideTheRun(String field) {
        assertThat(terminal.frond("render", run, "--field", field)).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines(run + "/" + field + ".png");
        assertThat(Path.of(run, field + ".png")).isNotEmptyFile();
    }

    /** Two runs have a title each; one title alone, or none, is above both. */
    @Test
    void titlesOfTwoRuns() {
        Path file = work.resolve("pair.png");
        int each = height(file, "--title=A", "--title=B");
        int shared = height(file, "--title=A");
        int none = height(file, "--title=");
        assertThat(each).isEqualTo(height(file, "--title=A", "--title="));
        assertThat(shared).isGreaterThan(none);
    }

    private int height(Path file, String... titles) {
        List<String> command = new ArrayList<>(List.of("render", run, run, "-o", file.toString()));
        command.addAll(List.of(titles));
        assertThat(terminal.frond(command.toArray(String[]::new))).isZero();
        try {
            return ImageIO.read(file.toFile()).getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page has the width that is asked for; shapes are no pixels; the same again is the same to the byte. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFigureForAPaper(String ending) throws IOException {
        Path file = work.resolve("a." + ending);
        Path again = work.resolve("b." + ending);
        for (Path each : List.of(file, again)) {
            assertThat(terminal.frond(
                            "render",
                            run,
                            "--width=120mm",
                            "--dpi=200",
                            "--font-size=7 pt",
                            "--colour-map=cividis",
                            "--theme=dark",
                            "--no-streamlines",
                            "--label",
                            "--title=",
                            "--front-trails",
                            "-o",
                            each.toString()))
                    .isZero();
        }
        assertThat(again).hasSameBinaryContentAs(file);
        if (ending.equals("png")) {
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo((int) Math.ceil(120 / 25.4 * 200));
        }
    }

    @Test
    void theEndsOfTheScaleHaveUnits() throws IOException {
        Path plain = work.resolve("plain.png");
        Path file = work.resolve("units.png");
        assertThat(terminal.frond("render", run, "--field=concentration", "--range=900:1100", "-o", plain.toString()))
                .isZero();
        assertThat(terminal.frond(
                        "render", run, "--field=concentration", "--range=0.9 mol/L:1.1 mol/L", "-o", file.toString()))
                .isZero();
        assertThat(file).hasSameBinaryContentAs(plain);
    }

    /** Four panels in a row of a box of 5 um by 3 um. */
    @Test
    void thePictureOfARunShowsFourTimes() throws IOException {
        BufferedImage picture = ImageIO.read(Path.of(run, "picture.png").toFile());
        assertThat(picture.getWidth()).isBetween(1850, 1950);
        assertThat(picture.getHeight()).isBetween(450, 650);
    }

    @Test
    void severalTimesGoIntoOnePictureOfAGivenScale() {
        Path file = work.resolve("times.png");
        assertThat(terminal.frond(
                        "render",
                        run,
                        "--field=potential",
                        "--times=10 s, 1 min",
                        "--range=-30:0",
                        "-o",
                        file.toString()))
                .isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void anAnimationHasTheFramesOfTheRun() throws IOException {
        Path file = work.resolve("run.gif");
        assertThat(terminal.frond("render", run, "--times=10 s,20 s,30 s", "-o", file.toString()))
                .isZero();
        assertThat(file).binaryContent().startsWith('G', 'I', 'F');
    }

    @Test
    void aMovieOfTwoRunsIsAsLongAsTheLonger() throws IOException {
        String longer = work.resolve("longer").toString();
        new Terminal(new FakeSimulation(Outcome.SHORT_CIRCUIT))
                .frond("run", scenario, "-o", longer, "--set", "time.end=130 s", "--set", "name=B", "--no-pictures");
        Path file = work.resolve("pair.mp4");
        assertThat(terminal.frond("render", run, longer, "--seconds=0.12", "-o", file.toString()))
                .isZero();
        assertThat(file).binaryContent().containsSequence(new byte[] {'f', 't', 'y', 'p'});
        MoviePlan plan = MoviePlan.even(
                List.of(
                        FinishedRun.open(Path.of(run)).times(),
                        FinishedRun.open(Path.of(longer)).times()),
                OptionalDouble.of(2));
        assertThat(plan.times()).hasSize(14).endsWith(130.0);
        TimeStamp stamp =
                RunMovie.stamp(List.of(FinishedRun.open(Path.of(longer)).times()), plan);
        FieldMovie.Run held = RunMovie.of("A", FinishedRun.open(Path.of(run)), plan, stamp, List.of());
        assertThat(held.showings().get(0).note()).isEqualTo("t = 0 s");
        assertThat(held.showings().get(10)).isEqualTo(new FieldMovie.Showing(10, "t = 100 s"));
        assertThat(held.showings().get(13)).isEqualTo(new FieldMovie.Showing(10, "ended after 100.0 s"));
        FieldMovie.Run failed = RunMovie.of("B", FinishedRun.open(Path.of(longer)), plan, stamp, List.of());
        assertThat(failed.showings().get(13).note()).isEqualTo("short circuit after 2.2 min");
    }

    @Test
    void aTimeBeyondTheRunIsSaid() {
        Path file = work.resolve("late.png");
        assertThat(terminal.frond("render", run, "--times=100 s", "-o", file.toString()))
                .isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.frond("render", run, "--times=50 s,3 h", "-o", file.toString()))
                .isZero();
        assertThat(terminal.err())
                .hasLineCount(1)
                .contains("--times 180.0 min is beyond the last frame of " + run + ", at 100.0 s");
    }

    @Test
    void aPictureOfTwoRuns() {
        Path file = work.resolve("pair.png");
        assertThat(terminal.frond("render", run, run, "--times=10 s,20 s", "-o", file.toString()))
                .isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void theNearestFramesAreTaken() throws IOException {
        assertThat(FinishedRun.open(Path.of(run)).at(0, 14, 1e9))
                .extracting(frame -> frame.time())
                .containsExactly(0.0, 10.0, 100.0);
    }

    @Test
    void infoOnARun() {
        assertThat(terminal.frond("info", run)).isZero();
        assertThat(terminal.out())
                .contains(
                        "one bump, finished",
                        "11 frames, 0 s to 100.0 s",
                        "10 steps",
                        "4 nodes",
                        "concentration    0.9000 to 1.000 mol/L",
                        "flux_Li          2.000 to 3.000 nmol cm-2 s-1");
    }

    @Test
    void infoOnAFrame() {
        assertThat(terminal.frond("info", run + "/fields/frame-000000.vtkhdf")).isZero();
        assertThat(terminal.out()).contains("4 nodes, 2 triangles");
    }

    @Test
    void infoOnAScenarioIsTheScenarioWithItsDefaults() {
        assertThat(terminal.frond("info", scenario)).isZero();
        assertThat(terminal.out()).contains("frond: 1", "surface_energy");
    }

    @Test
    void meshTellsItsQualityAndDrawsIt() {
        Path file = work.resolve("mesh.png");
        assertThat(terminal.frond("mesh", scenario, "-o", file.toString())).isZero();
        assertThat(terminal.out()).contains("4 nodes, 2 triangles, smallest angle 31.0 degrees");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void meshIsDrawnOfShapes() throws IOException {
        Path file = work.resolve("mesh.svg");
        assertThat(terminal.frond("mesh", scenario, "-o", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("<svg", "<path");
    }

    @Test
    void aMovieHasTrails() {
        Path file = work.resolve("trails.gif");
        assertThat(terminal.frond("render", run, "--front-trails", "-o", file.toString()))
                .isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void meshWritesItForOtherPrograms() throws IOException {
        Path file = work.resolve("mesh.vtkhdf");
        assertThat(terminal.frond("mesh", scenario, "-o", file.toString())).isZero();
        assertThat(terminal.out()).contains(file.toString());
        try (Hdf5Reader mesh = Hdf5Reader.open(file)) {
            assertThat(mesh.ints("/VTKHDF/CellData/boundary")).endsWith(1, 2, 3, 4);
        }
    }

    @Test
    void meshRefusesOtherFormatsBeforeItMeshes() {
        assertThat(terminal.frond("mesh", "absent.yaml", "-o", "mesh.vtu")).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("mesh.vtu", ".png, .svg, .pdf or .vtkhdf");
    }
}
