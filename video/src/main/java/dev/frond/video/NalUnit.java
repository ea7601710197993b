package dev.frond.video;

import java.io.ByteArrayOutputStream;

/** A unit of the stream: its type and its payload, without a start code. */
final class NalUnit {
    static final int SLICE = 1;
    static final int KEY_SLICE = 5;
    static final int SEQUENCE_PARAMETERS = 7;
    static final int PICTURE_PARAMETERS = 8;
    private static final int REFERENCE = 3 << 5;
    private static final int ESCAPE = 3;

    private NalUnit() {}

    /** The bytes of a unit that others refer to: a 3 goes between two zeros and a byte up to 3. */
    static byte[] of(int type, BitSink payload) {
        ByteArrayOutputStream unit = new ByteArrayOutputStream();
        unit.write(REFERENCE | type);
        int zeros = 0;
        for (byte next : payload.bytes()) {
            if (zeros == 2 && (next & 255) <= ESCAPE) {
                unit.write(ESCAPE);
                zeros = 0;
            }
            unit.write(next);
            zeros = next == 0 ? zeros + 1 : 0;
        }
        return unit.toByteArray();
    }
}
