package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a box of 5 by 3. */
class FillerLayoutTest {
    private static final Cell CELL = new Cell(5, 3, new Cell.Top.Reservoir());
    private static final double EDGE = 0.025;
    private static final Region BOX = new Region(0, 5, 0, 3);

    private static FillerGroup group(double diameter, Placement placement) {
        return new FillerGroup(new Kind.Impermeable(), diameter, placement);
    }

    private static FillerLayout layout(Defect defect, FillerGroup... groups) {
        return FillerLayout.of(List.of(groups), CELL, FrontProfile.of(List.of(defect), CELL.width()), EDGE);
    }

    private static FillerLayout layout(FillerGroup... groups) {
        return FillerLayout.of(List.of(groups), CELL, FrontProfile.of(List.of(), CELL.width()), EDGE);
    }

    private static Placement at(double... xy) {
        return new Placement.Explicit(java.util.stream.IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList());
    }

    @Test
    void explicitDiscsKeepTheirOrder() {
        assertThat(layout(group(0.5, at(1, 2, 3, 2)), group(1, at(2, 1))).shapes())
                .containsExactly(new Circle(1, 2, 0.25), new Circle(3, 2, 0.25), new Circle(2, 1, 0.5));
    }

    @Test
    void everyObstacleIsAConflict() {
        FillerLayout layout =
                layout(group(0.5, at(-0.01, 2, 1, 2.9, 1, 0.2, 3, 2, 3.4, 2, 5.2, 1)), group(1, at(3, 1.3)));
        assertThat(layout.conflicts())
                .extracting(FillerLayout.Conflict::group, FillerLayout.Conflict::particle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0),
                        org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(0, 4),
                        org.assertj.core.groups.Tuple.tuple(0, 5),
                        org.assertj.core.groups.Tuple.tuple(1, 0));
        assertThat(layout.sunk())
                .extracting(FillerLayout.Conflict::group, FillerLayout.Conflict::particle)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 2));
        assertThatThrownBy(layout::shapes)
                .isInstanceOf(ImpossibleOutlineException.class)
                .hasMessageContaining("overlaps");
    }

    @Test
    void touchingFillersAndFillersAtSidesHaveRoom() {
        FillerLayout layout = layout(group(0.5, at(1, 2, 1.5, 2, 0, 1, 4.9, 1.5)));
        assertThat(layout.shapes()).hasSize(4);
        assertThat(layout(group(0.5, at(1, 2, 1.499, 2))).conflicts()).hasSize(1);
    }

    @Test
    void aLatticeKeepsClearOfSides() {
        FillerLayout layout = layout(group(0.5, new Placement.Lattice(1, 1, new Point(0.1, 1), false)));
        assertThat(layout.shapes()).hasSize(8).allMatch(disc -> disc.x() > 1);
    }

    @Test
    void theFrontIsMetOnAllSides() {
        Defect wall = new Defect.Wedge(2.5, 2, 0.4);
        assertThat(layout(wall, group(0.5, at(2, 0.6))).sunk()).isEmpty();
        assertThat(layout(wall, group(0.5, at(2.2, 0.6))).sunk()).hasSize(1);
        assertThat(layout(wall, group(0.02, at(2.5, 0.6))).conflicts()).hasSize(1);
        assertThat(layout(wall, group(0.5, at(2.5, 2.2))).sunk()).hasSize(1);
        assertThat(layout(wall, group(0.5, at(2.5, 2.3))).sunk()).isEmpty();
    }

    @Test
    void aLatticeFillsTheBox() {
        Placement lattice = new Placement.Lattice(1, 0.8, new Point(0.5, 0.5), false);
        assertThat(layout(group(0.5, lattice)).shapes())
                .hasSize(15)
                .startsWith(new Circle(0.5, 0.5, 0.25), new Circle(1.5, 0.5, 0.25));
        Placement staggered = new Placement.Lattice(1, 0.8, new Point(2.5, 0.5), true);
        assertThat(layout(group(0.5, staggered)).shapes())
                .hasSize(14)
                .contains(new Circle(1, 1.3, 0.25), new Circle(4, 1.3, 0.25));
        assertThat(layout(new Defect.Gaussian(2.5, 0.6, 0.3), group(0.5, lattice))
                        .shapes())
                .hasSize(14);
    }

    @Test
    void randomDiscsKeepTheirGaps() {
        Placement random = new Placement.Random(12, 7, 0.1, BOX);
        FillerGroup fixed = group(0.5, at(4, 2));
        List<Shape> discs = layout(new Defect.Gaussian(2.5, 0.8, 0.3), group(0.4, random), fixed)
                .shapes();
        assertThat(discs).hasSize(13).endsWith(new Circle(4, 2, 0.25));
        for (int i = 0; i < discs.size(); i++) {
            Shape disc = discs.get(i);
            assertThat(disc.x() - disc.reach()).isGreaterThan(0.1);
            assertThat(5 - disc.x() - disc.reach()).isGreaterThan(0.1);
            assertThat(disc.y() - disc.reach()).isGreaterThan(0.1);
            assertThat(3 - disc.y() - disc.reach()).isGreaterThan(0.1);
            for (int j = 0; j < i; j++) {
                assertThat(disc.distance(discs.get(j))).isGreaterThan(0.1);
            }
        }
        assertThat(layout(new Defect.Gaussian(2.5, 0.8, 0.3), group(0.4, random), fixed)
                        .shapes())
                .isEqualTo(discs);
    }

    /** The polygons that stand for the discs in a mesh have corners up to 0.6 % of the radius outside. */
    @Test
    void randomDiscsKeepTheirGapsWhenMeshed() {
        double outer = 0.2 * Math.sqrt(Math.PI / 12 / Math.sin(Math.PI / 12));
        for (int seed = 0; seed < 20; seed++) {
            List<Shape> discs = layout(group(0.4, new Placement.Random(30, seed, 0.05, BOX)))
                    .shapes();
            for (int i = 0; i < discs.size(); i++) {
                for (Shape other : discs.subList(0, i)) {
                    Shape disc = discs.get(i);
                    assertThat(Math.hypot(disc.x() - other.x(), disc.y() - other.y()) - 2 * outer)
                            .isGreaterThan(0.05);
                }
            }
        }
    }

    @Test
    void randomGroupsMaySwapPlaces() {
        FillerGroup small = group(0.3, new Placement.Random(10, 3, 0.05, BOX));
        FillerGroup other = group(0.3, new Placement.Random(10, 4, 0.05, BOX));
        FillerGroup large = group(0.5, new Placement.Random(5, 3, 0.05, BOX));
        List<Shape> discs = layout(small, other, large).shapes();
        List<Shape> swapped = layout(large, other, small).shapes();
        assertThat(swapped.subList(0, 5)).isEqualTo(discs.subList(20, 25));
        assertThat(swapped.subList(5, 15)).isEqualTo(discs.subList(10, 20));
        assertThat(swapped.subList(15, 25)).isEqualTo(discs.subList(0, 10));
    }

    /** Pinned: another Java or another version of the program must draw the same discs. */
    @Test
    void aSeedMeansTheSameDiscsForever() {
        Shape first = layout(group(0.5, new Placement.Random(1, 7, 0.05, BOX)))
                .shapes()
                .get(0);
        assertThat(first).isEqualTo(new Circle(0.5303535237628072, 0.6821305573059987, 0.25));
    }

    /** In a box of 5 by 3: so small that each has room, and so large that they cannot have it. */
    @Test
    void aHundredThousandDiscs() {
        assertThat(layout(group(0.008, new Placement.Random(100_000, 7, 0.0005, BOX)))
                        .shapes())
                .hasSize(100_000);
        assertThat(layout(group(0.02, new Placement.Random(100_000, 7, 0.001, BOX)))
                        .conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message())
                        .startsWith("at most ")
                        .contains("of 100000 discs", "even in the densest packing"));
    }

    @Test
    void whatFindsNoRoomSaysSo() {
        assertThat(layout(group(0.5, new Placement.Random(60, 7, 0.05, BOX))).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message()).contains("of 60 discs"));
        assertThat(layout(group(0.5, new Placement.Random(1, 7, 0.05, new Region(0, 0.5, 0, 3))))
                        .conflicts())
                .hasSize(1);
        assertThat(layout(group(0.5, new Placement.Lattice(0.4, 1, new Point(0, 0), false)))
                        .conflicts())
                .hasSize(1);
        assertThat(layout(group(2.9, new Placement.Lattice(6, 6, new Point(0, 0), false)))
                        .conflicts())
                .hasSize(1);
    }
}
