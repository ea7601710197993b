package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {
    private static Scenario scenario(Drive drive, double end) {
        return new Scenario(
                "bump",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.Mobility.Diffusivity(5.83e-14)),
                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0.5, true, List.of(new Defect.Gaussian(2.5e-6, 0.2e-6, 0.15e-6))),
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(25e-9, 150e-9),
                new Output(end, List.of()));
    }

    /** From a trickle to a hundred times the limit of 3.75 A/m2; just above it the front saves itself towards the reservoir. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.1, 3, 3.74, 3.75, 3.76, 4, 4.5, 6, 20, 375})
    void anyCurrentHasARegime(double current) {
        for (double end : new double[] {0.1, 60, 1800, 1e5}) {
            Regime regime = Regime.of(scenario(new Drive.CurrentDensity(current), end));
            assertThat(regime.words()).isNotEmpty();
            assertThat(regime.amplification()).isPositive().isFinite();
            assertThat(regime.depletionTime().orElse(1)).isPositive();
            assertThat(regime.fastestWavelength().orElseThrow()).isPositive().isFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -1, -0.1, -1e-4, 0, 0.1})
    void anyPotentialHasARegime(double potential) {
        Regime regime = Regime.of(scenario(new Drive.Potential(potential), 600));
        assertThat(regime.cellRatio()).isBetween(0.0, 1.0);
        assertThat(regime.words()).isNotEmpty();
    }
}
