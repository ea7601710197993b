package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** The keys of a particle's shape. */
final class FillerShapeFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<Point> POINT = Types.pair(LENGTH, LENGTH, Point::new, Point::x, Point::y);
    private static final Type<ParticleSize> SIZE = new ParticleSizeType();

    /** Both axes of an ellipse. */
    private record Axes(ParticleSize first, ParticleSize second) {}

    private FillerShapeFormat() {}

    static Keys<FillerShape> shape() {
        return new TagChoice<FillerShape>("shape")
                .variant("disc", FillerShape.Disc.class, disc(), "Discs.")
                .variant("ellipse", FillerShape.Ellipse.class, ellipse(), "Ellipses.")
                .variant("rod", FillerShape.Rod.class, rod(), "Rods with round ends.")
                .variant("polygon", FillerShape.Polygon.class, polygon(), "Polygons.")
                .otherwiseUnsaid("disc");
    }

    private static Keys<FillerShape.Disc> disc() {
        Fields<FillerShape.Disc> fields = new Fields<>();
        Slot<ParticleSize> diameter =
                fields.required("diameter", SIZE, FillerShape.Disc::diameter, "Diameter of the discs or rods.");
        return fields.build(e -> new FillerShape.Disc(e.get(diameter)));
    }

    private static Keys<FillerShape.Ellipse> ellipse() {
        Fields<FillerShape.Ellipse> fields = new Fields<>();
        Slot<Axes> axes = fields.required(
                "axes",
                Types.pair(SIZE, SIZE, Axes::new, Axes::first, Axes::second),
                ellipse -> new Axes(ellipse.first(), ellipse.second()),
                "Full lengths of both axes; the angle turns the first.");
        Slot<ParticleAngle> angle = angle(fields, FillerShape.Ellipse::angle);
        return fields.build(
                e -> new FillerShape.Ellipse(e.get(axes).first(), e.get(axes).second(), e.get(angle)));
    }

    private static Keys<FillerShape.Rod> rod() {
        Fields<FillerShape.Rod> fields = new Fields<>();
        Slot<ParticleSize> length =
                fields.required("length", SIZE, FillerShape.Rod::full, "Length of the rods from end to end.");
        Slot<ParticleSize> diameter =
                fields.required("diameter", SIZE, FillerShape.Rod::diameter, "Diameter of the discs or rods.");
        Slot<ParticleAngle> angle = angle(fields, FillerShape.Rod::angle);
        return fields.build(e -> new FillerShape.Rod(e.get(length), e.get(diameter), e.get(angle)));
    }

    private static Keys<FillerShape.Polygon> polygon() {
        Fields<FillerShape.Polygon> fields = new Fields<>();
        Slot<List<Point>> points = fields.required(
                "points",
                Types.filled(POINT, 3, FlowStyle.FLOW),
                FillerShape.Polygon::points,
                "Corners about the particle's place, [x, y].");
        Slot<ParticleAngle> angle = angle(fields, FillerShape.Polygon::angle);
        return fields.build(e -> new FillerShape.Polygon(e.get(points), e.get(angle)));
    }

    private static <S> Slot<ParticleAngle> angle(
            Fields<S> fields, java.util.function.Function<S, ParticleAngle> getter) {
        return fields.optional(
                "angle",
                new ParticleAngleType(),
                getter,
                Default.constant(ParticleAngle.NONE),
                "How particles are turned, counter-clockwise from the anode; random for each another angle, of particles at random.");
    }
}
