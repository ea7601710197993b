package dev.frond.algebra;

/**
 * How many threads a run may take, and for what.
 *
 * @param count 1, or more for two: the work is shared by no more than two
 * @param leastNodes size of the smallest problem that two threads share
 */
public record Threads(int count, int leastNodes) {
    /**
     * By measurement ({@code TwoThreadsBenchmark}): with 2,500 nodes a second thread saves a fifth of a Newton increment at
     * best, and costs as much as it saves when another program has its processor; with 10,000 it saves a third.
     */
    private static final int LEAST_NODES = 5000;

    /** One thread for everything. */
    public static final Threads ONE = new Threads(1, LEAST_NODES);

    /** @throws IllegalArgumentException when there is not one thread at least */
    public Threads {
        if (count < 1) {
            throw new IllegalArgumentException("a run takes at least one thread, got " + count);
        }
    }

    /** Up to {@code count}, where they save time. */
    public static Threads of(int count) {
        return new Threads(count, LEAST_NODES);
    }

    /** Starts them; the caller closes them. */
    public Workers start() {
        return count == 1 ? Workers.one() : new SecondThread(leastNodes);
    }
}
