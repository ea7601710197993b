package dev.frond.io.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;

/** Pictures as PNG files, complete as soon as they have their name. */
public final class PictureFile {
    private PictureFile() {}

    /** Writes or replaces {@code file}; its folder must exist. */
    public static void write(Path file, BufferedImage image) throws IOException {
        Path unfinished = unfinished(file);
        try {
            if (!ImageIO.write(image, "png", unfinished.toFile())) {
                throw new IOException("this Java has no PNG writer");
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A hidden file in the same folder, to be renamed. */
    static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }
}
