package dev.frond.io.run;

/**
 * How much a run has written into its folder: what another process needs to know to go on there.
 *
 * @param frames so far, those that were taken away since included
 * @param rows of {@code series.csv}
 * @param cycles rows of {@code cycles.csv}
 * @param events rows of {@code events.csv}
 */
public record Written(int frames, long rows, long cycles, long events) {
    /** Nothing. */
    public static final Written NOTHING = new Written(0, 0, 0, 0);

    /**
     * How much.
     *
     * @throws IllegalArgumentException when a number is negative
     */
    public Written {
        if (Math.min(Math.min(frames, rows), Math.min(cycles, events)) < 0) {
            throw new IllegalArgumentException("less than nothing is written");
        }
    }
}
