package dev.frond.mesh.geom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometryTest {
    @Test
    void circleMeasuresDistancesFromItsRim() {
        Circle circle = new Circle(1, 2, 0.5);
        assertThat(circle.distance(4, 6)).isEqualTo(4.5);
        assertThat(circle.distance(1, 2)).isEqualTo(-0.5);
        assertThat(circle.distance(new Circle(1, 4, 0.5))).isEqualTo(1);
        assertThat(circle.area()).isEqualTo(Math.PI / 4);
    }

    @Test
    void circleRefusesWhatIsNone() {
        assertThatThrownBy(() -> new Circle(0, 0, 0)).hasMessageContaining("positive radius");
        assertThatThrownBy(() -> new Circle(Double.NaN, 0, 1)).hasMessageContaining("finite");
    }

    @Test
    void orientationIsRightWhereDoublesAreNot() {
        // the third point is one unit in the last place above the diagonal; the plain determinant of doubles is 0
        double ulp = Math.ulp(0.5);
        double naive = (12 - 0.5) * (24 - (0.5 + ulp)) - (24 - 0.5) * (12 - (0.5 + ulp));
        assertThat(RobustOrientation.sign(12, 12, 24, 24, 0.5, 0.5 + ulp)).isEqualTo(1);
        assertThat(RobustOrientation.sign(12, 12, 24, 24, 0.5, 0.5 - ulp)).isEqualTo(-1);
        assertThat(RobustOrientation.sign(12, 12, 24, 24, 0.5, 0.5)).isZero();
        assertThat(Math.abs(naive)).isLessThan(1e-12);
    }

    @Test
    void distanceToSegment() {
        assertThat(Segments.distance(1, 1, 0, 0, 2, 0)).isEqualTo(1);
        assertThat(Segments.distance(5, 4, 0, 0, 2, 0)).isEqualTo(5);
        assertThat(Segments.distance(3, 4, 0, 0, 0, 0)).isEqualTo(5);
    }

    @Test
    void segmentsTouch() {
        assertThat(Segments.touch(0, 0, 2, 2, 0, 2, 2, 0)).isTrue();
        assertThat(Segments.touch(0, 0, 2, 0, 1, 0, 1, 5)).isTrue();
        assertThat(Segments.touch(0, 0, 2, 0, 2, 0, 3, 0)).isTrue();
        assertThat(Segments.touch(0, 0, 2, 0, 3, 0, 4, 0)).isFalse();
        assertThat(Segments.touch(0, 0, 2, 0, 1, 1e-300, 1, 5)).isFalse();
    }

    @Test
    void polygonArea() {
        double[] square = {0, 0, 2, 0, 2, 2, 0, 2};
        assertThat(Polylines.signedArea(square)).isEqualTo(4);
        assertThat(Polylines.signedArea(new double[] {0, 0, 0, 2, 2, 2, 2, 0})).isEqualTo(-4);
        assertThat(Polylines.length(square)).isEqualTo(6);
        assertThat(Polylines.distance(-3, 5, square)).isCloseTo(Math.hypot(3, 3), within(1e-15));
        assertThat(Polylines.contains(square, 1, 1.999)).isTrue();
        assertThat(Polylines.contains(square, 1, 2.001)).isFalse();
    }

    @Test
    void findsTheCrossingOfAChain() {
        assertThat(Polylines.firstCrossing(new double[] {0, 0, 1, 0, 1, 1, 2, 1}))
                .isEmpty();
        assertThat(Polylines.firstCrossing(new double[] {0, 0, 2, 0, 2, 1, 1, -1}))
                .containsExactly(0, 2);
        assertThat(Polylines.firstCrossing(new double[] {0, 0, 1, 0, 0.5, 0})).containsExactly(0, 1);
    }
}
