package dev.frond.io.internal.hdf5;

import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the pieces of a dataset into the blocks of its layout and writes each as soon as it is full. */
final class ChunkSink implements Pieces.Sink {
    private final HdfFileChannel channel;
    private final DataType type;
    private final Layout layout;
    private final List<Chunk> chunks = new ArrayList<>();
    private final byte[] block;
    private final long start;
    private long end;
    private long received;
    private int filled;

    ChunkSink(HdfFileChannel channel, long start, DataType type, Layout layout) {
        this.channel = channel;
        this.type = type;
        this.layout = layout;
        this.block = new byte[layout.blockBytes()];
        this.start = start;
        this.end = start;
    }

    @Override
    public void take(Object array) {
        byte[] bytes = type.encodeData(array).array();
        received += bytes.length;
        if (received > layout.totalBytes()) {
            throw new IllegalStateException("more than the " + layout.totalBytes() + " bytes of the dimensions");
        }
        int from = 0;
        while (from < bytes.length) {
            int count = Math.min(bytes.length - from, block.length - filled);
            System.arraycopy(bytes, from, block, filled, count);
            from += count;
            filled += count;
            if (filled == block.length) {
                flush();
            }
        }
    }

    /** Writes what is left and tells where the data are. */
    DataLayoutMessage finish() {
        if (received != layout.totalBytes()) {
            throw new IllegalStateException(received + " bytes for dimensions of " + layout.totalBytes());
        }
        if (!layout.chunked()) {
            return layout.contiguous(start);
        }
        if (filled > 0) {
            Arrays.fill(block, filled, block.length, (byte) 0);
            flush();
        }
        if (chunks.size() == 1) {
            return layout.chunks(start, chunks.get(0).getSize());
        }
        long index = end;
        write(FixedArrayIndexWriter.createFixedArray(chunks, index, block.length, true, layout.pageBits()));
        return layout.chunks(index, 0);
    }

    /** Where the next object may begin. */
    long end() {
        return end;
    }

    private void flush() {
        byte[] stored = layout.chunked() ? layout.filtered(block) : block;
        if (layout.chunked()) {
            chunks.add(new ChunkImpl(end, stored.length, layout.offset(chunks.size())));
        }
        write(ByteBuffer.wrap(stored));
        filled = 0;
    }

    private void write(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }
}
