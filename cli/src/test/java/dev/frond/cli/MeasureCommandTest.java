package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @TempDir
    private Path work = Path.of("");

    private static final String FILLED = Scenarios.VALID.replace(
            "drive:",
            "fillers: [{kind: impermeable, diameter: 1 um, at: [[1.5 um, 1.5 um], [3.5 um, 1.5 um]]}]\ndrive:");

    @Test
    void conductivity() throws IOException {
        String file = Scenarios.write(work, FILLED);
        assertThat(terminal.frond("measure", "conductivity", file)).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .contains("salt diffusivity", "share of the area")
                .containsPattern("t\\+ +0.42000");
    }

    /** Not the default of a reservoir's cell without fillers. */
    @Test
    void fillersAreMeasuredInTheBox() throws IOException {
        String file = Scenarios.write(work, FILLED);
        assertThat(terminal.frond("measure", "transference", file)).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .contains("3.000 um between the electrodes: the height of the box, as there are fillers");
    }

    /** 4 F D+ c0/L = 2.25 A/m2 at 10 um; a ramp that is fast beside the diffusion passes it. */
    @Test
    void limitingCurrentByProtocols() throws IOException {
        String file = Scenarios.write(
                work, Scenarios.VALID.replace("exchange_current_density: 30", "exchange_current_density: 3000"));
        Path curves = work.resolve("curves.csv");
        assertThat(terminal.frond(
                        "measure",
                        "limiting-current",
                        file,
                        "--thickness",
                        "10 um",
                        "--voltage",
                        "0.5 V",
                        "--steps",
                        "6",
                        "--rate",
                        "10 mV/s",
                        "-o",
                        curves.toString()))
                .as(terminal.err())
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .containsPattern("steady current of the model +2\\.2[45]")
                .containsPattern("steps of potential, the last .*, (1\\.000|0\\.99)")
                .contains("steps of current, last carried", "0.9428 of the model's", "extrapolated from below");
        assertThat(curves).content().startsWith("protocol,time_s,voltage_V,current_A_m2\npotential-steps,");
    }

    @Test
    void aSingleIonConductorHasNoLimitingCurrent() throws IOException {
        String file = Scenarios.write(work, Scenarios.VALID);
        assertThat(terminal.frond("measure", "limiting-current", file, "--set", "electrolyte.transference_number=1"))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("has no limiting current: its anions do not move");
    }

    @Test
    void theHomogenisedTwinIsAScenario() throws IOException {
        String file = Scenarios.write(work, FILLED);
        Path twin = work.resolve("twin.yaml");
        assertThat(terminal.frond("homogenise", file, "-o", twin.toString())).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .containsPattern("\nhere: discs, 10\\.5 % of the area; how they are arranged is not looked at\n$");
        Scenario scenario = ScenarioReader.read(twin);
        assertThat(scenario.fillers()).isEmpty();
        assertThat(scenario.name()).isEqualTo("one bump, homogenised");
        assertThat(scenario.electrolyte().transferenceNumber()).isCloseTo(0.42, within(1e-12));
        // Maxwell's formula for few discs, area fraction 0.105.
        double maxwell = 5.83e-14 * (1 - 0.1047) / (1 + 0.1047);
        assertThat(scenario.cationDiffusivity()).isCloseTo(maxwell, withinPercentage(2));
    }

    private static final String CONDUCTING = FILLED.replace(
            "diffusivity: 5.83e-14 m^2/s",
            "conductivity: {value: 0.12 mS/cm, at: 298.15 K, activation_energy: 0.33 eV}");

    @Test
    void theTwinOfAConductivityHasOne() throws IOException {
        String file = Scenarios.write(work, CONDUCTING);
        Path twin = work.resolve("twin.yaml");
        assertThat(terminal.frond("homogenise", file, "-o", twin.toString())).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("porosity 0.8", "potentials within 2 %");
        assertThat(twin)
                .content()
                .contains("transference_number: 0.42\n", "at: 298.15 K, activation_energy: 0.33 eV", "porosity: 0.8");
        Scenario scenario = ScenarioReader.read(twin);
        Electrolyte.TransportData.NernstPlanck twins =
                (Electrolyte.TransportData.NernstPlanck) scenario.electrolyte().transportData();
        Electrolyte.TransportData.Conductivity kept = (Electrolyte.TransportData.Conductivity) twins.mobility();
        // Maxwell's formula for few discs, area fraction 0.105.
        assertThat(kept.value().value()).isCloseTo(0.012 * (1 - 0.1047) / (1 + 0.1047), withinPercentage(2));
        assertThat(scenario.electrolyte().porosity()).isCloseTo(1 - 0.1047, withinPercentage(1));
    }

    /** Both are of the same measurement. */
    @Test
    void arrheniusOfFillersIsTheConductivity() throws IOException {
        String file = Scenarios.write(work, CONDUCTING);
        assertThat(terminal.frond("measure", "conductivity", file)).isEqualTo(ExitStatus.OK);
        String conductivity = terminal.out().replaceAll("(?s).*conductivity, mS/cm +([0-9.e-]+) .*", "$1");
        assertThat(terminal.frond("measure", "arrhenius", file, "--temperatures", "318 K,338 K"))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).containsPattern("318.00 K +" + conductivity + " mS/cm");
    }

    @Test
    void transference() throws IOException {
        String file = Scenarios.write(work, Scenarios.VALID);
        assertThat(terminal.frond("measure", "transference", file, "--voltage", "1 mV"))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .contains("100.000 um between", "(put in: 0.4200)")
                .containsPattern("number +0.4[12]");
    }

    @Test
    void impedance() throws IOException {
        String file = Scenarios.write(work, Scenarios.VALID);
        Path csv = work.resolve("z.csv");
        assertThat(terminal.frond(
                        "measure",
                        "impedance",
                        file,
                        "--electrodes",
                        "blocking",
                        "--per-decade",
                        "1",
                        "--thickness",
                        "50 um",
                        "-o",
                        csv.toString()))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("-Im Z", "conductivity");
        assertThat(Files.readAllLines(csv)).hasSize(8).first().isEqualTo("frequency_Hz,real_ohm_m2,imaginary_ohm_m2");
    }

    @Test
    void arrhenius() throws IOException {
        String file = Scenarios.write(
                work,
                Scenarios.VALID.replace(
                        "diffusivity: 5.83e-14 m^2/s",
                        "conductivity: {value: 0.12 mS/cm, at: 298.15 K, activation_energy: 0.33 eV}"));
        assertThat(terminal.frond("measure", "arrhenius", file, "--temperatures", "300 K,320 K"))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("300.00 K", "activation energy", "0.3300 eV (put in: 0.3300)");
    }
}
