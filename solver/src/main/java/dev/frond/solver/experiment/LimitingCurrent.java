package dev.frond.solver.experiment;

import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The limiting current of a symmetric cell as protocols of the laboratory find it, beside that of the model, A/m2.
 *
 * <ul>
 *   <li>Steps of the potential up to a largest one, each held for a time: the current at the end of the last.
 *   <li>Steps of the current, each held as long: between the last that the cell carries to its end and the first that takes the
 *       potential beyond the largest one.
 *   <li>A ramp of the potential: the largest current on the way.
 *   <li>Extrapolation from currents well below: where the steady differential conductance di/dV, a straight line over i^2, is zero. It
 *       is so in an ideal solution with electrodes in equilibrium, {@code i = i_lim tanh(V F/(4 R T))}, whose conductance is {@code
 *       g (1 - (i/i_lim)^2)}.
 * </ul>
 *
 * @param thickness of the cell, m
 * @param exact steady current that no potential exceeds: 4 F D+ c0/L = 2 F Ds c0/((1 - t+) L) for a salt of single charges
 * @param hold how long a step of a staircase lasts, s
 * @param byPotential current at the end of the last step of potential
 * @param carried largest step of current that was carried; 0 when none was
 * @param notCarried first step of current that was not; infinite when all were
 * @param byRamp largest current in the ramp
 * @param extrapolated not a number when the conductance does not fall
 * @param curves what was measured
 */
public record LimitingCurrent(
        double thickness,
        double exact,
        double hold,
        double byPotential,
        double carried,
        double notCarried,
        double byRamp,
        double extrapolated,
        List<Point> curves) {
    /** Steps of current reach so far above the model's limit; no step is the limit itself, at which the salt is used up in infinite time. */
    private static final double HIGHEST = Math.sqrt(2);

    /** Share of the largest current up to which the conductance is extrapolated. */
    private static final double EXTRAPOLATED_FROM = 0.7;

    /** Time steps in a step of a staircase at least. */
    private static final double TIME_STEPS = 20;

    /** A first time step of a staircase's step: the current just switched on is not resolved, it fades. */
    private static final double FIRST_STEP = 1e-4;

    public LimitingCurrent {
        curves = List.copyOf(curves);
    }

    /**
     * A point of a measured curve.
     *
     * @param protocol {@code potential-steps}, {@code current-steps} or {@code ramp}
     * @param time s
     * @param voltage between the electrodes, V
     * @param current A/m2
     */
    public record Point(String protocol, double time, double voltage, double current) {}

    /**
     * How it is measured.
     *
     * @param voltage the largest, V
     * @param steps of each staircase
     * @param hold of a step, s
     * @param rate of the ramp, V/s
     */
    public record Protocol(double voltage, int steps, double hold, double rate) {}

    /** Relaxation time of the salt in the cell, s: L^2/(pi^2 Ds). */
    public static double relaxation(Scenario scenario, double thickness) {
        return SymmetricCell.of(scenario, thickness).relaxation();
    }

    /** Measures a scenario's electrolyte with its fillers. */
    public static LimitingCurrent of(Scenario scenario, double thickness, Protocol protocol) {
        SymmetricCell symmetric = SymmetricCell.of(scenario, thickness);
        Scenario cell = symmetric.scenario();
        double exact = Regime.of(driven(cell, new Drive.Rest(), protocol.hold(), protocol.hold(), List.of()))
                .limitingCurrentDensity();
        List<Point> potentials = potentialSteps(cell, protocol);
        List<Point> currents = currentSteps(cell, protocol, exact);
        List<Point> ramp = ramp(cell, protocol);
        List<Point> curves = new ArrayList<>(potentials);
        curves.addAll(currents);
        curves.addAll(ramp);
        double step = HIGHEST * exact / protocol.steps();
        return new LimitingCurrent(
                symmetric.thickness(),
                exact,
                protocol.hold(),
                potentials.get(potentials.size() - 1).current(),
                currents.size() * step,
                currents.size() == protocol.steps() ? Double.POSITIVE_INFINITY : (currents.size() + 1) * step,
                ramp.stream().mapToDouble(Point::current).max().orElse(0),
                extrapolated(potentials),
                curves);
    }

    private static List<Point> potentialSteps(Scenario cell, Protocol protocol) {
        List<Drive.Part> steps = new ArrayList<>();
        for (int k = 1; k <= protocol.steps(); k++) {
            steps.add(new Drive.Segment(
                    protocol.hold(), new Drive.Potential(-protocol.voltage() * k / protocol.steps())));
        }
        return ends("potential-steps", cell, steps, protocol, List.of());
    }

    private static List<Point> currentSteps(Scenario cell, Protocol protocol, double exact) {
        List<Drive.Part> steps = new ArrayList<>();
        for (int k = 1; k <= protocol.steps(); k++) {
            steps.add(new Drive.Segment(
                    protocol.hold(), new Drive.CurrentDensity(HIGHEST * exact * k / protocol.steps())));
        }
        return ends("current-steps", cell, steps, protocol, List.of(new Limit.Potential(-protocol.voltage())));
    }

    /** At the end of each step that was held to its end. */
    private static List<Point> ends(
            String name, Scenario cell, List<Drive.Part> steps, Protocol protocol, List<Limit> stop) {
        double end = steps.size() * protocol.hold();
        return rows(driven(cell, new Drive.Profile(steps), end, protocol.hold(), stop)).stream()
                .filter(row -> Math.abs(Math.rint(row.time() / protocol.hold()) - row.time() / protocol.hold()) < 1e-9)
                .map(row -> point(name, row))
                .toList();
    }

    private static List<Point> ramp(Scenario cell, Protocol protocol) {
        Drive.Ramp ramp = new Drive.Ramp(Applied.POTENTIAL, 0, -protocol.voltage(), protocol.rate());
        return rows(driven(cell, ramp, ramp.duration(), ramp.duration(), List.of())).stream()
                .map(row -> point("ramp", row))
                .toList();
    }

    private static Point point(String name, SeriesRow row) {
        return new Point(name, row.time(), -row.potential(), row.current());
    }

    private static Scenario driven(Scenario cell, Drive drive, double end, double hold, List<Limit> stop) {
        return cell.toBuilder()
                .drive(drive)
                .time(new TimeControl(
                        end,
                        stop,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE, FIRST_STEP * hold, hold / TIME_STEPS)))
                .output(new Output(end))
                .build();
    }

    private static List<SeriesRow> rows(Scenario scenario) {
        List<SeriesRow> rows = new ArrayList<>();
        Simulation.of(scenario).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }
        });
        return rows;
    }

    /** The current at which a straight line through the conductances between steps, over the square of the mean current, is zero. */
    private static double extrapolated(List<Point> steady) {
        SimpleRegression line = new SimpleRegression();
        double most = EXTRAPOLATED_FROM * steady.get(steady.size() - 1).current();
        double voltage = 0;
        double current = 0;
        for (Point point : steady) {
            double mean = 0.5 * (current + point.current());
            if (mean <= most || line.getN() < 2) {
                line.addData(mean * mean, (point.current() - current) / (point.voltage() - voltage));
            }
            voltage = point.voltage();
            current = point.current();
        }
        return Math.sqrt(-line.getIntercept() / line.getSlope());
    }
}
