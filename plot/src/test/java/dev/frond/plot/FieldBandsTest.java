package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import dev.frond.plot.flow.Window;
import dev.frond.solver.run.Snapshot;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldBandsTest {
    private static final Snapshot FILLED =
            Samples.snapshot(60, 5, 3, Samples.bump(5, 0.3, 0.4, 0.3), List.of(Samples.disc(1.5, 1.5, 0.4)));
    private static final Viewport VIEW = new Viewport(Window.covering(List.of(FILLED)), 0, 0, 1e8);

    private static double area(Area area) {
        double sum = 0;
        double[] c = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator it = area.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : c[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : c[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                sum += (x * toY - toX * y) / 2;
            }
            x = toX;
            y = toY;
        }
        return Math.abs(sum);
    }

    /** The share of each triangle in which a linear field exceeds a value is known. */
    private static double exact(Mesh mesh, double[] shares, double level) {
        int[] corners = mesh.topology().triangles();
        double sum = 0;
        for (int t = 0; t < corners.length / 3; t++) {
            double[] v = {shares[corners[3 * t]], shares[corners[3 * t + 1]], shares[corners[3 * t + 2]]};
            Arrays.sort(v);
            double above = 0;
            if (v[0] >= level) {
                above = 1;
            } else if (v[1] >= level) {
                above = 1 - (level - v[0]) * (level - v[0]) / ((v[1] - v[0]) * (v[2] - v[0]));
            } else if (v[2] >= level) {
                above = (v[2] - level) * (v[2] - level) / ((v[2] - v[0]) * (v[2] - v[1]));
            }
            sum += above * mesh.area(t);
        }
        return sum * VIEW.scale() * VIEW.scale();
    }

    @Test
    void aBandIsWhereTheFieldExceedsItsValue() {
        double[] shares = Arrays.stream(FILLED.concentration())
                .map(c -> (c - 1000) / 1650)
                .toArray();
        FieldBands bands = new FieldBands(VIEW, FILLED.mesh(), shares);
        double whole = FILLED.mesh().area() * VIEW.scale() * VIEW.scale();
        assertThat(area(new Area(bands.from(0)))).isCloseTo(whole, within(1e-6 * whole));
        for (int band : new int[] {1, 20, 50, 80, 99}) {
            double expected = exact(FILLED.mesh(), shares, band / 100.0);
            // the area of java.awt.geom has a tolerance for crossings
            assertThat(area(new Area(bands.from(band)))).as("band %d", band).isCloseTo(expected, within(1e-5 * whole));
        }
    }

    @Test
    void aUniformFieldIsOneBand() {
        double[] half = new double[FILLED.concentration().length];
        Arrays.fill(half, 0.505);
        FieldBands bands = new FieldBands(VIEW, FILLED.mesh(), half);
        Rectangle2D whole = bands.from(0).getBounds2D();
        assertThat(bands.from(50).getBounds2D()).isEqualTo(whole);
        assertThat(bands.from(51).getBounds2D().isEmpty()).isTrue();
        assertThat(FieldBands.middle(0.505)).isCloseTo(0.505, within(1e-12));
        assertThat(FieldBands.middle(7)).isCloseTo(0.995, within(1e-12));
        assertThat(FieldBands.middle(-7)).isCloseTo(0.005, within(1e-12));
    }
}
