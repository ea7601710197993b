package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MesherTest {
    private static final Sizing SIZING = new Sizing(0.025, 0.15);

    @Test
    void bumpInABox() {
        Outline outline = outline(Fronts.bump(0.2, 0.15, 0.025), List.of());
        Mesh mesh = Mesher.build(outline, SIZING);
        MeshChecks.conforming(mesh, 0);
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
        assertThat(mesh.coordinates().nodeCount()).isBetween(1500, 2500);
        assertThat(mesh.topology().path(BoundaryTag.FRONT)).hasSize(outline.frontCount());
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    @Test
    void bumpUnderEightDiscs() {
        Outline outline = outline(Fronts.bump(0.2, 0.15, 0.025), eightDiscs());
        Mesh mesh = Mesher.build(outline, SIZING);
        MeshChecks.conforming(mesh, 8);
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
        assertThat(mesh.coordinates().nodeCount()).isLessThan(3200);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    @Test
    void mushroomWithCuspValleys() {
        Outline outline = outline(Fronts.mushroom(1.8, 0.05, 0.025), List.of());
        Mesh mesh = Mesher.build(outline, SIZING);
        MeshChecks.conforming(mesh, 0);
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
        assertThat(mesh.coordinates().nodeCount()).isLessThan(4800);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    @Test
    void gapBetweenDiscsIsCrossedByTwoElements() {
        List<Circle> pair = List.of(new Circle(2, 1.5, 0.25), new Circle(2.53, 1.5, 0.25));
        Mesh mesh = Mesher.build(outline(Fronts.bump(0.2, 0.15, 0.025), pair), SIZING);
        int between = 0;
        for (int node = 0; node < mesh.coordinates().nodeCount(); node++) {
            double x = mesh.coordinates().x(node);
            boolean strictly =
                    x > 2.252 && x < 2.278 && Math.abs(mesh.coordinates().y(node) - 1.5) < 0.03;
            between += strictly ? 1 : 0;
        }
        assertThat(between).as("interior nodes in the middle of the gap").isGreaterThanOrEqualTo(2);
    }

    @Test
    void tallBoxIsCoarseFarFromTheFront() {
        Outline outline = new Outline(Fronts.bump(0.2, 0.15, 0.025), 5, 100, List.of());
        Mesh mesh = Mesher.build(outline, new Sizing(0.025, 1));
        MeshChecks.conforming(mesh, 0);
        MeshChecks.boundaryOf(outline, mesh);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    /** The lowest 3 um of 100 um as fine as a box of that height, and a few hundred nodes for the rest. */
    @Test
    void aMembraneIsCoarseAboveTheBox() {
        double[] front = Fronts.bump(0.2, 0.15, 0.025);
        Mesh box = Mesher.build(new Outline(front, 5, 3, List.of()), SIZING);
        Outline outline = new Outline(front, 5, 100, List.of());
        Mesh mesh = Mesher.build(outline, SIZING.coarserAbove(3, 2.5));
        MeshChecks.conforming(mesh, 0);
        MeshChecks.boundaryOf(outline, mesh);
        assertThat(minimumAngle(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
        int more = mesh.topology().nodeCount() - box.topology().nodeCount();
        assertThat(more).isBetween(150, 500);
        long inBox = IntStream.range(0, mesh.topology().nodeCount())
                .filter(node -> mesh.coordinates().y(node) <= 3)
                .count();
        // The top of the box is a line of nodes, that of the foot of a membrane is not.
        assertThat((double) inBox / box.topology().nodeCount()).isBetween(0.95, 1.03);
    }

    @Test
    void outlinesThatAreNoneAreRefused() {
        assertRefused(new double[] {0, 0, 2, 3.5, 5, 0}, "node 1 of the front, (2.0, 3.5)");
        assertRefused(new double[] {0, 0, 3, 0, 3, 1, 2, -1, 5, -1}, "touches itself: edge 0");
        assertRefused(new double[] {0, 0, 3, 0, 2, 0, 5, 0}, "touches itself");
    }

    @Test
    void frontsThatAreNotFromSideToSideAreMisuse() {
        assertMisuse(new double[] {0.1, 0, 5, 0}, "must start on the left side x = 0");
        assertMisuse(new double[] {0, 0, 4.9, 0}, "must end on the right side x = 5.0, but ends at x = 4.9");
        assertMisuse(new double[] {0, 0}, "at least two nodes");
    }

    private static void assertMisuse(double[] front, String message) {
        assertThatThrownBy(() -> outline(front, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void fillersThatDoNotFitAreRefused() {
        assertRefused("filler 0 .* not wholly inside", new Circle(0.2, 1, 0.25));
        assertRefused("filler 0 .* not wholly inside", new Circle(2, -1, 0.25));
        assertRefused("filler 0 .* touches the front", new Circle(2, 0.2, 0.25));
        assertRefused("fillers 0 and 1 touch.*", new Circle(1, 1, 0.25), new Circle(1.4, 1, 0.25));
    }

    @Test
    void sizesAreChecked() {
        assertThatThrownBy(() -> new Sizing(0.2, 0.1)).hasMessageContaining("0 < front <= bulk");
        assertThatThrownBy(() -> new Sizing(0.1, 0.2, 0.25, 3, 0.1)).hasMessageContaining("at least the bulk's, 0.2");
    }

    private static void assertRefused(double[] front, String message) {
        assertThatThrownBy(() -> outline(front, List.of()))
                .isInstanceOf(ImpossibleOutlineException.class)
                .hasMessageContaining(message);
    }

    private static void assertRefused(String pattern, Circle... fillers) {
        assertThatThrownBy(() -> outline(new double[] {0, 0, 5, 0}, List.of(fillers)))
                .isInstanceOf(ImpossibleOutlineException.class)
                .hasMessageMatching(pattern + ".*");
    }

    private static Outline outline(double[] front, List<Circle> fillers) {
        return new Outline(front, Fronts.WIDTH, Fronts.HEIGHT, fillers);
    }

    private static List<Circle> eightDiscs() {
        List<Circle> discs = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            discs.add(new Circle(0.4 + 1.2 * k, 1.55, 0.25));
            discs.add(new Circle(1.0 + 1.2 * k, 2.35, 0.25));
        }
        return discs;
    }

    private static double minimumAngle(Mesh mesh) {
        return MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy());
    }
}
