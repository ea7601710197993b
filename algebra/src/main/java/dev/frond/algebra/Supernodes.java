package dev.frond.algebra;

import java.util.Arrays;

/**
 * A partition of the columns of a Cholesky factor into supernodes, sets of columns that are stored as one dense panel.
 *
 * <p>A column joins its parent in the elimination tree when the two have the same entries below. Then a supernode joins
 * its parent when this makes the triangular solutions faster, zeros included (relaxed amalgamation; C. Ashcraft and
 * R. Grimes, ACM Trans. Math. Softw. 15, 1989). Panels are padded to a multiple of four columns, so that thin supernodes
 * join readily. Any child may join, not only the last one: the columns of a supernode need not be neighbours in the order.
 *
 * <p>Supernodes are numbered by the {@link TreeHalves}: those of the first half, of the second, then the rest; children
 * before parents.
 */
final class Supernodes {
    /** Columns that are stored and processed together. */
    static final int STRIP = 4;

    private final EliminationTree tree;
    private final int[] width;
    private final boolean[] joined;
    private final int[] supernode;
    private final int count;
    private final TreeHalves halves;

    Supernodes(EliminationTree tree) {
        this.tree = tree;
        width = new int[tree.size()];
        joined = new boolean[tree.size()];
        supernode = new int[tree.size()];
        joinEqual();
        joinSmall();
        count = number();
        halves = new TreeHalves(parent(), storedPerSupernode());
        renumber(halves.number());
    }

    private void joinEqual() {
        int[] parent = tree.parent();
        int[] below = tree.below();
        for (int j = 0; j < width.length; j++) {
            width[j]++;
            int above = parent[j];
            // One child only: of two with the same entries, neither has the other's.
            if (above >= 0 && below[j] == below[above] + 1 && width[above] == 0) {
                joined[j] = true;
                width[above] = width[j];
            }
        }
    }

    private void joinSmall() {
        int[] parent = tree.parent();
        int[] below = tree.below();
        int[] last = lastColumns();
        for (int j = 0; j < width.length; j++) {
            if (!joined[j] && parent[j] >= 0) {
                int above = last[parent[j]];
                int together = width[j] + width[above];
                if (stored(together, below[above]) <= stored(width[j], below[j]) + stored(width[above], below[above])) {
                    joined[j] = true;
                    width[above] = together;
                }
            }
        }
    }

    /** The last column of the supernode of each column. */
    private int[] lastColumns() {
        int[] last = new int[joined.length];
        for (int j = joined.length - 1; j >= 0; j--) {
            last[j] = joined[j] ? last[tree.parent()[j]] : j;
        }
        return last;
    }

    /** Rows of all strips of a panel, each from its diagonal block on. */
    private static long stored(int columns, int rowsBelow) {
        long strips = strips(columns);
        return strips * (rowsBelow + 2 * (strips + 1));
    }

    private static int strips(int columns) {
        return (columns + STRIP - 1) / STRIP;
    }

    private long[] storedPerSupernode() {
        int[] below = below();
        long[] stored = new long[count];
        for (int s = 0; s < count; s++) {
            stored[s] = stored(width[s], below[s]);
        }
        return stored;
    }

    private void renumber(int[] number) {
        int[] before = Arrays.copyOf(width, count);
        for (int s = 0; s < count; s++) {
            width[number[s]] = before[s];
        }
        for (int j = 0; j < supernode.length; j++) {
            supernode[j] = number[supernode[j]];
        }
    }

    /** Numbers the supernodes in the order of their last columns, so that children come first. */
    private int number() {
        int next = 0;
        for (int j = 0; j < joined.length; j++) {
            if (!joined[j]) {
                width[next] = width[j];
                supernode[j] = next++;
            }
        }
        for (int j = joined.length - 1; j >= 0; j--) {
            if (joined[j]) {
                supernode[j] = supernode[tree.parent()[j]];
            }
        }
        return next;
    }

    int count() {
        return count;
    }

    /** The first supernode of the two halves of the tree that are independent, then that of what depends on both. */
    int firstOfPart(int part) {
        return halves.first(part);
    }

    /** Number of strips that hold the columns of a supernode. */
    int stripsOf(int index) {
        return strips(width[index]);
    }

    /** Supernode of each column. */
    int[] supernode() {
        return supernode;
    }

    /** Parent of each supernode, -1 for a root; a parent has the larger number. */
    int[] parent() {
        int[] above = new int[count];
        for (int j = 0; j < joined.length; j++) {
            if (!joined[j]) {
                int next = tree.parent()[j];
                above[supernode[j]] = next < 0 ? -1 : supernode[next];
            }
        }
        return above;
    }

    /** Rows of a panel below its own columns, for each supernode. */
    int[] below() {
        int[] rows = new int[count];
        for (int j = 0; j < joined.length; j++) {
            if (!joined[j]) {
                rows[supernode[j]] = tree.below()[j];
            }
        }
        return rows;
    }
}
