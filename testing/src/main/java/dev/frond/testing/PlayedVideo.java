package dev.frond.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;

/** An MP4 file as another program decodes it. */
public final class PlayedVideo {
    private static final int MACROBLOCK = 16;
    /** jcodec has samples less 128. */
    private static final int OFFSET = 128;

    private final int width;
    private final int height;
    private final double seconds;
    private final List<Picture> pictures = new ArrayList<>();

    private PlayedVideo(MP4Demuxer demuxer) throws IOException {
        DemuxerTrack track = demuxer.getVideoTrack();
        var meta = track.getMeta();
        width = meta.getVideoCodecMeta().getSize().getWidth();
        height = meta.getVideoCodecMeta().getSize().getHeight();
        seconds = meta.getTotalDuration();
        H264Decoder decoder = H264Decoder.createH264DecoderFromCodecPrivate(meta.getCodecPrivate());
        int columns = (width + MACROBLOCK - 1) / MACROBLOCK * MACROBLOCK;
        int rows = (height + MACROBLOCK - 1) / MACROBLOCK * MACROBLOCK;
        for (Packet packet = track.nextFrame(); packet != null; packet = track.nextFrame()) {
            Picture buffer = Picture.create(columns, rows, ColorSpace.YUV420);
            ByteBuffer data = packet.getData();
            pictures.add(decoder.decodeFrame(data, buffer.getData()).cloneCropped());
        }
    }

    /** Decodes all of {@code file}. */
    public static PlayedVideo read(Path file) throws IOException {
        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile());
                MP4Demuxer demuxer = MP4Demuxer.createMP4Demuxer(channel)) {
            return new PlayedVideo(demuxer);
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double seconds() {
        return seconds;
    }

    /** How many. */
    public int pictures() {
        return pictures.size();
    }

    /** A sample of luma, 16 to 235. */
    public int luma(int picture, int x, int y) {
        return sample(picture, x, y)[0];
    }

    /** Luma and both chromas of a pixel. */
    public int[] sample(int picture, int x, int y) {
        Picture shown = pictures.get(picture);
        return new int[] {
            shown.getPlaneData(0)[y * shown.getPlaneWidth(0) + x] + OFFSET,
            shown.getPlaneData(1)[y / 2 * shown.getPlaneWidth(1) + x / 2] + OFFSET,
            shown.getPlaneData(2)[y / 2 * shown.getPlaneWidth(2) + x / 2] + OFFSET
        };
    }
}
