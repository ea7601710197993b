package dev.frond.verification;

import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.SeriesRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.complex.Complex;

/** Steps that end by limits, ramps and sines. */
final class DriveProtocols implements Case {
    private static final double LENGTH = 6e-6;
    private static final double FOREVER = Double.POSITIVE_INFINITY;

    /** Fast enough for its overpotential to be a few 1e-6 of R T/F. */
    private static final double FAST = 1e6;

    /** Potential over 4 R T/F in linear cells: its square is below all tolerances. */
    private static final double SMALL = 2.5e-4;

    private static Planar symmetric() {
        return Planar.lowDiffusivity()
                .withHeight(LENGTH)
                .withExchangeCurrentDensity(FAST)
                .withTop(new Cell.Top.CounterElectrode(FAST));
    }

    /** L^2/Ds. */
    private static double relaxation() {
        return LENGTH * LENGTH / symmetric().saltDiffusivity();
    }

    private static Drive.Segment step(Drive.Signal signal, Limit... until) {
        return new Drive.Segment(FOREVER, signal, List.of(until));
    }

    @Override
    public String name() {
        return "drive-protocols";
    }

    @Override
    public String statement() {
        return "Limits of steps: the instant against closed forms and against the limit itself, to 1e-6 of a step; a constant "
                + "current that goes over to a constant potential in a linear symmetric cell, `tan(mu/2) = -mu t+/(2 (1 - t+))`; a slow "
                + "ramp against `i/i_lim = tanh(V F/(4 R T))`; a sine against the impedance "
                + "`R [t+ + (1 - t+) tanh(q)/q]`, `q = sqrt(i omega L^2/(4 Ds))`, `R = R T L/(F^2 D+ c0)`.";
    }

    @Override
    public void measure(Findings findings) {
        capacities(findings);
        salt(findings);
        holding(findings);
        ramp(findings);
        sine(findings);
    }

    private static List<Event> limits(Recording run) {
        return run.summary().events().stream()
                .filter(event -> event.kind().equals("limit"))
                .toList();
    }

    /** The charge at the end of the step that a capacity ends, and when it is: by the clock, and by the search. */
    private static void capacities(Findings findings) {
        Planar cell = Planar.lowDiffusivity().withTimes(1000, List.of());
        double width = cell.cell().width();
        Recording clock = Recording.of(
                cell.withDrive(new Drive.Profile(List.of(step(new Drive.CurrentDensity(1.7), new Limit.Capacity(300)))))
                        .scenario());
        double time = limits(clock).get(0).time();
        findings.relative("capacity of 300 C/m2 at 1.7 A/m2: time, s", 300 / 1.7, time, 1e-14);
        findings.relative("the charge then, C/m2", 300, clock.at(time).charge() / width, 1e-12);
        Recording search = Recording.of(
                cell.withDrive(new Drive.Profile(List.of(step(new Drive.Potential(-0.05), new Limit.Capacity(300)))))
                        .scenario());
        SeriesRow end = search.at(limits(search).get(0).time());
        findings.absolute(
                "at -50 mV: what the charge exceeds 300 C/m2 by, over that of the step",
                0,
                (end.charge() / width - 300) / (end.current() * end.step()),
                1e-6);
    }

    /** Above the limiting current: the salt at the electrode runs out, and the potential falls through the limit. */
    private static void salt(Findings findings) {
        double[] error = new double[2];
        for (int k = 0; k < error.length; k++) {
            double size = 50e-9 / (1 << k);
            Planar cell = Planar.lowDiffusivity()
                    .withDrive(new Drive.Profile(List.of(
                            step(new Drive.CurrentDensity(6), new Limit.Potential(-0.15)),
                            step(new Drive.Rest(), new Limit.Potential(-1e-9)))))
                    .withMesh(size, size)
                    .withTolerance(1e-6 * Math.pow(0.125, k))
                    .withTimes(1000, List.of());
            Recording run = Recording.of(cell.scenario());
            SeriesRow end = run.at(limits(run).get(0).time());
            SeriesRow before = run.rows().get(run.rows().indexOf(end) - 1);
            double expected = new BrentSolver(1e-13)
                    .solve(200, time -> voltage(cell, 6, time) + 0.15, 1, 0.99 * depletion(cell, 6));
            error[k] = Math.abs(end.time() / expected - 1);
            if (k == 0) {
                findings.absolute(
                        "-0.15 V at 1.6 times the limiting current: what is beyond, over the change in the step",
                        0,
                        (end.potential() + 0.15) / (end.potential() - before.potential()),
                        1e-5);
            } else {
                findings.relative("-0.15 V at 1.6 times the limiting current: time, s", expected, end.time(), 1e-4);
            }
        }
        findings.order("the same, edges and steps halved", 1.7, error);
    }

