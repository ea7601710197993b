package dev.frond.report.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Snapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A little on either side of each number that a front is measured by; fronts by hand, in um. */
class ThresholdsTest {
    private static final double MICRON = 1e-6;

    /** A row of cells, two triangles each, between a front x0, y0, x1, ... and a level top. */
    private static Mesh box(double top, double... front) {
        int n = front.length / 2;
        double[] xy = Arrays.copyOf(front, 4 * n);
        int[] triangles = new int[6 * (n - 1)];
        int[] edges = new int[4 * n];
        int[] tags = new int[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * (n + i)] = front[2 * i];
            xy[2 * (n + i) + 1] = top;
            System.arraycopy(new int[] {i, (i + 1) % n}, 0, edges, 2 * i, 2);
            System.arraycopy(new int[] {n + (i + 1) % n, n + i}, 0, edges, 2 * (n + i), 2);
            tags[i] = BoundaryTag.FRONT;
            tags[n + i] = BoundaryTag.TOP;
        }
        for (int i = 0; i < n - 1; i++) {
            int[] pair = {i, i + 1, n + i + 1, i, n + i + 1, n + i};
            System.arraycopy(pair, 0, triangles, 6 * i, 6);
        }
        System.arraycopy(new int[] {n - 1, 2 * n - 1}, 0, edges, 2 * (n - 1), 2);
        System.arraycopy(new int[] {n, 0}, 0, edges, 2 * (2 * n - 1), 2);
        tags[n - 1] = BoundaryTag.RIGHT;
        tags[2 * n - 1] = BoundaryTag.LEFT;
        double[] metres = Arrays.stream(xy).map(v -> MICRON * v).toArray();
        return new Mesh(new Topology(2 * n, triangles, edges, tags), new Coordinates(metres));
    }

    /** Heights 0, 1, v, 0.8, 0, 0, 0 at even distances: the mean is (1.8 + v)/6, and v = 0.724 a fifth of the way down to it. */
    @ParameterizedTest
    @CsvSource({"0.72, 2", "0.728, 1"})
    void aSummitIsAFifthOverTheValley(double valley, int summits) {
        Mesh mesh = box(3, 0, 0, 1, 1, 2, valley, 3, 0.8, 4, 0, 5, 0, 6, 0);
        assertThat(Protrusions.of(mesh).count()).isEqualTo(summits);
    }

    /** A tent of height 1 on a base of 2 in a box of 6: the mean is 1/6, the tip ends at 0.917. */
    private static Protrusions tent(double node) {
        return Protrusions.of(box(3, 0, 0, 2, 0, 2 + node, node, 3, 1, 4, 0, 6, 0));
    }

    @ParameterizedTest
    @CsvSource({"0.84, TIP", "0.82, FLANK"})
    void aTipIsTheUpperTenth(double node, Protrusions.Place place) {
        assertThat(tent(node).place(2)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"0.35, FLANK", "0.32, PLAIN"})
    void aFlankIsOverTheMean(double node, Protrusions.Place place) {
        assertThat(tent(node).place(1)).isEqualTo(place);
    }

    @Test
    void distancesFromTheSummitAreAlongTheFront() {
        assertThat(tent(0.5).fromSummit(0)).hasValueCloseTo((1 + Math.sqrt(2)) * MICRON, within(1e-18));
        assertThat(tent(0.5).fromSummit(3)).hasValueCloseTo(Math.sqrt(0.5) * MICRON, within(1e-18));
        assertThat(tent(0.5).middle(3)).isCloseTo(3.5 * MICRON, within(1e-18));
    }

    /** Over a flat front; the lower triangle of a cell has a flux of 1, the upper one of 3, or as little of it as given. */
    private static FrontFigures flat(double top, double scale) {
        Mesh mesh = box(top, 0, 0, 1, 0, 2, 0);
        double[] cells = {0, -scale, 0, -3 * scale, 0, -scale, 0, -3 * scale};
        double[] nodes = new double[6];
        double[] flux = {0, -scale, 0, -scale, 0, -2 * scale, 0, 0, 0, 0, 0, 0};
        return FrontFigures.of(new Snapshot(0, mesh, nodes, nodes, 0, flux, cells, cells, List.of()));
    }

    /** Centroids at a third and two thirds of the height: 0.2 um is near. */
    @ParameterizedTest
    @CsvSource({"0.285, 0.5", "0.315, 0", "0.59, 0"})
    void fluxesNearTheFrontCount(double top, double variation) {
        assertThat(flat(top, 1).variation()).isCloseTo(variation, within(1e-12));
    }

    @Test
    void whereNoTriangleIsNearThereIsNoVariation() {
        assertThat(flat(0.62, 1).variation()).isNaN();
    }

    /** 1e-6 A/m2: between the fluxes 1 and 2 of the right edge's ends 1.5 is in the middle; the mean of the cells is 2. */
    @Test
    void whatIsBelowNoCurrentIsNone() {
        double least = 1e-6 / Constants.FARADAY;
        assertThat(flat(0.285, 0.99 / 1.5 * least).peak()).isNaN();
        assertThat(flat(0.285, 1.01 / 1.5 * least).peak()).isCloseTo(1.5 * MICRON, within(1e-18));
        assertThat(flat(0.285, 0.49 * least).variation()).isNaN();
        assertThat(flat(0.285, 0.51 * least).variation()).isCloseTo(0.5, within(1e-9));
        assertThat(flat(0.285, 1).place()).isEmpty();
        assertThat(flat(0.285, 1).roughness()).isCloseTo(0, within(1e-20));
    }
}
