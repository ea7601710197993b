package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.io.schema.InputException;
import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The solver in a tab of Chromium against the one of this Java machine. Not the same to the bit: sine, exponential and power differ in
 * their last digit, and a step or a mesh more or less comes of that where a limit is just met.
 */
class EngineIT {
    private static final Path EXAMPLES = Path.of("../examples");
    /** Of the tip: the default of {@code time.tolerance}, as a step more or less may come of rounding. Measured: 1e-5, and 1e-4 where fillers are met. */
    private static final double ROUNDING = 1e-3;

    private static @Nullable Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open("engine.html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Object ask(String script, Object... arguments) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return browser.ask(script, arguments);
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "figure4-lpc/scenario.yaml, 50 nm",
        "figure4-ucpba/scenario.yaml, 50 nm",
        "zhu2023-lpc/scenario.yaml, 100 nm",
        "zhu2023-ucpba/scenario.yaml, 100 nm",
        "cluster/bump.yaml, 100 nm"
    })
    void aRunEndsAsOnTheJavaMachine(String name, String edge) throws IOException {
        String text = example(name);
        List<String> settings = List.of("mesh.front=" + edge, "output.every=10 min");
        Summary expected = Simulation.of(ScenarioReader.parse(text, "scenario.yaml", settings))
                .run(new Observer() {});
        Map<?, ?> got = simulate(text, String.join("\n", settings), 0);
        assertThat(text(got, "summary"))
                .contains("\"outcome\": \"" + expected.outcome().label() + "\"");
        double tip = Objects.requireNonNull(expected.last()).frontTip();
        assertThat(lastTip(text(got, "rows"))).isCloseTo(tip, within(ROUNDING * tip));
        System.out.printf(
                "%s at %s: tip %.5f um in the tab, %.5f um here%n",
                name, edge, 1e6 * lastTip(text(got, "rows")), 1e6 * tip);
    }

    private static Map<?, ?> simulate(String text, String settings, int stopAfter) {
        Map<?, ?> got = (Map<?, ?>) ask("simulate(...arguments)", text, settings, stopAfter);
        assertThat(got.get("failure")).isNull();
        return got;
    }

    private static String text(Map<?, ?> got, String name) {
        return (String) Objects.requireNonNull(got.get(name), name);
    }

    private static double lastTip(String rows) {
        List<String> lines = rows.lines().toList();
        int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf(SeriesColumn.FRONT_TIP.label());
        return Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[column]);
    }

    @Test
    void framesComeWhileItRuns() throws IOException {
        Map<?, ?> got = simulate(
                example("figure4-lpc/scenario.yaml"), "mesh.front=100 nm\noutput.every=5 min\ntime.end=20 min", 0);
        List<?> frames = (List<?>) Objects.requireNonNull(got.get("frames"));
        assertThat(frames).hasSize(5);
        assertThat(String.valueOf(frames))
                .contains("time=0", "time=1200", "concentration", "flux_Li", "flux_lines", "magic=826692166");
    }

    @Test
    void aRunCanBeStopped() throws IOException {
        Map<?, ?> got = simulate(example("figure4-lpc/scenario.yaml"), "mesh.front=100 nm\noutput.every=1 min", 3);
        assertThat(text(got, "summary")).contains("\"outcome\": \"interrupted\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cell.width=5",
                "cell.height=3 mol",
                "electrolyte.transference_number=1.2",
                "drive.current=1 mA/cm^2",
                "anode.defects[0].height=0,3 um",
                "anode.defects[0].kind=gausian",
                "time.end={",
                "mesh.front=1 nm x",
                "cell.top={kind: membran}",
                "name=a: b",
                "anode.defects[3].height=1 um"
            })
    void mistakesHaveTheSameMessages(String setting) throws IOException {
        String text = example("figure4-lpc/scenario.yaml");
        assertThat(ask("check(...arguments)", text, setting)).isEqualTo(message(text, List.of(setting)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "frond: 1\n name: x", "frond: 1\nnames: x\n", "frond: 2\nname: x\n", "\tfrond: 1", "[1, 2"})
    void damagedTextsHaveTheSameMessages(String text) {
        assertThat(ask("check(...arguments)", text, "")).isEqualTo(message(text, List.of()));
    }

    @Test
    void theSchemaIsTheSame() {
        assertThat(ask("schema(...arguments)")).isEqualTo(ScenarioSchema.text());
    }

    private static String message(String text, List<String> settings) {
        try {
            ScenarioReader.parse(text, "scenario.yaml", settings);
            return "";
        } catch (InputException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }
}
