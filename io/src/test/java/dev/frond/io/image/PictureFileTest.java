package dev.frond.io.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final FieldPicture PICTURE =
            FieldPicture.of(new Field.FluxMagnitude()).withMagnification(0.4);

    @TempDir
    private Path folder = Path.of("");

    private static Snapshot snapshot(double height) {
        return Samples.snapshot(60, 3, 2, Samples.bump(3, 0.1, height, 0.2), List.of(Samples.disc(2.2, 1.2, 0.25)));
    }

    @Test
    void sameInputGivesSameBytes() throws IOException {
        PictureFile.write(folder.resolve("a.png"), PICTURE.draw("A", snapshot(0.4)));
        PictureFile.write(folder.resolve("b.png"), PICTURE.draw("A", snapshot(0.4)));
        PictureFile.write(folder.resolve("c.png"), PICTURE.draw("A", snapshot(0.5)));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.png"));
        assertThat(Files.readAllBytes(folder.resolve("b.png"))).isEqualTo(bytes);
        assertThat(Files.readAllBytes(folder.resolve("c.png"))).isNotEqualTo(bytes);
    }

    @Test
    void replacesAndLeavesNothingAside() throws IOException {
        Path file = folder.resolve("a.png");
        Files.writeString(file, "old");
        BufferedImage image = PICTURE.draw("A", snapshot(0.4));
        PictureFile.write(file, image);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(image.getWidth());
        assertThat(read.getRGB(200, 100)).isEqualTo(image.getRGB(200, 100));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void animationKeepsFramesAndPalette() throws IOException {
        List<Snapshot> snapshots = List.of(snapshot(0.1), snapshot(0.3), snapshot(0.5));
        FieldPicture fixed = PICTURE.fixedFor(snapshots);
        Path file = folder.resolve("a.gif");
        try (AnimatedGif gif = AnimatedGif.create(file, Duration.ofMillis(120))) {
            for (Snapshot snapshot : snapshots) {
                gif.add(fixed.draw("A", snapshot));
            }
            assertThat(file).doesNotExist();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(colours(reader.read(2))).isEqualTo(colours(reader.read(0)));
            assertThat(mismatch(reader.read(2), fixed.draw("A", snapshots.get(2))))
                    .isLessThan(0.02);
        }
    }

    @Test
    void animationWithoutFrameLeavesNoFile() throws IOException {
        AnimatedGif.create(folder.resolve("a.gif"), Duration.ofMillis(120)).close();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static int[] colours(BufferedImage image) {
        IndexColorModel model = (IndexColorModel) image.getColorModel();
        int[] colours = new int[model.getMapSize()];
        model.getRGBs(colours);
        return colours;
    }

    /** Mean distance in Oklab. */
    private static double mismatch(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int row = 0; row < a.getHeight(); row++) {
            for (int column = 0; column < a.getWidth(); column++) {
                sum += Oklab.ofRgb(a.getRGB(column, row)).distance(Oklab.ofRgb(b.getRGB(column, row)));
            }
        }
        return sum / (a.getHeight() * a.getWidth());
    }
}
