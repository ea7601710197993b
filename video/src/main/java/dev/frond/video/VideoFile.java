package dev.frond.video;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** An MP4 file with one H.264 stream. Colours are those of BT.709. */
public final class VideoFile {
    /** Steps of 5 in the coefficients: differences of a few of 255, with most of the lines' sharpness. */
    static final int QUANTISATION = 18;

    private final int width;
    private final int height;
    private final double perSecond;

    private VideoFile(int width, int height, double perSecond) {
        this.width = width;
        this.height = height;
        this.perSecond = perSecond;
    }

    /**
     * Writes a video and leaves {@code out} open. It has even sides: the last column and row are repeated where those given
     * are odd.
     *
     * @param width of all pictures, pixels
     * @param height of all pictures, pixels
     * @param perSecond pictures per second
     * @param pictures each 0xRRGGBB, width x height, by row; asked for one after another
     * @throws IllegalArgumentException when there is no picture, one is not of this size, or it is too large for H.264
     */
    public static void write(OutputStream out, int width, int height, double perSecond, Iterable<int[]> pictures)
            throws IOException {
        VideoFile video = new VideoFile(width, height, perSecond);
        out.write(video.bytes(pictures));
    }

    /** The index comes before the pictures, so that a player can begin before it has all of them. */
    private byte[] bytes(Iterable<int[]> pictures) {
        int evenWidth = width + width % 2;
        int evenHeight = height + height % 2;
        int macroblocks =
                YuvPicture.whole(width) * YuvPicture.whole(height) / (YuvPicture.MACROBLOCK * YuvPicture.MACROBLOCK);
        int level = ParameterSets.level(macroblocks, perSecond);
        Mp4Box data = new Mp4Box("mdat");
        List<Integer> sizes = encode(pictures, data);
        int ticks = Math.max(1, (int) Math.round(Mp4Index.TICKS_PER_SECOND / perSecond));
        Mp4Index index = new Mp4Index(evenWidth, evenHeight, ticks, sizes);
        Mp4Box parameters = Mp4Index.parameters(
                level, ParameterSets.sequence(evenWidth, evenHeight, level), ParameterSets.picture(QUANTISATION));
        Mp4Box type = new Mp4Box("ftyp").text("isom").zeros(4).text("isomavc1");
        int before = type.length() + index.box(parameters, 0).length() + Mp4Box.HEADER;
        return Mp4Box.joined(type, index.box(parameters, before), data);
    }

    /** Adds the pictures to {@code data}; their sizes with the 4 bytes of each that tell it. */
    private List<Integer> encode(Iterable<int[]> pictures, Mp4Box data) {
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
            data.integer(unit.length).bytes(unit);
            sizes.add(4 + unit.length);
        }
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("a video needs at least one picture");
        }
        return sizes;
    }
}
