package dev.frond.io.internal.hdf5;

import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.util.Arrays;
import java.util.List;

/** How a dataset lies in the file: small ones in one piece, others in chunks of whole rows, shuffled and deflated. */
final class Layout {
    private static final int LARGEST_CONTIGUOUS_BYTES = 4096;
    private static final int CHUNK_BYTES = 1 << 18;
    /** Deflate's fastest level: on fields of doubles the higher ones gain a few percent and cost several times more. */
    private static final int DEFLATE_LEVEL = 1;

    private static final long UNDEFINED_ADDRESS = -1L;
    private static final ByteShuffleFilter SHUFFLE = new ByteShuffleFilter();
    private static final DeflatePipelineFilter DEFLATE = new DeflatePipelineFilter();

    private final int elementBytes;
    private final int[] dimensions;
    private final int rowBytes;
    private final int chunkRows;

    private Layout(int elementBytes, int[] dimensions, int rowBytes, int chunkRows) {
        this.elementBytes = elementBytes;
        this.dimensions = dimensions;
        this.rowBytes = rowBytes;
        this.chunkRows = chunkRows;
    }

    static Layout of(DataType type, int[] dimensions) {
        int rowBytes = type.getSize();
        for (int k = 1; k < dimensions.length; k++) {
            rowBytes = Math.multiplyExact(rowBytes, dimensions[k]);
        }
        boolean small = (long) rowBytes * dimensions[0] <= LARGEST_CONTIGUOUS_BYTES;
        int chunkRows = small ? 0 : Math.min(dimensions[0], Math.max(1, CHUNK_BYTES / rowBytes));
        return new Layout(type.getSize(), dimensions, rowBytes, chunkRows);
    }

    boolean chunked() {
        return chunkRows > 0;
    }

    /** Bytes of one chunk before the filters; of all data when not chunked. */
    int blockBytes() {
        return rowBytes * (chunked() ? chunkRows : dimensions[0]);
    }

    long totalBytes() {
        return (long) rowBytes * dimensions[0];
    }

    int chunkCount() {
        return (dimensions[0] + chunkRows - 1) / chunkRows;
    }

    /** First index of chunk {@code k} in every dimension. */
    long[] offset(int k) {
        long[] offset = new long[dimensions.length];
        offset[0] = (long) k * chunkRows;
        return offset;
    }

    List<FilterInfo> filters() {
        return List.of(
                new FilterInfo(SHUFFLE.getId(), SHUFFLE.getName(), false, new int[] {elementBytes}),
                new FilterInfo(DEFLATE.getId(), DEFLATE.getName(), false, new int[] {DEFLATE_LEVEL}));
    }

    byte[] filtered(byte[] chunk) {
        return DEFLATE.encode(SHUFFLE.encode(chunk, new int[] {elementBytes}), new int[] {DEFLATE_LEVEL});
    }

    /** Message as long as the final one, for the size of the object header. */
    DataLayoutMessage placeholder() {
        return chunked() ? chunks(UNDEFINED_ADDRESS, 0) : contiguous(UNDEFINED_ADDRESS);
    }

    DataLayoutMessage contiguous(long address) {
        return ContiguousDataLayoutMessage.create(address, totalBytes());
    }

    /** @param address of the only chunk, or of the array that lists the chunks */
    DataLayoutMessage chunks(long address, int onlyChunkBytes) {
        int[] chunk = Arrays.copyOf(dimensions, dimensions.length + 1);
        chunk[0] = chunkRows;
        chunk[dimensions.length] = elementBytes;
        return chunkCount() == 1
                ? ChunkedDataLayoutMessageV4.createFilteredSingleChunk(address, chunk, onlyChunkBytes)
                : ChunkedDataLayoutMessageV4.createFixedArray(address, chunk, pageBits());
    }

    /** The fixed array's page size: HDF5's 1024 entries, or as many as leave it unpaged. */
    int pageBits() {
        return Math.max(10, 32 - Integer.numberOfLeadingZeros(chunkCount() - 1));
    }
}
