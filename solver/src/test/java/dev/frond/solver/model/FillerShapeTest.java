package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Amount;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class FillerShapeTest {
    private static final Cell CELL = new Cell(5, 3, new Cell.Top.Reservoir());
    private static final double EDGE = 0.05;
    private static final ParticleAngle TILTED = new ParticleAngle.Fixed(0.7);

    private static ParticleSize size(double value) {
        return new ParticleSize.Fixed(value);
    }

    private static List<FillerShape> shapes() {
        return List.of(
                new FillerShape.Disc(0.4),
                new FillerShape.Ellipse(size(0.8), size(0.2), TILTED),
                new FillerShape.Rod(size(1), size(0.1), TILTED),
                new FillerShape.Rod(size(0.3), size(0.3), ParticleAngle.NONE),
                new FillerShape.Polygon(
                        List.of(new Point(0, 0), new Point(0.5, 0), new Point(0.5, 0.1), new Point(0.1, 0.4)), TILTED));
    }

    @Test
    void outlinesHaveTheAreaOfTheShape() {
        for (FillerShape shape : shapes()) {
            for (double edge : new double[] {0.005, 0.05, 0.5}) {
                Shape outline = shape.at(new Point(2, 1), edge);
                assertThat(outline.area()).as(shape + " " + edge).isCloseTo(shape.area(), within(1e-12));
            }
        }
    }

    @Test
    void aMirrorImageIsMeshedAsTheImage() {
        FillerShape left = new FillerShape.Ellipse(size(0.8), size(0.2), TILTED);
        FillerShape right = new FillerShape.Ellipse(size(0.8), size(0.2), new ParticleAngle.Fixed(-0.7));
        Shape one = left.at(new Point(1, 1), EDGE);
        Shape other = right.at(new Point(4, 1), EDGE);
        assertThat(one.mirrored(5).isLike(other, 1e-12)).isTrue();
        assertThat(one.isLike(other, 1e-3)).isFalse();
    }

    @Test
    void theWholeAndItsPartsBesideTheSideAddUp() {
        for (FillerShape shape : shapes()) {
            Shape cut = shape.at(new Point(0.03, 1), EDGE);
            double outside = cut.areaLeftOfZero();
            double inside = cut.mirrored(0).areaLeftOfZero();
            assertThat(outside).isPositive();
            assertThat(outside + inside).isCloseTo(cut.area(), within(1e-12));
        }
    }

    @Test
    void distancesAreThoseOfTheOutlines() {
        FillerShape square = new FillerShape.Polygon(
                List.of(new Point(-0.5, -0.5), new Point(0.5, -0.5), new Point(0.5, 0.5), new Point(-0.5, 0.5)),
                ParticleAngle.NONE);
        Shape one = square.at(new Point(1, 1), EDGE);
        assertThat(one.distance(square.at(new Point(2.3, 1.2), EDGE))).isCloseTo(0.3, within(1e-12));
        assertThat(one.distance(square.at(new Point(2.3, 2.4), EDGE))).isCloseTo(0.5, within(1e-12));
        assertThat(one.distance(square.at(new Point(1.9, 1), EDGE))).isNegative();
        assertThat(one.distance(new FillerShape.Disc(0.4).at(new Point(1, 2), EDGE)))
                .isCloseTo(0.3, within(1e-12));
        assertThat(one.isWithin(0.3, square.at(new Point(2.301, 1), EDGE))).isFalse();
        assertThat(one.isWithin(0.3, square.at(new Point(2.299, 1), EDGE))).isTrue();
    }

    @Test
    void drawnSizesKeepTheirBoundsAndTheirMiddle() {
        Well19937c random = new Well19937c(1);
        for (ParticleSize spec : List.of(new ParticleSize.Normal(1, 0.2), new ParticleSize.Lognormal(1, 0.3))) {
            double sum = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            int count = 20_000;
            for (int k = 0; k < count; k++) {
                double drawn = spec.drawn(random).value();
                sum += spec instanceof ParticleSize.Normal ? drawn : Math.log(drawn);
                low = Math.min(low, drawn);
                high = Math.max(high, drawn);
            }
            assertThat(low).isBetween(spec.least(), 1.2 * spec.least());
            assertThat(high).isBetween(0.9 * spec.most(), spec.most());
            // four standard errors
            assertThat(sum / count - (spec instanceof ParticleSize.Normal ? 1 : 0))
                    .isCloseTo(0, within(4 * 0.3 / Math.sqrt(count)));
        }
    }

    @Test
    void anAreaFractionIsMetToWithinHalfAParticle() {
        Region region = new Region(0, 5, 0.5, 3);
        for (FillerShape shape : List.of(
                new FillerShape.Disc(new ParticleSize.Normal(0.3, 0.05)),
                new FillerShape.Rod(size(0.6), size(0.08), new ParticleAngle.AtRandom()))) {
            for (double fraction : new double[] {0.02, 0.1, 0.2}) {
                FillerGroup group = new FillerGroup(
                        new Kind.Impermeable(),
                        shape,
                        new Placement.Random(new Amount.AreaFraction(fraction), 7, 0.02, region));
                FillerLayout layout =
                        FillerLayout.of(List.of(group), CELL, FrontProfile.of(List.of(), CELL.width()), EDGE);
                List<Shape> placed = layout.shapes();
                double covered = placed.stream().mapToDouble(Shape::area).sum();
                double largest = placed.stream().mapToDouble(Shape::area).max().orElseThrow();
                assertThat(covered).isCloseTo(fraction * 5 * 2.5, within(0.5 * largest));
            }
        }
    }

    /** All of a chain are different, and no two of it cross. */
    @Test
    void outlinesAreSimple() {
        for (FillerShape shape : shapes().subList(1, 5)) {
            double[] corners = ((Polygon) shape.at(new Point(2, 1), EDGE)).corners();
            assertThat(Polylines.firstCrossing(corners)).isEmpty();
        }
    }
}
