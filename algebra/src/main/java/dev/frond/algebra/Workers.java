package dev.frond.algebra;

/**
 * Who does work that falls into two halves which do not depend on each other: one after the other on one thread, or both
 * at once on two. The halves are the same either way, and so are the results, to the last bit. Work that is shared out may
 * not itself share out work.
 */
public interface Workers extends AutoCloseable {
    /** Work in two halves. */
    @FunctionalInterface
    interface Halves {
        /** Does half 0 or 1. */
        void run(int half);
    }

    /** Work on a range of elements. */
    @FunctionalInterface
    interface Range {
        /** On the elements from {@code from} to {@code to - 1}. */
        void over(int from, int to);
    }

    /** A sum over a range of elements. */
    @FunctionalInterface
    interface RangeSum {
        /** Of the elements from {@code from} to {@code to - 1}. */
        double over(int from, int to);
    }

    /** The calling thread alone: the first half, then the second. */
    static Workers one() {
        return Alone.WORKER;
    }

    /**
     * Does both halves; returns when both are done, and their results are visible to the caller. What a half throws is
     * thrown here; of two failures that of the first half.
     */
    void both(Halves work);

    /** Those for a problem of a given size: one thread where a second costs more than it saves. */
    Workers forSize(int nodes);

    /** Ends the second thread, if there is one. */
    @Override
    void close();

    /** Work on {@code size} independent elements. */
    default void range(int size, Range work) {
        int middle = size / 2;
        both(half -> work.over(half == 0 ? 0 : middle, half == 0 ? middle : size));
    }

    /** The sum over the first half of the elements plus that over the second. */
    default double sum(int size, RangeSum part) {
        int middle = size / 2;
        double[] sums = new double[2];
        both(half -> sums[half] = part.over(half == 0 ? 0 : middle, half == 0 ? middle : size));
        return sums[0] + sums[1];
    }
}
