package dev.frond.mesh.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.front.Front;
import dev.frond.mesh.front.FrontPassage;
import dev.frond.mesh.front.FrontSizing;
import dev.frond.mesh.front.Obstacles;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirror-symmetric outlines get mirror-symmetric meshes. */
class MirroredMeshTest {
    private static final double WIDTH = Fronts.WIDTH;
    private static final double HEIGHT = Fronts.HEIGHT;
    private static final Sizing SIZING = new Sizing(0.025, 0.15);

    /** Of the width: the rounding of coordinates. */
    private static final double ROUNDING = 1e-12;

    @Test
    void plain() {
        assertSymmetric(outline(new double[] {0, 0.2, WIDTH, 0.2}), 0);
        assertSymmetric(outline(flat(200)), 0);
        assertSymmetric(outline(flat(201)), 0);
    }

    @Test
    void bump() {
        assertSymmetric(outline(exactBump(200)), 0);
        assertSymmetric(outline(exactBump(201)), 0);
    }

    @Test
    void valleyOnTheLine() {
        for (double degrees : new double[] {90, 62, 50, 40, 30}) {
            Outline outline = outline(valley(degrees));
            Mesh mesh = Mesher.build(outline, SIZING);
            MirrorChecks.symmetric(mesh, WIDTH, ROUNDING * WIDTH);
            MeshChecks.conforming(mesh, 0);
            MeshChecks.boundaryOf(outline, mesh);
            MeshChecks.areas(outline, mesh);
            assertThat(minimumAngle(mesh)).as("of %s", degrees).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
        }
    }

    @Test
    void discOnTheLine() {
        assertSymmetric(outline(exactBump(200), new Circle(2.5, 0.6, 0.25)), 1);
        assertSymmetric(outline(exactBump(201), new Circle(2.5, 0.48, 0.25), new Circle(2.5, 1.5, 0.4)), 2);
    }

    @Test
    void pairsOfDiscs() {
        Circle[] pairs = {
            new Circle(1.2, 0.6, 0.25), new Circle(3.8, 0.6, 0.25), new Circle(2.77, 1, 0.25), new Circle(2.23, 1, 0.25)
        };
        assertSymmetric(outline(exactBump(200), pairs), 4);
    }

    @Test
    void frontRoundAFillerOnTheLine() {
        FrontSizing sizing = FrontSizing.of(0.05);
        List<Circle> discs = List.of(new Circle(2.5, 0.46, 0.25));
        Obstacles obstacles = Obstacles.of(discs, WIDTH, sizing);
        Front front = new FrontPassage(sizing, HEIGHT, obstacles)
                .of(new Front(flat(101)))
                .front();
        int[] tags = new int[front.edgeCount()];
        for (int e = 0; e < tags.length; e++) {
            tags[e] = front.isLithium(e) ? BoundaryTag.FRONT : BoundaryTag.filler(front.filler()[e]);
        }
        Outline outline = new Outline(front.xy(), tags, WIDTH, HEIGHT, List.of(), new int[0], List.of());
        Mesh mesh = Mesher.build(outline, new Sizing(0.05, 0.3));
        assertThat(tags).contains(BoundaryTag.filler(0));
        MirrorChecks.symmetric(mesh, WIDTH, ROUNDING * WIDTH);
        MeshChecks.conforming(mesh, 0);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    /** Nothing is lost where only the front is nearly symmetric: its nodes are kept. */
    @Test
    void nearlySymmetricFrontIsKept() {
        double[] front = exactBump(200);
        front[301] += 1e-9;
        Outline outline = outline(front, new Circle(2.5, 0.6, 0.25));
        Mesh mesh = Mesher.build(outline, SIZING);
        MirrorChecks.symmetric(mesh, WIDTH, 2e-9);
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
    }

    private static void assertSymmetric(Outline outline, int holes) {
        Mesh mesh = Mesher.build(outline, SIZING);
        MirrorChecks.symmetric(mesh, WIDTH, ROUNDING * WIDTH);
        MeshChecks.conforming(mesh, holes);
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    private static Outline outline(double[] front, Circle... discs) {
        return new Outline(front, WIDTH, HEIGHT, List.of(discs));
    }

    private static double[] flat(int edges) {
        double[] xy = new double[2 * edges + 2];
        for (int i = 0; i <= edges; i++) {
            xy[2 * i] = WIDTH * i / edges;
            xy[2 * i + 1] = 0.2;
        }
        return xy;
    }

    /** Straight flanks, and a node at the tip. */
    private static double[] valley(double degrees) {
        double[] xy = flat(200);
        double half = 0.5 * Math.toRadians(degrees);
        for (int i = 0; i <= 30; i++) {
            int from = 2 * (100 - i);
            xy[from] = 2.5 - 0.025 * i * Math.sin(half);
            xy[400 - from] = WIDTH - xy[from];
            xy[from + 1] = 0.025 * i * Math.cos(half);
            xy[401 - from] = xy[from + 1];
        }
        int foot = 2 * 70;
        for (int i = 0; i < foot; i += 2) {
            xy[i] = xy[foot] * i / foot;
            xy[400 - i] = WIDTH - xy[i];
            xy[i + 1] = xy[foot + 1];
            xy[401 - i] = xy[i + 1];
        }
        return xy;
    }

    private static double[] exactBump(int edges) {
        double[] xy = flat(edges);
        for (int i = 0; i < xy.length; i += 2) {
            xy[i + 1] = 0.2 * Math.exp(-Math.pow((xy[i] - 2.5) / 0.15, 2));
        }
        return xy;
    }

    private static double minimumAngle(Mesh mesh) {
        return MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy());
    }
}
