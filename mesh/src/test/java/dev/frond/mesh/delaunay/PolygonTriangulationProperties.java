package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.RobustOrientation;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PolygonTriangulationProperties {
    @Property(tries = 60, seed = "20236")
    void lithiumIsTriangulated(@ForAll @LongRange(max = 1_000_000) long seed) {
        double[] polygon = lithium(RandomOutlines.draw(seed, 0.05).front(), -0.1);
        double area = triangulatedArea(polygon, 1);
        assertThat(area).isCloseTo(Math.abs(Polylines.signedArea(polygon)), within(1e-13));
    }

    @Example
    void eitherWayRound() {
        double[] clockwise = {0, 0, 0, 1, 1, 1, 2, 0.5, 1, 0};
        assertThat(triangulatedArea(clockwise, 1)).isEqualTo(1.5);
    }

    @Example
    void aFrontOnItsBaseLineGivesFlatTriangles() {
        double[] front = Fronts.bump(0.2, 0.05, 0.05);
        double[] polygon = lithium(front, 0);
        double area = triangulatedArea(polygon, 0);
        assertThat(area).isCloseTo(Math.abs(Polylines.signedArea(polygon)), within(1e-15));
    }

    @Example
    void whatIsNoPolygonIsRefused() {
        assertThatThrownBy(() -> PolygonTriangulation.triangulate(new double[] {0, 0, 1, 1}))
                .hasMessageContaining("three corners");
    }

    /** Front from left to right, then back along the base. */
    private static double[] lithium(double[] front, double base) {
        double[] polygon = Arrays.copyOf(front, front.length + 4);
        polygon[front.length] = Fronts.WIDTH;
        polygon[front.length + 1] = base;
        polygon[front.length + 3] = base;
        return polygon;
    }

    private static double triangulatedArea(double[] polygon, int least) {
        int[] triangles = PolygonTriangulation.triangulate(polygon);
        assertThat(triangles).hasSize(3 * (polygon.length / 2 - 2));
        double sum = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 2 * triangles[t];
            int b = 2 * triangles[t + 1];
            int c = 2 * triangles[t + 2];
            double area = Polylines.signedArea(
                    new double[] {polygon[a], polygon[a + 1], polygon[b], polygon[b + 1], polygon[c], polygon[c + 1]});
            assertThat(RobustOrientation.sign(
                            polygon[a], polygon[a + 1], polygon[b], polygon[b + 1], polygon[c], polygon[c + 1]))
                    .isGreaterThanOrEqualTo(least);
            sum += area;
        }
        return sum;
    }
}
