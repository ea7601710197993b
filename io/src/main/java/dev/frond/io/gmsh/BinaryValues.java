package dev.frond.io.gmsh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of 4 and 8 bytes without anything between them. */
final class BinaryValues implements GmshValues {
    private final GmshScanner in;
    private final ByteBuffer bytes;

    BinaryValues(GmshScanner in, ByteOrder order) {
        this.in = in;
        this.bytes = ByteBuffer.wrap(in.bytes()).order(order);
    }

    /**
     * The order of bytes that makes the four that follow the present line a 1.
     *
     * @throws MalformedGmshException when neither does
     */
    static BinaryValues following(GmshScanner in) throws MalformedGmshException {
        int at = in.skip(Integer.BYTES, "the number 1 in binary");
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            if (ByteBuffer.wrap(in.bytes()).order(order).getInt(at) == 1) {
                return new BinaryValues(in, order);
            }
        }
        throw in.fail("expected the number 1 in binary, which tells the order of bytes");
    }

    @Override
    public void record(String expected) {
        // nothing stands between records
    }

    @Override
    public long whole(String expected) throws MalformedGmshException {
        return bytes.getInt(in.skip(Integer.BYTES, expected));
    }

    @Override
    public long large(String expected) throws MalformedGmshException {
        return bytes.getLong(in.skip(Long.BYTES, expected));
    }

    @Override
    public double real(String expected) throws MalformedGmshException {
        double value = bytes.getDouble(in.skip(Double.BYTES, expected));
        if (!Double.isFinite(value)) {
            throw in.fail("expected " + expected + ", got " + value);
        }
        return value;
    }

    @Override
    public int place() {
        return in.place();
    }

    @Override
    public int remaining() {
        return in.bytes().length - in.place();
    }

    @Override
    public MalformedGmshException fail(String message) {
        return in.fail(message);
    }
}
