package dev.frond.solver.model;

import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Point;

/**
 * A particle in its place.
 *
 * @param shape as it is meshed, m
 * @param thickness m
 * @param words its sizes
 */
record PlacedShape(Shape shape, double thickness, String words) {
    static PlacedShape of(FillerShape shape, Point at, double edge) {
        return new PlacedShape(shape.at(at, edge), shape.thickness(), shape.words());
    }

    /** For messages. */
    String place() {
        return words + " at [" + FillerRoom.micro(shape.x()) + ", " + FillerRoom.micro(shape.y()) + "]";
    }
}
