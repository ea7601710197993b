package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten steps of a bump that moves: both ways to solve the linear systems give the same run. */
class BackendVerification {
    private static Scenario bump(Cell.Top top, Drive drive) {
        return new Scenario(
                "bump",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.83e-14)),
                new Cell(2e-6, 1.5e-6, top),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1e-6, 0.2e-6, 0.15e-6))),
                List.of(),
                drive,
                new TimeControl(10, new TimeControl.Scheme.ImplicitEuler(1)),
                new MeshSource.Generated(40e-9, 240e-9),
                new Output(1, List.of()));
    }

    private static double difference(double[] a, double[] b) {
        assertThat(a).hasSameSizeAs(b);
        double most = 0;
        for (int k = 0; k < a.length; k++) {
            most = Math.max(most, Math.abs(a[k] - b[k]));
        }
        return most;
    }

    private static void agree(Cell.Top top, Drive drive) {
        Simulation simulation = Simulation.of(bump(top, drive));
        Recording separated = Recording.of(simulation.with(new Backend.SeparatedCholesky()));
        Recording coupled = Recording.of(simulation.with(new Backend.CoupledLu()));
        Report.title("Separated Cholesky against coupled LU, " + top + ", " + drive);
        assertThat(separated.rows()).hasSize(10);
        assertThat(coupled.rows()).hasSize(10);
        for (int k = 0; k <= 10; k++) {
            Snapshot a = separated.frames().get(k);
            Snapshot b = coupled.frames().get(k);
            double concentration = difference(a.concentration(), b.concentration()) / 1000;
            double potential = difference(a.potential(), b.potential()) / 0.0274;
            double place = difference(
                            a.mesh().coordinates().xy(), b.mesh().coordinates().xy())
                    / 1e-6;
            double metal = Math.abs(a.metalPotential() - b.metalPotential()) / 0.0274;
            double most = Math.max(Math.max(concentration, potential), Math.max(place, metal));
            assertThat(Report.absolute("t = " + k + " s, all fields", 0, most)).isLessThan(1e-9);
        }
    }

    @Test
    void underConstantCurrent() {
        agree(new Cell.Top.Reservoir(), new Drive.CurrentDensity(3));
    }

    @Test
    void underConstantPotential() {
        agree(new Cell.Top.Reservoir(), new Drive.Potential(-0.03));
    }

    @Test
    void belowACounterElectrode() {
        agree(new Cell.Top.CounterElectrode(30), new Drive.CurrentDensity(3));
        agree(new Cell.Top.CounterElectrode(30), new Drive.Potential(-0.06));
    }

    @Test
    void belowAMembrane() {
        agree(new Cell.Top.Membrane(20e-6, 30), new Drive.CurrentDensity(0.5));
    }
}
