package dev.frond.io.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.saved.Saved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Saved values as four arrays and a catalogue: a row for each value with its path, kind and length, in the order of the arrays. Few
 * large arrays are written faster than many small ones.
 */
final class Flat {
    private static final String SEPARATOR = "/";

    private final StringBuilder catalogue = new StringBuilder();
    private double[] numbers = {};
    private int[] integers = {};
    private long[] wholes = {};
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private int numberCount;
    private int integerCount;
    private int wholeCount;

    private Flat() {}

    static Flat of(Saved saved) {
        Flat flat = new Flat();
        flat.add("", saved);
        flat.numbers = Arrays.copyOf(flat.numbers, flat.numberCount);
        flat.integers = Arrays.copyOf(flat.integers, flat.integerCount);
        flat.wholes = Arrays.copyOf(flat.wholes, flat.wholeCount);
        return flat;
    }

    private void add(String path, Saved saved) {
        saved.values().forEach((name, value) -> {
            if (value instanceof Saved part) {
                row(path + name, 'p', 0);
                add(path + name + SEPARATOR, part);
            } else if (value instanceof double[] array) {
                row(path + name, 'd', array.length);
                numbers = room(numbers, numberCount + array.length);
                System.arraycopy(array, 0, numbers, numberCount, array.length);
                numberCount += array.length;
            } else if (value instanceof int[] array) {
                row(path + name, 'i', array.length);
                integers = integers.length < integerCount + array.length
                        ? Arrays.copyOf(integers, 2 * (integerCount + array.length))
                        : integers;
                System.arraycopy(array, 0, integers, integerCount, array.length);
                integerCount += array.length;
            } else if (value instanceof long[] array) {
                row(path + name, 'l', array.length);
                wholes = Arrays.copyOf(wholes, wholeCount + array.length);
                System.arraycopy(array, 0, wholes, wholeCount, array.length);
                wholeCount += array.length;
            } else {
                texts(path + name, (List<?>) value);
            }
        });
    }

    private static double[] room(double[] array, int length) {
        return array.length < length ? Arrays.copyOf(array, 2 * length) : array;
    }

    private void row(String path, char kind, int length) {
        catalogue
                .append(kind)
                .append(' ')
                .append(length)
                .append(' ')
                .append(path)
                .append('\n');
    }

    /** Each with its length in bytes among the whole numbers. */
    private void texts(String path, List<?> list) {
        row(path, 't', list.size());
        for (Object text : list) {
            byte[] bytes = ((String) text).getBytes(UTF_8);
            wholes = Arrays.copyOf(wholes, wholeCount + 1);
            wholes[wholeCount++] = bytes.length;
            texts.writeBytes(bytes);
        }
    }

    byte[] catalogue() {
        return catalogue.toString().getBytes(UTF_8);
    }

    double[] numbers() {
        return numbers;
    }

    int[] integers() {
        return integers;
    }

    long[] wholes() {
        return wholes;
    }

    byte[] texts() {
        return texts.toByteArray();
    }

    /** SHA-256 of the catalogue and the arrays, hexadecimal. */
    static String digest(byte[] catalogue, double[] numbers, int[] integers, long[] wholes, byte[] texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(catalogue);
            ByteBuffer buffer = ByteBuffer.allocate(
                    Double.BYTES * numbers.length + Integer.BYTES * integers.length + Long.BYTES * wholes.length);
            for (double number : numbers) {
                buffer.putLong(Double.doubleToRawLongBits(number));
            }
            for (int number : integers) {
                buffer.putInt(number);
            }
            for (long number : wholes) {
                buffer.putLong(number);
            }
            digest.update(buffer.array());
            digest.update(texts);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The values again.
     *
     * @throws IOException when the arrays do not fit the catalogue
     */
    static Saved saved(byte[] catalogue, double[] numbers, int[] integers, long[] wholes, byte[] texts)
            throws IOException {
        try {
            return new FlatReader(catalogue, numbers, integers, wholes, texts).saved("");
        } catch (RuntimeException e) {
            throw new IOException("the catalogue does not fit what is in the file", e);
        }
    }
}
