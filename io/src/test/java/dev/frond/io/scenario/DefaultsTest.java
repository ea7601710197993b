package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TransportProperty;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file and a builder that say as little as they may give the same scenario. */
class DefaultsTest {
    private static final String SHORTEST = """
            frond: 1
            temperature: 318 K
            electrolyte:
              salt_concentration: 1 mol/L
              transference_number: 0.4
              diffusivity: 5e-14 m^2/s
            cell: {width: 5 um, height: 3 um}
            anode: {exchange_current_density: 30 A/m^2}
            drive: {current_density: 3 A/m^2}
            time: {end: 60 s}
            """;

    private static Scenario read(String text) {
        return ScenarioReader.parse(text, Scenario.DEFAULT_NAME + ".yaml", List.of());
    }

    @Test
    void theShortestScenarioIsTheSame() {
        Scenario built = Scenario.builder()
                .temperature(318)
                .electrolyte(new Electrolyte(1000, 0.4, new TransportData.Diffusivity(5e-14)))
                .cell(new Cell(5e-6, 3e-6))
                .anode(new Anode(30))
                .drive(new Drive.CurrentDensity(3))
                .end(60)
                .build();
        assertThat(read(SHORTEST)).isEqualTo(built);
    }

    @Test
    void theDefaultsOfPartsAreTheSame() {
        Cell cell = new Cell(5e-6, 3e-6);
        Scenario built = Scenario.builder()
                .temperature(318)
                .electrolyte(new Electrolyte(
                        1000,
                        new TransportData.Concentrated(
                                TransportProperty.of(0.01),
                                TransportProperty.of(5e-14),
                                new TransportProperty.Constant(0.4))))
                .cell(cell)
                .anode(new Anode(30, new Defect.Sinusoid(1e-7, 1e-6)))
                .filler(new FillerGroup(
                        new Kind.ConductingInterface(1e-8, 2),
                        2e-7,
                        new Placement.Lattice(1e-6, 1e-6, new Point(5e-7, 1e-6))))
                .filler(new FillerGroup(
                        new Kind.Impermeable(), 2e-7, new Placement.Random(2, 7, 1e-7, Region.of(cell))))
                .drive(new Drive.Profile(List.of(new Drive.Segment(30, new Drive.Rest()))))
                .end(60)
                .build();
        String text = SHORTEST.replace(
                        "  diffusivity: 5e-14 m^2/s",
                        "  concentrated: {conductivity: 0.01 S/m, salt_diffusivity: 5e-14 m^2/s, transference_number: 0.4}")
                .replace(
                        "30 A/m^2}",
                        "30 A/m^2, defects: [{kind: sinusoid, amplitude: 100 nm, wavelength: 1 um}]}\n"
                                + "fillers:\n"
                                + "  - {kind: conducting-interface, thickness: 10 nm, diffusivity_ratio: 2, diameter: 200 nm,"
                                + " lattice: {spacing: [1 um, 1 um], origin: [500 nm, 1 um]}}\n"
                                + "  - {kind: impermeable, diameter: 200 nm,"
                                + " random: {count: 2, seed: 7, min_gap: 100 nm}}")
                .replace("{current_density: 3 A/m^2}", "{profile: [{for: 30 s, rest: true}]}");
        assertThat(read(text)).isEqualTo(built);
    }
}
