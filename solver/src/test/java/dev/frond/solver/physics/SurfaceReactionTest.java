package dev.frond.solver.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reaction below a film, and its derivatives. */
class SurfaceReactionTest {
    private static final ButlerVolmer KINETICS = new ButlerVolmer(1.7, 0.3, 0.6, new Curve() {
        @Override
        public double at(double x) {
            return 0.7 + 0.3 * x * x;
        }

        @Override
        public double slope(double x) {
            return 0.6 * x;
        }
    });

    private static SurfaceReaction at(double resistance, double u, double eta) {
        SurfacePlace place = new SurfacePlace();
        place.rate = 1.4;
        place.plating = 0.8;
        place.stripping = 0.5;
        place.resistance = resistance;
        SurfaceReaction reaction = new SurfaceReaction();
        reaction.evaluate(KINETICS, place, u, eta);
        return reaction;
    }

    /** From nearly no film to one that carries all of the loss, from strong deposition to strong stripping. */
    @ParameterizedTest
    @CsvSource({"1e-9,0.6,-2", "0.5,0.6,-3", "0.5,0.6,3", "40,1.2,-20", "40,0.01,25", "1e6,1,-800", "3,0,-5", "3,0,5"})
    void theFilmTakesItsShareOfTheOverpotential(double resistance, double u, double eta) {
        SurfaceReaction below = at(resistance, u, eta);
        double bare = eta + 1.4 * below.current * resistance;
        SurfaceReaction free = at(0, u, bare);
        // The film's overpotential is known to round-off, j to what that makes of it, and bare to what that does over
        // the film.
        double known = 1e-15 * Math.max(1, Math.abs(bare)) * free.slope + 1e-15 * Math.abs(free.current);
        double allowed = 20 * known * (1 + 1.4 * resistance * free.slope);
        assertThat(free.current).isCloseTo(below.current, within(allowed));
    }

    @ParameterizedTest
    @CsvSource({"0,0.6,-2", "0.5,0.6,-3", "2,1.2,1.5", "5,0.3,-6"})
    void derivativesAreThoseOfDifferences(double resistance, double u, double eta) {
        double step = 1e-5;
        SurfaceReaction here = at(resistance, u, eta);
        double byU = (at(resistance, u + step, eta).current - at(resistance, u - step, eta).current) / (2 * step);
        double byEta = (at(resistance, u, eta + step).current - at(resistance, u, eta - step).current) / (2 * step);
        double size = Math.max(1, Math.abs(here.current));
        assertThat(here.byConcentration).isCloseTo(byU, within(1e-8 * size));
        assertThat(here.slope).isCloseTo(-byEta, within(1e-8 * size));
    }
}
