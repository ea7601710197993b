package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.run.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
    private static final Machine LARGE = new Machine(1e12, 1e15);
    private static final TimeControl HOUR = new TimeControl(3600, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 60));
    private static final Cell BOX = new Cell(5e-6, 3e-6, new Cell.Top.Reservoir());
    private static final List<Defect> BUMP = List.of(new Defect.Gaussian(2.5e-6, 0.4e-6, 0.3e-6));

    private static Scenario scenario(
            Cell cell,
            List<Defect> defects,
            List<FillerGroup> fillers,
            TimeControl time,
            MeshSource mesh,
            Output output) {
        return new Scenario(
                "work",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)),
                cell,
                new Anode(10, 0.5, 0.5, 0, true, defects),
                fillers,
                new Drive.CurrentDensity(3),
                time,
                mesh,
                output);
    }

    private static Scenario of(Cell cell, List<FillerGroup> fillers, double front, double bulk) {
        return scenario(cell, BUMP, fillers, HOUR, new MeshSource.Generated(front, bulk), new Output(60, List.of()));
    }

    private static List<FillerGroup> discs(int count, double diameter) {
        return List.of(new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                diameter,
                new Placement.Random(count, 7, 0.1 * diameter, new Region(0, 5e-6, 0.8e-6, 2.9e-6))));
    }

    /** In nm. Sizes that grow from the front, sizes that do not, a membrane above, few and many discs. */
    @ParameterizedTest
    @CsvSource({
        "50, 300, 0, 0, false",
        "25, 150, 0, 0, false",
        "100, 100, 0, 0, false",
        "50, 300, 0, 0, true",
        "50, 300, 8, 500, false",
        "100, 400, 80, 100, false"
    })
    void nodesAreThoseOfTheMeshWithinAFactorOfTwo(int front, int bulk, int count, int diameter, boolean membrane) {
        Cell cell = membrane ? new Cell(5e-6, 3e-6, new Cell.Top.Membrane(50e-6, 10)) : BOX;
        Scenario scenario = of(cell, count == 0 ? List.of() : discs(count, diameter * 1e-9), front * 1e-9, bulk * 1e-9);
        double nodes = Simulation.of(scenario).mesh().topology().nodeCount();
        assertThat(Workload.of(scenario).nodes() / nodes).isBetween(0.5, 2.0);
    }

    /** Above most of the front, which is level, triangles grow fast. */
    @Test
    void aWideBoxWithASmallBump() {
        Scenario scenario = of(new Cell(60e-6, 3e-6, new Cell.Top.Reservoir()), List.of(), 20e-9, 300e-9);
        double nodes = Simulation.of(scenario).mesh().topology().nodeCount();
        assertThat(Workload.of(scenario).nodes() / nodes).isBetween(0.5, 2.0);
    }

    @Test
    void aRunOfOrdinarySizeCanBegin() {
        Workload work = Workload.of(of(BOX, List.of(), 25e-9, 150e-9));
        assertThat(work.beyond(new Machine(256e6, 1e9))).isEmpty();
        assertThat(work.frames()).isEqualTo(62);
        assertThat(work.steps().count()).isEqualTo(60);
        assertThat(work.words()).matches("about [0-9,]+ nodes, [0-9]+ MB of memory, 62 frames, at least 60 steps");
    }

    @Test
    void tellsWhichSizeNeedsTheMemory() {
        Machine small = new Machine(1e9, 1e12);
        Cell tall = new Cell(5e-6, 1, new Cell.Top.Reservoir());
        assertThat(Workload.of(of(tall, List.of(), 400e-9, 400e-9)).beyond(small))
                .singleElement()
                .satisfies(excess -> {
                    assertThat(excess.key()).isEqualTo("mesh.bulk");
                    assertThat(excess.message())
                            .contains("about 36 million nodes", "180 GB of memory where Java has 1.0 GB");
                });
        assertThat(Workload.of(of(BOX, List.of(), 0.01e-9, 100e-9)).beyond(small))
                .extracting(Workload.Excess::key)
                .containsExactly("mesh.front");
        assertThat(Workload.of(of(BOX, discs(10_000, 5e-9), 400e-9, 400e-9)).beyond(small))
                .extracting(Workload.Excess::key)
                .containsExactly("fillers[0]");
    }

    @Test
    void tellsWhichKeyAsksForFramesAndSteps() {
        MeshSource mesh = new MeshSource.Generated(400e-9, 400e-9);
        Workload frames = Workload.of(scenario(BOX, BUMP, List.of(), HOUR, mesh, new Output(1e-12, List.of())));
        assertThat(frames.beyond(LARGE)).singleElement().satisfies(excess -> {
            assertThat(excess.key()).isEqualTo("output.every");
            assertThat(excess.message()).contains("3.6e+15 frames", "at most 1 million");
        });
        TimeControl slow = new TimeControl(3600, new TimeControl.Scheme.ImplicitEuler(1e-6));
        Workload steps = Workload.of(scenario(BOX, BUMP, List.of(), slow, mesh, new Output(60, List.of())));
        assertThat(steps.beyond(LARGE)).extracting(Workload.Excess::key).containsExactly("time.step");
        Workload disk = Workload.of(scenario(BOX, BUMP, List.of(), HOUR, mesh, new Output(0.01, List.of())));
        assertThat(disk.beyond(LARGE)).isEmpty();
        assertThat(disk.beyond(new Machine(1e12, 1e9))).singleElement().satisfies(excess -> assertThat(excess.message())
                .contains("and the disk has 1.0 GB"));
    }
}
