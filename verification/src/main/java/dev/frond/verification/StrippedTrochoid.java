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
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A front that is stripped in a harmonic field, constant on it, far below a flat top: in lengths of 1/k
 *
 * <pre>x = xi - a sin xi,  y = b + a cos xi,  ln a - a^2/2 = ln a0 - a0^2/2 + k U t,  b - b0 = ln(a/a0)</pre>
 *
 * with the local current {@code U/|1 - a exp(i xi)|} over the mean; U is negative.
 */
final class StrippedTrochoid implements Case {
    private static final double CURRENT = -3;
    private static final double WAVELENGTH = 3e-6;
    private static final double K = 2 * Math.PI / WAVELENGTH;
    private static final double START = 0.7;

    /** k |U|, 1/s. */
    private static final double RATE = K * Constants.LITHIUM_MOLAR_VOLUME * -CURRENT / Constants.FARADAY;

    /** k |U| t. */
    private static final List<Double> STRIPPED = List.of(0.25, 0.75);

    /** When the salt is steady, which takes 0.06 s, s. */
    private static final double STEADY = 1;

    /** Edges along the front at which {@link #HEIGHT} and {@link #PEAK} hold, m. */
    private static final double DEFAULT = MeshSource.Generated.DEFAULT_FRONT;

    /** Relative, of crest less trough: 1/25 of what an edge of 25 nm is of the radius at the crest, 38 nm. */
    private static final double HEIGHT = 1e-3;

    /** Relative, of the largest current. */
    private static final double PEAK = 0.02;

    /** Of a second-order scheme, before its error falls by four. */
    private static final double LEAST_ORDER = 1.8;

    private final double[] sizes;

    /** @param sizes edges along the front, each half of the one before, m */
    private StrippedTrochoid(double... sizes) {
        this.sizes = sizes;
    }

    static StrippedTrochoid fine() {
        return new StrippedTrochoid(2 * DEFAULT, DEFAULT, DEFAULT / 2);
    }

    @Override
    public Case quick() {
        return new StrippedTrochoid(2 * DEFAULT, DEFAULT);
    }

    @Override
    public String name() {
        return "stripped-trochoid";
    }

    @Override
    public String statement() {
        return "A sharp crest on a wave of 3 µm that is stripped by fast kinetics in a uniform electrolyte, against the exact "
                + "non-linear solution, a trochoid: `x = xi - a sin xi`, `y = b + a cos xi`, `ln a - a^2/2 = ln a0 - a0^2/2 + k U t`, "
                + "lengths in 1/k, a0 = 0.7; crest less trough, and the largest current along the front, `i/(1 - a)`. `mesh.front` alone is "
                + "halved.";
    }

    private static Scenario scenario(double size) {
        double end = STRIPPED.get(1) / RATE;
        return new Scenario(
                "trochoid",
                298.15,
                new Electrolyte(10, 0.5, new Electrolyte.TransportData.Diffusivity(1e-10)),
                new Cell(WAVELENGTH / 2, 4e-6, new Cell.Top.Reservoir()),
                new Anode(
                        1e7,
                        0.5,
                        0.5,
                        0,
                        true,
                        SinusoidSeries.of(
                                WAVELENGTH, xi -> xi - START / K * Math.sin(K * xi), xi -> -START * Math.sin(K * xi))),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(size, MeshSource.Generated.defaultBulk(size)),
                new Output(end, List.of(STEADY, STRIPPED.get(0) / RATE)));
    }

    /** a after k |U| t. */
    private static double amplitude(double stripped) {
        double level = Math.log(START) - START * START / 2 - stripped;
        return new BrentSolver(1e-15).solve(200, a -> Math.log(a) - a * a / 2 - level, 1e-3, START);
    }

    @Override
    public void measure(Findings findings) {
        double[] largest = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            Recording run = Recording.of(scenario(sizes[k]));
            String edges = String.format(Locale.ROOT, "edges of %.4g nm, ", sizes[k] * 1e9);
            double looser = Math.max(1, Math.pow(sizes[k] / DEFAULT, 2));
            // Fast kinetics know the current to 1e-9 only: the front must not wait for more.
            int unmatched = run.summary().unresolved().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            findings.absolute(edges + "iterations that ran out", 0, unmatched, 1);
            peak(findings, edges + "after 1 s", amplitude(RATE * STEADY), run.at(STEADY), looser);
            for (double stripped : STRIPPED) {
                double a = amplitude(stripped);
                String name = edges + "kUt = -" + stripped;
                SeriesRow row = run.at(stripped / RATE);
                double error = findings.relative(
                        name + ": crest less trough, µm",
                        2e6 * a / K,
                        1e6 * (row.frontTip() - row.frontMin()),
                        HEIGHT * looser);
                largest[k] = Math.max(largest[k], error);
                peak(findings, name, a, row, looser);
            }
        }
        findings.order("order of the largest error of crest less trough", LEAST_ORDER, largest);
    }

    private static void peak(Findings findings, String name, double a, SeriesRow row, double looser) {
        findings.relative(name + ": largest current, A/m²", CURRENT / (1 - a), row.currentDensityMax(), PEAK * looser);
    }
}
