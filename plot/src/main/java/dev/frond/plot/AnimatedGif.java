package dev.frond.plot;

import dev.frond.io.internal.files.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes endless animated GIFs, picture by picture, in one palette. */
final class AnimatedGif {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final Palette palette;
    private final int hundredths;
    private boolean begun;

    private AnimatedGif(ImageWriter writer, Palette palette, int hundredths) {
        this.writer = writer;
        this.palette = palette;
        this.hundredths = hundredths;
    }

    /**
     * Writes or replaces {@code file}.
     *
     * @param perSecond pictures per second; each stays for a whole number of hundredths of a second
     * @param pictures of one size, asked for one after another
     */
    static void write(Path file, double perSecond, Palette palette, Iterable<BufferedImage> pictures)
            throws IOException {
        int hundredths = (int) Math.min(65_535, Math.max(1, Math.round(100 / perSecond)));
        AtomicFile.write(file, aside -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(aside.toFile())) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                AnimatedGif gif = new AnimatedGif(writer, palette, hundredths);
                for (BufferedImage picture : pictures) {
                    gif.add(picture);
                }
                writer.endWriteSequence();
            } finally {
                writer.dispose();
            }
        });
    }

    private void add(BufferedImage image) throws IOException {
        BufferedImage frame = palette.reduced(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (!begun) {
            IIOMetadataNode endless = new IIOMetadataNode("ApplicationExtension");
            endless.setAttribute("applicationID", "NETSCAPE");
            endless.setAttribute("authenticationCode", "2.0");
            endless.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(endless);
            begun = true;
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(frame, null, metadata), null);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int k = 0; k < root.getLength(); k++) {
            if (root.item(k).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(k);
            }
        }
        IIOMetadataNode added = new IIOMetadataNode(name);
        root.appendChild(added);
        return added;
    }
}
