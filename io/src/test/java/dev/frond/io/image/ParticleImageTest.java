package dev.frond.io.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.image.ParticleImage.Found;
import dev.frond.io.image.ParticleImage.Reading;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Particle;
import dev.frond.solver.model.FillerGroup.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticleImageTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    private static final double PIXEL = 10e-9;

    @TempDir
    private Path folder;

    private PngImage drawn(IntBinaryOperator level) throws IOException {
        Path file = folder.resolve("drawn.png");
        Files.write(file, png(level, 0));
        return PngImage.read(file);
    }

    private static byte[] png(IntBinaryOperator level, int interlace) throws IOException {
        byte[] raw = new byte[HEIGHT * (WIDTH + 1)];
        for (int y = 0; y < HEIGHT; y++) {
            // differences from the pixel on the left: filter 1
            raw[y * (WIDTH + 1)] = 1;
            for (int x = 0; x < WIDTH; x++) {
                int left = x > 0 ? level.applyAsInt(x - 1, y) : 0;
                raw[y * (WIDTH + 1) + 1 + x] = (byte) (level.applyAsInt(x, y) - left);
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        byte[] packed = new byte[2 * raw.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(WIDTH).putInt(HEIGHT).put((byte) 8).put(new byte[] {0, 0, 0, (byte) interlace});
        chunk(out, "IHDR", header.array(), 13);
        chunk(out, "IDAT", packed, length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] data, int length) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(kind.getBytes(StandardCharsets.US_ASCII));
        crc.update(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt(length).array());
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static Reading reading(boolean dark, boolean labelled) {
        return new Reading(OptionalDouble.empty(), dark, labelled, PIXEL, new Point(0, 0), 8 * PIXEL);
    }

    /** How much of a pixel a disc covers, about. */
    private static double covered(double x, double y, double radius, int pixelX, int pixelY) {
        return Math.max(0, Math.min(1, 0.5 + radius - Math.hypot(pixelX + 0.5 - x, pixelY + 0.5 - y)));
    }

    /** Dark discs on a bright ground: two large ones, a speck, one that the border cuts. */
    private static int discs(int x, int y) {
        double dark = covered(90, 100, 30, x, y)
                + covered(250.3, 80.7, 45, x, y)
                + covered(350, 150, 2, x, y)
                + covered(400, 60, 25, x, y);
        return (int) Math.round(200 - 150 * dark);
    }

    @Test
    void areasOfDrawnDiscsAreKeptToOnePercent() throws IOException {
        Found found = ParticleImage.in(drawn(ParticleImageTest::discs), reading(true, false));
        assertThat(found.particles()).hasSize(2);
        double[] radii = {45 * PIXEL, 30 * PIXEL};
        double[][] places = {{250.3, HEIGHT - 80.7}, {90, HEIGHT - 100}};
        for (int k = 0; k < 2; k++) {
            Particle particle = found.particles().get(k);
            double area = Math.PI * radii[k] * radii[k];
            for (double edge : new double[] {5e-9, 25e-9, 100e-9}) {
                Shape shape = particle.shape().at(particle.at(), edge);
                assertThat(shape.area()).isCloseTo(area, within(0.01 * area));
                assertThat(shape.x()).isCloseTo(places[k][0] * PIXEL, within(0.5 * PIXEL));
                assertThat(shape.y()).isCloseTo(places[k][1] * PIXEL, within(0.5 * PIXEL));
                assertThat(shape.reach()).isCloseTo(radii[k], within(0.1 * radii[k]));
            }
        }
    }

    @Test
    void tellsWhatIsLeftOut() throws IOException {
        assertThat(ParticleImage.in(drawn(ParticleImageTest::discs), reading(true, false))
                        .words())
                .contains("2 particles")
                .contains("1 cut by its border")
                .contains("1 smaller than 80.0 nm across");
    }

    @Test
    void labelsPartParticlesThatTouch() throws IOException {
        Found found = ParticleImage.in(
                drawn((x, y) -> y < 50 || y >= 100 || x < 50 || x >= 150 ? 0 : x < 90 ? 1 : 2), reading(false, true));
        assertThat(found.particles()).hasSize(2);
        assertThat(found.particles().get(0).shape().area()).isCloseTo(40 * 50 * PIXEL * PIXEL, within(1e-17));
        assertThat(found.particles().get(1).shape().area()).isCloseTo(60 * 50 * PIXEL * PIXEL, within(1e-17));
    }

    @Test
    void holesAreFilled() throws IOException {
        Found found = ParticleImage.in(
                drawn((x, y) -> (int) Math.round(255 * (covered(200, 100, 40, x, y) - covered(200, 100, 15, x, y)))),
                reading(false, false));
        double area = Math.PI * 400 * 400e-18;
        assertThat(found.particles()).hasSize(1);
        assertThat(found.particles().get(0).shape().area()).isCloseTo(area, within(0.01 * area));
        assertThat(found.words()).contains("filled: holes of 1");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path file = folder.resolve("interlaced.png");
        Files.write(file, png((x, y) -> 0, 1));
        assertThatThrownBy(() -> PngImage.read(file)).hasMessageContaining("interlaced");
        Files.writeString(file, "x".repeat(100));
        assertThatThrownBy(() -> PngImage.read(file)).hasMessageContaining("not a PNG");
        byte[] whole = png(ParticleImageTest::discs, 0);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> PngImage.read(file)).hasMessageContaining("cut off");
    }
}
