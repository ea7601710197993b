package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class MesherProperties {
    private static final Sizing SIZING = new Sizing(0.05, 0.3);

    @Property(tries = 80, seed = "20231")
    void everyOutlineIsMeshedWell(@ForAll @LongRange(max = 1_000_000) long seed) {
        Outline outline = RandomOutlines.draw(seed, SIZING.front());
        Mesh mesh = Mesher.build(outline, SIZING);
        MeshChecks.conforming(mesh, outline.fillers().size());
        MeshChecks.boundaryOf(outline, mesh);
        MeshChecks.areas(outline, mesh);
        // the stated limits: corners of the outline (the valleys of the mushrooms end in one), gaps below the floor
        if (narrowestToFront(outline) >= SIZING.floor()) {
            assertThat(Angles.smallestAwayFromCorners(mesh)).isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
        }
    }

    @Property(tries = 8, seed = "20232")
    void theUnitOfLengthDoesNotMatter(@ForAll @LongRange(max = 1_000_000) long seed) {
        Outline outline = RandomOutlines.draw(seed, SIZING.front());
        Mesh mesh = Mesher.build(outline, SIZING);
        for (double unit : new double[] {1e-6, 0x1p-20, 1000}) {
            Mesh scaled = Mesher.build(scaled(outline, unit), scaled(SIZING, unit));
            assertThat(scaled.topology().triangles()).isEqualTo(mesh.topology().triangles());
            assertThat(scaled.topology().edges()).isEqualTo(mesh.topology().edges());
            assertThat(scaled.topology().tags()).isEqualTo(mesh.topology().tags());
        }
    }

    @Property(tries = 12, seed = "20233")
    void cornersOfEveryAngleKeepTheirAngle(@ForAll @DoubleRange(min = 40, max = 120) double degrees) {
        Outline outline = new Outline(Fronts.corners(degrees, 0.05), Fronts.WIDTH, Fronts.HEIGHT, List.of());
        Mesh mesh = Mesher.build(outline, SIZING);
        assertThat(MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy()))
                .isGreaterThanOrEqualTo(Mesher.MINIMUM_ANGLE);
    }

    @Property(tries = 8, seed = "20234")
    void sameInputGivesTheSameBits(@ForAll @LongRange(max = 1_000_000) long seed) {
        Mesh first = Mesher.build(RandomOutlines.draw(seed, 0.05), SIZING);
        Mesh second = Mesher.build(RandomOutlines.draw(seed, 0.05), SIZING);
        assertThat(second.coordinates().xy()).isEqualTo(first.coordinates().xy());
        assertThat(second.topology().triangles()).isEqualTo(first.topology().triangles());
    }

    @Property(tries = 10, seed = "20235")
    void frontsWithoutNarrowGapsKeepTheirNodes(@ForAll @LongRange(max = 1_000_000) long seed) {
        double[] front = Fronts.sinusoids(new Random(seed), 0.05);
        Mesh mesh = Mesher.build(new Outline(front, Fronts.WIDTH, Fronts.HEIGHT, List.of()), SIZING);
        assertThat(mesh.topology().path(BoundaryTag.FRONT)).hasSize(front.length / 2);
    }

    private static double narrowestToFront(Outline outline) {
        return outline.fillers().stream()
                .mapToDouble(disc -> Polylines.distance(disc.x(), disc.y(), outline.front()) - disc.radius())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Outline scaled(Outline outline, double unit) {
        double[] front = outline.front();
        for (int i = 0; i < front.length; i++) {
            front[i] *= unit;
        }
        List<Circle> fillers = outline.fillers().stream()
                .map(c -> new Circle(c.x() * unit, c.y() * unit, c.radius() * unit))
                .toList();
        return new Outline(front, outline.width() * unit, outline.height() * unit, fillers);
    }

    private static Sizing scaled(Sizing sizing, double unit) {
        return new Sizing(sizing.front() * unit, sizing.bulk() * unit, sizing.growth());
    }
}
