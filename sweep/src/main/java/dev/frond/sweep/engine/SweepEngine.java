package dev.frond.sweep.engine;

import java.io.IOException;

/** What runs jobs. Other modules provide theirs as a service, found by {@link java.util.ServiceLoader}. */
public interface SweepEngine {
    /** The word of {@code --engine}. */
    String name();

    /**
     * Looks at what it depends on outside this program; called before anything is written.
     *
     * @throws IllegalArgumentException when it could not run jobs; the message says what was expected
     */
    default void check() {}

    /**
     * Runs jobs in any order; returns when all have ended or, after an interruption, when none runs any more.
     *
     * @param listener told from any thread
     * @throws IOException when results cannot be written
     */
    void run(SweepWork work, JobListener listener) throws IOException;
}
