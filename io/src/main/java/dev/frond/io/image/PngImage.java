package dev.frond.io.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A picture as PNG has it (W3C Recommendation "Portable Network Graphics", second edition): grey, coloured or with a palette, 1 to 16
 * bits; not interlaced. Its transparency is left aside.
 */
public final class PngImage {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;

    /** More pixels than microscopes deliver. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final long MOST_BYTES = 256_000_000;

    /** Samples of a pixel by colour type; 0 where there is no such type. */
    private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};

    /** Luminance of red, green and blue (ITU-R BT.601). */
    private static final double[] LUMINANCE = {0.299, 0.587, 0.114};

    private static final int GREY = 0;
    private static final int INDEXED = 3;

    private final int width;
    private final int height;
    private final int depth;
    private final int type;
    private byte[] palette = new byte[0];
    private final float[] grey;
    private final int[] label;

    private PngImage(ByteBuffer header) throws IOException {
        width = header.getInt();
        height = header.getInt();
        depth = header.get();
        type = header.get();
        header.getShort();
        require(type >= 0 && type < SAMPLES.length && SAMPLES[type] > 0, "it has no known type of colour");
        require(Integer.bitCount(depth) == 1 && depth <= 16, "it has no known number of bits");
        require(header.get() == 0, "it is interlaced; save it without interlacing");
        require(width > 0 && height > 0 && (long) width * height <= MOST_PIXELS, "it has no, or too many, pixels");
        grey = new float[width * height];
        label = new int[width * height];
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or is no such picture; the message says why
     */
    public static PngImage read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than 256 MB");
        }
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        require(in.remaining() > 33 && in.getLong() == SIGNATURE, "it is not a PNG file");
        require(in.getInt() == 13 && in.getInt() == HEADER, "it is damaged");
        PngImage image = new PngImage(in);
        in.getInt();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended) {
            require(in.remaining() >= 12, "it is cut off");
            int length = in.getInt();
            int kind = in.getInt();
            require(length >= 0 && length <= in.remaining() - 4, "it is cut off");
            byte[] chunk = new byte[length];
            in.get(chunk);
            in.getInt();
            if (kind == PALETTE) {
                image.palette = chunk;
            } else if (kind == DATA) {
                data.write(chunk, 0, chunk.length);
            }
            ended = kind == END;
        }
        image.unfilter(inflated(data.toByteArray(), image.height * (1L + image.rowBytes())));
        return image;
    }

    private static byte[] inflated(byte[] packed, long size) throws IOException {
        require(size <= Integer.MAX_VALUE, "it is too large");
        byte[] out = new byte[(int) size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int count = 0;
            while (count < out.length) {
                int more = inflater.inflate(out, count, out.length - count);
                require(more > 0, "it is cut off");
                count += more;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException("it is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    private int rowBytes() {
        return (int) (((long) width * SAMPLES[type] * depth + 7) / 8);
    }

    private void unfilter(byte[] raw) throws IOException {
        int bytes = rowBytes();
        int back = Math.max(1, SAMPLES[type] * depth / 8);
        byte[] above = new byte[bytes];
        for (int row = 0; row < height; row++) {
            int at = row * (bytes + 1);
            int filter = raw[at];
            require(filter >= 0 && filter <= 4, "it is damaged");
            byte[] line = Arrays.copyOfRange(raw, at + 1, at + 1 + bytes);
            for (int k = 0; k < bytes; k++) {
                int left = k < back ? 0 : line[k - back] & 0xFF;
                int up = above[k] & 0xFF;
                int corner = k < back ? 0 : above[k - back] & 0xFF;
                line[k] += (byte) predicted(filter, left, up, corner);
            }
            take(row, line);
            above = line;
        }
    }

    private static int predicted(int filter, int left, int up, int corner) {
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
        };
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private void take(int row, byte[] line) throws IOException {
        double most = (1 << depth) - 1;
        for (int x = 0; x < width; x++) {
            int at = row * width + x;
            int first = sample(line, x * SAMPLES[type]);
            if (type == INDEXED) {
                require(3 * first + 2 < palette.length, "it has colours that are not in its palette");
                label[at] = first;
                grey[at] = (float) luminance(
                        palette[3 * first] & 0xFF, palette[3 * first + 1] & 0xFF, palette[3 * first + 2] & 0xFF, 255);
            } else if (SAMPLES[type] < 3) {
                label[at] = first;
                grey[at] = (float) (first / most);
            } else {
                int second = sample(line, x * SAMPLES[type] + 1);
                int third = sample(line, x * SAMPLES[type] + 2);
                label[at] = Arrays.hashCode(new int[] {first, second, third}) - Arrays.hashCode(new int[3]);
                grey[at] = (float) luminance(first, second, third, most);
            }
        }
    }

    private static double luminance(int red, int green, int blue, double most) {
        return (LUMINANCE[0] * red + LUMINANCE[1] * green + LUMINANCE[2] * blue) / most;
    }

    private int sample(byte[] line, int index) {
        if (depth == 8) {
            return line[index] & 0xFF;
        }
        if (depth == 16) {
            return ((line[2 * index] & 0xFF) << 8) | (line[2 * index + 1] & 0xFF);
        }
        int bit = index * depth;
        return (line[bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether its values are one number each: grey levels, or indices of a palette. */
    public boolean hasLabels() {
        return type == GREY || type == INDEXED;
    }

    /** From 0, black, to 1, white; rows from the top. */
    double grey(int x, int y) {
        return grey[y * width + x];
    }

    /** What pixels of one particle share in a labelled picture; 0 for the background. */
    int label(int x, int y) {
        return label[y * width + x];
    }
}
