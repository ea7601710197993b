package dev.frond.solver.model;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.ObstacleLimits;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.solver.units.SignificantDigits;
import java.util.List;
import java.util.Optional;

/**
 * Electrolyte that the mesh gives to the fillers, because it is too narrow for triangles: sharp notches, gaps, and what these
 * enclose.
 *
 * @param fillers number of those to which more than {@link #WORTH_A_WORD} of their own area is given
 * @param filled area that is given to them, m2
 * @param own their own area inside the box, m2
 */
record FilledNotches(int fillers, double filled, double own) {
    /** Of the area of the fillers concerned, from which it is told; the outlines of discs and crowded corners are off by less. */
    static final double WORTH_A_WORD = 0.01;

    private static final double SQUARE_MICRO = 1e-12;

    /**
     * Measures it with the outlines of the run.
     *
     * @param shapes the fillers, m
     */
    static FilledNotches of(List<Shape> shapes, Cell cell, MeshSource.Generated mesh) {
        List<Shape> scaled =
                shapes.stream().map(shape -> shape.times(Scales.PER_METRE)).toList();
        FrontSizing sizing = FrontSizing.of(mesh.front() * Scales.PER_METRE, mesh.turning());
        Obstacles obstacles = Obstacles.of(scaled, cell.width() * Scales.PER_METRE, sizing);
        int fillers = 0;
        double filled = 0;
        double own = 0;
        for (Obstacle obstacle : obstacles.all()) {
            double members =
                    obstacle.members().stream().mapToDouble(obstacles::area).sum();
            double more = obstacle.area() - members;
            if (more > WORTH_A_WORD * members) {
                fillers += obstacle.members().size();
                filled += more;
                own += members;
            }
        }
        double unit = Scales.PER_METRE * Scales.PER_METRE;
        return new FilledNotches(fillers, filled / unit, own / unit);
    }

    /** A sentence; empty when there is little, or when the fillers cannot be meshed, which is said elsewhere. */
    static Optional<String> note(List<Shape> shapes, Scenario scenario) {
        if (!(scenario.mesh() instanceof MeshSource.Generated mesh)) {
            return Optional.empty();
        }
        try {
            FilledNotches found = of(shapes, scenario.cell(), mesh);
            return found.fillers == 0 ? Optional.empty() : Optional.of(found.sentence(shapes.size()));
        } catch (ImpossibleOutlineException e) {
            return Optional.empty();
        }
    }

    private String sentence(int all) {
        return "Electrolyte too narrow for the mesh, in gaps beside fillers and in notches sharper than "
                + Math.round(Math.toDegrees(ObstacleLimits.LEAST_WEDGE)) + " degrees, is filled at " + fillers + " of "
                + all + " fillers: " + SignificantDigits.text(filled / SQUARE_MICRO, 3) + " um2, "
                + SignificantDigits.text(100 * filled / own, 3)
                + " % of their area. A smaller mesh.front leaves more of it open.";
    }
}
