package dev.frond.io.internal.hdf5;

import dev.frond.io.internal.files.AtomicFile;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfWritingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A group of an HDF5 file that is being laid out. Arrays are kept, not copied, and stored when the layout is complete. */
public final class Hdf5Writer {
    private final WritableGroup group;

    private Hdf5Writer(WritableGroup group) {
        this.group = group;
    }

    /**
     * Writes an HDF5 file; the name stands for the whole file or for what was there before.
     *
     * @param layout is given the root group
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, Consumer<Hdf5Writer> layout) throws IOException {
        AtomicFile.write(file, aside -> fill(aside, layout));
    }

    /** The same, by {@link AtomicFile#place}. */
    public static void place(Path file, Consumer<Hdf5Writer> layout) throws IOException {
        AtomicFile.place(file, aside -> fill(aside, layout));
    }

    private static void fill(Path aside, Consumer<Hdf5Writer> layout) throws IOException {
        try (WritableHdfFile hdf = HdfFile.write(aside)) {
            layout.accept(new Hdf5Writer(hdf));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (HdfWritingException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    /** A new group in this one. */
    public Hdf5Writer group(String name) {
        return new Hdf5Writer(group.putGroup(name));
    }

    /** An ASCII text of the group. */
    public void attribute(String name, String text) {
        put(group, name, text);
    }

    /** A whole number, or several, of the group; one is stored as a scalar. */
    public void attribute(String name, int... values) {
        group.putAttribute(name, values.length == 1 ? (Object) values[0] : values);
    }

    /**
     * A dataset; nothing is written for an array of length 0, which HDF5 readers would stumble over.
     *
     * @param array {@code double[]}, {@code int[]}, {@code long[]} or {@code byte[]} (unsigned), flat
     * @param width values per row; 1 makes a dataset of one dimension
     * @return for its attributes
     */
    public Attributes dataset(String name, Object array, int width) {
        int length = java.lang.reflect.Array.getLength(array);
        if (width < 1 || length % width != 0) {
            throw new IllegalArgumentException(name + ": " + length + " values for rows of " + width);
        }
        return dataset(name, element(array), length / width, width, sink -> sink.take(array));
    }

    /** A dataset that comes in pieces of together {@code rows} rows of {@code width} values. */
    public Attributes dataset(String name, Element element, int rows, int width, Pieces pieces) {
        if (rows == 0) {
            return (key, text) -> {};
        }
        int[] dimensions = width == 1 ? new int[] {rows} : new int[] {rows, width};
        return store(name, element, dimensions, pieces);
    }

    /**
     * A dataset of texts, one per row, in UTF-8 of a fixed length: that of the longest, ended by NUL. Nothing is written for no
     * rows; texts that are all empty are a dataset of empty texts.
     */
    public void texts(String name, String... texts) {
        if (texts.length > 0) {
            group.putDataset(name, texts);
        }
    }

    /** One column: a dataset of the dimensions (rows, 1). */
    public Attributes column(String name, long[] values) {
        return store(name, Element.INT64, new int[] {values.length, 1}, sink -> sink.take(values));
    }

    private Attributes store(String name, Element element, int[] dimensions, Pieces pieces) {
        FlatDataset dataset = new FlatDataset(group, name, element, dimensions, pieces);
        group.putDataset(name, dataset);
        return (key, text) -> put(dataset, key, text);
    }

    private static Element element(Object array) {
        if (array instanceof double[]) {
            return Element.FLOAT64;
        }
        if (array instanceof int[]) {
            return Element.INT32;
        }
        if (array instanceof long[]) {
            return Element.INT64;
        }
        if (array instanceof byte[]) {
            return Element.UINT8;
        }
        throw new IllegalArgumentException("no dataset from " + array.getClass().getSimpleName());
    }

    private static void put(WritableNode node, String name, String text) {
        node.getAttributes().put(name, new AsciiAttribute(name, node, text));
    }

    /** Takes the attributes of a dataset. */
    @FunctionalInterface
    public interface Attributes {
        /** Adds an ASCII text. */
        void attribute(String name, String text);
    }
}
