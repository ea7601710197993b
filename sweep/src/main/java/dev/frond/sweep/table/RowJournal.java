package dev.frond.sweep.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the jobs one process has run, in the order they ended. A row is in the file when {@link #add} returns, so that
 * it outlives the process. Rows are forced to the disk when one is added more than two seconds after the file was opened or
 * last forced, and when it is closed: a loss of power costs at most the rows of the two seconds up to the last one. A row that a
 * killed process left incomplete is cut off when the file is opened again.
 */
public final class RowJournal implements Closeable {
    private static final long FORCE_EVERY = 2_000_000_000L; // ns, so that many short jobs do not wait for the disk

    private final FileChannel channel;
    private long forced = System.nanoTime();

    private RowJournal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Goes on with {@code file}, or begins it.
     *
     * @param header the first line, with its end
     * @throws IOException when another process has it open, or it cannot be written
     */
    public static RowJournal open(Path file, String header) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean whole = false;
        try {
            if (lock(channel) == null) {
                throw new IOException("another process writes " + file + ": the same sweep, or the same part of it");
            }
            channel.truncate(complete(channel));
            RowJournal journal = new RowJournal(channel);
            if (channel.size() == 0) {
                journal.add(header);
            }
            whole = true;
            return journal;
        } finally {
            if (!whole) {
                channel.close();
            }
        }
    }

    /**
     * Adds a row; from any thread.
     *
     * @param row with the line's end
     * @throws IOException when it cannot be written; a part of it may be in the file
     */
    public synchronized void add(String row) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (System.nanoTime() - forced > FORCE_EVERY) {
            channel.force(false);
            forced = System.nanoTime();
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(false);
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The length up to the last line's end, bytes. */
    private static long complete(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
