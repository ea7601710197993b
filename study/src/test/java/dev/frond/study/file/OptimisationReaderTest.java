package dev.frond.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.schema.InputException;
import dev.frond.study.optimisation.DiscArrangement;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Method;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.sweep.domain.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimisationReaderTest {
    private static final String SCENARIO = """
            frond: 1
            name: discs
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 5.83e-14 m^2/s}
            cell: {width: 3 um, height: 1.5 um, top: {kind: reservoir}}
            anode: {exchange_current_density: 30 A/m^2, alpha_a: 0.5, alpha_c: 0.5}
            fillers:
              - {kind: impermeable, diameter: 300 nm, at: [[0.5 um, 0.7 um], [1.5 um, 0.7 um]]}
              - {kind: impermeable, shape: rod, length: 300 nm, diameter: 60 nm, angle: 0 deg, at: [[2.5 um, 1.2 um]]}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 100 s}
            mesh: {front: 100 nm, bulk: 400 nm}
            output: {every: 10 s}
            """;

    private static final String VALID = """
            frond_optimisation: 1
            base: scenario.yaml
            variables:
              fillers[0].at: {discs: 2, region: {x: [0 um, 2 um], y: [0.4 um, 1.4 um]}, min_gap: 60 nm}
              drive.current_density: {between: [0.1 mA/cm^2, 1 mA/cm^2], scale: log}
            goal: {maximise: time_to_short_s}
            limits: {potential_V: {above: -500 mV}, tip_lead_m: {below: 1 um}}
            budget: 12
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
    }

    private OptimisationTask read(String text) throws IOException {
        Path file = folder.resolve("optimisation.yaml");
        Files.writeString(file, text);
        return OptimisationReader.read(file);
    }

    @Test
    void readsWhatIsWritten() throws IOException {
        OptimisationTask task = read(VALID);
        assertThat(task.goals()).containsExactly(new Goal(Metric.TIME_TO_SHORT, true));
        assertThat(task.limits()).hasSize(2);
        assertThat(task.limits().get(0).above()).isEqualTo(-0.5);
        assertThat(task.limits().get(1).below()).isEqualTo(1e-6);
        assertThat(task.budget()).isEqualTo(12);
        assertThat(task.method()).isEqualTo(Method.CMA_ES);
        assertThat(task.dimension()).isEqualTo(5);
        assertThat(task.variables().get(0))
                .isInstanceOfSatisfying(DiscArrangement.class, discs -> assertThat(discs.diameter())
                        .isEqualTo(3e-7));
        assertThat(task.settings(task.start().orElseThrow()))
                .containsExactly("fillers[0].at=[[500 nm, 700 nm], [1.5 um, 700 nm]]", "drive.current_density=3 A/m^2");
        String written = OptimisationWriter.text(task, "9");
        assertThat(written).startsWith("# frond 9\n").contains("sha256: ", "seed: 1", "method: cma-es");
        assertThat(OptimisationWriter.text(read(written), "9")).isEqualTo(written);
    }

    @Test
    void aScenarioOutsideTheRangesIsNoStart() throws IOException {
        assertThat(read(VALID.replace("0.1 mA/cm^2, 1 mA", "0.5 mA/cm^2, 1 mA")).start())
                .isEmpty();
        assertThat(read(VALID.replace("discs: 2", "discs: 3")).start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget: 12 | budgget: 12 | :8:1: unknown key \"budgget\"; did you mean \"budget\"?",
                "goal: {max | goal: {mux | :6:8: unknown goal \"muximise\"; expected maximise or minimise",
                "time_to_short_s | time_to_shrot_s | :6:18: unknown metric \"time_to_shrot_s\"; did you mean \"time_to_short_s\"?",
                "above: -500 mV | above: -500 nm | :7:31: ",
                "above: | abov: | :7:24: unknown key \"abov\" in limits.potential_V; did you mean \"above\"?",
                "potential_V | potentil_V | did you mean \"potential_V\"?",
                "{above: -500 mV} | {} | :7:23: expected \"above\" or \"below\" in limits.potential_V",
                "discs: 2 | discs: 0 | :4:26: expected a whole number from 1 to 200, found \"0\"",
                "min_gap: 60 nm | mingap: 60 nm | :4:77: unknown key \"mingap\" in variables.fillers[0].at; did you mean \"min_gap\"?",
                "min_gap: 60 nm | min_gap: 9 um | :4:3: the region has no room for rows of 2 discs",
                "fillers[0].at | fillers[1].at | :4:3: fillers[1] are no discs of one diameter",
                "fillers[0].at | fillers[2].at | :4:3: discs are arranged at the path of their centres",
                "[0.1 mA/cm^2 | [2 mA/cm^2 | :5:48: the highest value has to be above the lowest",
                "scale: log | scale: lgo | :5:69: unknown scale \"lgo\"; expected log or linear",
                "drive.current_density | drive.curent_density | drive.curent_density",
                "y: [0.4 um | y: [0 um | ",
                "budget: 12 | method: bobyqa | :8:9: bobyqa takes two ranges or more, and no discs",
                "goal: {maximise: time_to_short_s} | goal: [{maximise: time_s}, {minimise: time_s}] | :6:28: two goals of time_s",
                "scenario.yaml | scenari.yaml | scenari.yaml",
            })
    void mistakesHaveTheirPlaceAndWhatWasMeant(String found, String replaced, String message) throws IOException {
        String text = VALID.replace(found, replaced);
        if (message == null) {
            assertThat(read(text).variables()).hasSize(2);
            return;
        }
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    @Test
    void aFitIsRefused() {
        assertThatThrownBy(() -> read("frond_fit: 1\n")).hasMessageContaining("this is a fit, not an optimisation");
    }
}
