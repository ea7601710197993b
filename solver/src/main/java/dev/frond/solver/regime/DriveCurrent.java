package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;

/**
 * The current densities of a drive, A/m2; negative strips lithium.
 *
 * @param mean over the profile, its rests included; at a given potential the one at the end
 * @param peak largest; at a given potential the one at the end
 */
record DriveCurrent(double mean, double peak) {
    static DriveCurrent of(Scenario scenario, PlanarHistory history) {
        Drive drive = scenario.drive();
        if (drive instanceof Drive.CurrentDensity current) {
            return new DriveCurrent(current.value(), current.value());
        }
        if (drive instanceof Drive.Level) {
            return new DriveCurrent(history.lastCurrent(), history.lastCurrent());
        }
        double time = scenario.time().end();
        if (drive instanceof Drive.Profile profile) {
            double period = profile.segments().stream()
                    .mapToDouble(Drive.Segment::duration)
                    .sum();
            time = Math.min(time, period * profile.repeat());
        }
        double followed = history.samples().get(history.samples().size() - 1).end();
        return new DriveCurrent(history.meanCurrent(Math.min(time, followed)), history.mostCurrent());
    }

    /** The drive's own current where the planar cell cannot be followed; 0 when only a potential is given. */
    static DriveCurrent of(Scenario scenario) {
        return scenario.drive() instanceof Drive.CurrentDensity current
                ? new DriveCurrent(current.value(), current.value())
                : new DriveCurrent(0, 0);
    }

    /** Whether it changes with time. */
    boolean isPulsed() {
        return peak > mean;
    }
}
