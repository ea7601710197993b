package dev.frond.verification;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Film;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;

/** A small wave on a flat front that was followed for four seconds, and what linear stability says of it: {@link GrowthRate}. */
final class FollowedWave {
    /** From the front to the reservoir, m. */
    static final double HEIGHT = 3e-6;

    /** s. */
    private static final double FOLLOWED = 4;

    /** Amplitude times wave number. */
    private static final double STEEPNESS = 0.02;

    /** 1/m. */
    final double k;
    /** 1/s. */
    final double got;
    /** By the formula. */
    final double expected;
    /** By the formula, without surface energy. */
    final double free;
    /** The critical wavelength, m; infinite without surface energy. */
    final double critical;

    /**
     * Follows it.
     *
     * @param exchange i0, A/m2
     * @param surfaceEnergy J/m2
     * @param film resistance of a film, ohm m2
     */
    FollowedWave(
            DilutePlating plating,
            double exchange,
            double current,
            double wavelength,
            double surfaceEnergy,
            double film) {
        Scenario scenario = scenario(plating, exchange, current, wavelength, surfaceEnergy, film);
        Mesh mesh = Bench.mesh(scenario);
        Bench bench = Bench.of(scenario, mesh, Tableau.TR_BDF2);
        State before = bench.settle(bench.start(mesh), 30, 40);
        State after = bench.advance(before, FOLLOWED, 4);
        k = 2 * Math.PI / wavelength;
        got = Math.log(amplitude(Bench.front(after)) / amplitude(Bench.front(before))) / FOLLOWED;
        Base first = Base.of(before, plating, exchange, current, film, Scales.of(scenario));
        Base last = Base.of(after, plating, exchange, current, film, Scales.of(scenario));
        expected = 0.5 * (first.growth(k, surfaceEnergy) + last.growth(k, surfaceEnergy));
        free = 0.5 * (first.growth(k, 0) + last.growth(k, 0));
        critical = 2 * Math.PI / Math.sqrt(0.5 * (first.critical(surfaceEnergy) + last.critical(surfaceEnergy)));
    }

    private static Scenario scenario(
            DilutePlating plating,
            double exchange,
            double current,
            double wavelength,
            double surfaceEnergy,
            double film) {
        double amplitude = STEEPNESS * wavelength / (2 * Math.PI);
        Scenario flat = plating.scenario(wavelength, HEIGHT, exchange, new Defect.Sinusoid(amplitude, wavelength, 0))
                .drive(new Drive.CurrentDensity(current))
                .time(new TimeControl(100, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 5)))
                .build();
        return flat.toBuilder()
                .anode(flat.anode().withSurfaceEnergy(surfaceEnergy).withFilm(new Film(film)))
                .build();
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

    /** A planar front and its reservoir. SI, the potential behind the film. */
    private record Base(
            DilutePlating plating,
            double exchange,
            double current,
            double film,
            double distance,
            double u,
            double potential) {
        static Base of(
                State state, DilutePlating plating, double exchange, double current, double film, Scales scales) {
            Front front = Bench.front(state);
            double u = 0;
            int[] nodes = state.mesh().topology().path(BoundaryTag.FRONT);
            double[] c = state.fields().concentration();
            for (int e = 0; e < front.edgeCount(); e++) {
                u += (front.x(e + 1) - front.x(e)) / front.right() * (c[nodes[e]] + c[nodes[e + 1]]) / 2;
            }
            return new Base(
                    plating,
                    exchange,
                    current,
                    film,
                    HEIGHT - front.area() / front.right() * 1e-6,
                    u,
                    state.fields().voltage() * scales.potential() + current * film);
        }

        private double byConcentration() {
            double bare = plating.byConcentration(exchange, u, potential);
            return bare / (1 + film * plating.byOverpotential(exchange, u, potential));
        }

        /** Growth where surface energy balances it, 1/m2: J g/S. */
        double critical(double surfaceEnergy) {
            double smoothing = plating.byOverpotential(exchange, u, potential)
                    * surfaceEnergy
                    * plating.metal().volumePerCharge();
            return byConcentration() * current / plating.currentPerGradient() / smoothing;
        }

        /** sigma, 1/s. */
        double growth(double k, double surfaceEnergy) {
            double spread = k / Math.tanh(k * distance);
            double fast = plating.metal().volumePerCharge() * current * spread;
            double level = surfaceEnergy == 0 ? 1 : 1 - k * k / critical(surfaceEnergy);
            return fast * level / (1 + plating.currentPerGradient() * spread / byConcentration());
        }
    }
}
