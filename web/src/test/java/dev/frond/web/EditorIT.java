package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.units.QuantityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The editor of scenarios and its sliders in Chromium, under the page's own security policy: what they write is what the reader reads. */
class EditorIT {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final List<Path> SCENARIOS = List.of(EXAMPLES, Path.of("../io/src/test/resources/scenarios"));
    /** What sliders change, and a value for each. */
    private static final Map<String, String> CHANGES = Map.of(
            "electrolyte.diffusivity", "3.25e-14 m^2/s",
            "electrolyte.conductivity.value", "0.21 mS/cm",
            "electrolyte.transference_number", "0.55",
            "drive.current_density", "0.45 mA/cm^2",
            "anode.exchange_current_density", "1.1 A/m^2",
            "anode.defects[0].height", "0.25 um",
            "anode.defects[0].amplitude", "60 nm",
            "fillers[0].diameter", "310 nm",
            "fillers[0].random.count", "3");

    private static final int ROWS = 7;
    private static final String TITLE = "editor";

    private static @Nullable Browser opened;

    @BeforeAll
    static void open() throws IOException {
        opened = Browser.open("editor.html");
        browser().await("document.documentElement.dataset.ready === 'yes'");
        browser().ask("editor.setSchema(JSON.parse(arguments[0])); arguments[1]('set')", ScenarioSchema.text());
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @BeforeEach
    void begin() throws IOException {
        load(example("figure4-ucpba/scenario.yaml"));
        browser().now("editor.showProblems([])");
    }

    @AfterEach
    void withoutComplaints() {
        assertThat(browser().errors()).isEmpty();
        assertThat(browser().now("document.title")).isEqualTo(TITLE);
        assertThat(browser().now("document.images.length")).isEqualTo(0L);
    }

    private static Browser browser() {
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        return opened;
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    private static void load(String text) {
        browser().ask("load(arguments[0]); arguments[1]('loaded')", text);
    }

    private static String text() {
        return String.valueOf(browser().now("editor.text"));
    }

    private static String with(String text, String path, String value) {
        return (String) browser()
                .ask(
                        "const [text, path, value, done] = arguments;" + "done(withScenarioValue(text, path, value))",
                        text,
                        path,
                        value);
    }

    private static @Nullable String value(String text, String path) {
        Map<?, ?> found = (Map<?, ?>) browser()
                .ask("const [text, path, done] = arguments; done({found: scenarioValue(text, path)})", text, path);
        return found.get("found") instanceof Map<?, ?> value ? (String) value.get("value") : null;
    }

    private static Scenario parsed(String text, String... settings) {
        return ScenarioReader.parse(text, "scenario.yaml", List.of(settings));
    }

    private static Scenario parsed(Path file, String text, String... settings) {
        return ScenarioReader.document(text, file, List.of(settings)).scenario();
    }

    static List<Path> scenarios() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : SCENARIOS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    if (Files.readString(file).contains("\nelectrolyte:")) {
                        found.add(file);
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aValueIsExchangedInItsPlace(Path file) throws IOException {
        String text = Files.readString(file);
        boolean table = text.contains("concentrated:");
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            String path = change.getKey();
            String old = value(text, path);
            if (old != null && !(table && path.endsWith("transference_number"))) {
                String changed = with(text, path, change.getValue());
                assertThat(value(changed, path)).isEqualTo(change.getValue());
                assertThat(parsed(file, changed))
                        .as(path)
                        .isEqualTo(parsed(file, text, path + "=" + change.getValue()));
                assertThat(changedLines(text, changed)).as(path).hasSize(old.equals(change.getValue()) ? 0 : 1);
                assertThat(with(changed, path, old)).isEqualTo(text);
            }
        }
    }

    private static List<String> changedLines(String text, String changed) {
        List<String> before = text.lines().toList();
        List<String> after = changed.lines().toList();
        assertThat(after).hasSameSizeAs(before);
        return IntStream.range(0, after.size())
                .filter(k -> !after.get(k).equals(before.get(k)))
                .mapToObj(after::get)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anode.surface_energy | 0.5 J/m^2",
                "anode.moving | false",
                "time.max_step | 20 s",
                "electrolyte.tethered_anions | 0.1",
                "output.series | true"
            })
    void aMissingKeyIsPutIn(String path, String value) throws IOException {
        for (String name : List.of("figure4-lpc/scenario.yaml", "figure4-ucpba/scenario.yaml")) {
            String text = example(name);
            String changed = with(text, path, value);
            assertThat(value(text, path)).isNull();
            assertThat(parsed(changed)).isEqualTo(parsed(text, path + "=" + value));
            assertThat(changed.lines())
                    .containsAll(text.lines().filter(line -> line.contains("#")).toList());
        }
    }

    @Test
    void jsonStaysJson() {
        String text = "{\"frond\": 1, \"cell\": {\"width\": \"5 um\", \"height\": 0}, \"drive\": {}}";
        assertThat(with(with(text, "cell.height", "3 um"), "drive.current_density", "1 mA/cm^2"))
                .isEqualTo(
                        "{\"frond\": 1, \"cell\": {\"width\": \"5 um\", \"height\": \"3 um\"}, \"drive\": {\"current_density\": \"1 mA/cm^2\"}}");
    }

    @Test
    void theLineOfAValueIsTold() throws IOException {
        assertThat(browser()
                        .ask(
                                "const [text, done] = arguments; done(scenarioValue(text, 'fillers[0].at[2][1]').line)",
                                example("figure4-ucpba/scenario.yaml")))
                .isEqualTo(25L);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aSliderChangesItsLineOnly(Path file) throws IOException {
        String text = Files.readString(file);
        load(text);
        int moved = 0;
        for (int row = 0; row < ROWS; row++) {
            if (Boolean.FALSE.equals(browser().now("row(" + row + ").querySelector('.sliders-bar').disabled"))) {
                String before = text();
                browser().now("row(" + row + ").querySelector('.sliders-bar').focus()");
                browser().press(Keys.ARROW_RIGHT);
                if (text().equals(before)) {
                    // It is at its upper end, as a transference number of 1.
                    browser().press(Keys.ARROW_LEFT);
                }
                assertThat(changedLines(before, text())).as("row %d", row).hasSize(1);
                assertThat(parsed(file, text())).isNotEqualTo(parsed(file, before));
                moved++;
            } else {
                assertThat(browser().now("row(" + row + ").querySelector('.sliders-why').textContent"))
                        .isNotEqualTo("");
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void aNumberCanBeTyped() {
        browser().now("row(2).querySelector('.sliders-number').focus()");
        browser().press(Keys.chord(Keys.CONTROL, "a"));
        browser().press("12.5" + Keys.ENTER);
        assertThat(text()).contains("drive: {current_density: 12.5 mA/cm^2}");
        browser().press(Keys.chord(Keys.CONTROL, "a"));
        browser().press("much" + Keys.ENTER);
        assertThat(text()).contains("drive: {current_density: 12.5 mA/cm^2}");
        assertThat(browser().now("row(2).querySelector('.sliders-why').textContent"))
                .isEqualTo("This is no number.");
    }

    /** Numbers at which logarithms end. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.3 mA/cm^2", "+5.A/m2", "1e-9 A/m^2"})
    void currentsOfAllSortsHaveASlider(String current) throws IOException {
        load(example("figure4-lpc/scenario.yaml").replace("0.3 mA/cm^2", current));
        browser().now("row(2).querySelector('.sliders-bar').focus()");
        browser().press(Keys.ARROW_RIGHT);
        assertThat(parsed(text()).drive())
                .isNotEqualTo(parsed(example("figure4-lpc/scenario.yaml")).drive());
        assertThat(Objects.requireNonNull(value(text(), "drive.current_density"))
                        .startsWith("-"))
                .isEqualTo(current.startsWith("-"));
    }

    @ParameterizedTest
    @CsvSource({"figure4-lpc, 5", "figure4-ucpba, 8"})
    void fillersAreAddedOrPlacedAtRandom(String name, int count) throws IOException {
        load(example(name + "/scenario.yaml"));
        browser().now("row(6).querySelector('.sliders-offer').click()");
        assertThat(value(text(), "fillers[0].random.count")).isEqualTo(String.valueOf(count));
        assertThat(browser().now("row(6).querySelector('.sliders-bar').disabled"))
                .isEqualTo(false);
        assertThat(Simulation.of(parsed(text(), "mesh.front=100 nm")).begin(new Observer() {}))
                .isNotNull();
    }

    @Test
    void aFlatAnodeGetsANodule() throws IOException {
        load(example("figure4-lpc/scenario.yaml").replaceAll("(?m)^  defects:\n.*\n", ""));
        browser().now("row(4).querySelector('.sliders-offer').click()");
        assertThat(parsed(text())).isEqualTo(parsed(example("figure4-lpc/scenario.yaml")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "electrolyte:\\n  transference_number: 0.4\\n  |\\ncell:\\n; salt_concentration diffusivity conductivity concentrated anion_valence tethered_anions porosity",
                "cell:\\n  top: {kind: |}; reservoir counter-electrode membrane",
                "cell:\\n  top: {kind: membrane, |}; thickness exchange_current_density",
                "anode:\\n  defects:\\n    - kind: sinusoid\\n      |\\n    - {kind: wedge}; amplitude wavelength phase",
                "drive: {current_density: 0.3 m|}; mA/cm^2 uA/cm^2 A/m^2",
                "anode:\\n  moving: |; true false",
                "fillers:\\n  - |; kind at lattice random shape diameter particles note file image",
                "time: {end: 1 h, sch|\\nmesh: {front: 25 nm}; scheme"
            })
    void whatCanBeWrittenIsProposed(String place, String expected) {
        String text = place.replace("\\n", "\n");
        Object names = browser()
                .ask(
                        "const [text, done] = arguments; const at = text.indexOf('|');"
                                + "done(completions(text.replace('|', ''), at, editor.schema).proposals.map((each) => each.name).join(' '))",
                        text);
        assertThat(names).isEqualTo(expected);
    }

    /** The page's units are those of the reader, and every kind of quantity in a scenario has some. */
    @Test
    void unitsOfTheProposalsAreRead() {
        Map<?, ?> units = (Map<?, ?>) browser().ask("arguments[0](COMPLETION_UNITS)");
        units.forEach((kind, each) -> assertThat((List<?>) each).isNotEmpty().allSatisfy(unit -> assertThat(
                        QuantityKind.of("1 " + unit).map(QuantityKind::label))
                .hasValue(kind.toString())));
        Matcher kinds = Pattern.compile("\"an? ([a-z ]+) with its unit").matcher(ScenarioSchema.text());
        assertThat(kinds.results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(kind -> assertThat(units.containsKey(kind)).as(kind).isTrue());
    }

    @Test
    void proposalsComeWhileTyping() {
        goTo("alpha_c");
        browser().press(Keys.ENTER + "mov");
        browser().await(hints("moving"));
        browser().press(Keys.ENTER);
        browser().await(hints("true"));
        browser().press(Keys.ARROW_DOWN);
        browser().press(Keys.ENTER);
        browser().await("editor.text.includes('\\n  moving: false\\n  defects')");
        browser().press(Keys.ENTER + "surface_energy: 0.5 ");
        browser().await(hints("mJ/m^2"));
        browser().press("mJ");
        browser().await("!" + hints("N/m"));
        browser().press(Keys.ENTER);
        browser().await("editor.text.includes('\\n  surface_energy: 0.5 mJ/m^2\\n')");
        assertThat(parsed(text()).anode().moving()).isFalse();
    }

    private static void goTo(String word) {
        browser()
                .now("(() => { const line = editor.text.split('\\n').findIndex((each) => each.includes('" + word
                        + "')); editor.mirror.setCursor({line, ch: 200}); editor.focus(); })()");
    }

    private static String hints(String name) {
        return "[...document.querySelectorAll('.CodeMirror-hint .editor-name')].some((each) => each.textContent === '"
                + name + "')";
    }

    @Test
    void problemsAreShownAtTheirLineAndSelected() throws IOException {
        String wrong =
                example("figure4-ucpba/scenario.yaml").replace("0.60", "6.0").replace("500 nm", "500");
        load(wrong);
        List<Map<String, Object>> problems = problems(wrong);
        assertThat(problems).hasSize(2);
        browser().ask("editor.showProblems(arguments[0]); arguments[1]('shown')", problems);
        assertThat(
                        browser()
                                .now(
                                        "[...document.querySelectorAll('.editor-wrong .CodeMirror-linenumber')].map((each) => each.textContent).join(' ')"))
                .isEqualTo("7 21");
        browser().now("document.querySelectorAll('.editor-problem')[1].focus()");
        browser().press(Keys.ENTER);
        assertThat(browser().now("editor.mirror.getSelection()")).isEqualTo("diameter: 500");
        browser().press("diameter: 400 nm");
        browser().ask("editor.showProblems([]); arguments[0]('none')");
        assertThat(browser().now("document.querySelectorAll('.editor-wrong, .editor-problem').length"))
                .isEqualTo(0L);
        assertThat(value(text(), "fillers[0].diameter")).isEqualTo("400 nm");
        assertThat(browser().now("row(5).querySelector('.sliders-number').value"))
                .isEqualTo("400");
    }

    private static List<Map<String, Object>> problems(String text) {
        try {
            parsed(text);
            return List.of();
        } catch (InputException wrong) {
            return String.valueOf(wrong.getMessage())
                    .lines()
                    .map(line -> line.split(":", 4))
                    .map(parts -> Map.<String, Object>of("line", Integer.parseInt(parts[1]), "text", parts[3].strip()))
                    .toList();
        }
    }

    @Test
    void itWorksByKeyboard() {
        goTo("alpha_c");
        browser().press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        assertThat(browser().now("told.runs")).isEqualTo(1L);
        browser().press(Keys.ENTER);
        browser().press(Keys.TAB);
        assertThat(text()).contains("alpha_c: 0.5\n    \n");
        browser().press(Keys.ESCAPE);
        browser().press(Keys.TAB);
        assertThat(browser().now("document.activeElement.id")).isEqualTo("after");
        browser().press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser().press(Keys.ESCAPE);
        browser().press(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(browser().now("document.activeElement.id")).isEqualTo("before");
    }

    @Test
    void whatASliderWroteCanBeUndone() {
        String before = text();
        browser().now("row(0).querySelector('.sliders-bar').focus()");
        browser().press(Keys.ARROW_RIGHT);
        assertThat(text()).isNotEqualTo(before);
        browser().now("editor.focus()");
        browser().press(Keys.chord(Keys.CONTROL, "z"));
        assertThat(text()).isEqualTo(before);
        assertThat(browser().now("row(0).querySelector('.sliders-number').value"))
                .isEqualTo("8.381e-14");
    }

    @Test
    void htmlIsText() throws IOException {
        String html = "<img src=x onerror=document.title=1>";
        load(example("figure4-lpc/scenario.yaml")
                .replace("figure4-lpc\n", html + "\n")
                .replace("mA/cm^2", html));
        browser()
                .ask(
                        "editor.showProblems([{line: 3, text: arguments[0]}, {text: arguments[0]}]); arguments[1]('shown')",
                        html);
        assertThat(browser().now("document.querySelector('.editor-problems').textContent"))
                .asString()
                .contains(html);
        assertThat(browser().now("row(2).querySelector('.sliders-unit').textContent"))
                .isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"editor-light, 1400, false", "editor-dark, 1400, true", "editor-phone, 390, false"})
    void itFitsTheScreen(String name, int width, boolean dark) throws IOException {
        browser().screen(width, 900, dark);
        browser()
                .ask(
                        "editor.refresh(); editor.showProblems([{line: 8, text: 'diffusivity must be above 0 m^2/s, found -1 m^2/s'}]); arguments[0]('shown')");
        goTo("anode:");
        browser().press(Keys.ENTER);
        browser().press(Keys.chord(Keys.CONTROL, Keys.SPACE));
        browser().await(hints("surface_energy"));
        browser().await("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        browser().picture(name);
        browser().press(Keys.ESCAPE);
        browser().now("document.getElementById('sliders').scrollIntoView()");
        browser().picture(name + "-sliders");
    }
}
