package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Concentrated solution whose t+ passes zero. In steady state the anions rest: {@code dc/dy = (1 - t+) i/(F Ds)}, so that {@code i H =
 * integral of F Ds/(1 - t+) dc}, and {@code d psi/du = (Ds/(1 - t+) - d)/k} in the words of {@link TransportLaw}. Both are integrated by
 * the method of Dormand and Prince to 1e-12; they share the tables with the solver, and nothing else.
 */
final class MeasuredPolymer implements Case {
    private static final double SALT = 2000;
    private static final double HEIGHT = 3e-6;
    private static final double TOLERANCE = 1e-12;

    /** Of any quantity in SI units here. */
    private static final double NOTHING = 1e-24;

    /** Some 80 times the time in which the salt evens out, 4 H^2/(pi^2 Ds), s. */
    private static final double RELAXED = 40;

    /** Fast enough for its overpotential to be 1e-5 of R T/F. */
    private static final double FAST = 1e8;

    /** Assumed, in the shape of what Pesko et al. and Gao and Balsara measured at 90 degC. */
    private static final double[] CONCENTRATION = {0, 250, 500, 1000, 1500, 2000, 2500, 3000};

    private static final Electrolyte PEO = new Electrolyte(
            SALT,
            new Electrolyte.TransportData.Concentrated(
                    new TransportProperty(table(0.001, 0.09, 0.16, 0.22, 0.19, 0.14, 0.09, 0.05)),
                    new TransportProperty(table(12e-12, 11.5e-12, 11e-12, 9.5e-12, 8e-12, 7e-12, 6e-12, 5e-12)),
                    table(0.45, 0.38, 0.3, 0.15, -0.05, -0.38, -0.1, 0.35),
                    table(1, 1.1, 1.3, 1.9, 2.6, 3.4, 4.2, 5)));

    /** The same with t+ up to 1: from there on no salt is used up. */
    private static final Electrolyte TO_ONE = new Electrolyte(
            SALT,
            new Electrolyte.TransportData.Concentrated(
                    TransportProperty.of(0.1), TransportProperty.of(7e-12), table(-0.4, -0.2, 0, 0.3, 0.6, 0.8, 1, 1)));

    private static TransportProperty.Table table(double... values) {
        return new TransportProperty.Table(IntStream.range(0, values.length)
                .mapToObj(k -> new TransportProperty.Point(CONCENTRATION[k], values[k]))
                .toList());
    }

    private static Planar cell(Electrolyte electrolyte) {
        return Planar.lowDiffusivity()
                .withMaterial(new Planar.Material(363, electrolyte, FAST))
                .withHeight(HEIGHT)
                .withTimes(RELAXED, List.of())
                .withMesh(25e-9, 25e-9);
    }

    @Override
    public String name() {
        return "measured-polymer";
    }

    @Override
    public String statement() {
        return "Concentrated-solution theory with t+ that passes zero (from 0.45 to -0.38, assumed, in the shape of PEO/LiTFSI at 90 °C; "
                + "D. M. Pesko et al., J. Electrochem. Soc. 164 (2017) E3569), and with t+ up to 1, under a reservoir, front frozen: the "
                + "steady profile, the potential and the limiting current against ordinary differential equations.";
    }

    @Override
    public void measure(Findings findings) {
        profile(findings, "t+ through 0, stripping", PEO, -0.5);
        profile(findings, "t+ through 0", PEO, 0.8);
        profile(findings, "t+ up to 0.8", TO_ONE, 0.8);
        limit(findings);
        convergence(findings);
    }

    /** At a share of the limiting current. */
    private static void profile(Findings findings, String name, Electrolyte electrolyte, double share) {
        Planar planar = cell(electrolyte);
        Steady steady = new Steady(planar.scenario());
        double current = share * steady.limit();
        Recording run =
                Recording.of(planar.withDrive(new Drive.CurrentDensity(current)).scenario());
        String at = name + String.format(Locale.ROOT, ", i/i_lim = %.1f: ", share);
        findings.absolute(at + "c/c0 over the height", 0, largest(run, steady, current), 1e-4);
        double front = steady.u(current, HEIGHT);
        double voltage = (steady.psi(front) + Math.log(front)) * steady.scales.potential();
        findings.relative(at + "potential, V", voltage, run.last().potential(), 1e-4);
    }