    private static double depletion(Planar cell, double current) {
        return new BrentSolver(1e-10).solve(200, time -> salt(cell, current, 0, time), 1, 1e4);
    }

    /** u under a reservoir, at a height y. */
    private static double salt(Planar cell, double current, double y, double time) {
        double height = cell.height();
        double sum = 0;
        for (int n = 1; n < 400; n += 2) {
            double wave = n * Math.PI / (2 * height);
            sum += 2
                    / (wave * wave * height)
                    * Math.cos(wave * y)
                    * Math.exp(-wave * wave * cell.saltDiffusivity() * time);
        }
        double slope = current
                * (1 - cell.electrolyte().transferenceNumber())
                / (Constants.FARADAY * cell.saltDiffusivity() * cell.concentration());
        return 1 - slope * (height - y - sum);
    }

    /** V of the metal: the electrolyte's resistance and diffusion potential by Simpson's rule in ln of the place, and the kinetics. */
    private static double voltage(Planar cell, double current, double time) {
        int intervals = 4000;
        double sum = 0;
        double height = cell.height();
        for (int k = 0; k <= intervals; k++) {
            // places gather where the salt is scarce
            double s = (double) k / intervals;
            double y = height * s * s * s;
            double weight = k == 0 || k == intervals ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * 3 * height * s * s / salt(cell, current, y, time);
        }
        double plus = cell.electrolyte().transferenceNumber();
        double conductivity =
                Constants.FARADAY * cell.concentration() * cell.cationDiffusivity() / (plus * cell.thermalVoltage());
        double u = salt(cell, current, 0, time);
        double ohmic = -current / conductivity * sum / (3 * intervals);
        double diffusion = -cell.thermalVoltage() * (2 * plus - 1) * Math.log(u);
        double ratio = current / 30;
        double kinetics = 2 * cell.thermalVoltage() * Math.log((-ratio + Math.sqrt(ratio * ratio + 4 * u)) / 2);
        return ohmic + diffusion + kinetics;
    }

    private static void holding(Findings findings) {
        Planar cell = symmetric();
        double unit = 4 * cell.thermalVoltage();
        double limiting = cell.limitingCurrentDensity();
        ConstantCurrentThenPotential exact =
                new ConstantCurrentThenPotential(cell.electrolyte().transferenceNumber(), 1.5 * SMALL, SMALL);
        double faded = 1.05 * SMALL;
        Drive drive = new Drive.Profile(List.of(
                step(new Drive.CurrentDensity(1.5 * SMALL * limiting), new Limit.Potential(-SMALL * unit)),
                step(new Drive.Potential(-SMALL * unit), new Limit.CurrentDensity(faded * limiting))));
        double[] error = new double[2];
        for (int k = 0; k < error.length; k++) {
            double size = 50e-9 / (1 << k);
            Recording run = Recording.of(cell.withDrive(drive)
                    .withMesh(size, size)
                    .withTolerance(1e-3 * SMALL * 1e-2 * Math.pow(0.125, k))
                    .withTimes(relaxation(), List.of())
                    .scenario());
            double switched = limits(run).get(0).time();
            double ended = limits(run).get(1).time();
            error[k] = Math.abs(ended / relaxation() / (exact.switched() + exact.faded(faded)) - 1);
            if (k == 1) {
                findings.relative(
                        "constant current, then potential: Ds t/L^2 of the switch",
                        exact.switched(),
                        switched / relaxation(),
                        1e-3);
                double most = 0;
                for (SeriesRow row : run.rows()) {
                    if (row.time() > 1.2 * switched && row.time() <= ended) {
                        double expected = exact.fading((row.time() - switched) / relaxation());
                        most = Math.max(most, Math.abs(row.current() / limiting / expected - 1));
                    }
                }
                findings.absolute("the current that fades, largest relative error", 0, most, 1e-3);
                findings.relative(
                        "Ds t/L^2 at which it has faded to 1.05 of the steady current",
                        exact.switched() + exact.faded(faded),
                        ended / relaxation(),
                        1e-3);
            }
        }
        findings.order("the same, edges and steps halved", 1.7, error);
    }

