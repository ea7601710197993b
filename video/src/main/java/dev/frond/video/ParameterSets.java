package dev.frond.video;

/** The parameters of the stream and of its pictures. */
final class ParameterSets {
    /** Bits of a picture's number. */
    static final int NUMBER_BITS = 16;

    static final int CONSTRAINED_BASELINE = 66;
    static final int CONSTRAINTS = 0xc0;
    private static final int BT709 = 1;
    private static final int CENTRE = 1;
    private static final int LONGEST_VECTOR = 16;
    private static final int UNSPECIFIED_FORMAT = 5;
    /** Level, most macroblocks of a picture, most per second. */
    private static final int[][] LEVELS = {
        {31, 3600, 108_000}, {40, 8192, 245_760}, {50, 22_080, 589_824}, {51, 36_864, 983_040}, {52, 36_864, 2_073_600}
    };

    private ParameterSets() {}

    /** The lowest level that allows pictures of so many macroblocks. */
    static int level(int macroblocks, double perSecond) {
        for (int[] level : LEVELS) {
            if (macroblocks <= level[1] && macroblocks * perSecond <= level[2]) {
                return level[0];
            }
        }
        throw new IllegalArgumentException(
                "too large for a video: " + macroblocks + " macroblocks, " + perSecond + " pictures per second");
    }

    /** @param width pixels, even */
    static byte[] sequence(int width, int height, int level) {
        BitSink sink = new BitSink();
        sink.bits(CONSTRAINED_BASELINE, 8);
        sink.bits(CONSTRAINTS, 8);
        sink.bits(level, 8);
        sink.unsigned(0);
        sink.unsigned(NUMBER_BITS - 4);
        sink.unsigned(2); // pictures are shown in the order of the stream
        sink.unsigned(1);
        sink.bits(0, 1);
        int columns = YuvPicture.whole(width);
        int rows = YuvPicture.whole(height);
        sink.unsigned(columns / YuvPicture.MACROBLOCK - 1);
        sink.unsigned(rows / YuvPicture.MACROBLOCK - 1);
        sink.bits(1, 1); // no fields
        sink.bits(1, 1);
        boolean cropped = columns > width || rows > height;
        sink.bits(cropped ? 1 : 0, 1);
        if (cropped) {
            sink.unsigned(0);
            sink.unsigned((columns - width) / 2);
            sink.unsigned(0);
            sink.unsigned((rows - height) / 2);
        }
        sink.bits(1, 1);
        usability(sink);
        sink.finish();
        return NalUnit.of(NalUnit.SEQUENCE_PARAMETERS, sink);
    }

    private static void usability(BitSink sink) {
        sink.bits(0, 2); // neither aspect ratio nor overscan
        sink.bits(1, 1);
        sink.bits(UNSPECIFIED_FORMAT, 3);
        sink.bits(0, 1); // narrow range
        sink.bits(1, 1);
        sink.bits(BT709, 8);
        sink.bits(BT709, 8);
        sink.bits(BT709, 8);
        sink.bits(1, 1);
        sink.unsigned(CENTRE);
        sink.unsigned(CENTRE);
        sink.bits(0, 4); // no timing (the container has it), no hypothetical decoders, no structure
        sink.bits(1, 1);
        sink.bits(1, 1);
        sink.unsigned(0);
        sink.unsigned(0);
        sink.unsigned(LONGEST_VECTOR);
        sink.unsigned(LONGEST_VECTOR);
        sink.unsigned(0); // none is shown out of order
        sink.unsigned(1);
    }

    static byte[] picture(int quantisation) {
        BitSink sink = new BitSink();
        sink.unsigned(0);
        sink.unsigned(0);
        sink.bits(0, 2); // CAVLC, no fields
        sink.unsigned(0);
        sink.unsigned(0);
        sink.unsigned(0);
        sink.bits(0, 3); // no weights
        sink.signed(quantisation - 26);
        sink.signed(0);
        sink.signed(0);
        sink.bits(1, 1); // a slice says whether it is smoothed
        sink.bits(0, 2);
        sink.finish();
        return NalUnit.of(NalUnit.PICTURE_PARAMETERS, sink);
    }
}
