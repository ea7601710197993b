package dev.frond.report.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Fronts in a box 5 um wide, with a flux that is largest at a chosen point of them. */
class ProtrusionsTest {
    private static final double MICRON = 1e-6;

    /** A front of y(x), um. */
    private static Mesh graph(DoubleUnaryOperator y) {
        List<Double> xy = new ArrayList<>();
        for (int k = 0; k <= 200; k++) {
            double x = 0.025 * k;
            xy.addAll(List.of(x, y.applyAsDouble(x)));
        }
        return mesh(xy);
    }

    private static Mesh mesh(List<Double> xy) {
        double[] front = xy.stream().mapToDouble(v -> v * MICRON).toArray();
        Outline outline = new Outline(front, 5 * MICRON, 3 * MICRON, List.of());
        return Mesher.build(outline, new Sizing(0.03 * MICRON, 0.3 * MICRON));
    }

    private static double gauss(double x, double centre, double height, double width) {
        return height * Math.exp(-Math.pow((x - centre) / width, 2));
    }

    /** A head of radius 0.4 um, its middle at (2.5, 0.9), on a stalk 0.2 um wide. */
    private static Mesh mushroom() {
        List<Double> xy = new ArrayList<>();
        for (int k = 0; k <= 48; k++) {
            xy.addAll(List.of(0.05 * k, 0.1));
        }
        double foot = 0.9 - Math.sqrt(0.16 - 0.01);
        for (int k = 1; k < 10; k++) {
            xy.addAll(List.of(2.4, 0.1 + (foot - 0.1) * k / 10));
        }
        double start = Math.PI - Math.asin(0.25);
        for (int k = 0; k <= 80; k++) {
            double angle = -start + 2 * start * k / 80;
            xy.addAll(List.of(2.5 + 0.4 * Math.sin(angle), 0.9 + 0.4 * Math.cos(angle)));
        }
        for (int k = 9; k > 0; k--) {
            xy.addAll(List.of(2.6, 0.1 + (foot - 0.1) * k / 10));
        }
        for (int k = 48; k >= 0; k--) {
            xy.addAll(List.of(5 - 0.05 * k, 0.1));
        }
        return mesh(xy);
    }

    /** A flux into the front that is largest at its node nearest to (x, y), um. */
    private static FrontFigures figures(Mesh mesh, double x, double y) {
        double[] xy = mesh.coordinates().xy();
        int[] front = mesh.topology().anode().nodes();
        double[] flux = new double[xy.length];
        for (int k = 0; k < front.length; k++) {
            int a = 2 * front[Math.max(0, k - 1)];
            int b = 2 * front[Math.min(front.length - 1, k + 1)];
            double length = Math.hypot(xy[b] - xy[a], xy[b + 1] - xy[a + 1]);
            int n = 2 * front[k];
            double distance = Math.hypot(xy[n] / MICRON - x, xy[n + 1] / MICRON - y);
            double size = 1 / (1 + distance);
            flux[n] = size * (xy[b + 1] - xy[a + 1]) / length;
            flux[n + 1] = -size * (xy[b] - xy[a]) / length;
        }
        double[] cells = new double[2 * mesh.topology().triangleCount()];
        double[] nodes = new double[xy.length / 2];
        return FrontFigures.of(new Snapshot(0, mesh, nodes, nodes, 0, flux, cells, cells, List.of()));
    }

    @Test
    void aBumpHasItsHighestFluxAtTheTip() {
        Mesh bump = graph(x -> gauss(x, 2.5, 0.6, 0.3));
        FrontFigures figures = figures(bump, 2.5, 0.6);
        assertThat(figures.protrusions()).isEqualTo(1);
        assertThat(figures.place()).contains(Protrusions.Place.TIP);
        assertThat(figures.fromSummit().orElseThrow()).isLessThan(0.03 * MICRON);
        // down to nine tenths of the height over the mean: x = 0.3 sqrt(-ln 0.91) = 0.09
        assertThat(figures(bump, 2.57, 0.567).place()).contains(Protrusions.Place.TIP);
        assertThat(figures(bump, 2.65, 0.467).place()).contains(Protrusions.Place.FLANK);
        assertThat(figures(bump, 4.5, 0).place()).contains(Protrusions.Place.PLAIN);
    }

    /** Over a head of radius 0.4 um on a stalk: its upper side, whose polygon is 0.2 nm below the circle at most. */
    @Test
    void theHeightIsThatOfTheHighestPoint() {
        FrontHeight height = new FrontHeight(mushroom());
        assertThat(height.over(2.5 * MICRON)).isCloseTo(1.3 * MICRON, within(1e-10));
        assertThat(height.over(2.7 * MICRON)).isCloseTo((0.9 + 0.4 * Math.cos(Math.asin(0.5))) * MICRON, within(1e-9));
        assertThat(height.over(2.4 * MICRON)).isCloseTo((0.9 + Math.sqrt(0.15)) * MICRON, within(1e-9));
        assertThat(height.over(1 * MICRON)).isCloseTo(0.1 * MICRON, within(1e-18));
        assertThat(height.over(0)).isCloseTo(0.1 * MICRON, within(1e-18));
        assertThat(height.over(5 * MICRON)).isCloseTo(0.1 * MICRON, within(1e-18));
        assertThat(height.over(6 * MICRON)).isNaN();
    }

