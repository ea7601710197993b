package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Defect.ProfilePoint;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
    @TempDir
    Path folder;

    private Scenario read(String table, String keys) throws IOException {
        Files.writeString(folder.resolve("surface.csv"), table);
        String text = Samples.text("collector-profile.yaml")
                .replaceFirst("kind: profile.*", "kind: profile, file: surface.csv" + keys + "}");
        return ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), text), List.of());
    }

    @Test
    void pointsOfAFileAreInTheScenario() throws IOException {
        Scenario scenario = read("# AFM, line 7\nx (um);y (nm)\n0;-3\n1,2;4,5\n2,5;0\n", ", level: mean");
        Defect.Profile profile = (Defect.Profile) scenario.anode().defects().get(0);
        assertThat(profile.points()).hasSize(3);
        ProfilePoint point = profile.points().get(1);
        assertThat(point.x()).isCloseTo(1.2e-6, Offset.offset(1e-20));
        assertThat(point.y()).isCloseTo(4.5e-9, Offset.offset(1e-22));
        assertThat(profile.level()).isEqualTo(Defect.Levelling.MEAN);
        String written = ScenarioWriter.text(scenario);
        assertThat(written).doesNotContain("surface.csv").contains("points: [[0");
        assertThat(ScenarioReader.parse(written, "written.yaml", List.of())).isEqualTo(scenario);
    }

    /** A tilted line with noise, levelled: the front lies about y = 0, and the ridge stands out of it. */
    @Test
    void aLineOfAMicroscopeIsLevelled() throws IOException {
        Scenario scenario = read(Files.readString(Path.of("src/test/resources/tables/afm-line.csv")), ", level: line");
        assertThat(((Defect.Profile) scenario.anode().defects().get(0)).points())
                .hasSize(180);
        FrontProfile front = FrontProfile.of(scenario);
        assertThat(front.extent().mean()).isCloseTo(0, Offset.offset(2e-11));
        assertThat(front.extent().highest()).isBetween(10e-9, 20e-9);
        assertThat(front.height(1.31e-6)).isCloseTo(front.extent().highest(), Offset.offset(4e-9));
    }

    private void refused(String table, String keys, String message) {
        assertThatThrownBy(() -> read(table, keys))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void mistakesAreNamedByTheirLine() {
        refused(
                "x (um),y (nm)\n0,1\n1,2\n1,3\n",
                "",
                "surface.csv:4:1: x must rise from row to row: 1 um follows 1 um");
        refused("x,y (nm)\n0,1\n", "", "the column \"x\" has no unit");
        refused("x (um),y (nm)\n0,1\n3,2\n", ", levle: mean", "did you mean \"level\"?");
        refused("x (um),y (nm)\n0,1\n3,2\n", ", level: lin", "did you mean \"line\"?");
        refused("x (um),y (nm)\n0,1\n3,2\n", ", points: [[0 um, 0 um], [3 um, 0 um]]", "exclude each other");
        refused("x (um),y (nm)\n0,1\n1,2\n", "", "the profile reaches from x = 0 nm to 1 um");
    }
}
