package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.internal.step.State;
import org.junit.jupiter.api.Test;

/** What is measured along a front of four edges of lithium and two of a filler, by hand; lengths in um. */
class FrontViewTest {
    /** The filler's node at (3.5, 1.3) is the highest of all, and that at (3, 0.7) is where lithium ends. */
    private static final double[] FRONT = {0, 0.5, 1, 0.9, 2, 1, 3, 0.7, 3.5, 1.3, 4, 0.7, 5, 0.2};

    private static final double[] LENGTH = {
        Math.hypot(1, 0.4),
        Math.hypot(1, 0.1),
        Math.hypot(1, 0.3),
        Math.hypot(0.5, 0.6),
        Math.hypot(0.5, 0.6),
        Math.hypot(1, 0.5)
    };

    private static final double LITHIUM = LENGTH[0] + LENGTH[1] + LENGTH[2] + LENGTH[5];

    /** Salt is least at the filler's highest node, where no lithium is. */
    private static final double[] SALT = {0.9, 0.8, 0.7, 0.75, 0.1, 0.8, 0.85, 1, 1};

    private static FrontView view(double... reaction) {
        double[] xy = new double[18];
        System.arraycopy(FRONT, 0, xy, 0, 14);
        System.arraycopy(new double[] {5, 3, 0, 3}, 0, xy, 14, 4);
        int[] triangles = {8, 0, 1, 8, 1, 2, 8, 2, 3, 8, 3, 4, 8, 4, 7, 4, 5, 7, 5, 6, 7};
        int[] edges = {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 0};
        int front = BoundaryTag.FRONT;
        int filler = BoundaryTag.filler(0);
        int[] tags = {front, front, front, filler, filler, front, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT};
        Mesh mesh = new Mesh(new Topology(9, triangles, edges, tags), new Coordinates(xy));
        Fields fields = new Fields(SALT, new double[9], 0);
        Fields still = new Fields(new double[9], new double[9], 0);
        return FrontView.of(new State(0, mesh, fields, still, new double[][] {reaction, {}}));
    }

    private static FrontView view() {
        return view(new double[7]);
    }

    @Test
    void lengthAndMeansAreOfLithium() {
        assertThat(view().length()).isCloseTo(LITHIUM, within(1e-12));
        double mean = (LENGTH[0] * 0.85 + LENGTH[1] * 0.75 + LENGTH[2] * 0.725 + LENGTH[5] * 0.825) / LITHIUM;
        assertThat(view().concentrationMean()).isCloseTo(mean, within(1e-12));
        assertThat(view().concentrationLeast()).isEqualTo(0.7);
    }

    /** Trapezoids down to y = 0, fillers' edges included. */
    @Test
    void theAreaIsBelowAllOfTheFront() {
        assertThat(view().area()).isCloseTo(0.7 + 0.95 + 0.85 + 0.5 + 0.5 + 0.45, within(1e-12));
        assertThat(view().width()).isEqualTo(5);
    }

    /** Of the parabola y(s) through (-LENGTH[1], 0.9), (0, 1), (LENGTH[2], 0.7), by Lagrange's formula. */
    @Test
    void theTipIsTheApexOfAParabola() {
        double a = -LENGTH[1];
        double b = LENGTH[2];
        double square = 0.9 / (a * (a - b)) + 1 / (a * b) + 0.7 / (b * (b - a));
        double slope = -0.9 * b / (a * (a - b)) - (a + b) / (a * b) - 0.7 * a / (b * (b - a));
        double apex = -slope / (2 * square);
        assertThat(apex).isBetween(a, b);
        double height = 1 + slope * apex + square * apex * apex;
        assertThat(view().tipHeight()).isCloseTo(height, within(1e-12)).isGreaterThan(1);
        assertThat(view().lowest()).isEqualTo(0.2);
    }

    /** The integral of j N over that of N, both over lithium; N is 1 at the node and linear to its neighbours. */
    @Test
    void theLargestCurrentDensityIsThatOfANode() {
        double[] reaction = {
            2 * LENGTH[0] / 2,
            2 * (LENGTH[0] + LENGTH[1]) / 2,
            -4 * (LENGTH[1] + LENGTH[2]) / 2,
            3 * LENGTH[2] / 2,
            0,
            1 * LENGTH[5] / 2,
            2 * LENGTH[5] / 2
        };
        double[] density = view(reaction).reaction();
        assertThat(density).containsExactly(new double[] {2, 2, -4, 3, 0, 1, 2}, within(1e-12));
        assertThat(view(reaction).reactionMost()).isCloseTo(-4, within(1e-12));
    }
}
