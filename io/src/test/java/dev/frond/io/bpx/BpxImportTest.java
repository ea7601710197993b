package dev.frond.io.bpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BpxImportTest {
    private static final Path FILES = Path.of("src/test/resources/bpx");

    @TempDir
    private Path folder = Path.of("");

    private static Scenario scenario(String file) {
        String text = BpxImport.scenario(FILES.resolve(file), "a cell");
        return ScenarioReader.parse(text, "made", List.of());
    }

    /** By hand: 0.13 - 2.5 + 3.3 = 0.93 S/m, times 0.3 and exp(17000/R (1/298.15 - 1/308.15)). */
    @Test
    void propertiesAreThoseInTheSeparatorAtTheTemperature() {
        Scenario scenario = scenario("old.json");
        assertThat(scenario.temperature()).isEqualTo(308.15);
        assertThat(scenario.electrolyte().saltConcentration()).isEqualTo(1000);
        assertThat(scenario.electrolyte().porosity()).isEqualTo(0.5);
        TransportData.Concentrated data =
                (TransportData.Concentrated) scenario.electrolyte().transportData();
        double expected = 0.93 * 0.3 * Math.exp(17000 / 8.314462618 * (1 / 298.15 - 1 / 308.15));
        assertThat(data.conductivity().curve(scenario.temperature(), 1, 1).at(1000))
                .isCloseTo(expected, within(1e-5 * expected));
        assertThat(data.saltDiffusivity().curve(scenario.temperature(), 1, 1).at(1000))
                .isCloseTo(0.9e-10, within(1e-15));
        Cell.Top.Membrane top = (Cell.Top.Membrane) scenario.cell().top();
        assertThat(top.thickness()).isEqualTo(20e-6);
        assertThat(scenario.cell().height()).isEqualTo(5e-6);
    }

    @Test
    void theStateOfVersionOneIsRead() {
        Scenario scenario = scenario("new.json");
        assertThat(scenario.electrolyte().saltConcentration()).isEqualTo(1200);
        TransportData.Concentrated data =
                (TransportData.Concentrated) scenario.electrolyte().transportData();
        assertThat(data.conductivity().curve(scenario.temperature(), 1, 1).at(1200))
                .isCloseTo(0.275, within(1e-12));
    }

    @Test
    void aScenarioIsNamedForWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "frond: 1\nname: x\n");
        assertThatThrownBy(() -> BpxImport.scenario(file, "a"))
                .hasMessageContaining("this is a scenario, not a BPX file: frond run, mesh");
        assertThatThrownBy(() -> ScenarioReader.read(FILES.resolve("old.json")))
                .hasMessageContaining("this is a BPX file, not a scenario: frond import bpx makes a scenario of it");
    }

    @Test
    void whatHasNoCounterpartIsNamed() {
        String text = BpxImport.scenario(FILES.resolve("old.json"), "a cell");
        assertThat(text.lines().filter(line -> line.startsWith("#   ")))
                .containsExactly(
                        "#   Header / Model",
                        "#   Parameterisation / Cell / Nominal cell capacity [A.h]",
                        "#   Parameterisation / Negative electrode",
                        "#   Validation / 1C");
        assertThat(text).contains("not in BPX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"BPX\": 0.5,||1:1: expected a BPX file: Header / BPX, its version, is missing",
                "\"Thickness [m]\": 2e-5,||1:1: missing: Parameterisation / Separator / Thickness [m]",
                "(x / 1000) ** 3|(x / 1000 ** 3|:8:31: Conductivity [S.m-1]: expected a closing bracket",
                "[4e-10, 3e-10, 2e-10]|[4e-10]|:9:31: Diffusivity [m2.s-1]: expected a table with x and y",
                "number\": 0.25|number\": \"a\"|:7:37: Cation transference number: expected a number, found \"a\"",
            })
    void mistakesHaveTheirPlace(String from, String to, String message) throws IOException {
        String text = Files.readString(FILES.resolve("old.json"));
        assertThat(text).contains(from);
        Path file = Files.writeString(folder.resolve("a.json"), text.replace(from, to == null ? "" : to));
        assertThatThrownBy(() -> BpxImport.scenario(file, "a"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
