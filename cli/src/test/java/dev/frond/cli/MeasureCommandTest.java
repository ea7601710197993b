package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
