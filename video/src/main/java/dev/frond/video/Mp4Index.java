package dev.frond.video;

import java.util.List;

/**
 * What a player reads before the pictures, the box moov. It has no times of making, so that the same pictures give the same
 * bytes.
 */
final class Mp4Index {
    static final int TICKS_PER_SECOND = 90_000;
    private static final int[] UNTURNED = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int UNDETERMINED_LANGUAGE = 0x55c4;
    private static final int RESOLUTION = 72 << 16;
    private static final int COLOUR_DEPTH = 24;

    private final int width;
    private final int height;
    private final int ticks;
    private final List<Integer> sizes;

    /**
     * Of pictures that follow one another.
     *
     * @param width pixels
     * @param height pixels
     * @param ticks how long a picture stays, in {@link #TICKS_PER_SECOND}
     * @param sizes bytes of each picture; the first is the only one that needs no other
     */
    Mp4Index(int width, int height, int ticks, List<Integer> sizes) {
        this.width = width;
        this.height = height;
        this.ticks = ticks;
        this.sizes = sizes;
    }

    private int duration() {
        return Math.multiplyExact(ticks, sizes.size());
    }

    /**
     * The box; its length does not depend on {@code offset}.
     *
     * @param parameters from {@link #parameters}
     * @param offset of the first picture in the file
     */
    Mp4Box box(Mp4Box parameters, int offset) {
        Mp4Box media = Mp4Box.of("mdia", media(), handler(), information(parameters, offset));
        return Mp4Box.of("moov", movie(), Mp4Box.of("trak", track(), media));
    }

    /** The box of the stream's parameters. */
    static Mp4Box parameters(int level, byte[] sequence, byte[] picture) {
        int lengthsOfFourBytes = 0xff;
        int oneSequence = 0xe1;
        return new Mp4Box("avcC")
                .bytes((byte) 1, (byte) ParameterSets.CONSTRAINED_BASELINE, (byte) ParameterSets.CONSTRAINTS, (byte)
                        level)
                .bytes((byte) lengthsOfFourBytes, (byte) oneSequence)
                .brief(sequence.length)
                .bytes(sequence)
                .bytes((byte) 1)
                .brief(picture.length)
                .bytes(picture);
    }

    private Mp4Box movie() {
        Mp4Box box =
                Mp4Box.versioned("mvhd", 0).zeros(8).integer(TICKS_PER_SECOND).integer(duration());
        box.integer(0x10000).brief(0x100).zeros(10);
        return matrix(box).zeros(24).integer(2);
    }

    private Mp4Box track() {
        int enabled = 7;
        Mp4Box box = Mp4Box.versioned("tkhd", enabled).zeros(8).integer(1).zeros(4);
        box.integer(duration()).zeros(16);
        return matrix(box).integer(width << 16).integer(height << 16);
    }

    private static Mp4Box matrix(Mp4Box box) {
        for (int entry : UNTURNED) {
            box.integer(entry);
        }
        return box;
    }

    private Mp4Box media() {
        return Mp4Box.versioned("mdhd", 0)
                .zeros(8)
                .integer(TICKS_PER_SECOND)
                .integer(duration())
                .brief(UNDETERMINED_LANGUAGE)
                .zeros(2);
    }

    private static Mp4Box handler() {
        return Mp4Box.versioned("hdlr", 0)
                .zeros(4)
                .text("vide")
                .zeros(12)
                .text("frond")
                .zeros(1);
    }

    private Mp4Box information(Mp4Box parameters, int offset) {
        Mp4Box here = Mp4Box.versioned("url ", 1);
        Mp4Box references = Mp4Box.versioned("dref", 0).integer(1).box(here);
        return Mp4Box.of(
                "minf",
                Mp4Box.versioned("vmhd", 1).zeros(8),
                Mp4Box.of("dinf", references),
                Mp4Box.of("stbl", description(parameters), durations(), keys(), places(), lengths(), start(offset)));
    }

    private Mp4Box description(Mp4Box parameters) {
        Mp4Box entry =
                new Mp4Box("avc1").zeros(6).brief(1).zeros(16).brief(width).brief(height);
        entry.integer(RESOLUTION).integer(RESOLUTION).zeros(4).brief(1);
        entry.zeros(32).brief(COLOUR_DEPTH).brief(-1);
        entry.box(parameters).box(colours());
        return Mp4Box.versioned("stsd", 0).integer(1).box(entry);
    }

    /** The same as in the stream: BT.709, narrow range. */
    private static Mp4Box colours() {
        return new Mp4Box("colr").text("nclx").brief(1).brief(1).brief(1).zeros(1);
    }

    private Mp4Box durations() {
        return Mp4Box.versioned("stts", 0).integer(1).integer(sizes.size()).integer(ticks);
    }

    private static Mp4Box keys() {
        return Mp4Box.versioned("stss", 0).integer(1).integer(1);
    }

    /** All pictures in one piece. */
    private Mp4Box places() {
        return Mp4Box.versioned("stsc", 0)
                .integer(1)
                .integer(1)
                .integer(sizes.size())
                .integer(1);
    }

    private Mp4Box lengths() {
        Mp4Box box = Mp4Box.versioned("stsz", 0).zeros(4).integer(sizes.size());
        sizes.forEach(box::integer);
        return box;
    }

    private static Mp4Box start(int offset) {
        return Mp4Box.versioned("stco", 0).integer(1).integer(offset);
    }
}
