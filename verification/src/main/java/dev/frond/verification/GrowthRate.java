package dev.frond.verification;

import java.util.Locale;

/**
 * How fast a small wave on a flat front grows, against linear stability of the quasi-steady state: with {@code J = i0 [(1 +
 * alpha_c) u^alpha_c exp(-alpha_c V) + alpha_a u^(-alpha_a - 1) exp(alpha_a V)]}, V over R T/F and u = c/c0 at the front,
 *
 * <pre>sigma = (Vm i/F) k coth(kL) (1 - S k^2/(J g)) / (1 + 2 F D+ c0 k coth(kL)/J),  g = i/(2 F D+ c0)</pre>
 *
 * A film of resistance R adds its own resistance to that of the reaction, {@code J/(1 + R s)} for J with {@code s = |dj/d eta|}
 * behind the film: the length 2 F D+ c0/J over which the kinetics even the current out gains {@code 2 F D+ c0 R s/J}.
 *
 * where {@code S = |dj/d eta| gamma Vm/F} is the surface energy's: it smoothes waves shorter than {@code 2 pi sqrt(S/(J g))}.
 * It leaves out the salt that the front displaces, 0.1 % at 50 mol/m3. For other charges: {@link DilutePlating}.
 */
final class GrowthRate implements Case {
    private static final double CURRENT = 3;
    private static final double EXCHANGE = 30;

    /** mol/m3. */
    static final double CATIONS = 50;

    /** J/m2. */
    private static final double SURFACE_ENERGY = 1;

    /** Ohm m2: 20 ohm cm2, twice the resistance of the reaction. */
    private static final double FILM = 2e-3;

    /** Relative; the salt follows the wave at once in the formula only, and the default mesh has 25 nm. */
    static final double BOUND = 0.02;

    /** At half of the limiting current: that is in proportion to D+. */
    private static final DilutePlating LITHIUM = atHalfOfTheLimit(DilutePlating.lithium(CATIONS, 1), CURRENT);

    /** The same salt with the diffusivity for which a current is half of the limiting current. */
    static DilutePlating atHalfOfTheLimit(DilutePlating plating, double current) {
        double diffusivity = plating.diffusivity() * 2 * current * FollowedWave.HEIGHT / plating.currentPerGradient();
        return new DilutePlating(
                plating.metal(),
                plating.anion(),
                plating.cations(),
                diffusivity,
                plating.transference(),
                plating.alphaAnodic(),
                plating.alphaCathodic());
    }

    private static FollowedWave wave(double wavelength, double surfaceEnergy, double current) {
        return new FollowedWave(LITHIUM, EXCHANGE, current, wavelength, surfaceEnergy, 0);
    }

    @Override
    public String name() {
        return "growth-rate";
    }

    @Override
    public String statement() {
        return "How fast a small wave on a flat front grows, against linear stability of the quasi-steady state, "
                + "`sigma = (Vm i/F) k coth(kL) (1 - S k^2/(J g)) / (1 + 2 F D+ c0 k coth(kL)/J)` (docs/theory.md), without and "
                + "with surface energy, the critical wavelength included; how fast it fades while it is stripped, "
                + "i < 0; and below a film, whose resistance R makes `J/(1 + R s)` of J, `s = |dj/d eta|`.";
    }

    @Override
    public void measure(Findings findings) {
        for (double wavelength : new double[] {0.75e-6, 1.5e-6, 3e-6}) {
            FollowedWave wave = wave(wavelength, 0, CURRENT);
            findings.relative(text(wavelength) + ": sigma, 1/s", wave.expected, wave.got, BOUND);
            FollowedWave stripped = wave(wavelength, 0, -CURRENT);
            findings.relative(
                    text(wavelength) + ", stripped: sigma, 1/s, negative", stripped.expected, stripped.got, BOUND);
        }
        for (double wavelength : new double[] {0.5e-6, 0.75e-6, 1.5e-6, 3e-6}) {
            FollowedWave wave = wave(wavelength, SURFACE_ENERGY, CURRENT);
            findings.absolute(
                    text(wavelength) + ", surface energy of 1 J/m²: sigma over that without",
                    wave.expected / wave.free,
                    wave.got / wave.free,
                    BOUND * Math.max(1, Math.abs(wave.expected / wave.free)));
        }
        criticalWave(findings);
        for (double wavelength : new double[] {0.75e-6, 1.5e-6, 3e-6}) {
            FollowedWave wave = new FollowedWave(LITHIUM, EXCHANGE, CURRENT, wavelength, 0, FILM);
            findings.relative(text(wavelength) + ", film of 20 Ω cm²: sigma, 1/s", wave.expected, wave.got, BOUND);
        }
    }

    /** The measured growth changes its sign where the formula has it: by linear interpolation in k^2 between two waves. */
    private static void criticalWave(Findings findings) {
        double guess = wave(1e-6, SURFACE_ENERGY, CURRENT).critical;
        FollowedWave shorter = wave(0.95 * guess, SURFACE_ENERGY, CURRENT);
        FollowedWave longer = wave(1.05 * guess, SURFACE_ENERGY, CURRENT);
        double part = longer.got / (longer.got - shorter.got);
        double square = longer.k * longer.k + part * (shorter.k * shorter.k - longer.k * longer.k);
        findings.relative(
                "critical wavelength, surface energy of 1 J/m², µm",
                0.5e6 * (shorter.critical + longer.critical),
                2e6 * Math.PI / Math.sqrt(square),
                BOUND);
    }

    static String text(double wavelength) {
        return String.format(Locale.ROOT, "wavelength %.2f µm", wavelength * 1e6);
    }
}
