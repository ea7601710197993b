package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegimeCommandTest {
    @TempDir
    private Path folder;

    /** Long after the salt at the anode is gone the front of the formulas comes close to the reservoir, where salt is. */
    @Test
    void saltIsGoneBeforeTheFrontReachesTheReservoir() throws IOException {
        String file = Scenarios.write(folder, Scenarios.VALID);
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        int status = terminal.frond(
                "regime", file, "--set", "electrolyte.diffusivity=2e-14 m^2/s", "--set", "time.end=45 min");
        assertThat(terminal.err()).isEmpty();
        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .contains("kinetic length at the start")
                .containsPattern("salt at a flat anode gone +[0-9.]+ (s|min)");
    }

    /** Surface energy levels what is shorter. */
    @Test
    void wavesWiderThanTheBoxAreSaid() throws IOException {
        String file = Scenarios.write(folder, Scenarios.VALID);
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("regime", file, "--set", "anode.surface_energy=100 J/m^2"))
                .isZero();
        assertThat(terminal.out()).containsPattern("fastest wavelength +[0-9.]+ (um|mm|m), wider than the box\n");
        assertThat(terminal.frond("regime", file, "--set", "anode.surface_energy=1e-5 J/m^2"))
                .isZero();
        assertThat(terminal.out()).containsPattern("fastest wavelength +[0-9.]+ um\n");
    }
}
