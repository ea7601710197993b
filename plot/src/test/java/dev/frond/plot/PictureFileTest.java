package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Metal;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final FieldPicture PICTURE = FieldPicture.of(new Field.FluxMagnitude(Metal.LITHIUM))
            .withLook(Look.USUAL.withPaper(new Paper.Screen(0.4)));

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
        PictureFile.write(file, PICTURE.draw("A", snapshot(0.4)));
        BufferedImage image = PICTURE.draw("A", snapshot(0.4)).pixels();
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(image.getWidth());
        assertThat(read.getRGB(200, 100)).isEqualTo(image.getRGB(200, 100));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
