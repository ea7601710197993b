package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a frame alone, the currents that the solver has. */
class FrontCurrentDensityTest {
    private static Scenario bump(boolean moving, double porosity) {
        return new Scenario(
                "bump",
                318,
                new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(5e-14)).withPorosity(porosity),
                new Cell(2e-6, 1.5e-6, new Cell.Top.Reservoir()),
                new Anode(1, 0.5, 0.5, 0, moving, List.of(new Defect.Gaussian(1e-6, 0.2e-6, 0.15e-6))),
                List.of(),
                new Drive.CurrentDensity(3),
                new TimeControl(60, new TimeControl.Scheme.Adaptive(1e-3, 1, 20)),
                new MeshSource.Generated(50e-9, 200e-9),
                new Output(60));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 0.5", "false, 1"})
    void largestIsThatOfTheSeries(boolean moving, double porosity) {
        Scenario scenario = bump(moving, porosity);
        Recorder seen = new Recorder();
        Simulation.of(scenario).run(seen);
        Snapshot end = seen.frames.get(seen.frames.size() - 1);
        assertThat(end.time()).isEqualTo(seen.last().time());
        double[] density = FrontCurrentDensity.of(end, scenario);
        double largest = seen.last().currentDensityMax();
        assertThat(Arrays.stream(density).filter(Double::isFinite).max().orElseThrow())
                .isCloseTo(largest, within(1e-12 * largest));
        int[] front = end.mesh().topology().anode().nodes();
        assertThat(Arrays.stream(front).mapToDouble(node -> density[node])).allMatch(Double::isFinite);
        assertThat(Arrays.stream(density).filter(Double::isFinite)).hasSameSizeAs(front);
    }
}
