package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.WriteFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A text that grows line by line. The first lines appear under the file's name together; later ones are appended to it in whole lines, so that
 * writing costs in proportion to the lines and nothing of what is written is held. {@link #add} appends by itself every few seconds. After a kill
 * or a full disk the last line may lack its end; {@link WholeLines} leaves such a line out.
 */
final class GrowingFile {
    /** A reader of a running run is so far behind at most. */
    private static final long INTERVAL_NANOS = 3_000_000_000L;

    private final Path file;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    /** Bytes in the file; 0 where there is none. */
    private long length;

    private boolean unforced;
    private long nextAppend = System.nanoTime();

    GrowingFile(Path file) {
        this.file = file;
    }

    /** Adds a line, which is not written by itself. */
    void begin(String header) {
        line(header);
    }

    /** @throws IOException when the file cannot be written */
    void add(String line) throws IOException {
        line(line);
        if (System.nanoTime() - nextAppend >= 0) {
            publish();
        }
    }

    /**
     * Brings all lines so far into the file, and to the disk, so that they outlive a loss of power.
     *
     * @throws IOException when this fails
     */
    void sync() throws IOException {
        publish();
        if (unforced) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            unforced = false;
        }
    }

    /**
     * Brings all lines so far into the file.
     *
     * @throws IOException when the file cannot be written; what was in it stays, and the lines wait for the next call
     */
    void publish() throws IOException {
        if (waiting.size() == 0) {
            return;
        }
        byte[] lines = waiting.toByteArray();
        if (length == 0) {
            AtomicFile.write(file, lines);
        } else {
            append(lines);
        }
        length += lines.length;
        waiting.reset();
        nextAppend = System.nanoTime() + INTERVAL_NANOS;
    }

    private void append(byte[] lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                ByteBuffer rest = ByteBuffer.wrap(lines);
                while (rest.hasRemaining()) {
                    channel.write(rest, length + rest.position());
                }
                unforced = true;
            } catch (IOException e) {
                takeBack(channel, e);
                throw new WriteFailedException(file, e);
            }
        }
    }

    private void takeBack(FileChannel channel, IOException failure) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Keeps the header and {@code rows} lines of what an earlier process wrote, and goes on after them. Without a row the file goes.
     *
     * @throws IOException when there are fewer, or the file cannot be read or cut
     */
    void cut(long rows) throws IOException {
        if (rows == 0) {
            AtomicFile.delete(file);
            return;
        }
        long end = end(rows + 1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
        length = end;
    }

    /** Bytes of the first {@code lines} lines. */
    private long end(long lines) throws IOException {
        long bytes = 0;
        long ended = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                for (int k = 0; k < read; k++) {
                    ended += piece[k] == '\n' ? 1 : 0;
                    if (ended == lines) {
                        return bytes + k + 1;
                    }
                }
                bytes += read;
            }
        }
        throw new IOException("it has " + Math.max(0, ended - 1) + " rows, " + (lines - 1) + " were expected");
    }

    private void line(String line) {
        waiting.writeBytes(line.getBytes(UTF_8));
        waiting.write('\n');
    }
}
