package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;

/**
 * A planar cell: flat anode, reservoir at a height above it. Immutable; the {@code with} methods change one thing. SI.
 *
 * @param height m
 * @param frontSize edge length along the front, m
 * @param tolerance relative local error per step
 * @param times that steps must end at, s
 */
record Planar(
        double temperature,
        Electrolyte electrolyte,
        double exchangeCurrentDensity,
        boolean moving,
        double height,
        Drive drive,
        double end,
        double frontSize,
        double bulkSize,
        double tolerance,
        List<Double> times) {
    private static final int COLUMNS = 8;

    /**
     * A box of 3 um at 80 % of its limiting current, 3 A/m2, the front frozen, the default mesh and tolerance. The
     * diffusivity is that of the table planar-lowD.csv.
     */
    static Planar lowDiffusivity() {
        return new Planar(
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.Mobility.Diffusivity(5.83e-14)),
                30,
                false,
                3e-6,
                new Drive.CurrentDensity(3),
                1800,
                MeshSource.Generated.DEFAULT_FRONT,
                MeshSource.Generated.DEFAULT_BULK,
                TimeControl.DEFAULT_TOLERANCE,
                List.of());
    }

    Planar withElectrolyte(Electrolyte value) {
        return new Planar(
                temperature,
                value,
                exchangeCurrentDensity,
                moving,
                height,
                drive,
                end,
                frontSize,
                bulkSize,
                tolerance,
                times);
    }

    Planar withExchangeCurrentDensity(double value) {
        return new Planar(
                temperature, electrolyte, value, moving, height, drive, end, frontSize, bulkSize, tolerance, times);
    }

    Planar withMovingFront() {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                true,
                height,
                drive,
                end,
                frontSize,
                bulkSize,
                tolerance,
                times);
    }

    Planar withHeight(double value) {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                moving,
                value,
                drive,
                end,
                frontSize,
                bulkSize,
                tolerance,
                times);
    }

    Planar withDrive(Drive value) {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                moving,
                height,
                value,
                end,
                frontSize,
                bulkSize,
                tolerance,
                times);
    }

    Planar withTimes(double last, List<Double> value) {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                moving,
                height,
                drive,
                last,
                frontSize,
                bulkSize,
                tolerance,
                value);
    }

    Planar withMesh(double front, double bulk) {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                moving,
                height,
                drive,
                end,
                front,
                bulk,
                tolerance,
                times);
    }

    Planar withTolerance(double value) {
        return new Planar(
                temperature,
                electrolyte,
                exchangeCurrentDensity,
                moving,
                height,
                drive,
                end,
                frontSize,
                bulkSize,
                value,
                times);
    }

    double concentration() {
        return electrolyte.saltConcentration();
    }

    /** m2/s. */
    double cationDiffusivity() {
        return electrolyte.mobility().cationDiffusivity(temperature, electrolyte);
    }

    /** Ds, m2/s. */
    double saltDiffusivity() {
        return 2 * cationDiffusivity() * (1 - electrolyte.transferenceNumber());
    }

    /** 2 F D+ c0/H, A/m2. */
    double limitingCurrentDensity() {
        return 2 * Constants.FARADAY * cationDiffusivity() * concentration() / height;
    }

    double thermalVoltage() {
        return Constants.thermalVoltage(temperature);
    }

    /** The whole scenario, in a box of eight edges of the front. */
    Scenario scenario() {
        double first = Math.min(TimeControl.DEFAULT_FIRST_STEP, end / 1000);
        return new Scenario(
                "planar",
                temperature,
                electrolyte,
                new Cell(COLUMNS * frontSize, height, new Cell.Top.Reservoir()),
                new Anode(exchangeCurrentDensity, 0.5, 0.5, 0, moving, List.of()),
                List.of(),
                drive,
                new TimeControl(
                        end, new TimeControl.Scheme.Adaptive(tolerance, first, TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(frontSize, bulkSize),
                new Output(end, times));
    }
}
