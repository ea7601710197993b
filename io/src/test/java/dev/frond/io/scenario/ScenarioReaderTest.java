package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static Scenario sample(String name, String... settings) {
        return ScenarioReader.read(Samples.file(name), List.of(settings));
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        assertThat(sample("gaussian-explicit.yaml"))
                .isEqualTo(new Scenario(
                        "LPC without filler",
                        318,
                        new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(5.06e-13)),
                        new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                        new Anode(0.95, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(2.5e-6, 0.2e-6, 0.15e-6))),
                        List.of(new FillerGroup(
                                new FillerGroup.Kind.Impermeable(),
                                500e-9,
                                new FillerGroup.Placement.Explicit(List.of(
                                        new FillerGroup.Point(1e-6, 2e-6), new FillerGroup.Point(2.2e-6, 2.1e-6))))),
                        new Drive.CurrentDensity(3.0),
                        new TimeControl(7200, new TimeControl.Scheme.Adaptive(1e-3, 1e-2, 360)),
                        new MeshSource.Generated(25e-9, 150e-9),
                        new Output(60, List.of())));
    }

    @Test
    void fillsInDefaults() {
        Scenario scenario = sample("sinusoid-conductivity.yaml");
        assertThat(scenario.name()).isEqualTo("sinusoid-conductivity");
        assertThat(scenario.temperature()).isEqualTo(318.15);
        assertThat(scenario.electrolyte().transportData())
                .isEqualTo(new Electrolyte.TransportData.NernstPlanck(
                        0.42, new Electrolyte.TransportData.Conductivity(0.012, 298.15, 0.33)));
        assertThat(scenario.cell().top()).isEqualTo(new Cell.Top.Reservoir());
        assertThat(scenario.anode().alphaAnodic()).isEqualTo(0.5);
        assertThat(scenario.anode().moving()).isTrue();
        assertThat(scenario.fillers()).isEmpty();
        assertThat(scenario.mesh()).isEqualTo(new MeshSource.Generated(25e-9, 150e-9));
        assertThat(sample("wedge-lattice.yaml").output()).isEqualTo(new Output(36, List.of()));
    }

    @Test
    void readsAMeshFile() {
        assertThat(sample("gmsh-file.yaml").mesh())
                .isEqualTo(new MeshSource.GmshFile(
                        "mesh.msh", 1e-6, Map.of("front", 1, "right", 2, "top", 3, "left", 4, "fillers", 5)));
        assertThat(sample("gmsh-file.yaml", "mesh.tags={front: 7, right: 8, top: 9, left: 10}")
                        .mesh())
                .isEqualTo(new MeshSource.GmshFile(
                        "mesh.msh", 1e-6, Map.of("front", 7, "right", 8, "top", 9, "left", 10)));
    }

    @Test
    void aFirstStepIsNotLongerThanTheLongestByDefault() {
        Scenario scenario = sample("gaussian-explicit.yaml", "time.end=0.1 s", "output={}");
        assertThat(scenario.time().scheme()).isEqualTo(new TimeControl.Scheme.Adaptive(1e-3, 0.005, 0.005));
        assertThat(scenario.output().every()).isEqualTo(0.001);
    }

    @Test
    void theRegionOfRandomFillersIsTheBoxByDefault() {
        Scenario scenario = sample(
                "gaussian-explicit.yaml",
                "fillers=[{kind: impermeable, diameter: 500 nm, random: {count: 2, seed: 1, min_gap: 0.1 um}}]");
        assertThat(scenario.fillers().get(0).particles())
                .isEqualTo(new FillerGroup.Particles.Alike(
                        new FillerShape.Disc(500e-9),
                        new FillerGroup.Placement.Random(2, 1, 0.1e-6, new FillerGroup.Region(0, 5e-6, 0, 3e-6))));
    }

    @Test
    void appliesSettingsInOrder() {
        Scenario scenario = sample(
                "gaussian-explicit.yaml",
                "electrolyte.transference_number=0.5",
                "electrolyte.transference_number=0.6",
                "anode.defects[0].height=0.3 um",
                "fillers=[]",
                "output.times=[1 s, 2 s]",
                "drive={potential: -20 mV}",
                "name=with = and # inside");
        assertThat(scenario.electrolyte().transferenceNumber()).isEqualTo(0.6);
        assertThat(scenario.anode().defects()).containsExactly(new Defect.Gaussian(2.5e-6, 0.3e-6, 0.15e-6));
        assertThat(scenario.fillers()).isEmpty();
        assertThat(scenario.output()).isEqualTo(new Output(60, List.of(1.0, 2.0)));
        assertThat(scenario.drive()).isEqualTo(new Drive.Potential(-0.02));
        assertThat(scenario.name()).isEqualTo("with = and");
    }

    @Test
    void namesTheRunAfterTheFolderOfScenarioYaml() {
        String text = Samples.text("sinusoid-conductivity.yaml");
        assertThat(ScenarioReader.parse(text, "examples/planar/scenario.yaml", List.of())
                        .name())
                .isEqualTo("planar");
        assertThat(ScenarioReader.parse(text, "scenario.yaml", List.of()).name())
                .isEqualTo("scenario");
        assertThat(ScenarioReader.parse(text, "./a.b.yml", List.of()).name()).isEqualTo("a.b");
    }

    /** Six times 60e-9 is 3.5999999999999994e-7. */
    @Test
    void theDefaultOfTheLargestEdgeIsWrittenRoundAndReadBackAsItIs() {
        String text = Samples.text("sinusoid-conductivity.yaml");
        Scenario scenario = ScenarioReader.parse(text, "a.yaml", List.of("mesh={front: 60 nm}"));
        String written = ScenarioWriter.text(scenario);
        assertThat(written).contains("mesh: {front: 60 nm, bulk: 360 nm}");
        assertThat(ScenarioReader.parse(written, "a.yaml", List.of())).isEqualTo(scenario);
        assertThat(((MeshSource.Generated) scenario.mesh()).bulk()).isEqualTo(6 * 60e-9);
    }

    @Test
    void aMissingFileAndAFolderAreInputErrors() {
        assertThatThrownBy(() -> ScenarioReader.read(Path.of("no/such.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessage("no/such.yaml: there is no such file");
        assertThatThrownBy(() -> ScenarioReader.read(Path.of(".")))
                .isInstanceOf(InputException.class)
                .hasMessage(".: the file cannot be read: it is a folder");
    }

    @Test
    void ignoresAByteOrderMark() {
        String text = "\ufeff" + Samples.text("sinusoid-conductivity.yaml");
        assertThat(ScenarioReader.parse(text, "x.yaml", List.of()).name()).isEqualTo("x");
    }
}