    private static double largest(Recording run, Steady steady, double current) {
        Snapshot last = run.frames().get(run.frames().size() - 1);
        double most = 0;
        for (int i = 0; i < last.concentration().length; i++) {
            double depth = HEIGHT - last.mesh().coordinates().y(i);
            double expected = depth == 0 ? 1 : steady.u(current, depth);
            most = Math.max(most, Math.abs(last.concentration()[i] / SALT - expected));
        }
        return most;
    }

    private static void limit(Findings findings) {
        Planar planar = cell(PEO).withMesh(20e-9, 20e-9);
        Steady steady = new Steady(planar.scenario());
        findings.relative(
                "limiting current of `frond regime`, A/m²",
                steady.limit(),
                Regime.of(planar.withDrive(new Drive.Rest()).scenario()).limitingCurrentDensity(),
                1e-6);
        for (double voltage : new double[] {4, 14}) {
            findings.relative(
                    "V F/RT = -" + voltage + ": i/i_lim",
                    steady.share(-voltage),
                    share(planar, steady, -voltage),
                    1e-4);
        }
    }

    private static double share(Planar planar, Steady steady, double voltage) {
        Drive drive = new Drive.Potential(voltage * planar.thermalVoltage());
        return Recording.of(planar.withDrive(drive).scenario()).last().current() / steady.limit();
    }

    private static void convergence(Findings findings) {
        Planar planar = cell(PEO);
        Steady steady = new Steady(planar.scenario());
        double current = 0.8 * steady.limit();
        Drive drive = new Drive.CurrentDensity(current);
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double edge = 100e-9 / (1 << k);
            Recording run =
                    Recording.of(planar.withMesh(edge, edge).withDrive(drive).scenario());
            error[k] = largest(run, steady, current);
        }
        findings.order("t+ through 0, i/i_lim = 0.8: c/c0, edges of 100, 50, 25 nm", 1.7, error);
    }

    /** The steady state. */
    private static final class Steady {
        private final TransportLaw law;
        private final Scales scales;
        private final TransportCoefficients at = new TransportCoefficients();

        Steady(Scenario scenario) {
            law = scenario.law(1);
            scales = Scales.of(scenario);
        }

        /** A/m2 at which there is no salt at the front. */
        double limit() {
            return between(0, 1, u -> {
                        law.at(u, at);
                        return at.saltDiffusivity / (1 - at.transference);
                    })
                    * scales.cationCharge()
                    / HEIGHT;
        }

        /** u at a distance from the top, m. */
        double u(double current, double depth) {
            return solved(1, depth, u -> {
                law.at(u, at);
                return -(1 - at.transference) * current / (scales.cationCharge() * at.saltDiffusivity);
            });
        }

        /** Of the electrolyte at the front against the top. */
        double psi(double front) {
            return between(0, Math.log(front), log -> {
                double u = Math.exp(log);
                law.at(u, at);
                return u * (at.saltDiffusivity / (1 - at.transference) - at.diffusional) / at.conductivity;
            });
        }

        /** i/i_lim at a potential over R T/F: a fast reaction is where V - psi = ln u. */
        double share(double voltage) {
            double log = new BrentSolver(1e-12).solve(200, x -> psi(Math.exp(x)) + x - voltage, 2 * voltage, -1e-9);
            double beyond = between(0, Math.exp(log), u -> {
                law.at(u, at);
                return at.saltDiffusivity / (1 - at.transference);
            });
            return 1 - beyond * scales.cationCharge() / HEIGHT / limit();
        }

        private static double between(double from, double to, Slope slope) {
            double[] y = new double[1];
            integrator(to - from).integrate(equation((t, value) -> slope.at(t)), from, y, to, y);
            return y[0];
        }

        /** y(to) of dy/dt = slope(y), y(0) = start. */
        private static double solved(double start, double to, Slope slope) {
            double[] y = {start};
            integrator(to).integrate(equation((t, value) -> slope.at(value)), 0, y, to, y);
            return y[0];
        }

        private static DormandPrince853Integrator integrator(double length) {
            double span = Math.abs(length);
            return new DormandPrince853Integrator(1e-9 * span, span, NOTHING, TOLERANCE);
        }

        private static FirstOrderDifferentialEquations equation(Right right) {
            return new FirstOrderDifferentialEquations() {
                @Override
                public int getDimension() {
                    return 1;
                }

                @Override
                public void computeDerivatives(double t, double[] y, double[] out) {
                    out[0] = right.at(t, y[0]);
                }
            };
        }
    }

    /** A slope that depends on one variable. */
    private interface Slope {
        double at(double x);
    }

    /** Right-hand side. */
    private interface Right {
        double at(double t, double y);
    }
}
