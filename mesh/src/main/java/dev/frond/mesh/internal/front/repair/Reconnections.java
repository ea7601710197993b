package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.Areas;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes reconnections: replaces stretches of a front by few nodes each and gives the lithium back its area by a shift of the flanks near each.
 * All at once, so that no stretch depends on the order of the others. Lithium is joined at one new node; where a stretch
 * begins or ends on a filler the new front leaves the filler there, and joins it to what is opposite by a straight edge.
 */
public final class Reconnections {
    private Reconnections() {}

    /**
     * Makes them. Of reconnections that overlap only the first in the list is made; two of the same length, as a mirror pair
     * beside the line of symmetry, become one.
     */
    public static Front of(Front front, List<Reconnection> cuts, FrontSizing sizing) {
        double[] arc = front.arcLengths();
        List<Stretch> stretches = new ArrayList<>();
        for (Reconnection cut : cuts) {
            add(Stretch.of(front, arc, cut), front, arc, sizing, stretches);
        }
        stretches.sort(Comparator.comparingInt(Stretch::before));
        return new Assembly(front, stretches).front(sizing);
    }

    /** Whether two reconnections are in each other's way. */
    public static boolean overlap(Front front, Reconnection one, Reconnection other) {
        double[] arc = front.arcLengths();
        return Stretch.of(front, arc, one).overlaps(Stretch.of(front, arc, other));
    }

    private static void add(Stretch stretch, Front front, double[] arc, FrontSizing sizing, List<Stretch> accepted) {
        for (int k = 0; k < accepted.size(); k++) {
            Stretch other = accepted.get(k);
            if (stretch.overlaps(other)) {
                boolean alike =
                        Math.abs(stretch.length(arc) - other.length(arc)) < FrontLimits.SAME_LENGTH * sizing.size();
                if (alike && stretch.chain().isJoint() && other.chain().isJoint()) {
                    accepted.remove(k);
                    add(Stretch.of(front, arc, other.cut().with(stretch.cut())), front, arc, sizing, accepted);
                }
                return;
            }
        }
        accepted.add(stretch);
    }

    /** The new front under construction: kept nodes and the chains between them. */
    private static final class Assembly {
        private final Front old;
        private final List<Stretch> stretches;
        private final double[] xy;
        private final int[] filler;
        private final int[] first;
        private int count;

        Assembly(Front old, List<Stretch> stretches) {
            this.old = old;
            this.stretches = stretches;
            int size = old.nodeCount();
            for (Stretch stretch : stretches) {
                size += stretch.chain().nodeCount() - (stretch.after() - stretch.before() - 1);
            }
            xy = new double[2 * size];
            filler = new int[size];
            first = new int[stretches.size()];
        }

        Front front(FrontSizing sizing) {
            int node = 0;
            double gain = 0;
            for (int s = 0; s < stretches.size(); s++) {
                Stretch stretch = stretches.get(s);
                keep(node, stretch.before(), stretch.chain().filler(0));
                first[s] = count;
                for (int k = 0; k < stretch.chain().nodeCount(); k++) {
                    node(stretch.chain().x(k), stretch.chain().y(k));
                    filler[count - 1] = stretch.chain().filler(k + 1);
                }
                node = stretch.after();
                gain += stretch.cut().gain();
            }
            keep(node, old.nodeCount() - 1, Front.LITHIUM);
            int[] edges = Arrays.copyOf(filler, count - 1);
            restore(sizing, new Front(xy, edges), old.area() + gain);
            return new Front(xy, edges);
        }

        /** Nodes of the old front; the edge after the last of them is new. */
        private void keep(int from, int to, int last) {
            for (int i = from; i <= to; i++) {
                node(old.x(i), old.y(i));
                filler[count - 1] = i < to ? old.filler()[i] : last;
            }
        }

        private void node(double x, double y) {
            xy[2 * count] = x;
            xy[2 * count + 1] = y;
            count++;
        }

        private void restore(FrontSizing sizing, Front fresh, double area) {
            double[] arc = fresh.arcLengths();
            double[] gradient = Areas.gradient(xy);
            double[] normals = Areas.normals(xy);
            double[] shift = new double[count];
            double[] hump = new double[count];
            for (int s = 0; s < first.length; s++) {
                double missing = stretches.get(s).missing(old);
                double reach = Math.max(
                        FrontLimits.FLANK * sizing.size(),
                        Math.abs(missing) / (FrontLimits.MOST_SHIFT * sizing.size()));
                int last = first[s] + stretches.get(s).chain().nodeCount() - 1;
                for (int i = 0; i < count; i++) {
                    double away = Math.max(arc[first[s]] - arc[i], arc[i] - arc[Math.max(first[s], last)]);
                    double r = Math.abs(away) / reach;
                    hump[i] = fresh.isFree(i) ? Areas.hump(r) : 0;
                }
                Areas.spread(hump, missing, gradient, normals, shift);
            }
            double most = 0;
            for (double amount : shift) {
                most = Math.max(most, Math.abs(amount));
            }
            double[] weights = new double[count];
            for (int i = 0; i < count; i++) {
                xy[2 * i] += shift[i] * normals[2 * i];
                xy[2 * i + 1] += shift[i] * normals[2 * i + 1];
                double free = fresh.isFree(i) ? 1 : 0;
                weights[i] = most > 0 ? Math.abs(shift[i]) / most : free;
            }
            Areas.reach(xy, weights, area);
        }
    }
}
