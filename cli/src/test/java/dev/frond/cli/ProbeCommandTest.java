package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a run of two frames, a level front in a box of 5 um. */
class ProbeCommandTest {
    @TempDir
    private Path work = Path.of("");

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);
    private String run = "";

    @BeforeEach
    void simulate() throws IOException {
        run = work.resolve("out").toString();
        String scenario = Scenarios.write(work, Scenarios.VALID);
        List<String> coarse = List.of("mesh.front=200 nm", "mesh.bulk=400 nm", "time.end=1 s", "output.every=1 s");
        String[] arguments = new String[6 + 2 * coarse.size()];
        System.arraycopy(new String[] {"run", scenario, "-o", run, "--quiet", "--no-pictures"}, 0, arguments, 0, 6);
        for (int k = 0; k < coarse.size(); k++) {
            arguments[6 + 2 * k] = "--set";
            arguments[7 + 2 * k] = coarse.get(k);
        }
        assertThat(terminal.frond(arguments)).as(terminal.err()).isZero();
    }

    @Test
    void aLineIsATable() throws IOException {
        Path table = work.resolve("line.csv");
        int status = terminal.frond(
                "probe", run, "--line", "1 um,0:1 um,2 um", "--points", "11", "--times", "1 s", "-o", table.toString());
        assertThat(status).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains(table + ": 11 points in 1 frames");
        List<String> rows = Files.readAllLines(table);
        assertThat(rows).hasSize(12);
        assertThat(rows.get(0)).startsWith("time_s,x_m,y_m,distance_m,region,concentration_mol_m3,potential_V");
        assertThat(rows.get(11)).startsWith("1.0,1.0E-6,2.0E-6,2.0E-6,electrolyte,");
    }

    @Test
    void allFramesOfAPointAreShown() {
        assertThat(terminal.frond("probe", run, "--at", "1 um,1 um")).isZero();
        assertThat(terminal.out().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at|1,1|has no unit",
                "--at|1 um|expected X,Y with units",
                "--at|9 um,1 um|is outside of the cell",
                "--line|1 um,0 um|expected X0,Y0:X1,Y1 with units",
                "--points|1|expected a number from 2 to 100000"
            })
    void mistakesAreNamed(String option, String value, String message) {
        assertThat(terminal.frond("probe", run, option, value)).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(message).hasLineCount(1);
    }

    @Test
    void withoutAPlaceItAsksForOne() {
        assertThat(terminal.frond("probe", run)).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("expected --at X,Y or --line X0,Y0:X1,Y1");
    }
}
