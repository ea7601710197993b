package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.model.Electrolyte.TransportData.Concentrated;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a scenario names. */
class TableFilesTest {
    private static final String TABLE = """
            concentration (mol/L),conductivity (mS/cm),transference_number
            0.1,0.2,0.3
            1,1.5,0.1
            2,1,-0.4
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("properties.csv"), TABLE);
        Files.writeString(
                folder.resolve("kinetics.txt"),
                "concentration/(mol/L)\texchange_current_density/(mA/cm^2)\n0,5\t0,1\n2\t0,2\n");
        scenario = Files.writeString(folder.resolve("s.yaml"), """
                frond: 1
                temperature: 363 K
                electrolyte:
                  salt_concentration: 1 mol/L
                  concentrated:
                    conductivity: {value: properties.csv, at: 363 K, activation_energy: 40 kJ/mol}
                    salt_diffusivity: 8e-12 m^2/s
                    transference_number: properties.csv
                cell: {width: 5 um, height: 3 um}
                anode: {exchange_current_density: kinetics.txt}
                drive: {current_density: 1 A/m^2}
                time: {end: 1 min}
                """);
    }

    @Test
    void areReadOnceAndWrittenOut() {
        Scenario read = ScenarioReader.read(scenario);
        Concentrated data = (Concentrated) read.electrolyte().transportData();
        assertThat(data.transferenceNumber(2000)).isEqualTo(-0.4);
        assertThat(read.kinetics().exchangeCurrentDensity()).isEqualTo(1 + 1.0 / 3);
        String text = ScenarioWriter.text(read);
        assertThat(text).contains("[2 mol/L, -0.4]").doesNotContain("properties.csv");
        assertThat(ScenarioReader.parse(text, "elsewhere.yaml", List.of("name=s")))
                .isEqualTo(read);
    }

    @Test
    void ofOptionsAreThoseOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("other.csv"), TABLE.replace("-0.4", "-0.8"));
        String key = "electrolyte.concentrated.transference_number=";
        Concentrated data = (Concentrated) ScenarioReader.read(scenario, List.of(key + "other.csv"))
                .electrolyte()
                .transportData();
        assertThat(data.transferenceNumber(2000)).isEqualTo(-0.8);
        assertThatThrownBy(() -> ScenarioReader.read(scenario, List.of(key + "othre.csv")))
                .hasMessage("--set electrolyte.concentrated.transference_number: there is no file \"othre.csv\" in "
                        + folder + "; did you mean \"other.csv\"?");
    }

    @Test
    void haveTheirOwnMistakes() throws IOException {
        Path table = Files.writeString(folder.resolve("properties.csv"), TABLE.replace("0.2,0.3", "0.2,1.3"));
        assertThatThrownBy(() -> ScenarioReader.read(scenario))
                .hasMessageContaining(table + ":2:9: transference_number must be at most 1, found 1.3");
        Files.writeString(table, TABLE.replace("2,1,-0.4", "0.5,1,-0.4"));
        assertThatThrownBy(() -> ScenarioReader.read(scenario))
                .hasMessageContaining(table + ":4:1: the concentrations must rise");
        Files.writeString(table, TABLE.replace("transference_number", "transferense_number"));
        assertThatThrownBy(() -> ScenarioReader.read(scenario))
                .hasMessageContaining(
                        "the column \"transferense_number\" is not known; did you mean \"transference_number\"?");
    }
}
