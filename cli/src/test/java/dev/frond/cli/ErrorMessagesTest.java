package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user gets wrong: each is answered with exit status 2, a message that helps, no stack trace, and no files. */
class ErrorMessagesTest {
    private static final String AT_A_SIDE =
            "[{kind: permeable, diffusivity_ratio: 2, transference_number: 0.5, diameter: 500 nm, at: [[0.25 um, 2 um]]}]";

    @TempDir
    private Path work = Path.of("");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("a command misspelt", List.of("rnu", "FILE"), "rnu"),
                Arguments.of("no scenario", List.of("run"), "SCENARIO"),
                Arguments.of("an unknown option", List.of("run", "FILE", "--qiet"), "--quiet"),
                Arguments.of(
                        "an unknown option with a value",
                        List.of("run", "FILE", "--outptu", "x"),
                        "frond run has no option \"--outptu\"; did you mean \"--output\"?\nSee"),
                Arguments.of(
                        "a blank in a value",
                        List.of("run", "FILE", "--set", "drive.current_density=2", "mA/cm^2"),
                        "needs quotes: --set \"drive.current_density=2 mA/cm^2\""),
                Arguments.of(
                        "a blank in a value before the file",
                        List.of("run", "--set", "time.end=2", "min", "FILE"),
                        "needs quotes: --set \"time.end=2 min\""),
                Arguments.of("no blank in a value", List.of("sweep", "FILE", "--jobs", "2", "x"), "index 4: 'x'"),
                Arguments.of("help on a command misspelt", List.of("help", "rn"), "did you mean \"run\"?"),
                Arguments.of("no suffix", List.of("regime", "DIR/scenario"), "did you mean \"scenario.yaml\"?"),
                Arguments.of("a file misspelt", List.of("run", "DIR/scenari.yaml"), "did you mean \"scenario.yaml\"?"),
                Arguments.of("no such file", List.of("run", "DIR/absent.yaml"), "absent.yaml"),
                Arguments.of("a folder for a file", List.of("run", "DIR"), ""),
                Arguments.of("force alone", List.of("run", "FILE", "--force"), "--force is for --resume"),
                Arguments.of("a path misspelt", List.of("run", "FILE", "--set", "tim.end=1 s"), "time"),
                Arguments.of("a wrong unit", List.of("run", "FILE", "--set", "time.end=1 m"), "time"),
                Arguments.of("no unit", List.of("run", "FILE", "--set", "cell.width=5"), "unit"),
                Arguments.of("no value", List.of("run", "FILE", "--set", "cell.width"), "cell.width"),
                Arguments.of("the output is a file", List.of("run", "FILE", "-o", "FILE"), "is a file"),
                Arguments.of("render without a run", List.of("render", "DIR/absent"), "absent"),
                Arguments.of("render of another folder", List.of("render", "DIR/empty"), "scenario.yaml"),
                Arguments.of("a field misspelt", List.of("render", "DIR", "--field", "flux"), "flux_Li, concentration"),
                Arguments.of(
                        "the beginning of a field",
                        List.of("render", "DIR", "--field", "flux"),
                        "did you mean \"flux_Li\"?"),
                Arguments.of("a range upside down", List.of("render", "DIR", "--range", "2:1"), "MIN:MAX"),
                Arguments.of(
                        "another format",
                        List.of("render", "DIR", "-o", "DIR/a.bmp"),
                        ".png, .svg, .pdf, .mp4 or .gif"),
                Arguments.of("a width without a unit", List.of("render", "DIR", "--width", "85"), "such as 85mm"),
                Arguments.of("a width of nothing", List.of("render", "DIR", "--width", "1mm"), "20 mm to 2 m"),
                Arguments.of("a text of nothing", List.of("render", "DIR", "--font-size", "0pt"), "from 3 to 72"),
                Arguments.of("a resolution in words", List.of("render", "DIR", "--dpi", "fine"), "from 30 to 2400"),
                Arguments.of(
                        "colours misspelt",
                        List.of("render", "DIR", "--colour-map", "virdis"),
                        "expected one of viridis, magma, cividis, grey, coolwarm; did you mean \"viridis\"?"),
                Arguments.of(
                        "two titles of one",
                        List.of("render", "DIR", "--title", "x", "--title", "y"),
                        "--title y: more titles than runs"),
                Arguments.of("a theme misspelt", List.of("render", "DIR", "--theme", "darc"), "did you mean \"dark\"?"),
                Arguments.of(
                        "a movie on paper",
                        List.of("render", "DIR", "--dpi", "300", "-o", "DIR/a.mp4"),
                        "only a picture has a size on paper"),
                Arguments.of(
                        "a range in another unit",
                        List.of("render", "DIR", "--field", "concentration", "--range", "1 m:2 m"),
                        "not a concentration"),
                Arguments.of(
                        "a length of a picture",
                        List.of("render", "DIR", "--seconds", "5"),
                        "only a movie has a length"),
                Arguments.of(
                        "a length of nothing",
                        List.of("render", "DIR", "--seconds", "0", "-o", "DIR/a.mp4"),
                        "more than 0"),
                Arguments.of(
                        "a length in metres",
                        List.of("render", "DIR", "--seconds", "5 m", "-o", "DIR/a.mp4"),
                        "a number of seconds"),
                Arguments.of(
                        "a picture into no folder",
                        List.of("render", "DIR/empty", "-o", "DIR/absent/a.mp4"),
                        "no such folder"),
                Arguments.of(
                        "beside no run",
                        List.of("render", "DIR/empty", "DIR/absent", "-o", "DIR/a.mp4"),
                        "scenario.yaml"),
                Arguments.of("info on nothing", List.of("info", "DIR/absent"), "absent"),
                Arguments.of("info on a text", List.of("info", "DIR/notes.txt"), "notes.txt"),
                Arguments.of("a broken frame", List.of("info", "DIR/broken.vtkhdf"), "broken.vtkhdf"),
                Arguments.of("mesh of nothing", List.of("mesh", "DIR/absent.yaml"), "absent.yaml"),
                Arguments.of("regime of nothing", List.of("regime", "DIR/absent.yaml"), "absent.yaml"),
                Arguments.of(
                        "nothing to homogenise",
                        List.of("homogenise", "FILE", "-o", "DIR/twin.yaml"),
                        "has no fillers"),
                Arguments.of("homogenise to nowhere", List.of("homogenise", "FILE"), "--output"),
                Arguments.of(
                        "fillers with tethered anions",
                        List.of("measure", "conductivity", "FILE", "--set", "electrolyte.tethered_anions=0.2"),
                        "tethered"),
                Arguments.of(
                        "a permeable filler at a side",
                        List.of("measure", "conductivity", "FILE", "--set", "fillers=" + AT_A_SIDE),
                        "x = 0.2500 um, y = 2.000 um touches"),
                Arguments.of("no experiment", List.of("measure"), "which experiment?"),
                Arguments.of(
                        "a thickness in seconds",
                        List.of("measure", "transference", "FILE", "--thickness", "5 s"),
                        "--thickness"),
                Arguments.of(
                        "a voltage of nothing",
                        List.of("measure", "transference", "FILE", "--voltage", "0 mV"),
                        "more than 0"),
                Arguments.of(
                        "other electrodes", List.of("measure", "impedance", "FILE", "--electrodes", "steel"), "steel"),
                Arguments.of("no temperature dependence", List.of("measure", "arrhenius", "FILE"), "activation energy"),
                Arguments.of("a case misspelt", List.of("verify", "order-in-tmie"), "did you mean \"order-in-time\"?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isAnswered(String name, List<String> arguments, String said) throws IOException {
        String file = Scenarios.write(work, Scenarios.VALID);
        Files.createDirectory(work.resolve("empty"));
        Files.writeString(work.resolve("notes.txt"), "- not\n- a scenario\n");
        Files.writeString(work.resolve("broken.vtkhdf"), "no HDF5");
        long before = count();
        Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));
        int status = terminal.frond(arguments.stream()
                .map(argument -> argument.replace("FILE", file).replace("DIR", work.toString()))
                .toArray(String[]::new));
        assertThat(terminal.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(status).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.out()).isEmpty();
        assertThat(count()).isEqualTo(before);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.count();
        }
    }
}
