package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.plot.flow.Window;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Node;

/** Size on paper, colours, letters and fronts of earlier times; in pixels and in shapes. */
class LookTest {
    private static final Snapshot EARLY = Samples.snapshot(60, 5, 3, Samples.bump(5, 0.1, 0.3, 0.3), List.of());
    private static final Snapshot LATE = Samples.snapshot(600, 5, 3, Samples.bump(5, 0.5, 0.6, 0.3), Samples.eight());
    private static final FieldPicture PICTURE = FieldPicture.of(new Field.Concentration());
    private static final Paper.Page COLUMN = new Paper.Page(85, 300, 8);

    @TempDir
    private Path folder = Path.of("");

    private static FieldPicture with(Paper paper) {
        return PICTURE.withLook(Look.USUAL.withPaper(paper));
    }

    @Test
    void aPngHasItsWidthOnPaper() throws IOException {
        Path file = folder.resolve("a.png");
        PictureFile.write(file, with(COLUMN).draw("A", LATE));
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo((int) Math.ceil(85 / 25.4 * 300));
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Node size = IntStream.range(0, root.getChildNodes().getLength())
                    .mapToObj(root.getChildNodes()::item)
                    .filter(node -> node.getNodeName().equals("pHYs"))
                    .findFirst()
                    .orElseThrow();
            assertThat(size.getAttributes().getNamedItem("pixelsPerUnitXAxis").getNodeValue())
                    .isEqualTo("11811");
        }
    }

    @Test
    void anSvgHasItsWidthOnPaperAndShapesAlone() throws IOException {
        String svg = with(COLUMN).draw("A", LATE).svg();
        assertThat(svg).contains("width=\"85.000mm\"").doesNotContain("<image");
        assertThat(svg).isEqualTo(with(COLUMN).draw("A", LATE).svg());
        assertThat(svg.length()).isLessThan(2_000_000);
    }

    @Test
    void aPdfIsOnePageOfShapesWithoutADate() throws IOException {
        Path file = folder.resolve("a.pdf");
        Path again = folder.resolve("b.pdf");
        PictureFile.write(file, with(COLUMN).draw("A", LATE));
        PictureFile.write(again, with(COLUMN).draw("A", LATE));
        assertThat(again).hasSameBinaryContentAs(file);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF").doesNotContain("CreationDate", "/Image");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) document.getPage(0).getMediaBox().getWidth()).isCloseTo(85 / 25.4 * 72, within(0.01));
        }
    }

    @Test
    void textHasItsHeightOnPaper() {
        // a design unit is a 26th of the text's height
        assertThat(COLUMN.point()).isCloseTo(8 / 26.0, within(1e-6));
        assertThat(COLUMN.pixels()).isCloseTo(8 / 26.0 / 72 * 300, within(1e-6));
        assertThat(new Paper.Page(85, 300, 16).units()).isCloseTo(COLUMN.units() / 2, within(1e-6));
        assertThat(Paper.SCREEN.pixels()).isEqualTo(1);
    }

    @Test
    void panelsThatDoNotFitAreRefused() {
        List<Panel> six =
                IntStream.range(0, 6).mapToObj(k -> Panel.of("A", LATE)).toList();
        FieldPicture narrow = with(new Paper.Page(30, 300, 12));
        assertThatThrownBy(() -> narrow.drawRow(six).svg()).isInstanceOfSatisfying(PaperTooNarrowException.class, e -> {
            assertThat(e.needed()).isGreaterThan(100);
            assertThat(with(new Paper.Page(e.needed(), 100, 12))
                            .drawRow(six)
                            .pixels()
                            .getWidth())
                    .isGreaterThan(100);
        });
    }

    @Test
    void panelsOfAPageFillTheirRows() {
        List<Sheet.Place> four = IntStream.range(0, 4)
                .mapToObj(k -> new Sheet.Place(Window.covering(List.of(LATE)), "", "A", ""))
                .toList();
        assertThat(SheetRoom.on(COLUMN).columns(four)).isEqualTo(2);
        assertThat(SheetRoom.on(COLUMN).columns(four.subList(0, 3))).isEqualTo(3);
        assertThat(SheetRoom.on(COLUMN).columns(four.subList(0, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void aFieldHasTheColoursOfItsMap(ColourMap map) {
        List<Integer> colours = colours(
                PICTURE.withLook(Look.USUAL.withColours(map)).draw("A", LATE).pixels());
        assertThat(colours).contains(map.rgb(0.5), map.rgb(0.9));
    }

    @Test
    void coolwarmIsGreyInTheMiddle() {
        assertThat(ColourMap.COOLWARM.rgb(0)).isEqualTo(0x3b4cc0);
        assertThat(Oklab.ofRgb(ColourMap.COOLWARM.rgb(0.5)).distance(Oklab.ofRgb(0xdddddd)))
                .isLessThan(0.01);
        assertThat(ColourMap.COOLWARM.rgb(1)).isEqualTo(0xb40426);
    }

    @Test
    void aDarkThemeHasDarkPaperAndLightInk() {
        BufferedImage image = PICTURE.withLook(Look.USUAL.withTheme(Theme.DARK))
                .draw("A", LATE)
                .pixels();
        assertThat(image.getRGB(2, 2)).isEqualTo(Theme.DARK.paper().getRGB());
        assertThat(colours(image))
                .contains(
                        Theme.DARK.ink().getRGB() & 0xffffff, Theme.DARK.metal().getRGB() & 0xffffff)
                .doesNotContain(Theme.LIGHT.metal().getRGB() & 0xffffff);
    }

    @Test
    void lettersStandBeforeTheTimes() {
        List<Panel> panels = List.of(Panel.of("A", EARLY), Panel.of("A", LATE));
        BufferedImage without = PICTURE.draw(panels).pixels();
        BufferedImage with =
                PICTURE.withLook(Look.USUAL.withLetters(true)).draw(panels).pixels();
        assertThat(with.getWidth()).isEqualTo(without.getWidth());
        assertThat(differences(with, without)).isBetween(200, 4000);
    }

    @Test
    void frontsOfEarlierTimesLieOverTheLithium() {
        Panel bare = Panel.of("A", LATE);
        Panel trailed = bare.withTrails(List.of(FrontLine.of(EARLY), FrontLine.of(LATE)));
        assertThat(trailed.trails()).extracting(FrontLine::time).containsExactly(60.0);
        TrailKey key = TrailKey.of(trailed.trails().stream());
        int colour = key.colour(60, ColourMap.MAGMA).getRGB() & 0xffffff;
        assertThat(colours(PICTURE.draw(List.of(trailed)).pixels())).contains(colour);
        assertThat(PICTURE.draw(List.of(trailed)).pixels().getHeight())
                .isGreaterThan(PICTURE.draw(List.of(bare)).pixels().getHeight());
        assertThat(Look.USUAL.withColours(ColourMap.MAGMA).trails()).isEqualTo(ColourMap.VIRIDIS);
    }

    @Test
    void whatIsBeyondTheScaleIsSaid() {
        Field field = new Field.Concentration();
        List<Panel> panels = List.of(Panel.of("A", LATE));
        ValueRange range = new ValueRange(1500, 2000);
        Beyond given = Beyond.of(field, new FieldPicture.Scale.Given(range), range, panels);
        assertThat(given.words(field)).isEqualTo("values 1 to 2.65");
        Beyond fitted = Beyond.of(field, new FieldPicture.Scale.Automatic(), new ValueRange(500, 2600), panels);
        assertThat(fitted.words(field)).isEqualTo("bar covers 99.9 % of the area; largest value 2.65");
        ValueRange all = new ValueRange(1000, 2650);
        assertThat(Beyond.of(field, new FieldPicture.Scale.Automatic(), all, panels)
                        .words(field))
                .isEmpty();
    }

    /** A tall and narrow sheet: the remark is in lines below, and none of it is cut off. */
    @Test
    void aRemarkFitsBelowThePanels() {
        Snapshot tall = Samples.snapshot(60, 1, 3, Samples.bump(1, 0.1, 0.3, 0.1), List.of());
        FieldPicture picture = PICTURE.withRange(new ValueRange(1500, 2000));
        assertNothingAtTheEdge(picture.draw("A", tall).pixels());
        assertNothingAtTheEdge(picture.draw("A", LATE).pixels());
        Remark remark = Remark.wrapped("bar covers 99.8 % of the area; values 7.67 to 60.1", 300);
        assertThat(remark.lines()).hasSize(2);
        assertThat(remark.width()).isLessThan(300);
        assertThat(Remark.wrapped("", 300)).isEqualTo(Remark.NONE);
    }

    private static void assertNothingAtTheEdge(BufferedImage image) {
        int white = Theme.LIGHT.paper().getRGB();
        for (int row = 0; row < image.getHeight(); row++) {
            assertThat(image.getRGB(2, row)).as("row %d", row).isEqualTo(white);
            assertThat(image.getRGB(image.getWidth() - 3, row))
                    .as("row %d", row)
                    .isEqualTo(white);
        }
        for (int column = 0; column < image.getWidth(); column++) {
            assertThat(image.getRGB(column, image.getHeight() - 3))
                    .as("column %d", column)
                    .isEqualTo(white);
        }
    }

    @Test
    void noiseIsNoPicture() {
        double[] noise = Arrays.stream(LATE.concentration())
                .map(c -> 1000 + (c - 1000) * 1e-4)
                .toArray();
        Snapshot noisy = new Snapshot(
                0,
                LATE.mesh(),
                noise,
                noise,
                0,
                LATE.cationFlux(),
                LATE.cellCationFlux(),
                LATE.cellCurrentDensity(),
                List.of());
        ValueRange range = ValueRange.covering(new Field.Concentration(), List.of(Panel.of("A", noisy)));
        assertThat(range.max() - range.min()).isCloseTo(10, within(0.01));
    }

    @Test
    void everyFormatIsKnownByItsEnding() throws IOException {
        assertThat(PictureFile.isPicture(Path.of("a.SVG"))).isTrue();
        assertThat(PictureFile.isPicture(Path.of("a.bmp"))).isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SeriesPlot.draw("A", Samples.rows(7200)).pdf(out);
        assertThat(out.size()).isGreaterThan(1000);
    }

    private static List<Integer> colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .map(rgb -> rgb & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int row = 0; row < a.getHeight(); row++) {
            for (int column = 0; column < a.getWidth(); column++) {
                count += a.getRGB(column, row) == b.getRGB(column, row) ? 0 : 1;
            }
        }
        return count;
    }
}
