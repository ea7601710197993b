package dev.frond.plot;

import dev.frond.io.internal.files.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG, SVG or PDF files, by the ending; complete as soon as they have their name. */
public final class PictureFile {
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private PictureFile() {}

    private enum Format {
        PNG,
        SVG,
        PDF;

        static Optional<Format> of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** Whether the name ends in .png, .svg or .pdf. */
    public static boolean isPicture(Path file) {
        return Format.of(file).isPresent();
    }

    /**
     * Writes or replaces {@code file}; its folder must exist. A name without one of these endings is a PNG file's.
     */
    public static void write(Path file, Drawing drawing) throws IOException {
        AtomicFile.write(file, aside -> {
            try (OutputStream out = Files.newOutputStream(aside)) {
                switch (Format.of(file).orElse(Format.PNG)) {
                    case PNG -> writePng(out, drawing.pixels(), drawing.pixelsPerMetre());
                    case SVG -> out.write(drawing.svg().getBytes(StandardCharsets.UTF_8));
                    case PDF -> drawing.pdf(out);
                }
            }
        });
    }

    /** With the resolution, so that it has its size on paper. */
    private static void writePng(OutputStream out, BufferedImage image, double pixelsPerMetre) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        // ImageIO's own stream would register a shutdown hook, which fails where a run is ended by Ctrl-C
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", Long.toString(Math.round(pixelsPerMetre)));
            size.setAttribute("pixelsPerUnitYAxis", Long.toString(Math.round(pixelsPerMetre)));
            size.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
            root.appendChild(size);
            metadata.mergeTree(PNG_METADATA, root);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }
}
