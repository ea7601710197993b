package dev.frond.verification;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Film;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
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
 * It leaves out the salt that the front displaces, 0.1 % at 50 mol/m3.
 */
final class GrowthRate implements Case {
    private static final double CURRENT = 3;
    private static final double SALT = 50;
    private static final double EXCHANGE = 30;
    private static final double TEMPERATURE = 318;
    private static final double HEIGHT = 3e-6;

    /** J/m2. */
    private static final double SURFACE_ENERGY = 1;

    /** Ohm m2: 20 ohm cm2, twice the resistance of the reaction. */
    private static final double FILM = 2e-3;

    /** Relative; the salt follows the wave at once in the formula only, and the default mesh has 25 nm. */
    private static final double BOUND = 0.02;

    /** Half of the limiting current, m2/s. */
    private static final double DIFFUSIVITY = CURRENT * HEIGHT / (Constants.FARADAY * SALT);

    private static Scenario scenario(double wavelength, double surfaceEnergy, double film, double current) {
        double amplitude = 0.02 * wavelength / (2 * Math.PI);
        return new Scenario(
                "wave",
                TEMPERATURE,
                new Electrolyte(SALT, 0.42, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(wavelength, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(
                                EXCHANGE,
                                0.5,
                                0.5,
                                surfaceEnergy,
                                true,
                                List.of(new Defect.Sinusoid(amplitude, wavelength, 0)))
                        .withFilm(new Film(film)),
                List.of(),
                new Drive.CurrentDensity(current),
                new TimeControl(100, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 5)),
                new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK),
                new Output(100, List.of()));
    }

    /** Coefficient of cos(k x) of the polyline over its width, integrated exactly along each edge. */
    private static double amplitude(Front front) {
        double k = 2 * Math.PI / front.right();
        double sum = 0;
        for (int e = 0; e < front.edgeCount(); e++) {
            double slope = (front.y(e + 1) - front.y(e)) / (front.x(e + 1) - front.x(e));
            sum += (front.y(e + 1) * Math.sin(k * front.x(e + 1)) - front.y(e) * Math.sin(k * front.x(e))) / k;
            sum += slope * (Math.cos(k * front.x(e + 1)) - Math.cos(k * front.x(e))) / (k * k);
        }
        return 2 * sum / front.right();
    }

    /** A planar front and its reservoir. SI, V behind the film and over R T/F. */
    private record Base(double current, double distance, double u, double voltage, double film) {
        static Base of(State state, double current, double film) {
            Front front = Bench.front(state);
            double u = 0;
            int[] nodes = state.mesh().topology().path(BoundaryTag.FRONT);
            double[] c = state.fields().concentration();
            for (int e = 0; e < front.edgeCount(); e++) {
                u += (front.x(e + 1) - front.x(e)) / front.right() * (c[nodes[e]] + c[nodes[e + 1]]) / 2;
            }
            return new Base(
                    current,
                    HEIGHT - front.area() / front.right() * 1e-6,
                    u,
                    state.fields().voltage() + current * film / Constants.thermalVoltage(TEMPERATURE),
                    film);
        }

        /** -dj/d eta behind the film, A/m2. */
        double slope() {
            double eta = voltage - Math.log(u);
            return EXCHANGE * 0.5 * (u * Math.exp(-0.5 * eta) + Math.exp(0.5 * eta));
        }

        /** dj/du, the potential following, A/m2. */
        double byConcentration() {
            double bare = EXCHANGE
                    * (1.5 * Math.sqrt(u) * Math.exp(-0.5 * voltage)
                            + 0.5 * Math.pow(u, -1.5) * Math.exp(0.5 * voltage));
            return bare / (1 + film * slope() / Constants.thermalVoltage(TEMPERATURE));
        }

        /** Growth where surface energy balances it, 1/m2: J g/S. */
        double critical(double surfaceEnergy) {
            double capillarity = surfaceEnergy * Constants.LITHIUM_MOLAR_VOLUME / (Constants.GAS * TEMPERATURE);
            return byConcentration() * current / (2 * Constants.FARADAY * DIFFUSIVITY * SALT) / (slope() * capillarity);
        }

