package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;

/**
 * Metal on a collector in an electrolyte without losses: transport so fast and kinetics so slow that the current is that of
 * Butler-Volmer at one overpotential everywhere. SI.
 *
 * @param size edge length along the front
 */
record FoilCell(double width, double size, Collector foil, List<Defect> defects) {
    static final double TEMPERATURE = 298.15;

    /** A/m2. */
    static final double EXCHANGE = 1;

    static final double HEIGHT = 1e-6;
    private static final double DIFFUSIVITY = 1e-6;

    FoilCell {
        defects = List.copyOf(defects);
    }

    Scenario scenario(Drive drive, double end, List<Double> times) {
        double first = Math.min(TimeControl.DEFAULT_FIRST_STEP, end / 1000);
        Anode metal = new Anode(EXCHANGE, 0.5, 0.5, 0, true, defects);
        return new Scenario(
                "metal on a collector",
                TEMPERATURE,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(width, HEIGHT, new Cell.Top.Reservoir()),
                metal.on(foil),
                List.of(),
                drive,
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE, first, TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(size),
                new Output(end, times));
    }

    /** Thickness over which metal comes to cover the foil. */
    double covering() {
        return 0.1 * size;
    }

    /** Volume of lithium per charge, m3/C. */
    static double volume() {
        return Scenario.DEFAULT_METAL.volumePerCharge();
    }

    /** Overpotential at which an exchange current density passes a current, alpha 0.5 both ways: positive strips. */
    static double overpotential(double stripping, double exchange) {
        double thermal = Constants.thermalVoltage(TEMPERATURE);
        double ratio = stripping / (2 * exchange);
        return 2 * thermal * Math.log(ratio + Math.sqrt(1 + ratio * ratio));
    }

    /** Current density of metal at a potential, positive strips. */
    static double stripping(double potential) {
        return 2 * EXCHANGE * Math.sinh(potential / (2 * Constants.thermalVoltage(TEMPERATURE)));
    }
}
