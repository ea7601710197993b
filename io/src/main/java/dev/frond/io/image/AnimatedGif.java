package dev.frond.io.image;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * An endless animated GIF, written frame by frame, in one palette made for {@link FieldPicture}. The file has its name
 * only after {@link #close}. For a constant colour scale draw the frames with {@link FieldPicture#fixedFor}.
 */
public final class AnimatedGif implements Closeable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final Path file;
    private final Path unfinished;
    private final int hundredths;
    private final ImageWriter writer;
    private final ImageOutputStream stream;
    private int frames;

    private AnimatedGif(Path file, int hundredths, ImageOutputStream stream) {
        this.file = file;
        this.unfinished = unfinished(file);
        this.hundredths = hundredths;
        this.stream = stream;
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
    }

    /** Opens an animation that shows each frame for {@code delay}, rounded to 10 ms. */
    public static AnimatedGif create(Path file, Duration delay) throws IOException {
        Path unfinished = unfinished(file);
        Files.deleteIfExists(unfinished);
        int hundredths = Math.max(1, (int) Math.round(delay.toMillis() / 10.0));
        AnimatedGif gif = new AnimatedGif(file, hundredths, ImageIO.createImageOutputStream(unfinished.toFile()));
        gif.writer.setOutput(gif.stream);
        gif.writer.prepareWriteSequence(null);
        return gif;
    }

    /** Appends a frame; all must have the size of the first. */
    public void add(BufferedImage image) throws IOException {
        BufferedImage frame = Palette.SHARED.reduced(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (frames == 0) {
            IIOMetadataNode endless = new IIOMetadataNode("ApplicationExtension");
            endless.setAttribute("applicationID", "NETSCAPE");
            endless.setAttribute("authenticationCode", "2.0");
            endless.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(endless);
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(frame, null, metadata), null);
        frames++;
    }

    /** Completes the file; without any frame there is none. */
    @Override
    public void close() throws IOException {
        try {
            if (frames > 0) {
                writer.endWriteSequence();
            }
            stream.close();
            if (frames > 0) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            writer.dispose();
            Files.deleteIfExists(unfinished);
        }
    }

    /** A hidden file in the same folder, to be renamed. */
    private static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
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
