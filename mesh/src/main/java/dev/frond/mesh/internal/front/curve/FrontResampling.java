package dev.frond.mesh.internal.front.curve;

/**
 * New nodes along a front at good spacing, with exactly the same lithium area. Corners stay where they are, sharp; the
 * pieces between are cubic splines; a piece that is well spaced keeps its nodes. The spline's fourth-order error is the
 * only diffusion. Independent of the direction of numbering up to round-off.
 */
public final class FrontResampling {
    private final FrontSizing sizing;
    private final Recession recession;

    /** Of fronts that grow. */
    public FrontResampling(FrontSizing sizing) {
        this(sizing, Recession.none());
    }

    /** @param recession of the fronts to come */
    public FrontResampling(FrontSizing sizing, Recession recession) {
        this.sizing = sizing;
        this.recession = recession;
    }

    /** Whether {@link #of} would return the front as it is. */
    public boolean isWellSpaced(Front front) {
        boolean[] corner = Corners.of(front, recession);
        FrontSpacing spacing = FrontSpacing.of(front, corner, sizing, recession);
        int start = 0;
        for (int i = 1; i < front.nodeCount(); i++) {
            if (corner[i] || i == front.nodeCount() - 1) {
                if (front.isLithium(start) && !spacing.isGood(start, i)) {
                    return false;
                }
                start = i;
            }
        }
        return true;
    }

    /** The front with well spaced nodes; the given one when its nodes are so. */
    public Front of(Front front) {
        boolean[] corner = Corners.of(front, recession);
        FrontSpacing spacing = FrontSpacing.of(front, corner, sizing, recession);
        double[] place = new double[1];
        int start = 0;
        boolean same = true;
        for (int i = 1; i < front.nodeCount(); i++) {
            if (corner[i] || i == front.nodeCount() - 1) {
                boolean good = !front.isLithium(start) || spacing.isGood(start, i);
                same &= good;
                double[] piece = good ? kept(start, i) : spacing.places(start, i);
                place = joined(place, piece);
                start = i;
            }
        }
        return same ? front : at(front, corner, place);
    }

    /** The front's smooth curve between corners through new places, with the front's area. */
    static Front at(Front front, boolean[] corner, double[] place) {
        FrontCurve curve = FrontCurve.of(front, corner);
        double[] xy = new double[2 * place.length];
        boolean[] fixed = new boolean[place.length];
        for (int k = 0; k < place.length; k++) {
            int edge = Math.min(front.edgeCount() - 1, (int) place[k]);
            curve.point(edge, place[k] - edge, xy, k);
            int node = (int) Math.round(place[k]);
            fixed[k] = place[k] == node && corner[node];
        }
        xy[0] = front.left();
        xy[xy.length - 2] = front.right();
        LocalArea.restore(front, xy, place, fixed);
        int[] filler = new int[place.length - 1];
        for (int e = 0; e < filler.length; e++) {
            filler[e] = front.filler()[(int) (0.5 * (place[e] + place[e + 1]))];
        }
        return new Front(xy, filler);
    }

    private static double[] kept(int first, int last) {
        double[] places = new double[last - first + 1];
        for (int i = first; i <= last; i++) {
            places[i - first] = i;
        }
        return places;
    }

    /** Two runs of places; the second begins where the first ends. */
    private static double[] joined(double[] before, double[] after) {
        double[] all = new double[before.length + after.length - 1];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(after, 0, all, before.length - 1, after.length);
        return all;
    }
}
