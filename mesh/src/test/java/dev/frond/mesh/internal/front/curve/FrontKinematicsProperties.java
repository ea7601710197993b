package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.sample.Growth;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrontKinematicsProperties {
    @Property(tries = 300)
    void sweptAreaIsExact(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int digits) {
        double size = Math.pow(10, -digits);
        Random random = new Random(seed);
        Front front = bumpy(random);
        double[] displacement = new double[2 * front.nodeCount()];
        for (int k = 0; k < displacement.length; k++) {
            displacement[k] = size * (k % 2 == 0 ? 0.3 * random.nextGaussian() : 1 + random.nextDouble());
        }
        displacement[0] = 0;
        displacement[displacement.length - 2] = 0;
        double wanted = Areas.swept(front.xy(), displacement) * (0.9 + 0.2 * random.nextDouble());

        double[] corrected = FrontKinematics.withArea(front, displacement, wanted);

        assertThat(Areas.swept(front.xy(), corrected)).isCloseTo(wanted, within(1e-13 * Math.abs(wanted)));
        // The difference of the two areas carries the round-off of the areas and of the positions.
        double gained = front.moved(corrected).area() - front.area();
        assertThat(gained).isCloseTo(wanted, within(1e-13 * wanted + 1e-14 * front.area()));
        for (int k = 0; k < corrected.length; k++) {
            assertThat(Math.abs(corrected[k] - displacement[k])).isLessThan(0.5 * size);
        }
    }

    /** On a polygon round a smooth curve, at the speed along the normals: 1 - cos(turning/2) of the area is missing. */
    @Property(tries = 100)
    void rateOfAreaIsTheSumOfTheRatesToSecondOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Front front = bumpy(random);
        double[] rates = Growth.rates(front, (x, y, nx, ny) -> 1 + 0.1 * Math.sin(5 * x));
        double sum = 0;
        double turning = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += rates[i];
            turning = Math.max(turning, Math.abs(front.turning(i)));
        }
        double[] velocity = FrontKinematics.velocity(front, rates);
        double[] gradient = Areas.gradient(front.xy());
        double areaRate = 0;
        for (int k = 0; k < gradient.length; k++) {
            areaRate += gradient[k] * velocity[k];
        }
        assertThat(areaRate).isCloseTo(sum, within(0.125 * turning * turning * sum));
    }

    @Test
    void aProtrudingCornerMovesNoFasterThanItsFlanks() {
        double half = Math.toRadians(30);
        Front ridge =
                new Front(new double[] {0, -Math.cos(half), Math.sin(half), 0, 2 * Math.sin(half), -Math.cos(half)});
        double[] grown = FrontKinematics.velocity(ridge, Growth.rates(ridge, Growth.UNIT));
        assertThat(grown[3]).isCloseTo(1, within(1e-14));
        double[] stripped = FrontKinematics.velocity(ridge, Growth.rates(ridge, (x, y, nx, ny) -> -1));
        assertThat(stripped[3]).isCloseTo(-1 / Math.sin(half), within(1e-14));
    }

    @Test
    void aCornerMovesByTheMiter() {
        double half = Math.toRadians(30);
        Front valley =
                new Front(new double[] {0, Math.cos(half), Math.sin(half), 0, 2 * Math.sin(half), Math.cos(half)});
        double[] velocity = FrontKinematics.velocity(valley, Growth.rates(valley, Growth.UNIT));
        assertThat(velocity[2]).isCloseTo(0, within(1e-15));
        assertThat(velocity[3]).isCloseTo(1 / Math.sin(half), within(1e-14));
    }

    @Test
    void aCuspIsLimitedAndTheAreaStillExact() {
        Front cusp = new Front(new double[] {0, 1, 0.9, 1, 1, 0, 1.1, 1, 2, 1});
        double[] velocity = FrontKinematics.velocity(cusp, Growth.rates(cusp, Growth.UNIT));
        // Half angle 5.7 degrees: the miter would be 10.05.
        assertThat(velocity[5]).isCloseTo(1 / Math.sin(Math.toRadians(10)), within(1e-12));
        double[] step = new double[velocity.length];
        for (int k = 0; k < step.length; k++) {
            step[k] = 0.01 * velocity[k];
        }
        double[] corrected = FrontKinematics.withArea(cusp, step, 0.01 * cusp.length());
        assertThat(Areas.swept(cusp.xy(), corrected)).isCloseTo(0.01 * cusp.length(), within(1e-15));
    }

    private static Front bumpy(Random random) {
        double a = 0.3 * random.nextGaussian();
        double b = 0.1 * random.nextGaussian();
        double phase = 6 * random.nextDouble();
        return Growth.graph(3, 0.05, x -> 2 + a * Math.cos(2 * x + phase) + b * Math.sin(7 * x));
    }
}
