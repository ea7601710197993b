package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;

/** Comparisons with the closed formulas of {@link DilutePlating}. */
final class SteadyPlating {
    /** Of a flat cell, m. */
    private static final double HEIGHT = 50e-6;

    /** Edges along the front, m. */
    private static final double EDGE = 1e-6;

    /** Fast enough for its overpotential to be a few 1e-6 of R T/F, over the limiting current. */
    private static final double FAST = 1e6;

    /** Relative: a step's tolerance. */
    private static final double BOUND = 1e-3;

    private SteadyPlating() {}

    private static double limit(DilutePlating plating) {
        return plating.currentPerGradient() / HEIGHT;
    }

    private static double relaxation(DilutePlating plating) {
        return HEIGHT * HEIGHT / plating.saltDiffusivity();
    }

    /** Steady currents at given potentials, with the order in the edges. */
    static void limitingCurrent(Findings findings, String salt, DilutePlating plating) {
        findings.relative(salt + ", V = -0.5 V: i over z F Ds c0/((1 - t+) H)", 1, steady(plating, -0.5, EDGE), BOUND);
        findings.relative(salt + ", V = -20 mV: i/i_lim", share(plating, -0.02), steady(plating, -0.02, EDGE), BOUND);
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double edge = 4 * EDGE / (1 << k);
            error[k] = Math.abs(steady(plating, -0.02, edge) / share(plating, -0.02) - 1);
        }
        findings.order(salt + ", V = -20 mV, edges of 4, 2, 1 um", 1.7, error);
    }

    /** i/i_lim: the anions rest, phi = R T/(|z-| F) ln u, and the electrode is in Nernst's equilibrium. */
    private static double share(DilutePlating plating, double potential) {
        return 1 - Math.exp(potential * DilutePlating.PER_VOLT / plating.bothIons());
    }

    /** i/i_lim in steady state. */
    private static double steady(DilutePlating plating, double potential, double edge) {
        Scenario scenario = plating.flat(
                HEIGHT, FAST * limit(plating), new Drive.Potential(potential), 10 * relaxation(plating), edge);
        return Recording.of(scenario).last().current() / limit(plating);
    }

    /** After a current, with none: over ln(c_s/c0), which falls, the potential keeps its ratio to it. */
    static void restPotential(Findings findings, String salt, DilutePlating plating) {
        double time = relaxation(plating);
        Drive.Profile drive = new Drive.Profile(
                List.of(
                        new Drive.Segment(2 * time, new Drive.CurrentDensity(0.6 * limit(plating))),
                        new Drive.Segment(0.2 * time, new Drive.Rest())),
                1);
        Scenario scenario = plating.flat(HEIGHT, 0.01 * limit(plating), drive, 2.2 * time, EDGE);
        List<SeriesRow> rows = Recording.of(scenario).rows();
        SeriesRow last = rows.get(rows.size() - 1);
        double concentration = last.concentrationFrontMean() / plating.salt();
        double shift = plating.metal().valence() / (plating.alphaAnodic() + plating.alphaCathodic());
        double nernst =
                shift / plating.metal().valence() - 1.0 / plating.metal().valence();
        double expected = ((1 - plating.transference()) * plating.bothIons() + nernst)
                * Math.log(concentration)
                / DilutePlating.PER_VOLT;
        findings.relative(
                salt + ": potential at rest, c_s/c0 " + String.format(Locale.ROOT, "%.2f", concentration) + ", mV",
                1e3 * expected,
                1e3 * last.potential(),
                BOUND);
    }

    /** Growth of small waves at half of the limiting current. */
    static void growth(Findings findings, String salt, DilutePlating unit, double current, double exchange) {
        DilutePlating plating = GrowthRate.atHalfOfTheLimit(unit, current);
        for (double wavelength : new double[] {0.75e-6, 3e-6}) {
            FollowedWave wave = new FollowedWave(plating, exchange, current, wavelength, 0, 0);
            findings.relative(
                    salt + ", " + GrowthRate.text(wavelength) + ": sigma, 1/s",
                    wave.expected,
                    wave.got,
                    GrowthRate.BOUND);
        }
        FollowedWave smoothed = new FollowedWave(plating, exchange, current, 0.75e-6, 1, 0);
        findings.absolute(
                salt + ", wavelength 0.75 um, surface energy of 1 J/m²: sigma over that without",
                smoothed.expected / smoothed.free,
                smoothed.got / smoothed.free,
                GrowthRate.BOUND * Math.max(1, Math.abs(smoothed.expected / smoothed.free)));
    }
}
