package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.plot.flow.Window;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final Color RED = new Color(0xcc0000);

    @Test
    void curveGoesThroughItsValues() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {0, 10, 0, Double.NaN, 5};
        Chart chart = new Chart("y", "m", List.of(new Chart.Curve("a", Chart.Pen.of(RED), x, y)));
        Canvas canvas = new Canvas(500, 300, 1, Theme.LIGHT);
        Rectangle2D frame = new Rectangle2D.Double(100, 50, 360, 200);
        chart.draw(canvas.graphics(), frame, 0, 4, Ticks.between(0, 4, 4), 1);
        BufferedImage image = canvas.finish();
        // the axis reaches 6 % of the spread beyond the values
        double perUnit = 200 / (10 * 1.12);
        double zero = 250 - 0.6 * perUnit;
        assertThat(image.getRGB(190, (int) (zero - 10 * perUnit) + 1)).isEqualTo(RED.getRGB());
        assertThat(image.getRGB(145, (int) (zero - 5 * perUnit))).isEqualTo(RED.getRGB());
        assertThat(image.getRGB(325, (int) zero)).isNotEqualTo(RED.getRGB());
    }

    @Test
    void seriesIsDrawnFromTheFirstRowOn() {
        assertThatThrownBy(() -> SeriesPlot.draw("A", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(SeriesPlot.draw("A", Samples.rows(7200).subList(0, 1))
                        .pixels()
                        .getWidth())
                .isGreaterThan(900);
        assertThat(SeriesPlot.draw("A", Samples.rows(50)).pixels().getHeight()).isGreaterThan(800);
    }

    @Test
    void runsShareTheirCharts() {
        RunsPlot.Quantity tip = new RunsPlot.Quantity("tip", "µm", row -> 1e6 * row.frontTip());
        RunsPlot.Run whole = new RunsPlot.Run("whole", Samples.rows(7200));
        RunsPlot.Run part = new RunsPlot.Run("part", Samples.rows(3600));
        assertThat(RunsPlot.draw("A", List.of(whole, part), List.of(tip, tip))
                        .pixels()
                        .getHeight())
                .isGreaterThan(600);
        assertThatThrownBy(() -> RunsPlot.draw("A", List.of(), List.of(tip)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void curvesHaveDotsAtTheirPoints() {
        List<Double> x = List.of(0.0, 1.0, 2.0);
        CurvesPlot.Curve flat = new CurvesPlot.Curve("flat", x, List.of(1.0, 1.0, Double.NaN));
        CurvesPlot.Part part = new CurvesPlot.Part("y", "m", List.of(flat));
        BufferedImage image = CurvesPlot.draw("A", new CurvesPlot.Axis("x", "m", 2), List.of(part, part))
                .pixels();
        assertThat(image.getHeight()).isGreaterThan(600);
        assertThat(tallest(image, RunsPlot.colour(0))).isBetween(9, 11);
        assertThatThrownBy(() -> new CurvesPlot.Curve("a", x, List.of(1.0))).hasMessage("\"a\" has 3 x and 1 y");
    }

    /** Pixels of a colour one below the other, at most. */
    private static int tallest(BufferedImage image, Color colour) {
        int tallest = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            int run = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                run = image.getRGB(x, y) == colour.getRGB() ? run + 1 : 0;
                tallest = Math.max(tallest, run);
            }
        }
        return tallest;
    }

    @Test
    void figuresOfAnEquilateralTriangle() {
        double[] xy = {0, 0, 2, 0, 1, Math.sqrt(3)};
        Mesh mesh = new Mesh(
                new Topology(3, new int[] {0, 1, 2}, new int[] {0, 1, 1, 2, 2, 0}, new int[] {1, 2, 4}),
                new Coordinates(xy));
        MeshFigures figures = MeshFigures.of(mesh);
        assertThat(figures.smallestAngle()).isCloseTo(60, within(1e-5));
        assertThat(figures.shortestEdge()).isCloseTo(2, within(1e-12));
        assertThat(figures.longestEdge()).isCloseTo(2, within(1e-12));
    }

    @Test
    void meshPreviewColoursTheBoundary() {
        Mesh mesh = Samples.mesh(2, 1, Samples.flat(2, 0), List.of(Samples.disc(1, 0.5, 0.2)));
        BufferedImage image = MeshPicture.draw("Mesh", mesh).pixels();
        // box of 1540 x 770 at (30, y); title one line
        double top = 30 + 1.35 * RichText.SIZE + 8;
        assertThat(image.getRGB(800, (int) top)).isEqualTo(0xff2e86ab);
        assertThat(image.getRGB(800, (int) (top + 770))).isEqualTo(0xffd1495b);
        assertThat(image.getRGB(30, (int) (top + 300))).isEqualTo(0xff3d9970);
        assertThat(image.getRGB(800, (int) (top + 385))).isEqualTo(0xffffffff);
    }

    @Test
    void meshPreviewOfAPartHasNothingBeyondIt() {
        Mesh mesh = Samples.mesh(2, 3, Samples.flat(2, 0), List.of());
        BufferedImage image = MeshPicture.draw("Mesh", mesh, Window.extent(mesh).between(0, 1e-6))
                .pixels();
        double top = 30 + 1.35 * RichText.SIZE + 8;
        assertThat(image.getRGB(800, (int) top - 4)).isEqualTo(image.getRGB(5, 5));
        assertThat(image.getRGB(30, (int) (top + 300))).isEqualTo(0xff3d9970);
        assertThat(image.getRGB(800, (int) (top + 770))).isEqualTo(0xffd1495b);
        assertThat(tallest(image, new Color(0x2e86ab)))
                .as("no top, no entry of it")
                .isZero();
        assertThat(tallest(image, new Color(0xe08e1b))).isZero();
    }

    /** A jump at the start is not on the frame; the second of two runs is dashed and as wide as the first. */
    @Test
    void linesOfRunsAreToldApart() {
        RunsPlot.Quantity flat = new RunsPlot.Quantity("1", "1", row -> 1);
        RunsPlot.Run one = new RunsPlot.Run("one", Samples.rows(7200));
        BufferedImage image =
                RunsPlot.draw("A", List.of(one, one), List.of(flat)).pixels();
        Chart.Pen first = RunsPlot.pen(0);
        Chart.Pen second = RunsPlot.pen(1);
        assertThat(first.dashes()).isNotEqualTo(second.dashes());
        assertThat(count(image, first.colour())).isBetween(500, 3000);
        assertThat(count(image, second.colour())).isBetween(500, 3000);
    }

    private static int count(BufferedImage image, Color colour) {
        int count = 0;
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            count += rgb == colour.getRGB() ? 1 : 0;
        }
        return count;
    }

    @Test
    void timeBeginsBeforeZero() {
        ChartColumn.Axis axis = ChartColumn.Axis.ofTime(3600);
        assertThat(axis.place(0, 960)).isBetween(10.0, 20.0);
        assertThat(axis.place(3600, 960)).isCloseTo(960, within(1e-9));
        assertThat(ChartColumn.Axis.of("x", new Measures.Unit("m", 1), 2).place(0, 960))
                .isZero();
    }

    @Test
    void smoothCurveKeepsItsPointsItsCircleAndItsCorners() {
        double[] circle = new double[26];
        for (int k = 0; k < 13; k++) {
            circle[2 * k] = Math.cos(k * Math.PI / 12);
            circle[2 * k + 1] = Math.sin(k * Math.PI / 12);
        }
        // away from the two ends, whose tangents are unknown
        double[] c = new double[6];
        int piece = 0;
        for (PathIterator it = SmoothCurve.through(circle).getPathIterator(null); !it.isDone(); it.next()) {
            if (it.currentSegment(c) == PathIterator.SEG_CUBICTO) {
                if (piece > 0 && piece < 11) {
                    double midX = (circle[2 * piece] + 3 * c[0] + 3 * c[2] + c[4]) / 8;
                    double midY = (circle[2 * piece + 1] + 3 * c[1] + 3 * c[3] + c[5]) / 8;
                    // the chord would be 8.6e-3 inside; a third of it as handle, not of the arc, leaves 1e-4
                    assertThat(Math.hypot(midX, midY)).isCloseTo(1, within(1.5e-4));
                }
                piece++;
            }
        }
        assertThat(piece).isEqualTo(12);
        assertThat(SmoothCurve.through(new double[] {0, 0, 1, 0, 1, 1}).contains(0.9, 0.05))
                .isTrue();
        assertThat(SmoothCurve.through(new double[] {0, 0, 1, 0, 1, 1}).getBounds2D())
                .isEqualTo(new Rectangle2D.Double(0, 0, 1, 1));
    }

    /** A head of radius 0.5 um on a stalk: the top of the head above it, also where the head overhangs, the plain beside it. */
    @Test
    void frontsAreComparedAtTheirHighestPoints() {
        double um = Samples.MICRON;
        double[] front = {0, 0.2, 2.3, 0.2, 2.3, 1, 2, 1, 2, 1.5, 3, 1.5, 3, 1, 2.7, 1, 2.7, 0.2, 5, 0.2};
        Mesh mesh = Samples.mesh(5, 3, front, List.of());
        assertThat(FrontsPlot.highest(mesh, 2.5 * um)).isCloseTo(1.5 * um, within(1e-15));
        assertThat(FrontsPlot.highest(mesh, 2.1 * um)).isCloseTo(1.5 * um, within(1e-15));
        assertThat(FrontsPlot.highest(mesh, 1 * um)).isCloseTo(0.2 * um, within(1e-15));
        assertThat(FrontsPlot.highest(mesh, 6 * um)).isNaN();
    }
}
