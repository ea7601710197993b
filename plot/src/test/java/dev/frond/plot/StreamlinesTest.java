package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Shape;
import dev.frond.plot.flow.FluxLines;
import dev.frond.plot.flow.Window;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamlinesTest {
    private static final double SEPARATION = 0.13 * Samples.MICRON;
    private static final Snapshot FILLED = Samples.snapshot(60, 5, 3, Samples.bump(5, 0.3, 0.4, 0.3), Samples.eight());
    private static final Window WINDOW = Window.covering(List.of(FILLED));
    private static final List<double[]> LINES = FluxLines.of(FILLED, WINDOW, SEPARATION);

    @Test
    void linesKeepOutOfTheFillers() {
        for (double[] line : LINES) {
            for (int k = 0; k < line.length; k += 2) {
                for (Shape disc : FILLED.fillers()) {
                    assertThat(Math.hypot(line[k] - disc.x(), line[k + 1] - disc.y()))
                            .isGreaterThan(disc.reach());
                }
            }
        }
    }

    /** All come down to the lithium, or to within a step of it; a front edge is 25 nm long. */
    @Test
    void noneEndsAtAFiller() {
        int[] front = Window.front(FILLED.mesh());
        double[] xy = FILLED.mesh().coordinates().xy();
        assertThat(LINES).hasSize(38);
        for (double[] line : LINES) {
            double x = line[line.length - 2];
            double y = line[line.length - 1];
            double nearest = Double.POSITIVE_INFINITY;
            for (int node : front) {
                nearest = Math.min(nearest, Math.hypot(xy[2 * node] - x, xy[2 * node + 1] - y));
            }
            assertThat(nearest).as("line from x = %g", line[0]).isLessThan(0.03 * Samples.MICRON);
        }
    }

    /** A field that is its own mirror image has lines that are; the mesh is not. */
    @Test
    void aSymmetricFieldHasSymmetricLines() {
        List<Circle> pair = List.of(Samples.disc(1.5, 1.6, 0.3), Samples.disc(3.5, 1.6, 0.3));
        Snapshot symmetric = Samples.snapshot(60, 5, 3, Samples.mushroom(5, 0.3, 0.5, 0.15, 0.3), pair);
        List<double[]> lines = FluxLines.of(symmetric, Window.covering(List.of(symmetric)), SEPARATION);
        double width = 5 * Samples.MICRON;
        for (int k = 0; k < lines.size() / 2; k++) {
            double[] left = lines.get(k);
            double[] right = lines.get(lines.size() - 1 - k);
            for (int p = 0; p < Math.min(left.length, right.length); p += 2) {
                double distance = Math.hypot(width - left[p] - right[p], left[p + 1] - right[p + 1]);
                assertThat(distance).as("line %d", k).isLessThan(0.3 * SEPARATION);
            }
        }
    }

    @Test
    void linesRunDownstream() {
        for (double[] line : LINES) {
            assertThat(line[1]).isGreaterThan(line[line.length - 1]);
        }
    }

    @Test
    void linesOfAUniformFluxAreEquallySpaced() {
        Snapshot flat = Samples.snapshot(0, 5, 3, Samples.flat(5, 0), List.of());
        List<double[]> lines = FluxLines.of(flat, Window.covering(List.of(flat)), SEPARATION);
        double[] places = lines.stream().mapToDouble(line -> line[0]).sorted().toArray();
        assertThat(places).hasSize(38);
        for (int k = 1; k < places.length; k++) {
            assertThat((places[k] - places[k - 1]) * 38 / 5e-6).isBetween(0.999, 1.001);
        }
    }

    /** Also in panels that are as low as three of a column of text, above lithium that fills half of them. */
    @Test
    void linesOfALowPanelHaveHeads() {
        for (double height : new double[] {130, 260, 1000}) {
            Viewport view = new Viewport(WINDOW, 0, 0, height / WINDOW.height());
            double middle = view.top() + height / 2;
            assertThat(StreamlinePainter.heads(view, LINES).getBounds2D().getMinY())
                    .isLessThan(middle);
        }
    }

    /** Over a cell: few points, no traced one farther from them than a thousandth of the width. */
    @Test
    void linesOfAPageAreThin() {
        double width = WINDOW.width();
        List<double[]> traced = FluxLines.of(FILLED, WINDOW, width / 24);
        List<double[]> thin = FluxLines.over(new Cell(width, 3 * Samples.MICRON), FILLED);
        assertThat(thin).hasSize(24).hasSameSizeAs(traced);
        for (int k = 0; k < thin.size(); k++) {
            double[] line = thin.get(k);
            assertThat(line.length).isLessThan(traced.get(k).length / 2);
            for (int p = 0; p < traced.get(k).length; p += 2) {
                assertThat(distance(line, traced.get(k)[p], traced.get(k)[p + 1]))
                        .isLessThan(1.001e-3 * width);
            }
        }
    }

    private static double distance(double[] line, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 2; k < line.length; k += 2) {
            nearest = Math.min(nearest, Line2D.ptSegDist(line[k - 2], line[k - 1], line[k], line[k + 1], x, y));
        }
        return nearest;
    }

    @Test
    void aCellAtRestHasNone() {
        Snapshot rest = new Snapshot(
                0,
                FILLED.mesh(),
                FILLED.concentration(),
                FILLED.potential(),
                0,
                new double[FILLED.cationFlux().length],
                FILLED.cellCationFlux(),
                FILLED.cellCurrentDensity(),
                FILLED.fillers());
        assertThat(FluxLines.of(rest, WINDOW, SEPARATION)).isEmpty();
    }
}
