package dev.frond.solver.model;

import dev.frond.solver.model.FillerGroup.Placement;
import java.util.List;

/** Fills the box with a lattice. */
final class LatticePlacement {
    private static final double MOST_DISCS = 100_000;

    private LatticePlacement() {}

    /** Adds every disc that has room to {@code discs}; returns what is wrong, or nothing. */
    static String fill(Placement.Lattice lattice, double radius, FillerRoom room, List<Disc> discs) {
        double dx = lattice.spacingX();
        double dy = lattice.spacingY();
        double nextRow = lattice.staggered() ? Math.min(Math.hypot(dx / 2, dy), 2 * dy) : dy;
        if (Math.min(dx, nextRow) - 2 * radius <= room.touching()) {
            return "the spacing of the lattice leaves no gap between discs of diameter " + FillerRoom.micro(2 * radius);
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
                Disc disc = new Disc(start + column * dx, y, radius);
                if (room.clearOfSides(disc)
                        && room.obstacle(disc).isEmpty()
                        && room.sunk(disc).isEmpty()) {
                    discs.add(disc);
                }
            }
        }
        return discs.isEmpty()
                ? "no point of the lattice has room for a disc of diameter " + FillerRoom.micro(2 * radius)
                : "";
    }
}
