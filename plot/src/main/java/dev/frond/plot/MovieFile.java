package dev.frond.plot;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.video.VideoFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Movies as files, complete as soon as they have their name: H.264 in MP4 or an animated GIF, by the ending. */
public final class MovieFile {
    private static final String MP4 = ".mp4";
    private static final String GIF = ".gif";

    private MovieFile() {}

    /** Whether the name ends in .mp4 or .gif. */
    public static boolean isMovie(Path file) {
        return ends(file, MP4) || ends(file, GIF);
    }

    /**
     * Writes or replaces {@code file}; its folder must exist.
     *
     * @param perSecond pictures per second; in a GIF each stays for a whole number of hundredths of a second
     * @throws IllegalArgumentException when it is not {@link #isMovie}
     */
    public static void write(Path file, FieldMovie movie, double perSecond) throws IOException {
        if (ends(file, MP4)) {
            BufferedImage first = movie.picture(0);
            int width = first.getWidth();
            int height = first.getHeight();
            Iterable<int[]> pictures =
                    () -> StreamSupport.stream(movie.pictures().spliterator(), false)
                            .map(image -> ((DataBufferInt) image.getRaster().getDataBuffer()).getData())
                            .iterator();
            AtomicFile.write(file, aside -> {
                try (OutputStream out = Files.newOutputStream(aside)) {
                    VideoFile.write(out, width, height, perSecond, pictures);
                }
            });
        } else if (ends(file, GIF)) {
            AnimatedGif.write(file, perSecond, movie.palette(), movie.pictures());
        } else {
            throw new IllegalArgumentException(file + ": a name that ends in .mp4 or .gif expected");
        }
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
