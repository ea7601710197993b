package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;

/** The current density that a scenario's regime is reckoned with. */
final class ReckonedCurrent {
    private ReckonedCurrent() {}

    /** A/m2; 0 when no lithium is deposited. */
    static double of(Scenario scenario, PlanarCell cell) {
        Drive drive = scenario.drive();
        double thermal = Constants.thermalVoltage(scenario.temperature());
        if (drive instanceof Drive.Profile profile) {
            return profile.segments().stream()
                    .mapToDouble(segment -> of(segment.level(), cell, thermal))
                    .max()
                    .orElse(0);
        }
        if (drive instanceof Drive.Table table) {
            return Math.max(
                    0,
                    table.points().stream()
                            .mapToDouble(Drive.Table.Point::currentDensity)
                            .max()
                            .orElse(0));
        }
        return of((Drive.Level) drive, cell, thermal);
    }

    private static double of(Drive.Level level, PlanarCell cell, double thermal) {
        if (level instanceof Drive.Potential potential) {
            return cell.steadyCurrent(potential.value() / thermal);
        }
        return level instanceof Drive.CurrentDensity current ? Math.max(0, current.value()) : 0;
    }
}
