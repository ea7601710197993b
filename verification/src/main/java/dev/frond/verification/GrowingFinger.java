package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A front that grows in a harmonic field, constant on it, far below a flat top: with {@code z = x + i y},
 *
 * <pre>z = w + i h + i beta ln(1 - a exp(i k w))</pre>
 *
 * stays of this form (Saffman and Taylor 1958; Shraiman and Bensimon 1984) while {@code h - ln(a)/k + beta ln(1 - a^2)} and
 * {@code h + (beta^2 k/2) ln(1 - a^2) - U t} stay what they were. Without surface energy the problem is ill-posed: what rounding
 * puts into short waves grows. Here a little of it damps the short waves. It takes from the field at the groove, where its overpotential
 * gamma Vm K/F, K = 2/um, is 1 % of the ohmic drop i/(kappa k) over a wave; what it does is in proportion to it and taken out by
 * a second run with twice as much.
 */
final class GrowingFinger implements Case {
    private static final double CURRENT = 10;
    private static final double WAVELENGTH = 2e-6;
    private static final double K = 2 * Math.PI / WAVELENGTH;
    private static final double BETA = 0.5 / K;
    private static final double START = 0.2;

    /** U, m/s. */
    private static final double SPEED = Constants.LITHIUM_MOLAR_VOLUME * CURRENT / Constants.FARADAY;

    /** m of mean growth. */
    private static final List<Double> GROWN = List.of(0.15e-6, 0.30e-6);

    /** Surface energy of one run, J/m2; a second has twice as much. */
    private static final double SURFACE_ENERGY = 2.1e-3;

    /** Relative, (k h)^2/3 on edges of 25 nm: second order in the edges. */
    private static final double BOUND = 2e-3;

    @Override
    public String name() {
        return "growing-finger";
    }

    @Override
    public String statement() {
        return "A wave of 2 µm that grows into a finger by fast kinetics in a uniform electrolyte, with surface energies of "
                + "2.1 and 4.2 mJ/m² against noise, extrapolated to none, against the exact non-linear solution without it, "
                + "`z = w + i h + i beta ln(1 - a exp(i k w))` (Saffman and Taylor 1958), after a mean growth of 0.15 and 0.30 µm; y "
                + "from the initial mean.";
    }

    /** The exact solution, m. */
    private record Finger(double a, double h) {
        static Finger after(double growth) {
            double first = level(START, 0) - Math.log(START) / K + BETA * Math.log1p(-START * START);
            double a = new BrentSolver(1e-15)
                    .solve(
                            200,
                            trial -> (level(trial, growth)
                                            - Math.log(trial) / K
                                            + BETA * Math.log1p(-trial * trial)
                                            - first)
                                    * K,
                            START,
                            0.99);
            return new Finger(a, level(a, growth));
        }

        /** h by the area: the mean height is that of growth. */
        private static double level(double a, double growth) {
            return growth - 0.5 * BETA * BETA * K * Math.log1p(-a * a);
        }

        double tip() {
            return h + BETA * Math.log1p(a);
        }

        double trough() {
            return h + BETA * Math.log1p(-a);
        }

        /** The front as a series of waves. */
        List<Defect> defects() {
            return SinusoidSeries.of(
                    WAVELENGTH,
                    w -> w - BETA * Math.atan2(-a * Math.sin(K * w), 1 - a * Math.cos(K * w)),
                    w -> BETA * K * a * Math.sin(K * w) / (1 - 2 * a * Math.cos(K * w) + a * a));
        }
    }

    private static Scenario scenario(double surfaceEnergy) {
        double end = GROWN.get(1) / SPEED;
        return new Scenario(
                "finger",
                298.15,
                new Electrolyte(1, 0.5, new Electrolyte.TransportData.Diffusivity(1e-8)),
                new Cell(WAVELENGTH / 2, 2.5e-6, new Cell.Top.Reservoir()),
                new Anode(1e6, 0.5, 0.5, surfaceEnergy, true, new Finger(START, 0).defects()),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK),
                new Output(end, List.of(GROWN.get(0) / SPEED)));
    }

    @Override
    public void measure(Findings findings) {
        Recording one = Recording.of(scenario(SURFACE_ENERGY));
        Recording two = Recording.of(scenario(2 * SURFACE_ENERGY));
        for (double growth : GROWN) {
            SeriesRow row = one.at(growth / SPEED);
            SeriesRow twice = two.at(growth / SPEED);
            Finger exact = Finger.after(growth);
            String name = String.format(Locale.ROOT, "mean growth %.2f µm: ", growth * 1e6);
            double tip = 2 * row.frontTip() - twice.frontTip();
            double trough = 2 * row.frontMin() - twice.frontMin();
            findings.relative(name + "tip, µm", exact.tip() * 1e6, tip * 1e6, BOUND);
            findings.relative(name + "trough, µm", exact.trough() * 1e6, trough * 1e6, BOUND);
        }
    }
}