    private static void ramp(Findings findings) {
        double[] error = new double[2];
        for (int k = 0; k < error.length; k++) {
            Planar cell = symmetric().withMesh(30e-9, 30e-9).withTolerance(1e-4);
            double unit = 4 * cell.thermalVoltage();
            double time = 500 * relaxation() * (1 << k);
            Recording run =
                    Recording.of(cell.withDrive(new Drive.Ramp(Applied.POTENTIAL, 0, -2 * unit, 2 * unit / time))
                            .withTimes(time, List.of())
                            .scenario());
            for (SeriesRow row : run.rows()) {
                double steady = Math.tanh(-row.potential() / unit);
                error[k] = Math.max(error[k], Math.abs(row.current() / cell.limitingCurrentDensity() - steady));
            }
            if (k == 1) {
                // the current leads by (1 - t+) L^2/(12 Ds), as the impedance has it at low frequency
                double lead = (1 - cell.electrolyte().transferenceNumber()) / 12 * 2 / (time / relaxation());
                findings.absolute(
                        "ramp of 8 R T/F in 1000 L^2/Ds: largest difference of i/i_lim from tanh(V F/(4 R T))",
                        lead,
                        error[k],
                        0.01 * lead);
            }
        }
        findings.order("the same at half the rate", 0.9, error);
    }

    /** Current over potential of the last period, at the first harmonic. */
    private static Complex admittance(Planar cell, double frequency, double longest) {
        double amplitude = SMALL * 4 * cell.thermalVoltage();
        int periods = 3;
        Scenario scenario = cell.withDrive(new Drive.Sine(Applied.POTENTIAL, 0, -amplitude, frequency))
                .withTimes(periods / frequency, List.of())
                .scenario();
        Scenario stepped = withTime(
                scenario,
                new TimeControl(periods / frequency, new TimeControl.Scheme.Adaptive(1e-3, longest, longest)));
        List<SeriesRow> rows = new ArrayList<>(Recording.of(stepped).rows());
        Complex sum = Complex.ZERO;
        for (SeriesRow row : rows) {
            double phase = 2 * Math.PI * frequency * row.time();
            if (row.time() > (periods - 1) / frequency * (1 + 1e-9)) {
                Complex turn = new Complex(0, -phase).exp();
                sum = sum.add(turn.multiply(row.current() * row.step()));
            }
        }
        // a sine is (exp(i w t) - exp(-i w t))/2i
        return sum.multiply(2 * frequency / amplitude).multiply(Complex.I);
    }

    private static Scenario withTime(Scenario scenario, TimeControl time) {
        return Scenario.builder()
                .name(scenario.name())
                .temperature(scenario.temperature())
                .electrolyte(scenario.electrolyte())
                .cell(scenario.cell())
                .anode(scenario.anode())
                .drive(scenario.drive())
                .time(time)
                .mesh(scenario.mesh())
                .output(scenario.output())
                .build();
    }

    private static void sine(Findings findings) {
        Planar cell = symmetric().withMesh(30e-9, 60e-9);
        double plus = cell.electrolyte().transferenceNumber();
        double resistance = 4 * cell.thermalVoltage() / cell.limitingCurrentDensity();
        double frequency = 2 / relaxation();
        Complex q = new Complex(0, 2 * Math.PI * frequency * relaxation() / 4).sqrt();
        Complex exact = q.tanh()
                .divide(q)
                .multiply(1 - plus)
                .add(plus)
                .multiply(resistance)
                .reciprocal();
        double[] error = new double[2];
        for (int k = 0; k < error.length; k++) {
            Complex got = admittance(cell, frequency, 1 / (frequency * 60 * (1 << k)));
            error[k] = got.subtract(exact).abs() / exact.abs();
            if (k == 0) {
                findings.relative(
                        "sine, 60 steps in a period: current over potential, S/m2", exact.abs(), got.abs(), 1e-3);
                findings.absolute("phase of the current, rad", exact.getArgument(), got.getArgument(), 1e-3);
            }
        }
        findings.absolute("relative error with 120 steps in a period", 0, error[1], 1e-3);
    }
}
