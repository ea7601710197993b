package dev.frond.solver.model;

import dev.frond.mesh.geom.NeighbourGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Discs of a box, of which those near to another are found quickly however many there are. */
final class DiscGrid {
    private final NeighbourGrid grid;
    private final List<Disc> discs = new ArrayList<>();

    /**
     * None yet.
     *
     * @param reach largest distance of two centres that is asked for, m
     * @param expected number of discs, about
     */
    DiscGrid(Cell cell, double reach, int expected) {
        this.grid = new NeighbourGrid(0, 0, cell.width(), cell.height(), reach, expected);
    }

    void add(Disc disc) {
        grid.add(disc.x(), disc.y());
        discs.add(disc);
    }

    List<Disc> discs() {
        return discs;
    }

    /** Whether a disc, as it is meshed, has a gap of at most {@code least} to one of these, m. */
    boolean hasWithin(Disc disc, double least) {
        return grid.any(disc.x(), disc.y(), k -> disc.meshedGap(discs.get(k)) <= least);
    }

    /** The first of these that overlaps a disc by more than {@code touching}, m. */
    Optional<Disc> overlapping(Disc disc, double touching) {
        int first = grid.first(disc.x(), disc.y(), k -> disc.gap(discs.get(k)) < -touching);
        return first < 0 ? Optional.empty() : Optional.of(discs.get(first));
    }
}
