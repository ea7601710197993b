package dev.frond.io.internal.hdf5;

import java.io.IOException;

/** A dataset that is too large to be held at once, as consecutive runs of rows. */
@FunctionalInterface
public interface Pieces {
    /**
     * Hands all pieces to {@code sink}, in order.
     *
     * @throws IOException when a piece cannot be had
     */
    void each(Sink sink) throws IOException;

    /** Takes the pieces. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes the next rows.
         *
         * @param array flat, of the dataset's {@link Element}; not kept
         */
        void take(Object array);
    }
}
