package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapContourTest {
    private static final HeatMapAxis ACROSS =
            HeatMapAxis.ofNumbers("x", "", HeatMapAxis.Scale.LOG, 1e-14, 1e-13, 1e-12, 1e-11);
    private static final HeatMapAxis UP = HeatMapAxis.ofNumbers("y", "", HeatMapAxis.Scale.LINEAR, 0, 1, 2);
    private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 1, 1);

    private static List<double[]> points(HeatMapContour contour) {
        List<double[]> points = new ArrayList<>();
        double[] point = new double[6];
        for (PathIterator path = contour.line(ACROSS, UP, FRAME).getPathIterator(null); !path.isDone(); path.next()) {
            path.currentSegment(point);
            points.add(new double[] {point[0], point[1]});
        }
        return points;
    }

    /** Cell edges are at 10^-14.5, ..., 10^-10.5: 3e-13 is at (log10 3e-13 + 14.5) / 4 of the axis. */
    @Test
    void aPowerLawOnALogAxisIsMetExactly() {
        double[][] values = new double[3][4];
        for (double[] row : values) {
            for (int i = 0; i < 4; i++) {
                row[i] = 3e-13 / Math.pow(10, i - 14);
            }
        }
        List<double[]> points = points(HeatMapContour.of("one", 1, values));
        assertThat(points).hasSizeGreaterThan(4).allSatisfy(point -> assertThat(point[0])
                .isCloseTo((Math.log10(3e-13) + 14.5) / 4, within(1e-12)));
        assertThat(points).anySatisfy(point -> assertThat(point[1]).isCloseTo(0, within(1e-12)));
        assertThat(points).anySatisfy(point -> assertThat(point[1]).isCloseTo(1, within(1e-12)));
    }

    @Test
    void aPlaneHasAStraightLine() {
        double[][] plane = new double[3][4];
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 4; i++) {
                plane[j][i] = UP.centre(j) - 0.5 * ACROSS.centre(i) - 0.3;
            }
        }
        List<double[]> inner = points(HeatMapContour.of("plane", 0, plane)).stream()
                .filter(point -> point[0] >= ACROSS.centre(0) && point[0] <= ACROSS.centre(3))
                .toList();
        assertThat(inner).hasSizeGreaterThan(4).allSatisfy(point -> assertThat(1 - point[1])
                .isCloseTo(0.5 * point[0] + 0.3, within(1e-12)));
    }

    @Test
    void whereThereIsNoNumberThereIsNoLine() {
        double[][] values = {{1, 3, 3, 3}, {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, {1, 1, 1, 1}};
        assertThat(points(HeatMapContour.of("none", 2, values)))
                .allSatisfy(point -> assertThat(point[0]).isFinite());
    }
}
