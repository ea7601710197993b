package dev.frond.solver.internal.step;

import dev.frond.solver.saved.Saved;
import java.util.Arrays;

/**
 * A deferred correction: by how much a step has left each node of the front behind its place to third order. A step places the front by its
 * stages before the last, to second order, as the last needs the place. The next steps make up for it, so that errors do not add up.
 * Immutable.
 */
public final class FrontCorrection {
    /** Of a front that is where it should be. */
    public static final FrontCorrection NONE = new FrontCorrection(new double[0], 0);

    private final double[] way;
    private final double lapse;

    /**
     * @param way dx0, dy0, dx1, ... um; empty where none is known
     * @param lapse s in which it has come about: it is not made up for in less, lest it look like a jump
     */
    FrontCorrection(double[] way, double lapse) {
        this.way = way;
        this.lapse = lapse;
    }

    /** What a step of {@code dt} s makes up for, of a front of so many nodes, um. */
    double[] due(double dt, int nodes) {
        double[] due = Arrays.copyOf(way, 2 * nodes);
        if (dt < lapse) {
            for (int k = 0; k < due.length; k++) {
                due[k] *= dt / lapse;
            }
        }
        return due;
    }

    /** After that step, which has added {@code more}, um. */
    FrontCorrection after(double dt, double[] more) {
        double[] left = more.clone();
        if (dt < lapse) {
            for (int k = 0; k < way.length; k++) {
                left[k] += way[k] * (1 - dt / lapse);
            }
        }
        return new FrontCorrection(left, Math.max(dt, lapse - dt));
    }

    /** All of it. */
    Saved save() {
        return Saved.builder().numbers("way", way).numbers("lapse", lapse).build();
    }

    static FrontCorrection of(Saved saved) {
        return new FrontCorrection(saved.numbers("way"), saved.number("lapse"));
    }
}
