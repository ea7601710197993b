package dev.frond.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.testing.PlayedVideo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written by us, read by jcodec. */
class VideoFileTest {
    /** Largest error of a luma sample: half a step of 5 in each of 16 coefficients, seldom all at once. */
    private static final int LARGEST_ERROR = 20;

    @TempDir
    private Path folder = Path.of("");

    private static void write(Path file, int width, int height, double perSecond, List<int[]> pictures)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            VideoFile.write(out, width, height, perSecond, pictures);
        }
    }

    /** A wave of grey that moves, on it a square of noise that does not. */
    private static int[] wave(int width, int height, int number) {
        Random random = new Random(1);
        int[] rgb = new int[width * height];
        for (int k = 0; k < rgb.length; k++) {
            int column = k % width;
            int row = k / width;
            boolean noisy = column < width / 3 && row < height / 3;
            int noise = random.nextInt(256);
            double phase = 0.05 * column + 0.03 * row + 0.4 * number;
            rgb[k] = 0x010101 * (noisy ? noise : (int) Math.round(127 + 100 * Math.sin(phase)));
        }
        return rgb;
    }

    @ParameterizedTest
    @CsvSource({"64,48,6", "97,51,4", "16,16,1"})
    void aPlayerSeesWhatWasGiven(int width, int height, int count) throws IOException {
        List<int[]> given = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            given.add(wave(width, height, k));
        }
        Path file = folder.resolve("a.mp4");
        write(file, width, height, 12.5, given);
        PlayedVideo played = PlayedVideo.read(file);
        assertThat(played.width()).isEqualTo(width + width % 2);
        assertThat(played.height()).isEqualTo(height + height % 2);
        assertThat(played.seconds()).isEqualTo(count / 12.5);
        assertThat(played.pictures()).isEqualTo(count);
        for (int k = 0; k < count; k++) {
            double squares = 0;
            for (int p = 0; p < width * height; p++) {
                double luma = 16 + (given.get(k)[p] & 255) * 219 / 255.0;
                int error = (int) Math.abs(played.luma(k, p % width, p / width) - Math.round(luma));
                assertThat(error).as("picture %d, pixel %d", k, p).isLessThanOrEqualTo(LARGEST_ERROR);
                squares += error * error;
            }
            // a step of 5 rounds with a root mean square of 5 / sqrt(12), cut off small ones lose up to 5 / sqrt(3)
            assertThat(Math.sqrt(squares / (width * height))).isLessThan(5 / Math.sqrt(3));
        }
    }

    /** Coloured noise, of which a part changes from picture to picture, a part a little, a part not. */
    private static int[] noise(int size, int number) {
        Random still = new Random(7);
        Random moving = new Random(100 + number);
        int[] rgb = new int[size * size];
        for (int k = 0; k < rgb.length; k++) {
            int kept = still.nextInt(1 << 24);
            int drawn = moving.nextInt(1 << 24);
            int share = 3 * (k % size) / size;
            rgb[k] = share == 0 ? kept : share == 1 ? (kept & 0xf8f8f8) + (drawn & 0x070707) : drawn;
        }
        return rgb;
    }

    /** No drift: the samples that the next picture is predicted from are those that a player has. */
    @Test
    void theEncoderKnowsWhatAPlayerHas() throws IOException {
        int size = 96;
        List<int[]> given = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            given.add(noise(size, k));
        }
        write(folder.resolve("a.mp4"), size, size, 10, given);
        PlayedVideo played = PlayedVideo.read(folder.resolve("a.mp4"));
        Quantiser quantiser = new Quantiser(VideoFile.QUANTISATION);
        CodedPicture before = null;
        for (int k = 0; k < given.size(); k++) {
            PictureEncoder encoder = new PictureEncoder(quantiser, YuvPicture.of(given.get(k), size, size), before);
            encoder.encode(k);
            before = encoder.coded();
            YuvPicture made = before.made();
            for (int p = 0; p < size * size; p++) {
                int x = p % size;
                int y = p / size;
                int[] known = {
                    made.luma().at(x, y),
                    made.blue().at(x / 2, y / 2),
                    made.red().at(x / 2, y / 2)
                };
                assertThat(played.sample(k, x, y)).isEqualTo(known);
            }
        }
    }

    /** A grey that grows by a 255th from picture to picture is followed, though each change alone is left out. */
    @Test
    void slowChangesAddUp() throws IOException {
        List<int[]> given = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            int[] rgb = new int[64 * 64];
            Arrays.fill(rgb, 0x010101 * (100 + k));
            given.add(rgb);
        }
        write(folder.resolve("a.mp4"), 64, 64, 10, given);
        PlayedVideo played = PlayedVideo.read(folder.resolve("a.mp4"));
        for (int k = 0; k < given.size(); k++) {
            double luma = 16 + (100 + k) * 219 / 255.0;
            // one that is left out, and half a step of quantisation
            assertThat(Math.abs(played.luma(k, 20, 20) - luma)).isLessThanOrEqualTo(1 + 2.5);
        }
    }

    @Test
    void whatStaysStaysToTheBit() throws IOException {
        List<int[]> given = List.of(wave(96, 96, 0), wave(96, 96, 1), wave(96, 96, 2));
        write(folder.resolve("a.mp4"), 96, 96, 10, given);
        PlayedVideo played = PlayedVideo.read(folder.resolve("a.mp4"));
        for (int p = 0; p < 32 * 32; p++) {
            assertThat(played.luma(2, p % 32, p / 32)).isEqualTo(played.luma(0, p % 32, p / 32));
        }
    }

    @Test
    void coloursAreThoseOfBt709() throws IOException {
        int[] colours = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x000000, 0x7f7f7f};
        // Y, Cb and Cr of ITU-R BT.709, 8 bits, narrow range
        int[][] expected = {
            {63, 102, 240}, {173, 42, 26}, {32, 240, 118}, {235, 128, 128}, {16, 128, 128}, {125, 128, 128}
        };
        List<int[]> given = new ArrayList<>();
        for (int colour : colours) {
            int[] rgb = new int[32 * 32];
            Arrays.fill(rgb, colour);
            given.add(rgb);
        }
        write(folder.resolve("a.mp4"), 32, 32, 10, given);
        PlayedVideo played = PlayedVideo.read(folder.resolve("a.mp4"));
        for (int k = 0; k < colours.length; k++) {
            int[] seen = played.sample(k, 16, 16);
            for (int component = 0; component < 3; component++) {
                assertThat(seen[component]).isBetween(expected[k][component] - 2, expected[k][component] + 2);
            }
        }
    }

    @Test
    void sameInputGivesSameBytes() throws IOException {
        List<int[]> given = List.of(wave(48, 32, 0), wave(48, 32, 1));
        write(folder.resolve("a.mp4"), 48, 32, 10, given);
        write(folder.resolve("b.mp4"), 48, 32, 10, given);
        assertThat(folder.resolve("b.mp4")).hasSameBinaryContentAs(folder.resolve("a.mp4"));
    }

    /** The boxes that have room for the times of making and of the last change leave them 0: they would differ from day to day. */
    @ParameterizedTest
    @ValueSource(strings = {"mvhd", "tkhd", "mdhd"})
    void noTimeOfMakingIsWritten(String box) throws IOException {
        Path file = folder.resolve("a.mp4");
        write(file, 48, 32, 10, List.of(wave(48, 32, 0)));
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(box);
        assertThat(at).isPositive();
        int times = at + box.length() + 4;
        assertThat(Arrays.copyOfRange(bytes, times, times + 8)).containsOnly(0);
    }

    @Test
    void nothingIsWrittenOfAFailure() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> VideoFile.write(out, 16, 16, 10, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VideoFile.write(out, 16, 16, 10, List.of(new int[256], new int[255])))
                .hasMessageContaining("255 pixels");
        assertThatThrownBy(() -> VideoFile.write(out, 1 << 14, 1 << 14, 10, List.of()))
                .hasMessageContaining("too large");
        assertThat(out.size()).isZero();
    }
}
