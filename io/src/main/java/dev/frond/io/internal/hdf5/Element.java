package dev.frond.io.internal.hdf5;

/** What a dataset is made of, and the Java array that holds it. */
public enum Element {
    /** {@code double[]}. */
    FLOAT64,
    /** {@code int[]}. */
    INT32,
    /** {@code long[]}. */
    INT64,
    /** {@code byte[]}, unsigned. */
    UINT8;

    /** An array of this kind; tells jhdf the type. */
    Object sample() {
        return switch (this) {
            case FLOAT64 -> new double[1];
            case INT32 -> new int[1];
            case INT64 -> new long[1];
            case UINT8 -> new byte[1];
        };
    }

    boolean unsigned() {
        return this == UINT8;
    }
}
