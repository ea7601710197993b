package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;

/**
 * A filler half sunk in the anode, in a box of width W and height W/2. The anode and the reservoir are planes of given
 * concentration, the sides mirrors: reflected at all of them the box is the square array of insulating discs that
 * {@link DiscArray} has, so the steady current is that of the empty box times the array's conductivity, here
 * with the whole solver: i/i_lim = 0.5376 (1 - exp(-V/2)) at a fast electrode.
 */
final class SunkFiller implements Case {
    private static final double ARRAY = 0.537579983970;
    private static final double RADIUS = 0.25e-6;
    private static final double WIDTH = RADIUS * Math.sqrt(Math.PI / 0.3);
    private static final double DIFFUSIVITY = 5.83e-14;

    private static Scenario scenario(double size) {
        double height = WIDTH / 2;
        double relaxation = height * height / DIFFUSIVITY;
        return new Scenario(
                "half sunk",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(WIDTH, height, new Cell.Top.Reservoir()),
                new Anode(1e6, 0.5, 0.5, 0, false, List.of()),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        2 * RADIUS,
                        new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(WIDTH / 2, 0))))),
                new Drive.Potential(-4 * Planar.lowDiffusivity().thermalVoltage()),
                new TimeControl(20 * relaxation, new TimeControl.Scheme.Adaptive(1e-3, 1e-3, relaxation)),
                new MeshSource.Generated(size, size),
                new Output(20 * relaxation, List.of()));
    }

    @Override
    public String name() {
        return "half-sunk-filler";
    }

    @Override
    public String statement() {
        return "A filler half sunk in the anode, in a box half as high as wide: mirrored at its planes it is the square array of "
                + "insulating discs, so the steady current is that of the empty box times the conductivity of the array, at V F/RT = -4.";
    }

    @Override
    public void measure(Findings findings) {
        double limit = 2 * Constants.FARADAY * DIFFUSIVITY * 1000 / (WIDTH / 2);
        double expected = ARRAY * (1 - Math.exp(-2));
        double[] errors = new double[3];
        double finest = 0;
        for (int k = 0; k < errors.length; k++) {
            finest = Recording.of(scenario(0.04e-6 / (1 << k))).last().current() / limit;
            errors[k] = Math.abs(finest / expected - 1);
        }
        findings.relative("i/i_lim of the empty box, edges of 10 nm", expected, finest, 1e-3);
        findings.order("edges of 40, 20, 10 nm", 1.9, errors);
    }
}
