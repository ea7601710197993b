package dev.frond.solver.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import org.junit.jupiter.api.Test;

/**
 * How far twins are off where particles at random stand before growing lithium: the cell of the example {@code nanowires}, rods
 * of 1 um and 100 nm, or discs of the same area, 6.5 % of the box.
 */
class TwinOfScatteredFillersTest {
    private static final double MINUTE = 60;
    private static final double EDGE = 25e-9;

    private static Scenario scenario(FillerShape shape) {
        FillerGroup.Region region = new FillerGroup.Region(0, 5e-6, 1.05e-6, 2.95e-6);
        return Scenario.builder()
                .temperature(318)
                .electrolyte(new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(3e-14)))
                .cell(new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()))
                .anode(new Anode(0.95, new Defect.Gaussian(2.5e-6, 0.2e-6, 0.15e-6)))
                .filler(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        shape,
                        new FillerGroup.Placement.Random(new FillerGroup.Amount.AreaFraction(0.1), 1, 60e-9, region)))
                .drive(new Drive.CurrentDensity(3))
                .time(new TimeControl(30 * MINUTE))
                .mesh(new MeshSource.Generated(2 * EDGE, 150e-9))
                .build();
    }

    private static Scenario twin(Scenario resolved) {
        double ratio = EffectiveTransport.onMesh(resolved, EDGE, EDGE);
        double fillers = FillerLayout.of(resolved).shapes().stream()
                .mapToDouble(Shape::area)
                .sum();
        double share = 1 - fillers / (resolved.cell().width() * resolved.cell().height());
        BinaryElectrolyte plain = (BinaryElectrolyte) resolved.law(1);
        return new EffectiveTransport(ratio, ratio, 0, 0, share, plain).homogenised(resolved);
    }

    private static double potential(Scenario scenario) {
        double[] last = new double[1];
        Simulation.of(scenario).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                last[0] = row.potential();
            }
        });
        return last[0];
    }

    /** Percent by which the twin's potential is less. */
    private static double missing(FillerShape shape) {
        Scenario resolved = scenario(shape);
        return 100 * (1 - potential(twin(resolved)) / potential(resolved));
    }

    @Test
    void rods() {
        FillerShape rods = new FillerShape.Rod(
                new ParticleSize.Fixed(1e-6), new ParticleSize.Fixed(100e-9), new ParticleAngle.AtRandom());
        assertThat(missing(rods)).isBetween(14.0, 15.0);
    }

    @Test
    void discs() {
        assertThat(missing(new FillerShape.Disc(310e-9))).isBetween(0.0, 3.0);
    }
}
