package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinLimitsTest {
    @TempDir
    private Path work = Path.of("");

    private String of(String fillers, String... changes) throws IOException {
        String text = Scenarios.VALID.replace("drive:", "fillers: [" + fillers + "]\ndrive:");
        return TwinLimits.of(ScenarioReader.read(Path.of(Scenarios.write(work, text)), List.of(changes)));
    }

    @Test
    void whatTheTwinWasComparedWithIsSaid() throws IOException {
        assertThat(of("{kind: impermeable, diameter: 500 nm, at: [[1 um, 1.5 um]]}"))
                .contains(
                        "discs in even or staggered rows, the first half a spacing above the front, 20 to 44 % of the area",
                        "rods at random, ten times as long as thick, 6.5 % of the area, the same: potential 14 to 15 % off");
    }

    /** Half a disc at a side counts half: pi/8 um2 of 15. */
    @Test
    void theAreaIsThatInTheBox() throws IOException {
        assertThat(of("{kind: impermeable, diameter: 1 um, at: [[0 um, 1.5 um]]}"))
                .endsWith("\nhere: discs, 2.62 % of the area; how they are arranged is not looked at");
    }

    /** Other shapes, longer rods, more of them than were compared, and fillers that ions pass are told apart. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impermeable, shape: rod, length: 1 um, diameter: 100 nm|"
                        + " here: rods, 0.652 % of the area; how they are arranged is not looked at",
                "impermeable, shape: rod, length: 1.2 um, diameter: 100 nm|"
                        + " here: rods, 0.786 % of the area: not compared, it may be off by more",
                "impermeable, shape: rod, length: 2 um, diameter: 600 nm|"
                        + " here: rods, 7.48 % of the area: not compared, it may be off by more",
                "impermeable, shape: ellipse, axes: [1 um, 500 nm]|"
                        + " here: ellipses, 2.62 % of the area: not compared, it may be off by more",
                "permeable, diffusivity_ratio: 2, transference_number: 0.5, diameter: 1 um|"
                        + " here: discs, 5.24 % of the area, ions go through or along them: not compared",
            })
    void whetherTheFillersAreAmongItIsSaid(String group, String last) throws IOException {
        assertThat(of("{kind: " + group + ", at: [[2.5 um, 1.5 um]]}")).endsWith("\n" + last);
    }

    @Test
    void aSingleIonConductorHasAResistance() throws IOException {
        assertThat(of(
                        "{kind: impermeable, diameter: 500 nm, at: [[1 um, 1.5 um]]}",
                        "electrolyte.transference_number=1"))
                .startsWith("the twin has the same resistance");
    }
}
