package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A text that grows line by line. The lines are kept, and the whole file is replaced by {@link #publish}; so its name always stands
 * for complete lines. {@link #add} publishes by itself every few seconds, less often when the file has grown so long that this
 * would cost more than a fiftieth of the time.
 */
final class GrowingFile {
    private static final long INTERVAL_NANOS = 3_000_000_000L;
    private static final long SHARE = 50;

    private final Path file;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long nextPublication = System.nanoTime();

    GrowingFile(Path file) {
        this.file = file;
    }

    /** The first line, which is not written by itself. */
    void begin(String header) {
        line(header);
    }

    /** @throws IOException when the file cannot be written */
    void add(String line) throws IOException {
        line(line);
        if (System.nanoTime() - nextPublication >= 0) {
            publish();
        }
    }

    /** @throws IOException when the file cannot be written */
    void publish() throws IOException {
        publish(text.toByteArray());
    }

    /** Writes a header before it is known whether it is the first line. */
    void publishAlone(String header) throws IOException {
        publish((header + "\n").getBytes(UTF_8));
    }

    private void publish(byte[] all) throws IOException {
        long start = System.nanoTime();
        AtomicFile.write(file, all);
        long end = System.nanoTime();
        nextPublication = end + Math.max(INTERVAL_NANOS, SHARE * (end - start));
    }

    private void line(String line) {
        text.writeBytes(line.getBytes(UTF_8));
        text.write('\n');
    }
}
