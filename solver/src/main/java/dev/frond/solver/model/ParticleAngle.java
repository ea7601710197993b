package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import org.apache.commons.math3.random.RandomGenerator;

/** How particles are turned, counter-clockwise from the anode. */
public sealed interface ParticleAngle {
    /** As they are described. */
    ParticleAngle NONE = new Fixed(0);

    /** Checks its values by themselves. */
    void check(Problems problems);

    /** One of the angles, for good. */
    Fixed drawn(RandomGenerator random);

    /** The same for all, rad. */
    record Fixed(double value) implements ParticleAngle {
        @Override
        public void check(Problems problems) {
            problems.quantity("angle", value, QuantityKind.ANGLE, Range.ANY);
        }

        @Override
        public Fixed drawn(RandomGenerator random) {
            return this;
        }
    }

    /** Every angle as likely as any other. */
    record AtRandom() implements ParticleAngle {
        @Override
        public void check(Problems problems) {}

        @Override
        public Fixed drawn(RandomGenerator random) {
            return new Fixed(2 * Math.PI * random.nextDouble());
        }
    }
}
