package dev.frond.solver.run;

import dev.frond.solver.internal.step.State;

/**
 * Which way a front as a whole has gone, and how far since it last turned. Arcs at corners are for a way that lasts: in the rests
 * between short pulses parts of a front go back by less than any mesh sees. Immutable.
 *
 * @param sign of the mean speed: 1 when lithium is plated, -1 when it is stripped, 0 while the front has not moved
 * @param way since it turned, um; infinite in the first direction
 */
record Heading(int sign, double way) {
    /** The run's start. */
    static final Heading NONE = new Heading(0, Double.POSITIVE_INFINITY);

    /** Way after a turn, of the front's edge length, before corners open: 1/50 of what a mesh lasts for. */
    private static final double SETTLED = 0.01;

    /**
     * Mean of a front's speed, of the mean of its size, below which it rests: as one part is plated, another is stripped. The same of the
     * current: what a double layer still gives after it moves the front by less than any mesh sees.
     */
    private static final double REST = 0.5;

    /** After a step of {@code dt} seconds that ended in a state; {@code volume} of lithium per scaled charge, um2. */
    Heading stepped(State state, double dt, double volume) {
        int now = sign(state);
        double mean = volume
                * Math.abs(state.totalReaction())
                * dt
                / FrontView.of(state).length();
        if (now == 0 || now == sign) {
            return new Heading(sign, way + (now == 0 ? 0 : mean));
        }
        return new Heading(now, sign == 0 ? Double.POSITIVE_INFINITY : mean);
    }

    /**
     * Whether a front's corners are to be opened in its present motion.
     *
     * @param size edge length along the front, um
     */
    boolean lasts(State state, double size) {
        int now = sign(state);
        return sign == 0 ? now != 0 : now == sign && way >= SETTLED * size;
    }

    private static int sign(State state) {
        double size = 0;
        for (double part : state.reaction()) {
            size += Math.abs(part);
        }
        double least = Math.min(Math.abs(state.totalReaction()), Math.abs(state.totalCurrent()));
        return least <= REST * size ? 0 : (int) Math.signum(state.totalReaction());
    }
}
