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
import dev.frond.solver.physics.Ions;
import java.util.List;

/**
 * A planar cell: flat anode, reservoir or counter electrode above it. Immutable; the {@code with} methods change one thing. SI.
 *
 * @param times when it ends and which steps must end
 */
record Planar(Material material, Shape shape, boolean moving, Drive drive, Resolution resolution, Times times) {
    /** @param exchangeCurrentDensity of the anode, A/m2 */
    record Material(double temperature, Electrolyte electrolyte, double exchangeCurrentDensity) {}

    /**
     * The box.
     *
     * @param columns its width in edges of the front
     * @param height m
     */
    record Shape(int columns, double height, Cell.Top top) {}

    /**
     * Mesh and steps.
     *
     * @param front edge length along the front, m
     * @param bulk m
     * @param tolerance relative local error per step
     */
    record Resolution(double front, double bulk, double tolerance) {}

    /**
     * Times, s.
     *
     * @param end of the run
     * @param given that steps must end at
     */
    record Times(double end, List<Double> given) {}

    /**
     * A box of 3 um at 80 % of its limiting current, 3 A/m2, the front frozen, the default mesh and tolerance. The
     * diffusivity is that of the table planar-lowD.csv.
     */
    static Planar lowDiffusivity() {
        return new Planar(
                new Material(318, new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.83e-14)), 30),
                new Shape(8, 3e-6, new Cell.Top.Reservoir()),
                false,
                new Drive.CurrentDensity(3),
                new Resolution(
                        MeshSource.Generated.DEFAULT_FRONT,
                        MeshSource.Generated.DEFAULT_BULK,
                        TimeControl.DEFAULT_TOLERANCE),
                new Times(1800, List.of()));
    }

    Planar withMaterial(Material value) {
        return new Planar(value, shape, moving, drive, resolution, times);
    }

    Planar withElectrolyte(Electrolyte value) {
        return withMaterial(new Material(material.temperature, value, material.exchangeCurrentDensity));
    }

    Planar withExchangeCurrentDensity(double value) {
        return withMaterial(new Material(material.temperature, material.electrolyte, value));
    }

    Planar withMovingFront() {
        return new Planar(material, shape, true, drive, resolution, times);
    }

    Planar withShape(Shape value) {
        return new Planar(material, value, moving, drive, resolution, times);
    }

    Planar withHeight(double value) {
        return withShape(new Shape(shape.columns, value, shape.top));
    }

    Planar withTop(Cell.Top value) {
        return withShape(new Shape(shape.columns, shape.height, value));
    }

    Planar withDrive(Drive value) {
        return new Planar(material, shape, moving, value, resolution, times);
    }

    Planar withTimes(double last, List<Double> given) {
        return new Planar(material, shape, moving, drive, resolution, new Times(last, given));
    }

    Planar withMesh(double front, double bulk) {
        Resolution value = new Resolution(front, bulk, resolution.tolerance);
        return new Planar(material, shape, moving, drive, value, times);
    }

    Planar withTolerance(double tolerance) {
        Resolution value = new Resolution(resolution.front, resolution.bulk, tolerance);
        return new Planar(material, shape, moving, drive, value, times);
    }

    Electrolyte electrolyte() {
        return material.electrolyte;
    }

    double height() {
        return shape.height;
    }

    double tolerance() {
        return resolution.tolerance;
    }

    double concentration() {
        return electrolyte().saltConcentration();
    }

    /** m2/s. */
    double cationDiffusivity() {
        return electrolyte().transportData().cationDiffusivity(material.temperature, electrolyte(), Ions.MONOVALENT);
    }

    /** Ds, m2/s. */
    double saltDiffusivity() {
        return 2 * cationDiffusivity() * (1 - electrolyte().transferenceNumber());
    }

    /** With the electrodes at rest: 2 F D+ c0/H under a reservoir, 4 F D+ c0/L with two electrodes, A/m2. */
    double limitingCurrentDensity() {
        double ends = shape.top instanceof Cell.Top.Reservoir ? 2 : 4;
        return ends * Constants.FARADAY * cationDiffusivity() * concentration() / cell().farSide();
    }

    double thermalVoltage() {
        return Constants.thermalVoltage(material.temperature);
    }

    Cell cell() {
        return new Cell(shape.columns * resolution.front, shape.height, shape.top);
    }

    /** The whole scenario. */
    Scenario scenario() {
        double end = times.end;
        double first = Math.min(TimeControl.DEFAULT_FIRST_STEP, end / 1000);
        return new Scenario(
                "planar",
                material.temperature,
                material.electrolyte,
                cell(),
                new Anode(material.exchangeCurrentDensity, 0.5, 0.5, 0, moving, List.of()),
                List.of(),
                drive,
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(resolution.tolerance, first, TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(resolution.front, resolution.bulk),
                new Output(end, times.given));
    }
}
