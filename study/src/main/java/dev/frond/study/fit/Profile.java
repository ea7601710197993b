package dev.frond.study.fit;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.List;

/**
 * The interval of a parameter by its profile likelihood: where the least sum of squares, the others fitted anew, is above the best by what
 * 95 % of repeated measurements stay below.
 */
final class Profile {
    /** Of the rise's root that the end of the interval is known to. */
    private static final double CLOSE = 0.02;

    private static final int MOST_TRIALS = 12;

    private final Model model;
    private final Measured measured;
    private final double[] wide;
    private final double[] best;
    private final double cost;
    private final double rise;

    /**
     * @param wide see {@link Slopes}
     * @param best places of the best fit
     * @param cost its sum of squares
     * @param rise of the sum of squares at the ends of the interval
     */
    Profile(Model model, Measured measured, double[] wide, double[] best, double cost, double rise) {
        this.model = model;
        this.measured = measured;
        this.wide = wide;
        this.best = best;
        this.cost = cost;
        this.rise = rise;
    }

    /**
     * The end of parameter k's interval, a place; beyond 0 or 1 where the sum of squares does not rise enough within the range.
     *
     * @param along how the others move with it, per place of it
     * @param step signed; where the slopes have the end, from the best
     */
    double end(int k, double[] along, double step) throws IOException {
        double bound = step > 0 ? 1 : 0;
        double inner = best[k];
        double innerRoot = 0;
        double outer = Math.min(1, Math.max(0, best[k] + step));
        double outerRoot = root(k, outer, along);
        int trials = 1;
        while (outerRoot < 1 && outer != bound && trials++ < MOST_TRIALS) {
            inner = outer;
            innerRoot = outerRoot;
            outer = Math.min(1, Math.max(0, best[k] + 2 * (outer - best[k])));
            outerRoot = root(k, outer, along);
        }
        if (outerRoot < 1) {
            return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        // the root of the rise is nearly straight in the place
        double at = outer;
        double atRoot = outerRoot;
        while (Math.abs(atRoot - 1) > CLOSE && trials++ < MOST_TRIALS) {
            double share = Math.min(0.9, Math.max(0.1, (1 - innerRoot) / (outerRoot - innerRoot)));
            at = inner + share * (outer - inner);
            atRoot = root(k, at, along);
            if (atRoot < 1) {
                inner = at;
                innerRoot = atRoot;
            } else {
                outer = at;
                outerRoot = atRoot;
            }
        }
        return at;
    }

    /** Root of the rise of the least sum of squares with parameter k held, over that of the interval's end. */
    private double root(int k, double held, double[] along) throws IOException {
        double least;
        if (best.length == 1) {
            least = new Descent(model, new Slopes(model, wide), measured)
                    .cost(model.at(List.of(new double[] {held})).get(0));
        } else {
            Held others = new Held(model, k, held);
            double[] start = others.without(best);
            double[] moves = others.without(along);
            for (int i = 0; i < start.length; i++) {
                start[i] = Math.min(1, Math.max(0, start[i] + moves[i] * (held - best[k])));
            }
            least = new Descent(others, new Slopes(others, others.without(wide)), measured)
                    .from(start)
                    .cost();
        }
        return Math.sqrt(Math.max(0, least - cost) / rise);
    }
}
