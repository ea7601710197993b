package dev.frond.sweep.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows that all processes have written so far: where each is, 16 bytes per job of the sweep; they are read when asked for. */
public final class SweepRows implements Closeable {
    private static final int NONE = -1;

    private final List<FileChannel> files = new ArrayList<>();
    private final String header;
    private final Function<String, Optional<String>> damage;
    private final int[] file;
    private final long[] start;
    private final int[] length;
    private int count;

    private SweepRows(String header, Function<String, Optional<String>> damage, int jobs) {
        this.header = header;
        this.damage = damage;
        this.file = new int[jobs];
        this.start = new long[jobs];
        this.length = new int[jobs];
        Arrays.fill(file, NONE);
    }

    /**
     * The rows in {@code journals}; of a job that has several, which are equal, the first.
     *
     * @param header the first line of all
     * @param damage tells what is wrong with a row, with its end
     * @param jobs of the sweep
     * @throws IOException when they cannot be read, or hold something else
     */
    static SweepRows of(List<Path> journals, String header, Function<String, Optional<String>> damage, int jobs)
            throws IOException {
        SweepRows rows = new SweepRows(header, damage, jobs);
        boolean whole = false;
        try {
            for (Path journal : journals) {
                rows.index(journal);
            }
            whole = true;
            return rows;
        } finally {
            if (!whole) {
                rows.close();
            }
        }
    }

    /** Whether there is a row of the job with this number. */
    public boolean has(int job) {
        return file[job] != NONE;
    }

    /** Whether every job has a row. */
    public boolean complete() {
        return count == file.length;
    }

    /** The row of the job with this number, with the line's end. */
    public String row(int job) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length[job]);
        FileChannel channel = files.get(file[job]);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start[job] + bytes.position()) < 0) {
                throw new IOException("rows were taken away while they were read");
            }
        }
        return new String(bytes.array(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : files) {
            channel.close();
        }
    }

    private void index(Path journal) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(journal), 1 << 16)) {
            byte[] first = line(in);
            if (first.length == 0) {
                return;
            }
            if (!new String(first, UTF_8).equals(header)) {
                throw foreign(journal);
            }
            files.add(FileChannel.open(journal));
            long place = first.length;
            int number = 2;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                int job = number(line, journal);
                Optional<String> wrong = damage.apply(new String(line, UTF_8));
                if (wrong.isPresent()) {
                    throw new IOException(journal + ":" + number + ":1: a damaged row, " + wrong.get()
                            + "; delete the line and go on with --resume");
                }
                add(job, place, line.length);
                place += line.length;
                number++;
            }
        }
    }

    private void add(int job, long place, int bytes) {
        if (file[job] == NONE) {
            file[job] = files.size() - 1;
            start[job] = place;
            length[job] = bytes;
            count++;
        }
    }

    /** The next line with its end; nothing at the end, or when the last line has none: it is being written. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n') {
                return bytes.toByteArray();
            }
        }
        return new byte[0];
    }

    private int number(byte[] line, Path journal) throws IOException {
        long number = 0;
        for (byte next : line) {
            if (next == ',') {
                break;
            }
            number = next >= '0' && next <= '9' && number < file.length ? 10 * number + (next - '0') : file.length;
        }
        if (number >= file.length) {
            throw foreign(journal);
        }
        return (int) number;
    }

    private static IOException foreign(Path journal) {
        return new IOException(journal + " holds rows of something else; delete it and go on with --resume");
    }
}
