package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import org.junit.jupiter.api.Test;

class FrontHeightTest {
    private static final double WIDTH = 2e-6;
    private static final double HEIGHT = 3e-6;

    /** Mean height: what the electrolyte leaves of the box; deposited thickness: that less the initial bump. */
    @Test
    void theMeanHeightIsThatOfTheFrontWithItsBump() {
        Scenario scenario = new Scenario(
                "bump",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(WIDTH, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(10, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1e-6, 0.3e-6, 0.2e-6))),
                List.of(),
                new Drive.CurrentDensity(10),
                new TimeControl(60, new TimeControl.Scheme.Adaptive(1e-3, 0.1, 5)),
                new MeshSource.Generated(50e-9, 300e-9),
                new Output(60, List.of()));
        Recorder seen = new Recorder();
        Simulation.of(scenario).run(seen);
        double start = HEIGHT - seen.frames.get(0).mesh().area() / WIDTH;
        double end = HEIGHT - seen.frames.get(seen.frames.size() - 1).mesh().area() / WIDTH;
        assertThat(start).isCloseTo(0.3e-6 * 0.2e-6 * Math.sqrt(Math.PI) / WIDTH, withinPercentage(1));
        assertThat(seen.last().frontHeightMean()).isCloseTo(end, withinPercentage(1e-8));
        assertThat(seen.last().frontHeightMean() - seen.last().frontMean()).isCloseTo(start, withinPercentage(1e-8));
        assertThat(seen.last().frontHeightMean())
                .isBetween(seen.last().frontMin(), seen.last().frontTip());
    }
}
