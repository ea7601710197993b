package dev.frond.solver.model;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.NeighbourGrid;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.obstacle.FillerPolygons;
import java.util.ArrayList;
import java.util.List;

/** Particles of a box, of which those near to another are found quickly however many there are. */
final class PlacedShapes {
    /** Outlines as they are meshed may overlap by so much of their thickness where the particles just touch. */
    private static final double OVERLAP = 0.01;

    private final NeighbourGrid grid;
    private final List<PlacedShape> shapes = new ArrayList<>();

    /**
     * None yet.
     *
     * @param reach largest distance of two places that is asked for, m
     * @param expected number of particles, about
     */
    PlacedShapes(Cell cell, double reach, int expected) {
        this.grid = new NeighbourGrid(0, 0, cell.width(), cell.height(), reach, expected);
    }

    void add(PlacedShape placed) {
        grid.add(placed.shape().x(), placed.shape().y());
        shapes.add(placed);
    }

    List<PlacedShape> all() {
        return shapes;
    }

    /** Whether a particle, as it is meshed, has a gap of at most {@code least} to one of these, m. */
    boolean hasWithin(Shape shape, double least) {
        Shape meshed = meshed(shape);
        return grid.any(
                shape.x(),
                shape.y(),
                k -> meshed.isWithin(Math.nextUp(least), meshed(shapes.get(k).shape())));
    }

    /** That holds the polygon that stands for it in a mesh. */
    static Shape meshed(Shape shape) {
        return shape instanceof Circle disc
                ? new Circle(disc.x(), disc.y(), FillerPolygons.outerRadius(disc.radius()))
                : shape;
    }

    /** The first of these that overlaps a particle by more than {@code touching}, m; -1 when there is none. */
    int overlapping(PlacedShape placed, double touching) {
        return grid.first(placed.shape().x(), placed.shape().y(), k -> {
            PlacedShape other = shapes.get(k);
            boolean discs = !(placed.shape() instanceof Polygon) && !(other.shape() instanceof Polygon);
            double thinner = discs ? 0 : Math.min(placed.thickness(), other.thickness());
            return placed.shape().isWithin(-touching - OVERLAP * thinner, other.shape());
        });
    }
}
