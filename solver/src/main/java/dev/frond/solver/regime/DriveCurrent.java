package dev.frond.solver.regime;

import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import java.util.List;

/**
 * The current densities of a drive, A/m2; negative strips lithium.
 *
 * @param mean over the profile, its rests included; at a given potential the one at the end; not a number where limits end the
 *     steps of a profile and how long they last is not known
 * @param peak largest; at a given potential the one at the end; where limits end steps the largest that is given
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
            double period =
                    profile.round().stream().mapToDouble(Drive.Segment::longest).sum();
            time = Math.min(time, period * profile.repeat());
        }
        double followed = history.samples().get(history.samples().size() - 1).end();
        return new DriveCurrent(history.meanCurrent(Math.min(time, followed)), history.mostCurrent());
    }

    /** The drive's own current where the planar cell cannot be followed; 0 when only a potential is given. */
    static DriveCurrent of(Scenario scenario) {
        if (scenario.drive() instanceof Drive.Profile profile) {
            return of(profile.segments());
        }
        return scenario.drive() instanceof Drive.CurrentDensity current
                ? new DriveCurrent(current.value(), current.value())
                : new DriveCurrent(0, 0);
    }

    /** The current follows a given potential. */
    private static DriveCurrent of(List<Drive.Segment> steps) {
        double peak = steps.stream()
                .map(Drive.Segment::signal)
                .filter(signal -> signal.applied() == Applied.CURRENT_DENSITY)
                .mapToDouble(signal -> signal instanceof Drive.Sine sine
                        ? sine.mean() + Math.abs(sine.amplitude())
                        : Math.max(signal.at(0), signal.at(Double.MAX_VALUE)))
                .max()
                .orElse(0);
        return new DriveCurrent(Double.NaN, peak);
    }

    /** The mean; the largest where that is not known. */
    double known() {
        return Double.isNaN(mean) ? peak : mean;
    }

    /** Whether it changes with time. */
    boolean isPulsed() {
        return peak > mean;
    }
}