        /** sigma, 1/s. */
        double growth(double k, double surfaceEnergy) {
            double spread = k / Math.tanh(k * distance);
            double fast = Constants.LITHIUM_MOLAR_VOLUME * current / Constants.FARADAY * spread;
            double level = surfaceEnergy == 0 ? 1 : 1 - k * k / critical(surfaceEnergy);
            return fast * level / (1 + 2 * Constants.FARADAY * DIFFUSIVITY * SALT * spread / byConcentration());
        }
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
            Wave wave = new Wave(wavelength, 0);
            findings.relative(text(wavelength) + ": sigma, 1/s", wave.expected, wave.got, BOUND);
            Wave stripped = new Wave(wavelength, 0, 0, -CURRENT);
            findings.relative(
                    text(wavelength) + ", stripped: sigma, 1/s, negative", stripped.expected, stripped.got, BOUND);
        }
        for (double wavelength : new double[] {0.5e-6, 0.75e-6, 1.5e-6, 3e-6}) {
            Wave wave = new Wave(wavelength, SURFACE_ENERGY);
            findings.absolute(
                    text(wavelength) + ", surface energy of 1 J/m²: sigma over that without",
                    wave.expected / wave.free,
                    wave.got / wave.free,
                    BOUND * Math.max(1, Math.abs(wave.expected / wave.free)));
        }
        criticalWave(findings);
        for (double wavelength : new double[] {0.75e-6, 1.5e-6, 3e-6}) {
            Wave wave = new Wave(wavelength, 0, FILM, CURRENT);
            findings.relative(text(wavelength) + ", film of 20 Ω cm²: sigma, 1/s", wave.expected, wave.got, BOUND);
        }
    }

    /** The measured growth changes its sign where the formula has it: by linear interpolation in k^2 between two waves. */
    private static void criticalWave(Findings findings) {
        double guess = new Wave(1e-6, SURFACE_ENERGY).critical;
        Wave shorter = new Wave(0.95 * guess, SURFACE_ENERGY);
        Wave longer = new Wave(1.05 * guess, SURFACE_ENERGY);
        double part = longer.got / (longer.got - shorter.got);
        double square = longer.k * longer.k + part * (shorter.k * shorter.k - longer.k * longer.k);
        findings.relative(
                "critical wavelength, surface energy of 1 J/m², µm",
                0.5e6 * (shorter.critical + longer.critical),
                2e6 * Math.PI / Math.sqrt(square),
                BOUND);
    }

    private static String text(double wavelength) {
        return String.format(Locale.ROOT, "wavelength %.2f µm", wavelength * 1e6);
    }

    /** A wave that was followed for four seconds. */
    private static final class Wave {
        private final double k;
        private final double got;
        /** By the formula. */
        private final double expected;
        /** By the formula, without surface energy. */
        private final double free;
        /** The critical wavelength, m. */
        private final double critical;

        /** That grows. */
        Wave(double wavelength, double surfaceEnergy) {
            this(wavelength, surfaceEnergy, 0, CURRENT);
        }

        Wave(double wavelength, double surfaceEnergy, double film, double current) {
            Scenario scenario = scenario(wavelength, surfaceEnergy, film, current);
            Mesh mesh = Bench.mesh(scenario);
            Bench bench = Bench.of(scenario, mesh, Tableau.TR_BDF2);
            State before = bench.settle(bench.start(mesh), 30, 40);
            State after = bench.advance(before, 4, 4);
            k = 2 * Math.PI / wavelength;
            got = Math.log(amplitude(Bench.front(after)) / amplitude(Bench.front(before))) / 4;
            Base first = Base.of(before, current, film);
            Base last = Base.of(after, current, film);
            expected = 0.5 * (first.growth(k, surfaceEnergy) + last.growth(k, surfaceEnergy));
            free = 0.5 * (first.growth(k, 0) + last.growth(k, 0));
            critical = 2 * Math.PI / Math.sqrt(0.5 * (first.critical(surfaceEnergy) + last.critical(surfaceEnergy)));
        }
    }
}
