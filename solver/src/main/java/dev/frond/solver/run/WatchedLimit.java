package dev.frond.solver.run;

import dev.frond.solver.model.Limit;

/**
 * A limit that is watched for.
 *
 * @param side 1 when it is reached from below, -1 from above
 * @param origin scaled charge from which its capacity counts, um2
 * @param ofRun whether it ends the run, and not a step of the drive
 */
record WatchedLimit(Limit limit, int side, double origin, boolean ofRun) {
    /** What is left to it, SI: 0 or less when it is reached. */
    double left(Readings readings, double charge) {
        return side * (limit.value() - limit.of(readings.since(charge - origin)));
    }

    /** The side from which a value is reached. */
    static int side(Limit limit, int given, Limit.Reading now) {
        if (given != Limit.EITHER) {
            return given;
        }
        return limit.of(now) <= limit.value() ? Limit.RISING : Limit.FALLING;
    }
}
