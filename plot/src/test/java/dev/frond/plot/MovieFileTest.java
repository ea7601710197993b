package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.plot.FieldMovie.Showing;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.Snapshot;
import dev.frond.testing.PlayedVideo;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieFileTest {
    private static final Cell CELL = new Cell(3e-6, 2e-6, new Cell.Top.Reservoir());
    private static final FieldPicture PICTURE = FieldPicture.of(new Field.FluxMagnitude(Metal.LITHIUM))
            .withLook(Look.USUAL.withPaper(new Paper.Screen(0.4)));
    private static final FieldMovie MOVIE = new FieldMovie(
            PICTURE,
            List.of(
                    new FieldMovie.Run(
                            "A", CELL, List.of(bump(0.1), bump(0.3), bump(0.5)), showings(0, 1, 2, 2), List.of()),
                    new FieldMovie.Run("B", CELL, List.of(bump(0.2), bump(0.25)), showings(0, 1, 1, 1), List.of())));

    @TempDir
    private Path folder = Path.of("");

    private static Snapshot bump(double height) {
        return Samples.snapshot(60, 3, 2, Samples.bump(3, 0.1, height, 0.2), List.of(Samples.disc(2.2, 1.2, 0.25)));
    }

    /** The notes grow, so that they would take more room. */
    private static List<Showing> showings(int... frames) {
        List<Showing> showings = new ArrayList<>();
        for (int frame : frames) {
            showings.add(new Showing(frame, "t = " + "9".repeat(1 + 3 * frame) + " min"));
        }
        return showings;
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        MovieFile.write(file, MOVIE, 8);
        return file;
    }

    @Test
    void everyPictureHasTheSameLayoutAndScale() {
        BufferedImage first = MOVIE.picture(0);
        for (int k = 1; k < MOVIE.size(); k++) {
            BufferedImage other = MOVIE.picture(k);
            assertThat(other.getWidth()).isEqualTo(first.getWidth());
            assertThat(other.getHeight()).isEqualTo(first.getHeight());
            assertThat(bar(other)).isEqualTo(bar(first));
        }
        assertThat(bar(first)).doesNotContain(0).contains(ColourMap.VIRIDIS.rgb(1) | 0xff000000);
    }

    /** The colour bar with its labels: the last 55 columns of 814 x 317 below the caption. */
    private static int[] bar(BufferedImage image) {
        int left = barLeft(image.getWidth());
        return image.getRGB(
                left, 20, image.getWidth() - left, image.getHeight() - 20, null, 0, image.getWidth() - left);
    }

    private static int barLeft(int width) {
        return width - 60;
    }

    @Test
    void anotherNoteChangesNothingBelowTheCaption() {
        FieldMovie movie = new FieldMovie(
                PICTURE,
                List.of(new FieldMovie.Run(
                        "A",
                        CELL,
                        List.of(bump(0.3)),
                        List.of(new Showing(0, "t = 9 min"), new Showing(0, "short circuit after 104 min")),
                        List.of())));
        BufferedImage one = movie.picture(0);
        BufferedImage other = movie.picture(1);
        int changed = 0;
        for (int row = 0; row < one.getHeight(); row++) {
            for (int column = 0; column < one.getWidth(); column++) {
                if (one.getRGB(column, row) != other.getRGB(column, row)) {
                    changed = row;
                }
            }
        }
        // a caption of 26 units with its margin above the panel
        assertThat(changed).isBetween(1, (int) (0.4 * (30 + 1.3 * RichText.SIZE + 10)));
    }

    /** A trail is drawn once the run is past its time; the one of the end never, it only makes room for the key. */
    @Test
    void frontsOfEarlierTimesStay() {
        FrontLine start = FrontLine.of(bump(0.1, 0));
        FrontLine end = FrontLine.of(bump(0.5, 60));
        FieldMovie trailed = grown(List.of(start, end));
        FieldMovie plain = grown(List.of(end));
        assertThat(changed(trailed.picture(0), plain.picture(0))).isZero();
        assertThat(changed(trailed.picture(1), plain.picture(1))).isPositive();
    }

    private static FieldMovie grown(List<FrontLine> trails) {
        List<Showing> showings = List.of(new Showing(0, "0"), new Showing(1, "1"));
        List<Snapshot> frames = List.of(bump(0.1, 0), bump(0.5, 60));
        return new FieldMovie(PICTURE, List.of(new FieldMovie.Run("A", CELL, frames, showings, trails)));
    }

    private static Snapshot bump(double height, double time) {
        Snapshot s = bump(height);
        return new Snapshot(
                time,
                s.mesh(),
                s.concentration(),
                s.potential(),
                s.metalPotential(),
                s.cationFlux(),
                s.cellCationFlux(),
                s.cellCurrentDensity(),
                s.fillers());
    }

    /** The number of pixels that differ. */
    private static long changed(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int[] pixels = one.getRGB(0, 0, width, one.getHeight(), null, 0, width);
        int[] others = other.getRGB(0, 0, width, other.getHeight(), null, 0, width);
        return IntStream.range(0, pixels.length)
                .filter(k -> pixels[k] != others[k])
                .count();
    }

    @Test
    void anMp4IsThePictures() throws IOException {
        PlayedVideo played = PlayedVideo.read(written("a.mp4"));
        BufferedImage last = MOVIE.picture(3);
        assertThat(played.pictures()).isEqualTo(4);
        assertThat(played.seconds()).isEqualTo(0.5);
        assertThat(played.width() - last.getWidth()).isBetween(0, 1);
        assertThat(played.height() - last.getHeight()).isBetween(0, 1);
        double squares = 0;
        for (int row = 0; row < last.getHeight(); row++) {
            for (int column = 0; column < last.getWidth(); column++) {
                int rgb = last.getRGB(column, row);
                double luma = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
                double error = played.luma(3, column, row) - (16 + luma * 219 / 255);
                squares += error * error;
            }
        }
        // see VideoFileTest: a step of quantisation is 5
        assertThat(Math.sqrt(squares / (last.getWidth() * last.getHeight()))).isLessThan(5 / Math.sqrt(3));
    }

    @Test
    void theColourBarOfAnMp4StandsStillToTheBit() throws IOException {
        PlayedVideo played = PlayedVideo.read(written("a.mp4"));
        for (int picture = 1; picture < played.pictures(); picture++) {
            for (int row = 20; row < played.height(); row++) {
                for (int column = barLeft(played.width()); column < played.width(); column++) {
                    assertThat(played.sample(picture, column, row)).isEqualTo(played.sample(0, column, row));
                }
            }
        }
    }

    @Test
    void sameInputGivesSameBytes() throws IOException {
        for (String ending : List.of(".mp4", ".gif")) {
            assertThat(written("b" + ending)).hasSameBinaryContentAs(written("a" + ending));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aGifKeepsPicturesAndPalette() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(written("a.gif").toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(4);
            assertThat(colours(reader.read(2))).isEqualTo(colours(reader.read(0)));
            assertThat(mismatch(reader.read(2), MOVIE.picture(2))).isLessThan(0.02);
        }
    }

    @Test
    void otherEndings() {
        Path file = folder.resolve("a.avi");
        assertThat(MovieFile.isMovie(file)).isFalse();
        assertThat(MovieFile.isMovie(folder.resolve("A.MP4"))).isTrue();
        assertThatThrownBy(() -> MovieFile.write(file, MOVIE, 8)).hasMessageContaining("a.avi");
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
