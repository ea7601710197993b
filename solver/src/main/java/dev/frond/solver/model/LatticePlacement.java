package dev.frond.solver.model;

import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import java.util.List;

/** Fills the box with a lattice. */
final class LatticePlacement {
    private static final double MOST_DISCS = 100_000;

    private final Placement.Lattice lattice;
    private final FillerShape shape;
    private final FillerRoom room;
    private final double edge;

    LatticePlacement(Placement.Lattice lattice, FillerShape shape, FillerRoom room, double edge) {
        this.lattice = lattice;
        this.shape = shape;
        this.room = room;
        this.edge = edge;
    }

    /** Adds every particle that has room to {@code placed}; returns what is wrong, or nothing. */
    String fill(List<PlacedShape> placed) {
        double dx = lattice.spacingX();
        double dy = lattice.spacingY();
        PlacedShape one = PlacedShape.of(shape, new Point(0, 0), edge);
        if (!hasGaps(one.shape())) {
            return "the spacing of the lattice leaves no gap between " + shape.plural() + " " + shape.words();
        }
        Cell cell = room.cell();
        if (cell.width() / dx * (cell.height() / dy) > MOST_DISCS) {
            return "the lattice has more than " + (int) MOST_DISCS + " points";
        }
        // the front may dip below y = 0, so rows start where it could: one box height below
        long firstRow = (long) Math.ceil((-cell.height() - lattice.origin().y()) / dy);
        long lastRow = (long) Math.floor((cell.height() - lattice.origin().y()) / dy);
        for (long row = firstRow; row <= lastRow; row++) {
            double shift = lattice.staggered() && Math.floorMod(row, 2L) == 1 ? dx / 2 : 0;
            double start = lattice.origin().x() + shift;
            double y = lattice.origin().y() + row * dy;
            long first = (long) Math.ceil(-start / dx);
            long last = (long) Math.floor((cell.width() - start) / dx);
            for (long column = first; column <= last; column++) {
                PlacedShape next =
                        new PlacedShape(one.shape().moved(start + column * dx, y), one.thickness(), one.words());
                if (room.clearOfSides(next.shape())
                        && room.obstacle(next).isEmpty()
                        && room.sunk(next).isEmpty()) {
                    placed.add(next);
                }
            }
        }
        return placed.isEmpty() ? "no point of the lattice has room for " + shape.single() + " " + shape.words() : "";
    }

    /** Whether a particle is clear of all those within its reach. */
    private boolean hasGaps(Shape one) {
        int columns = (int) Math.min(MOST_DISCS, 1 + Math.ceil(2 * one.reach() / lattice.spacingX()));
        int rows = (int) Math.min(MOST_DISCS, 1 + Math.ceil(2 * one.reach() / lattice.spacingY()));
        for (int row = 0; row <= rows; row++) {
            double shift = lattice.staggered() && row % 2 == 1 ? lattice.spacingX() / 2 : 0;
            for (int column = row == 0 ? 1 : -columns; column <= columns; column++) {
                Shape other = one.moved(shift + column * lattice.spacingX(), row * lattice.spacingY());
                if (one.isWithin(Math.nextUp(room.touching()), other)) {
                    return false;
                }
            }
        }
        return true;
    }
}
