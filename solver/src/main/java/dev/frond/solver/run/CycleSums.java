package dev.frond.solver.run;

import dev.frond.solver.model.Scales;

/**
 * What has passed since a cycle began, in scaled units. Immutable.
 *
 * @param begin s
 */
record CycleSums(double begin, Direction plating, Direction stripping) {
    /**
     * In one direction.
     *
     * @param charge above 0, um2
     * @param moment integral of the potential over the charge
     * @param end potential when it last ended
     */
    record Direction(double charge, double moment, double end) {
        static final Direction NONE = new Direction(0, 0, Double.NaN);

        Direction plus(double passed, double before, double after) {
            return new Direction(charge + passed, moment + passed * 0.5 * (before + after), after);
        }

        double mean() {
            return charge > 0 ? moment / charge : Double.NaN;
        }
    }

    /** A cycle that begins at a time, s. */
    static CycleSums from(double time) {
        return new CycleSums(time, Direction.NONE, Direction.NONE);
    }

    /**
     * After a step in time.
     *
     * @param charge that it passed, below 0 where it stripped
     * @param before potential at its start
     * @param after potential at its end
     */
    CycleSums plus(double charge, double before, double after) {
        if (charge > 0) {
            return new CycleSums(begin, plating.plus(charge, before, after), stripping);
        }
        return charge < 0 ? new CycleSums(begin, plating, stripping.plus(-charge, before, after)) : this;
    }

    /**
     * SI.
     *
     * @param number from 1
     * @param end s
     * @param width of the box, um
     */
    CycleRow row(long number, double end, Scales scales, double width) {
        double capacity = scales.charge() * Scales.PER_METRE / width;
        return new CycleRow(
                number,
                begin,
                end,
                plating.charge * capacity,
                stripping.charge * capacity,
                plating.mean() * scales.potential(),
                stripping.mean() * scales.potential(),
                plating.end * scales.potential(),
                stripping.end * scales.potential());
    }
}
