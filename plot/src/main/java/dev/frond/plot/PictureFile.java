package dev.frond.plot;

import dev.frond.io.internal.files.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures as PNG files, complete as soon as they have their name. */
public final class PictureFile {
    private PictureFile() {}

    /** Writes or replaces {@code file}; its folder must exist. */
    public static void write(Path file, BufferedImage image) throws IOException {
        AtomicFile.write(file, aside -> {
            if (!ImageIO.write(image, "png", aside.toFile())) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }

    /** Writes or replaces {@code file} with the drawing's pixels. */
    public static void write(Path file, Drawing drawing) throws IOException {
        write(file, drawing.pixels());
    }
}
