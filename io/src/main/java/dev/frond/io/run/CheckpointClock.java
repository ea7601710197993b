package dev.frond.io.run;

/** When the next checkpoint of a run is due, by the clock. */
public final class CheckpointClock {
    private static final double NANOSECONDS = 1e9;

    private long last = System.nanoTime();

    /** Begins now. */
    public CheckpointClock() {}

    /**
     * Whether the last one is so long ago.
     *
     * @param interval s
     */
    public boolean due(double interval) {
        return System.nanoTime() - last >= interval * NANOSECONDS;
    }

    /** One was written. */
    public void written() {
        last = System.nanoTime();
    }
}
