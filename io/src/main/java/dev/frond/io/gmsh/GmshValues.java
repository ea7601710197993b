package dev.frond.io.gmsh;

/** The numbers of a section, one after the other, written as text or in binary. */
interface GmshValues {
    /** Most nodes, elements or entities of one kind; their arrays have several numbers for each. */
    int MOST = Integer.MAX_VALUE / 8;

    /** Begins a record: in text, the next line that is not blank. */
    void record(String expected) throws MalformedGmshException;

    /** A number, an {@code int} in binary. */
    long whole(String expected) throws MalformedGmshException;

    /** A number, a {@code size_t} in binary. */
    long large(String expected) throws MalformedGmshException;

    /** A finite number. */
    double real(String expected) throws MalformedGmshException;

    /** Where the number read last stands. */
    int place();

    /** Bytes from there to the end of the file. */
    int remaining();

    MalformedGmshException fail(String message);

    /** How many there are of something, a {@code size_t} in binary. */
    default int count(String expected) throws MalformedGmshException {
        long value = large(expected);
        if (value < 0 || value > MOST) {
            throw fail("expected " + expected + ", got " + value);
        }
        if (value > remaining()) {
            throw fail("expected " + expected + ", got " + value + ", more than the rest of the file can hold");
        }
        return (int) value;
    }
}
