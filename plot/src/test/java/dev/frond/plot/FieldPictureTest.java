package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldPictureTest {
    private static final Field FIELD = new Field.Concentration();
    private static final Snapshot FLAT = Samples.snapshot(60, 5, 3, Samples.flat(5, 0), List.of());
    private static final Snapshot DENDRITE = Samples.snapshot(60, 5, 3, Samples.bump(5, 0.3, 1.0, 0.3), List.of());
    private static final Snapshot FILLED = Samples.snapshot(60, 5, 3, Samples.bump(5, 0.3, 0.2, 0.3), Samples.eight());
    private static final FieldPicture BARE = FieldPicture.of(FIELD).withLines(new FieldPicture.Lines.None());

    private static Viewport view(int panel, Snapshot... snapshots) {
        List<Panel> panels = panels(snapshots);
        List<Sheet.Place> places = panels.stream()
                .map(shown -> new Sheet.Place(shown.window(), "", "", "t"))
                .toList();
        ColourBar bar = new ColourBar(FIELD, ValueRange.covering(FIELD, panels), Beyond.NOTHING, ColourMap.VIRIDIS);
        SheetRoom room = SheetRoom.on(Paper.SCREEN);
        return new Sheet(room, places, room.columns(places), bar, new TrailKey(0), new FillerKey(0)).view(panel);
    }

    private static List<Panel> panels(Snapshot... snapshots) {
        return FieldPicture.grounded(
                Stream.of(snapshots).map(s -> Panel.of("", s)).toList());
    }

    private static int pixel(BufferedImage image, Viewport view, double x, double y) {
        return image.getRGB((int) view.x(x * Samples.MICRON), (int) view.y(y * Samples.MICRON)) & 0xffffff;
    }

    private static void assertSameColour(int actual, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            // a pixel is the mean of four, spread over half a thousandth of the scale; the table steps by half a
            // thousandth
            assertThat(Math.abs((actual >> shift & 255) - (expected >> shift & 255)))
                    .as("%06x for %06x", actual, expected)
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aBoxOfTheModelIsAbout1600PixelsWide() {
        assertThat(BARE.draw("LPC", FLAT).pixels().getWidth()).isBetween(1500, 1700);
        assertThat(BARE.withLook(Look.USUAL.withPaper(new Paper.Screen(0.5)))
                        .draw("LPC", FLAT)
                        .pixels()
                        .getWidth())
                .isBetween(750, 850);
    }

    /** Of a membrane 7 um thick the lowest 5 um by 3 um, in the shape of a picture of such a box. */
    @Test
    void aMembraneIsNotShownAboveTheBox() {
        Snapshot thick = Samples.snapshot(60, 5, 7, Samples.flat(5, 0), List.of());
        Cell membrane = new Cell(5e-6, 3e-6, new Cell.Top.Membrane(7e-6, 1));
        Cell box = new Cell(5e-6, 3e-6, new Cell.Top.CounterElectrode(1));
        BufferedImage image =
                BARE.draw(List.of(Panel.of("LPC", thick, membrane))).pixels();
        assertThat(image.getHeight())
                .isEqualTo(
                        BARE.draw(List.of(Panel.of("LPC", FLAT, box))).pixels().getHeight());
        assertThat(image.getWidth()).isBetween(1500, 1700);
        assertThat(BARE.draw(List.of(Panel.of("LPC", thick, box))).pixels().getHeight())
                .isGreaterThan(image.getHeight());
    }

    /** Beside a box of 5 um by 3 um the lowest 3 um of a membrane of 7 um, on one ground, in panels of one size. */
    @Test
    void eachPanelShowsTheBoxOfItsOwnCell() {
        Snapshot thick = Samples.snapshot(60, 5, 7, Samples.flat(5, 0), List.of());
        Panel foot = Panel.of("A", thick, new Cell(5e-6, 3e-6, new Cell.Top.Membrane(7e-6, 1)));
        Panel box = Panel.of("B", FLAT, new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()));
        assertThat(foot.window()).isEqualTo(box.window());
        Panel all = Panel.of("C", thick, new Cell(5e-6, 7e-6, new Cell.Top.Reservoir()));
        List<Panel> both = FieldPicture.grounded(List.of(all, box));
        assertThat(both.get(1).window().yMin()).isEqualTo(both.get(0).window().yMin());
        assertThat(both.get(1).window().yMax()).isEqualTo(box.window().yMax());
        assertThat(both.get(0).window().yMax()).isEqualTo(all.window().yMax());
    }

    @Test
    void colourIsThatOfTheValue() {
        BufferedImage image = BARE.draw("LPC", FLAT).pixels();
        Viewport view = view(0, FLAT);
        for (double x : new double[] {0.1, 1.234, 2.5, 4.9}) {
            for (double y : new double[] {0.1, 0.7, 1.5, 2.3, 2.9}) {
                // concentration 1000 at the front and 2650 at the top, linear between: the share is the height
                int row = (int) view.y(y * Samples.MICRON);
                double centre = (view.bottom() - (row + 0.5)) / view.scale()
                        + view.window().yMin();
                assertSameColour(pixel(image, view, x, y), ColourMap.VIRIDIS.rgb(centre / (3 * Samples.MICRON)));
            }
        }
    }

    @Test
    void lithiumIsGreyBelowTheFront() {
        BufferedImage image = BARE.draw("LPC", DENDRITE).pixels();
        Viewport view = view(0, DENDRITE);
        int grey = Theme.LIGHT.metal().getRGB() & 0xffffff;
        for (double y = -0.1; y < 1.27; y += 0.05) {
            assertThat(pixel(image, view, 2.5, y)).isEqualTo(grey);
        }
        for (double x = 0.05; x < 5; x += 0.1) {
            assertThat(pixel(image, view, x, 0.27)).isEqualTo(grey);
        }
        assertThat(pixel(image, view, 2.5, 1.33)).isNotEqualTo(grey);
        assertThat(pixel(image, view, 0.5, 0.33)).isNotEqualTo(grey);
    }

    @Test
    void noBackgroundShinesThrough() {
        // between the nodes of a coarse valley the drawn curve lies up to two pixels below the mesh
        double[] valley = Samples.graph(5, 0.15, x -> 0.7 + 0.3 * Math.cos(Math.PI * x));
        for (Snapshot snapshot : List.of(DENDRITE, Samples.snapshot(60, 5, 3, valley, List.of()))) {
            BufferedImage image = BARE.draw("LPC", snapshot).pixels();
            Viewport view = view(0, snapshot);
            for (int row = (int) view.top() + 3; row < view.bottom() - 3; row++) {
                for (int column = (int) view.left() + 3; column < view.right() - 3; column++) {
                    // no colour of the map, no grey of the lithium and no mixture of them has as much blue as white
                    int blue = image.getRGB(column, row) & 255;
                    assertThat(blue).as("blue at %d, %d", column, row).isLessThan(180);
                }
            }
        }
    }

    @Test
    void fillersAreWhiteDiscs() {
        BufferedImage image = FieldPicture.of(FIELD).draw("UCPBA", FILLED).pixels();
        Viewport view = view(0, FILLED);
        for (Disc disc : FILLED.fillers()) {
            double x = disc.x() / Samples.MICRON;
            double y = disc.y() / Samples.MICRON;
            for (int k = 0; k < 16; k++) {
                double dx = Math.cos(k * Math.PI / 8);
                double dy = Math.sin(k * Math.PI / 8);
                assertThat(pixel(image, view, x + 0.23 * dx, y + 0.23 * dy)).isEqualTo(0xffffff);
                int outline = pixel(image, view, x + 0.25 * dx, y + 0.25 * dy);
                assertThat(Oklab.ofRgb(outline).lightness()).isLessThan(0.75);
            }
        }
    }

    @Test
    void panelsShareOneScale() {
        Snapshot half = new Snapshot(
                0,
                FLAT.mesh(),
                java.util.Arrays.stream(FLAT.concentration()).map(c -> c / 2).toArray(),
                FLAT.potential(),
                0,
                FLAT.cationFlux(),
                FLAT.cellCationFlux(),
                FLAT.cellCurrentDensity(),
                List.of());
        BufferedImage image = BARE.draw(panels(FLAT, half)).pixels();
        // from 500 (half, front) to 2650 (whole, top)
        double share = (1325 - 500) / 2150.0;
        double height = 3 * (1325 - 1000) / 1650.0;
        assertSameColourNear(image, view(0, FLAT, half), height, ColourMap.VIRIDIS.rgb(share));
        assertSameColourNear(image, view(1, FLAT, half), 2.97, ColourMap.VIRIDIS.rgb((500 + 825 * 0.99 - 500) / 2150));
    }

    private static void assertSameColourNear(BufferedImage image, Viewport view, double y, int expected) {
        Oklab actual = Oklab.ofRgb(pixel(image, view, 1.0, y));
        // one pixel is a 570th of the height; the scale is about 1.1 long in Oklab
        assertThat(actual.distance(Oklab.ofRgb(expected))).isLessThan(0.01);
    }

    @Test
    void nothingLeavesTheSheet() {
        List<Snapshot> shapes = List.of(
                FILLED,
                Samples.snapshot(5e6, 0.4, 3, Samples.flat(0.4, 0.1), List.of()),
                Samples.snapshot(1e-3, 30, 2, Samples.graph(30, 0.2, x -> 0.2), List.of()));
        for (Snapshot shape : shapes) {
            BufferedImage image = FieldPicture.of(new Field.FluxMagnitude(Metal.LITHIUM))
                    .draw("A name of several words", shape)
                    .pixels();
            for (int column = 0; column < image.getWidth(); column++) {
                assertWhite(image, column, 2);
                assertWhite(image, column, image.getHeight() - 3);
            }
            for (int row = 0; row < image.getHeight(); row++) {
                assertWhite(image, 2, row);
                assertWhite(image, image.getWidth() - 3, row);
            }
        }
    }

    private static void assertWhite(BufferedImage image, int column, int row) {
        assertThat(image.getRGB(column, row)).as("%d, %d", column, row).isEqualTo(0xffffffff);
    }
}
