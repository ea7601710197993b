package dev.frond.io.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.saved.Saved;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Saved values as four arrays and a catalogue: a row for each value with its path, kind and length, in the order of the arrays.
 */
final class Flat {
    private static final String SEPARATOR = "/";

    final byte[] catalogue;
    final double[] numbers;
    final int[] integers;
    final long[] wholes;
    /** In UTF-8, one after the other; their lengths in bytes are among the whole numbers. */
    final byte[] texts;

    /** Keeps the arrays. */
    Flat(byte[] catalogue, double[] numbers, int[] integers, long[] wholes, byte[] texts) {
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.integers = integers;
        this.wholes = wholes;
        this.texts = texts;
    }

    static Flat of(Saved saved) {
        Layer layer = new Layer();
        layer.add("", saved);
        return new Flat(
                layer.catalogue.toString().getBytes(UTF_8),
                layer.numbers.build().toArray(),
                layer.integers.build().toArray(),
                layer.wholes.build().toArray(),
                layer.texts.toByteArray());
    }

    /** Lays values one after the other. */
    private static final class Layer {
        private final StringBuilder catalogue = new StringBuilder();
        private final DoubleStream.Builder numbers = DoubleStream.builder();
        private final IntStream.Builder integers = IntStream.builder();
        private final LongStream.Builder wholes = LongStream.builder();
        private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

        private void add(String path, Saved saved) {
            saved.values().forEach((name, value) -> {
                if (value instanceof Saved part) {
                    row('p', 0, path + name);
                    add(path + name + SEPARATOR, part);
                } else if (value instanceof double[] array) {
                    row('d', array.length, path + name);
                    DoubleStream.of(array).forEach(numbers);
                } else if (value instanceof int[] array) {
                    row('i', array.length, path + name);
                    IntStream.of(array).forEach(integers);
                } else if (value instanceof long[] array) {
                    row('l', array.length, path + name);
                    LongStream.of(array).forEach(wholes);
                } else {
                    List<?> list = (List<?>) value;
                    row('t', list.size(), path + name);
                    list.forEach(text -> addText((String) text));
                }
            });
        }

        private void row(char kind, int length, String path) {
            catalogue
                    .append(kind)
                    .append(' ')
                    .append(length)
                    .append(' ')
                    .append(path)
                    .append('\n');
        }

        private void addText(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            wholes.add(bytes.length);
            texts.writeBytes(bytes);
        }
    }

    /** SHA-256 of the catalogue, the arrays and the texts, hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
            out.write(catalogue);
            for (double number : numbers) {
                out.writeLong(Double.doubleToRawLongBits(number));
            }
            for (int number : integers) {
                out.writeInt(number);
            }
            for (long number : wholes) {
                out.writeLong(number);
            }
            out.write(texts);
            out.flush();
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes all", e);
        }
    }

    /**
     * The values again.
     *
     * @throws IOException when the arrays do not fit the catalogue
     */
    Saved saved() throws IOException {
        try {
            return new FlatReader(this).saved("");
        } catch (RuntimeException e) {
            throw new IOException("the catalogue does not fit what is in the file", e);
        }
    }
}
