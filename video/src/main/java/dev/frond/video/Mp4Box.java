package dev.frond.video;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** A box of an MP4 file: its length, its name of four letters, its content. */
final class Mp4Box {
    /** Bytes of the length and the name. */
    static final int HEADER = 8;

    private final String name;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Mp4Box(String name) {
        this.name = name;
    }

    /** A box whose content begins with version 0 and {@code flags}. */
    static Mp4Box versioned(String name, int flags) {
        return new Mp4Box(name).integer(flags);
    }

    /** A box of boxes. */
    static Mp4Box of(String name, Mp4Box... boxes) {
        Mp4Box box = new Mp4Box(name);
        for (Mp4Box inner : boxes) {
            box.box(inner);
        }
        return box;
    }

    /** Adds 4 bytes. */
    Mp4Box integer(int value) {
        return brief(value >>> 16).brief(value);
    }

    /** Adds the lowest 2 bytes. */
    Mp4Box brief(int value) {
        content.write(value >>> 8);
        content.write(value);
        return this;
    }

    Mp4Box bytes(byte... bytes) {
        content.writeBytes(bytes);
        return this;
    }

    Mp4Box text(String ascii) {
        return bytes(ascii.getBytes(US_ASCII));
    }

    Mp4Box zeros(int count) {
        return bytes(new byte[count]);
    }

    Mp4Box box(Mp4Box inner) {
        return bytes(inner.bytes());
    }

    /** Of the whole box, bytes. */
    int length() {
        return Math.addExact(HEADER, content.size());
    }

    /** The boxes one after another. */
    static byte[] joined(Mp4Box... boxes) {
        return of("", boxes).content.toByteArray();
    }

    private byte[] bytes() {
        return new Mp4Box("")
                .integer(length())
                .text(name)
                .bytes(content.toByteArray())
                .content
                .toByteArray();
    }
}
