package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamlinesTest {
    private static final double SEPARATION = 0.13 * Samples.MICRON;
    private static final Snapshot FILLED = Samples.snapshot(60, 5, 3, Samples.bump(5, 0.3, 0.4, 0.3), Samples.eight());
    private static final Window WINDOW = Window.covering(List.of(FILLED));
    private static final List<double[]> LINES = PanelPainter.streamlines(FILLED, WINDOW, SEPARATION);

    private static FlowField flow() {
        return new FlowField(FILLED.mesh(), FILLED.cationFlux(), FILLED.fillers(), 0);
    }

    private static Streamlines wanted() {
        double reference = ValueRange.median(new Field.FluxMagnitude(), FILLED, WINDOW);
        return new Streamlines(flow(), WINDOW, SEPARATION, reference);
    }

    @Test
    void pointsLieInTheElectrolyte() {
        TriangleIndex index = new TriangleIndex(FILLED.mesh());
        FlowField flow = flow();
        double[] weights = new double[3];
        assertThat(LINES).hasSizeGreaterThan(25);
        for (double[] line : LINES) {
            for (int k = 0; k < line.length; k += 2) {
                assertThat(index.locate(line[k], line[k + 1], weights)).isNotNegative();
                assertThat(flow.clearance(line[k], line[k + 1])).isNotNegative();
            }
        }
    }

    @Test
    void noStepCrossesAFiller() {
        for (double[] line : LINES) {
            for (int k = 2; k < line.length; k += 2) {
                double x = 0.5 * (line[k] + line[k - 2]);
                double y = 0.5 * (line[k + 1] + line[k - 1]);
                // a chord of one step, 0.08 of the separation, dips h^2/(8 r) into a disc
                double step = 0.08 * SEPARATION;
                assertThat(flow().clearance(x, y)).isGreaterThan(-step * step / (8 * 0.25 * Samples.MICRON) * 1.01);
            }
        }
    }

    @Test
    void twoLinesKeepTheirDistance() {
        FlowField flow = flow();
        Streamlines wanted = wanted();
        double[] direction = new double[3];
        for (int i = 0; i < LINES.size(); i++) {
            double[] line = LINES.get(i);
            for (int k = 0; k < line.length; k += 2) {
                // a line gives way to those before it; the flux at fillers is corrected, so ask for the lower bound
                // there
                boolean free = flow.clearance(line[k], line[k + 1]) > 0.3 * Samples.MICRON
                        && flow.direction(line[k], line[k + 1], direction);
                double least = Streamlines.ENDING
                        * (free ? wanted.separation(direction[2]) : Streamlines.CLOSEST * SEPARATION);
                for (int j = 0; j < i; j++) {
                    assertThat(distance(LINES.get(j), line[k], line[k + 1])).isGreaterThanOrEqualTo(0.999 * least);
                }
            }
        }
    }

    @Test
    void noPartOfTheElectrolyteIsLeftOut() {
        FlowField flow = flow();
        double[] direction = new double[3];
        for (double x = 0.2; x < 5; x += 0.1) {
            for (double y = 0.2; y < 2.9; y += 0.1) {
                double px = x * Samples.MICRON;
                double py = y * Samples.MICRON;
                if (flow.direction(px, py, direction) && flow.clearance(px, py) > SEPARATION) {
                    double nearest = Double.POSITIVE_INFINITY;
                    for (double[] line : LINES) {
                        nearest = Math.min(nearest, distance(line, px, py));
                    }
                    assertThat(nearest).as("%.1f, %.1f", x, y).isLessThan(Streamlines.WIDEST * 1.2 * SEPARATION);
                }
            }
        }
    }

    @Test
    void linesRunDownstream() {
        FlowField flow = flow();
        double[] direction = new double[3];
        for (double[] line : LINES) {
            int k = line.length / 4 * 2;
            assertThat(flow.direction(line[k], line[k + 1], direction)).isTrue();
            double along = direction[0] * (line[k + 2] - line[k]) + direction[1] * (line[k + 3] - line[k + 1]);
            assertThat(along).isPositive();
        }
    }

    @Test
    void linesOfAUniformFluxAreEquallySpaced() {
        Snapshot flat = Samples.snapshot(0, 5, 3, Samples.flat(5, 0), List.of());
        List<double[]> lines = PanelPainter.streamlines(flat, Window.covering(List.of(flat)), SEPARATION);
        double[] places = lines.stream().mapToDouble(line -> line[0]).sorted().toArray();
        assertThat(places).hasSize(1 + 2 * (int) ((2.5 - 0.35 * 0.13) / 0.13));
        for (int k = 1; k < places.length; k++) {
            assertThat(places[k] - places[k - 1]).isBetween(0.999 * SEPARATION, 1.001 * SEPARATION);
        }
    }

    @Test
    void linesThatConvergeEndInTime() {
        // unit vectors towards a point a height below the box: spacing shrinks to a fourth on the way down
        Mesh mesh = Samples.mesh(5, 3, Samples.flat(5, 0), List.of());
        double[] xy = mesh.coordinates().xy();
        double[] vectors = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            double dx = 2.5 * Samples.MICRON - xy[k];
            double dy = -Samples.MICRON - xy[k + 1];
            vectors[k] = dx / Math.hypot(dx, dy);
            vectors[k + 1] = dy / Math.hypot(dx, dy);
        }
        FlowField flow = new FlowField(mesh, vectors, List.of(), 0);
        Window box = new Window(0, 5 * Samples.MICRON, 0, 3 * Samples.MICRON);
        List<double[]> lines = new Streamlines(flow, box, SEPARATION, 1).through(2.5e-6, 0.1e-6);
        // recovery of the vectors' magnitude inside a triangle is second order: below a hundredth here
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < lines.get(i).length; k += 2) {
                    nearest = Math.min(nearest, distance(lines.get(j), lines.get(i)[k], lines.get(i)[k + 1]));
                }
            }
        }
        assertThat(nearest / SEPARATION).isBetween(0.99 * Streamlines.ENDING, 1.2 * Streamlines.ENDING);
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
        assertThat(PanelPainter.streamlines(rest, WINDOW, SEPARATION)).isEmpty();
    }

    private static double distance(double[] line, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < line.length; k += 2) {
            nearest = Math.min(nearest, (line[k] - x) * (line[k] - x) + (line[k + 1] - y) * (line[k + 1] - y));
        }
        return Math.sqrt(nearest);
    }
}
