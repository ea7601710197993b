package dev.frond.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads datasets of an HDF5 file as flat arrays. */
public final class Hdf5Reader implements AutoCloseable {
    /** Bytes of values over bytes in the file that deflate can reach. */
    private static final long MOST_COMPRESSED = 1100;

    private final Path path;
    private final HdfFile file;

    private Hdf5Reader(Path path, HdfFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens {@code path}.
     *
     * @throws IOException when there is no such file or it is not HDF5
     */
    public static Hdf5Reader open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try {
            return new Hdf5Reader(path, new HdfFile(path));
        } catch (RuntimeException | LinkageError e) { // jhdf has more than one for files that are damaged
            throw new IOException("not an HDF5 file, or damaged", e);
        }
    }

    public boolean has(String dataset) throws IOException {
        return find(dataset) != null;
    }

    /** Sizes of the dataset; {0} when it is missing, as empty ones are not stored. */
    public int[] dimensions(String dataset) throws IOException {
        Dataset found = find(dataset);
        return found == null ? new int[] {0} : found.getDimensions();
    }

    /** Flat; empty when the dataset is missing, as empty ones are not stored. */
    public double[] doubles(String dataset) throws IOException {
        return flat(dataset, new double[0]);
    }

    /** Flat; empty when the dataset is missing, as empty ones are not stored. */
    public int[] ints(String dataset) throws IOException {
        return flat(dataset, new int[0]);
    }

    /** Flat; empty when the dataset is missing, as empty ones are not stored. */
    public long[] longs(String dataset) throws IOException {
        return flat(dataset, new long[0]);
    }

    /** Flat, as stored in the file: an array of any kind. */
    public Object flat(String dataset, Element element) throws IOException {
        return switch (element) {
            case FLOAT64 -> doubles(dataset);
            case INT32 -> ints(dataset);
            case INT64 -> longs(dataset);
            case UINT8 -> unsignedBytes(dataset);
        };
    }

    private byte[] unsignedBytes(String dataset) throws IOException {
        int[] wide = ints(dataset);
        byte[] bytes = new byte[wide.length];
        for (int k = 0; k < wide.length; k++) {
            bytes[k] = (byte) wide[k];
        }
        return bytes;
    }

    /** Text attribute of a dataset or group; null when there is none. */
    public @Nullable String text(String node, String attribute) throws IOException {
        return attribute(node, attribute) instanceof String text ? text : null;
    }

    /** Value of an attribute as jhdf gives it; null when there is none. */
    public @Nullable Object attribute(String node, String attribute) throws IOException {
        try {
            Attribute found = file.getByPath(node).getAttribute(attribute);
            return found == null ? null : found.getData();
        } catch (RuntimeException | LinkageError e) {
            throw damaged(attribute + " of " + node, e);
        }
    }

    private <T> T flat(String dataset, T empty) throws IOException {
        Dataset found = find(dataset);
        if (found == null) {
            return empty;
        }
        try {
            if (found.getSizeInBytes() > MOST_COMPRESSED * Files.size(path)) {
                throw new IOException(dataset + " is damaged: it has more values than the file can hold");
            }
            Object data = found.getDataFlat();
            if (empty.getClass().isInstance(data)) {
                @SuppressWarnings("unchecked")
                T array = (T) data;
                return array;
            }
            throw new IOException(
                    dataset + " is of another type: " + data.getClass().getSimpleName());
        } catch (RuntimeException | LinkageError e) {
            throw damaged(dataset, e);
        }
    }

    private static IOException damaged(String what, Throwable cause) {
        return new IOException(what + " is damaged", cause);
    }

    private @Nullable Dataset find(String dataset) throws IOException {
        try {
            return child(dataset);
        } catch (RuntimeException | LinkageError e) {
            throw damaged(dataset, e);
        }
    }

    private @Nullable Dataset child(String path) {
        Node node = file;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty()) {
                continue;
            }
            if (!(node instanceof io.jhdf.api.Group group)) {
                return null;
            }
            node = group.getChildren().get(name);
            if (node == null) {
                return null;
            }
        }
        return node instanceof Dataset dataset ? dataset : null;
    }

    @Override
    public void close() {
        file.close();
    }
}
