package dev.frond.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Two halves of a forest of supernodes that do not depend on each other, and the top, which depends on both. The halves are
 * sets of whole subtrees. Beginning with the roots, the heaviest subtree gives its root to the top, again and again; kept
 * is what makes the heavier half and the top together lightest, that is what a solution on two threads waits for.
 */
final class TreeHalves {
    /** Parts: the halves, then the top. */
    static final int PARTS = 3;

    private static final int TOP = 2;

    /** Beyond some dozens of subtrees the halves balance; the top only grows. */
    private static final int MOST_SPLITS = 24;

    private final int[] parent;
    private final long[] weight;
    private final long[] total;
    private final int[] number;
    private final int[] first = new int[PARTS + 1];

    /**
     * @param parent of each supernode, larger than itself; -1 for a root
     * @param weight of each supernode alone
     */
    TreeHalves(int[] parent, long[] weight) {
        this.parent = parent;
        this.weight = weight;
        this.total = weight.clone();
        this.number = new int[parent.length];
        for (int s = 0; s < parent.length; s++) {
            if (parent[s] >= 0) {
                total[parent[s]] += total[s];
            }
        }
        number(parts(lightest()));
    }

    /** The subtrees of the best division, the heaviest first. */
    private List<Integer> lightest() {
        List<Integer> subtrees = new ArrayList<>(children(-1));
        List<Integer> best = List.of();
        long top = 0;
        long least = Long.MAX_VALUE;
        for (int split = 0; split <= MOST_SPLITS && !subtrees.isEmpty() && top < least; split++) {
            subtrees.sort(Comparator.<Integer>comparingLong(s -> -total[s]).thenComparingInt(s -> s));
            long reached = top + shareOut(subtrees, new int[parent.length]);
            if (reached < least) {
                least = reached;
                best = List.copyOf(subtrees);
            }
            int heaviest = subtrees.remove(0);
            top += weight[heaviest];
            subtrees.addAll(children(heaviest));
        }
        return best;
    }

    private List<Integer> children(int of) {
        List<Integer> children = new ArrayList<>();
        for (int s = 0; s < parent.length; s++) {
            if (parent[s] == of) {
                children.add(s);
            }
        }
        return children;
    }

    /** Gives each subtree to the half that is lighter so far; returns the weight of the heavier half. */
    private long shareOut(List<Integer> subtrees, int[] part) {
        long[] load = new long[2];
        for (int root : subtrees) {
            int half = load[0] <= load[1] ? 0 : 1;
            load[half] += total[root];
            part[root] = half;
        }
        return Math.max(load[0], load[1]);
    }

    private int[] parts(List<Integer> subtrees) {
        int[] part = new int[parent.length];
        Arrays.fill(part, TOP);
        shareOut(subtrees, part);
        for (int s = parent.length - 1; s >= 0; s--) {
            if (parent[s] >= 0 && part[parent[s]] != TOP) {
                part[s] = part[parent[s]];
            }
        }
        return part;
    }

    private void number(int[] part) {
        int next = 0;
        for (int p = 0; p < PARTS; p++) {
            first[p] = next;
            for (int s = 0; s < part.length; s++) {
                if (part[s] == p) {
                    number[s] = next++;
                }
            }
        }
        first[PARTS] = next;
    }

    /** A new number for each supernode: by parts, children before parents. */
    int[] number() {
        return number;
    }

    /** Number of the first supernode of a part. */
    int first(int part) {
        return first[part];
    }
}
