package dev.frond.video;

import java.util.Arrays;

/** A growing row of bits, the most significant first. */
final class BitSink {
    private byte[] bytes = new byte[1024];
    private int count;

    /** The lowest {@code width} bits of {@code value}, 0 to 32. */
    void bits(int value, int width) {
        for (int k = width - 1; k >= 0; k--) {
            bit(value >>> k & 1);
        }
    }

    /** Bits written as text of 0 and 1. */
    void code(String text) {
        for (int k = 0; k < text.length(); k++) {
            bit(text.charAt(k) - '0');
        }
    }

    /** The Exp-Golomb code ue(v) of a number from 0. */
    void unsigned(int value) {
        int width = 32 - Integer.numberOfLeadingZeros(value + 1);
        bits(0, width - 1);
        bits(value + 1, width);
    }

    /** The Exp-Golomb code se(v). */
    void signed(int value) {
        unsigned(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** The stop bit, and zeros to the end of the byte. */
    void finish() {
        bit(1);
        count = (count + 7) / 8 * 8;
    }

    private void bit(int value) {
        if (count == 8 * bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[count / 8] |= (byte) (value << (7 - count % 8));
        count++;
    }

    /** Whole bytes; what is left of the last one is zero. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, (count + 7) / 8);
    }
}
