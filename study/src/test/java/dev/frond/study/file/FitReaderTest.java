package dev.frond.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.schema.InputException;
import dev.frond.study.data.DataSet;
import dev.frond.study.data.FitTask;
import dev.frond.study.data.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitReaderTest {
    private static final String FIT = """
            frond_fit: 1
            base: cell.yaml
            parameters:
              electrolyte.diffusivity: {between: [1e-14 m^2/s, 1e-11 m^2/s], scale: log}
              anode.exchange_current_density: {between: [0.1 A/m^2, 10 A/m^2], scale: log, also: [cell.top.exchange_current_density]}
            data:
              - {file: measured.csv, quantity: potential, noise: 1 mV}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), Cells.MEMBRANE);
        Files.writeString(folder.resolve("measured.csv"), "time (min),potential (mV)\n1,-30\n2,-31\n4,-32\n5,-33\n");
    }

    private FitTask read(String text) throws IOException {
        return FitReader.read(Files.writeString(folder.resolve("fit.yaml"), text));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void aFitIsReadWithAllItNames() throws IOException {
        FitTask task = read(FIT);
        DataSet set = task.sets().get(0);
        assertThat(set.x()).containsExactly(60.0, 120.0, 240.0, 300.0);
        assertThat(set.values()).containsExactly(-0.03, -0.031, -0.032, -0.033);
        assertThat(set.deviations()).containsOnly(1e-3);
        assertThat(task.prepared().get(0).text()).contains("end: 5 min", "times: [1 min, 2 min, 4 min, 5 min]");
        assertThat(task.guess()).isPresent();
        assertThat(task.parameters().get(0).at(task.guess().orElseThrow().get(0)))
                .isCloseTo(2e-13, within(1e-24));
    }

    @Test
    void whatWasWrittenIsReadAsTheSame() throws IOException {
        FitTask task = read(FIT.replace("noise: 1 mV", "base: cell.yaml, weight: 2, factor: -1"));
        String text = FitWriter.text(task, "x");
        FitTask again = read(text);
        assertThat(FitWriter.text(again, "x")).isEqualTo(text);
        assertThat(again.sets().get(0).values()).containsExactly(0.03, 0.031, 0.032, 0.033);
        assertThat(again.noiseIsKnown()).isFalse();
    }

    @Test
    void aChangedTableIsRefused() throws IOException {
        String text = FitWriter.text(read(FIT), "x");
        Files.writeString(folder.resolve("measured.csv"), "time (min),potential (mV)\n1,-30\n2,-31\n4,-32\n");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("measured.csv has changed: its SHA-256 is");
    }

    @Test
    void aLongTableIsThinned() throws IOException {
        Files.writeString(
                folder.resolve("measured.csv"), "time (min),potential (mV)\n1,-1\n2,-1\n3,-1\n4,-1\n5,-1\n6,-1\n");
        assertThat(read(FIT.replace("noise: 1 mV", "most_values: 3"))
                        .sets()
                        .get(0)
                        .x())
                .containsExactly(60.0, 180.0, 300.0);
        assertThatThrownBy(() -> read(FIT.replace("noise: 1 mV", "most_values: 2")))
                .hasMessageContaining("2 measured values do not tell 2 parameters");
    }

    @Test
    void aConstantCurrentTurnsCapacityIntoTime() throws IOException {
        Files.writeString(
                folder.resolve("measured.csv"), "capacity (mAh/cm^2),potential (mV)\n0.01,-30\n0.02,-31\n0.04,-32\n");
        // 0.3 mA/cm2: 0.01 mAh/cm2 in 2 min
        assertThat(array(read(FIT).sets().get(0).x()))
                .containsExactly(new double[] {120.0, 240.0, 480.0}, within(1e-9));
        Files.writeString(
                folder.resolve("cell.yaml"),
                Cells.MEMBRANE.replace("current_density: 0.3 mA/cm^2", "potential: -50 mV"));
        assertThatThrownBy(() -> read(FIT))
                .hasMessageContaining("a column capacity needs a drive of one current density");
    }

    @Test
    void impedancesFrontsAndTimesToShortAreRead() throws IOException {
        Files.writeString(
                folder.resolve("z.csv"),
                "frequency (Hz),real (ohm cm^2),imaginary (ohm cm^2)\n1e3,400,-3\n1,500,-40\n");
        Files.writeString(folder.resolve("front.csv"), "x (um),height (um)\n0,0.1\n0.5,0.2\n");
        Files.writeString(folder.resolve("shorts.csv"), "time (h)\n1\n1.5\n");
        FitTask task = read(FIT.substring(0, FIT.indexOf("data:")) + """
                data:
                  - {file: z.csv, quantity: impedance}
                  - {file: front.csv, quantity: front, at: 10 min}
                  - {file: shorts.csv, quantity: time_to_short}
                """);
        assertThat(task.sets().stream().map(DataSet::measurement))
                .containsExactly(Measurement.IMPEDANCE, Measurement.FRONT, Measurement.TIME_TO_SHORT);
        DataSet impedance = task.sets().get(0);
        assertThat(array(impedance.values())).containsExactly(new double[] {0.04, 0.05, -3e-4, -4e-3}, within(1e-15));
        assertThat(impedance.deviations().get(0))
                .isEqualTo(impedance.deviations().get(2))
                .isCloseTo(2 * Math.hypot(0.04, 3e-4), within(1e-12));
        assertThat(task.sets().get(2).values()).containsExactly(3600.0, 5400.0);
        // a short circuit may come at any time up to the scenario's own end
        assertThat(task.prepared().get(0).text()).contains("end: 20 min", "times: [10 min]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quantity: potential | quantity: potentail | fit.yaml:7:36: unknown quantity "potentail"; did you mean "potential"?
            measured.csv | measure.csv | fit.yaml:7:5: measure.csv: there is no such file in the folder of
            noise: 1 mV | noise: 1 s | fit.yaml:7:54: "1 s" is in s, not a potential
            quantity: potential, noise: 1 mV | quantity: current | the column "current_density" is missing
            quantity: potential, noise: 1 mV | quantity: front | fit.yaml:7:5: missing key "at" in data[0]
            electrolyte.diffusivity | electrolyte.difusivity | fit.yaml:4:3: electrolyte.difusivity: unknown key "difusivity" in electrolyte; did you mean "diffusivity"?
            cell.yaml | cells.yaml | cells.yaml: there is no such file in the folder of
            1e-14 m^2/s | 0 m^2/s | fit.yaml:4:39: a log scale needs values above 0
            scale: log} | scale: logarithmic} | unknown scale "logarithmic"
            noise: 1 mV | nois: 1 mV | unknown key "nois" in data[0]; did you mean "noise"?
            """)
    void mistakesAreSaidWhereTheyAre(String right, String wrong, String message) throws IOException {
        String text = FIT.replace(right, wrong);
        assertThat(text).isNotEqualTo(FIT);
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    @Test
    void theNoiseOfAllSetsOrOfNone() throws IOException {
        String text = FIT + "  - {file: measured.csv, quantity: potential}\n";
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining(
                        "fit.yaml:7:3: noise is given for 1 of 2 sets: give it for all of them, or for none");
    }

    @Test
    void aScenarioIsNoFit() throws IOException {
        assertThatThrownBy(() -> FitReader.read(folder.resolve("cell.yaml")))
                .hasMessageContaining("this is a scenario, not a fit");
    }
}