    /** The side of the head is 0.4 um lower than its top, a quarter of a turn of it away. */
    @Test
    void aMushroomHasItAtTheSideOfItsHead() {
        FrontFigures figures = figures(mushroom(), 2.9, 0.9);
        assertThat(figures.protrusions()).isEqualTo(1);
        assertThat(figures.place()).contains(Protrusions.Place.FLANK);
        assertThat(figures.fromSummit().orElseThrow()).isCloseTo(0.4 * Math.PI / 2 * MICRON, within(0.03 * MICRON));
        assertThat(figures(mushroom(), 2.5, 1.3).place()).contains(Protrusions.Place.TIP);
        assertThat(figures(mushroom(), 2.6, 0.3).place()).contains(Protrusions.Place.FLANK);
        assertThat(figures(mushroom(), 1, 0.1).place()).contains(Protrusions.Place.PLAIN);
    }

    @Test
    void theTipOfTheLowerOfTwoBumpsIsATip() {
        Mesh two = graph(x -> gauss(x, 1.2, 0.8, 0.3) + gauss(x, 3.8, 0.5, 0.3));
        FrontFigures figures = figures(two, 3.8, 0.5);
        assertThat(figures.protrusions()).isEqualTo(2);
        assertThat(figures.place()).contains(Protrusions.Place.TIP);
        assertThat(figures.fromSummit().orElseThrow()).isLessThan(0.03 * MICRON);
        assertThat(figures(two, 3.6, gauss(3.6, 3.8, 0.5, 0.3)).place()).contains(Protrusions.Place.FLANK);
    }

    /** A dent of a tenth of the height makes no second bump; the lower rim of it is not at the tip. */
    @Test
    void aDentIsNoValley() {
        Mesh dented = graph(x -> gauss(x, 2.5, 0.6, 0.4) - gauss(x, 2.3, 0.06, 0.06));
        assertThat(Protrusions.of(dented).count()).isEqualTo(1);
        Mesh parted = graph(x -> gauss(x, 2.5, 0.6, 0.4) - gauss(x, 2.5, 0.3, 0.1));
        assertThat(Protrusions.of(parted).count()).isEqualTo(2);
    }

    /**
     * Beside a peak of 1 um stands a hat whose top is over the mean height by a share of the front's length: it is a summit when that is more
     * than a thousandth, though the way down from it is as deep as it is high. All by sums over the polyline.
     */
    @Test
    void aSummitIsMoreThanAThousandthOfTheLengthOverTheMean() {
        assertThat(Protrusions.of(hat(0.9e-3)).count()).isEqualTo(1);
        assertThat(Protrusions.of(hat(1.1e-3)).count()).isEqualTo(2);
    }

    /** Nodes (0, 0), (1, 1), (2, 0), (3, 0), (3.5, hat), (4, 0), (5, 0) joined by straight lines; H = (1 + hat / 2)/5. */
    private static Mesh hat(double share) {
        double height = 0.2;
        for (int k = 0; k < 50; k++) {
            double length = 2 * Math.sqrt(2) + 2 + 2 * Math.hypot(0.5, height);
            height = (1 + height / 2) / 5 + share * length;
        }
        double[] x = {0, 1, 2, 3, 3.5, 4, 5};
        double[] y = {0, 1, 0, 0, height, 0, 0};
        List<Double> xy = new ArrayList<>(List.of(x[0], y[0]));
        for (int k = 1; k < x.length; k++) {
            for (int part = 1; part <= 20; part++) {
                xy.addAll(List.of(x[k - 1] + (x[k] - x[k - 1]) * part / 20, y[k - 1] + (y[k] - y[k - 1]) * part / 20));
            }
        }
        return mesh(xy);
    }

    @Test
    void halfABumpAtASideIsOne() {
        Mesh side = graph(x -> gauss(x, 0, 0.6, 0.3));
        assertThat(figures(side, 0, 0.6).place()).contains(Protrusions.Place.TIP);
        assertThat(figures(side, 0, 0.6).protrusions()).isEqualTo(1);
    }

    @Test
    void aFlatFrontHasNeither() {
        Mesh flat = graph(x -> 0.5 + 0.002 * Math.sin(3 * x));
        FrontFigures figures = figures(flat, 1, 0.5);
        assertThat(figures.protrusions()).isZero();
        assertThat(figures.place()).isEmpty();
        assertThat(figures.fromSummit()).isEmpty();
        Protrusions none = Protrusions.of(flat);
        assertThatThrownBy(() -> none.place(0)).isInstanceOf(IllegalStateException.class);
    }
}
