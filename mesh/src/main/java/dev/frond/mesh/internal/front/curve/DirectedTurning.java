package dev.frond.mesh.internal.front.curve;

/**
 * Turning of a front seen in the direction in which it moves, radians: positive where the flanks of a corner advance into each
 * other and it stays sharp (re-entrant, a shock), negative where they part and it opens into an arc (protruding, a fan).
 * A ridge of lithium protrudes in growth, a valley in stripping.
 */
final class DirectedTurning {
    private DirectedTurning() {}

    /** Per node. */
    static double[] of(Front front, Recession recession) {
        double[] turning = new double[front.nodeCount()];
        for (int i = 0; i < turning.length; i++) {
            double turned = front.turning(i);
            boolean asked = !recession.isNone() && Math.abs(turned) > CurveLimits.STRAIGHT;
            turning[i] = asked && recession.at(front.x(i), front.y(i)) ? -turned : turned;
        }
        return turning;
    }
}
