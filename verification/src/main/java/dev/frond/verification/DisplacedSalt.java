package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Outcome;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * Sand's time where the front displaces salt as it grows. In a semi-infinite electrolyte, with {@code S = (1 - t+)/Vm}, front
 * speed {@code v = Vm i/F} and {@code x = (v/2) sqrt(t/Ds)},
 *
 * <pre>c_s = S - (S - c0) G(x),  G = (1 + 2 x^2) (1 + erf x) + 2 x exp(-x^2)/sqrt(pi)</pre>
 *
 * the Laplace transform of diffusion in the frame of the front.
 */
final class DisplacedSalt implements Case {
    /** sqrt(Ds tau), m. */
    private static final double REACH = 1e-6;

    /** In reaches: erfc(10/2) = 2e-12 of the depletion is felt at the top. */
    private static final double HEIGHT = 10;

    /** Relative: a step's tolerance, and edges of 25 nm on a reach of 1 um. */
    private static final double BOUND = 1e-3;

    @Override
    public String name() {
        return "displaced-salt";
    }

    @Override
    public String statement() {
        return "Depletion under constant current in a deep cell, over Sand's time for a front at rest: a front that grows leaves no "
                + "anions in the metal, so it pushes salt ahead and is depleted later. Closed form, `c_s = S - (S - c0) G(x)`, "
                + "`G = (1 + 2 x^2)(1 + erf x) + 2 x exp(-x^2)/sqrt(pi)`, `S = (1 - t+)/Vm`, `x = (Vm i/2F) sqrt(t/Ds)`.";
    }

    @Override
    public void measure(Findings findings) {
        compare(findings, 1000, 0.42);
        compare(findings, 2650, 0.42);
        compare(findings, 2650, 0.6);
    }

    private static void compare(Findings findings, double salt, double transference) {
        Planar cell = Planar.lowDiffusivity()
                .withElectrolyte(
                        new Electrolyte(salt, transference, new Electrolyte.TransportData.Diffusivity(5.83e-14)))
                .withHeight(HEIGHT * REACH)
                .withMovingFront();
        double sand = REACH * REACH / cell.saltDiffusivity();
        double current = Constants.FARADAY * salt * Math.sqrt(Math.PI) * REACH / (2 * (1 - transference) * sand);
        Recording run = Recording.of(cell.withDrive(new Drive.CurrentDensity(current))
                .withTimes(2 * sand, List.of(sand / 2))
                .scenario());
        Solution exact = new Solution(cell, current);
        String name = String.format(Locale.ROOT, "c0 %.0f mol/m³, t+ %.2f: ", salt, transference);
        double got = run.summary().outcome() == Outcome.DEPLETED ? run.summary().time() : Double.NaN;
        findings.relative(name + "depletion over Sand's time", exact.depletion() / sand, got / sand, BOUND);
        findings.absolute(
                name + "c/c0 at the front at half of it",
                exact.atFront(sand / 2) / salt,
                run.at(sand / 2).concentrationFrontMean() / salt,
                BOUND);
    }

    /** The closed form. SI. */
    private static final class Solution {
        private final Planar cell;
        private final double supply;
        private final double speed;

        Solution(Planar cell, double current) {
            this.cell = cell;
            supply = (1 - cell.electrolyte().transferenceNumber()) / Constants.LITHIUM_MOLAR_VOLUME;
            speed = Constants.LITHIUM_MOLAR_VOLUME * current / Constants.FARADAY;
        }

        double atFront(double time) {
            return concentration(speed / 2 * Math.sqrt(time / cell.saltDiffusivity()));
        }

        private double concentration(double x) {
            double g = (1 + 2 * x * x) * (1 + Erf.erf(x)) + 2 * x * Math.exp(-x * x) / Math.sqrt(Math.PI);
            return supply - (supply - cell.concentration()) * g;
        }

        double depletion() {
            double x = new BrentSolver(1e-14).solve(100, this::concentration, 0, 1);
            return 4 * x * x * cell.saltDiffusivity() / (speed * speed);
        }
    }
}
