package dev.frond.io.video;

import dev.frond.io.files.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An MP4 file with one H.264 stream, complete as soon as it has its name. Colours are those of BT.709. */
public final class VideoFile {
    /** Steps of 5 in the coefficients: differences of a few of 255, with most of the lines' sharpness. */
    private static final int QUANTISATION = 18;

    private final int width;
    private final int height;
    private final double perSecond;

    private VideoFile(int width, int height, double perSecond) {
        this.width = width;
        this.height = height;
        this.perSecond = perSecond;
    }

    /**
     * Writes or replaces {@code file}; its folder must exist. The video has even sides: the last column and row are repeated
     * where those given are odd.
     *
     * @param width of all pictures, pixels
     * @param height of all pictures, pixels
     * @param perSecond pictures per second
     * @param pictures each 0xRRGGBB, width x height, by row; asked for one after another
     * @throws IllegalArgumentException when there is no picture, one is not of this size, or it is too large for H.264
     */
    public static void write(Path file, int width, int height, double perSecond, Iterable<int[]> pictures)
            throws IOException {
        VideoFile video = new VideoFile(width, height, perSecond);
        AtomicFile.write(file, aside -> {
            try (SeekableByteChannel channel =
                    Files.newByteChannel(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                video.write(channel, pictures);
            }
        });
    }

    private void write(SeekableByteChannel channel, Iterable<int[]> pictures) throws IOException {
        int evenWidth = width + width % 2;
        int evenHeight = height + height % 2;
        int macroblocks =
                YuvPicture.whole(width) * YuvPicture.whole(height) / (YuvPicture.MACROBLOCK * YuvPicture.MACROBLOCK);
        int level = ParameterSets.level(macroblocks, perSecond);
        byte[] type = new Mp4Box("ftyp").text("isom").zeros(4).text("isomavc1").bytes();
        put(channel, type);
        put(channel, new Mp4Box("mdat").bytes());
        List<Integer> sizes = writePictures(channel, pictures);
        long end = channel.position();
        int ticks = Math.max(1, (int) Math.round(Mp4Index.TICKS_PER_SECOND / perSecond));
        Mp4Index index = new Mp4Index(evenWidth, evenHeight, ticks, type.length + Mp4Box.HEADER, sizes);
        Mp4Box parameters = Mp4Index.parameters(
                level, ParameterSets.sequence(evenWidth, evenHeight, level), ParameterSets.picture(QUANTISATION));
        put(channel, index.box(parameters).bytes());
        channel.position(type.length);
        put(channel, new byte[0], Math.toIntExact(end - type.length));
    }

    private List<Integer> writePictures(SeekableByteChannel channel, Iterable<int[]> pictures) throws IOException {
        Quantiser quantiser = new Quantiser(QUANTISATION);
        CodedPicture before = null;
        List<Integer> sizes = new ArrayList<>();
        for (int[] rgb : pictures) {
            if (rgb.length != width * height) {
                throw new IllegalArgumentException(
                        "a picture of " + width + " x " + height + " pixels expected, got " + rgb.length + " pixels");
            }
            YuvPicture picture = YuvPicture.of(rgb, width, height);
            PictureEncoder encoder = new PictureEncoder(quantiser, picture, before);
            byte[] unit = encoder.encode(sizes.size() & (1 << ParameterSets.NUMBER_BITS) - 1);
            before = encoder.coded();
            put(channel, unit, unit.length);
            sizes.add(4 + unit.length);
        }
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("a video needs at least one picture");
        }
        return sizes;
    }

    /** Writes a number of 4 bytes, then the bytes. */
    private static void put(SeekableByteChannel channel, byte[] bytes, int number) throws IOException {
        put(channel, ByteBuffer.allocate(4).putInt(number).array());
        put(channel, bytes);
    }

    private static void put(SeekableByteChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
