package dev.frond.solver.model;

import java.util.List;

/**
 * Discs of one kind and diameter.
 *
 * @param diameter m
 */
public record FillerGroup(Kind kind, double diameter, Placement placement) {
    /** What the discs do to the ions. */
    public sealed interface Kind {
        /** No flux enters. */
        record Impermeable() implements Kind {}

        /**
         * Both ions go through the discs, which hold as much salt as the electrolyte.
         *
         * @param diffusivityRatio D+ in the discs over D+ of the electrolyte
         * @param transferenceNumber t+ in the discs
         */
        record Permeable(double diffusivityRatio, double transferenceNumber) implements Kind {}

        /**
         * Impermeable discs in a thin shell of electrolyte: a conductance of the surface, for each ion {@code ratio thickness}
         * times what the electrolyte conducts.
         *
         * @param thickness of the shell, m
         * @param diffusivityRatio D+ in the shell over that of the electrolyte
         * @param anionDiffusivityRatio D- in the shell over that of the electrolyte
         */
        record ConductingInterface(double thickness, double diffusivityRatio, double anionDiffusivityRatio)
                implements Kind {
            /** Both ions alike. */
            public ConductingInterface(double thickness, double diffusivityRatio) {
                this(thickness, diffusivityRatio, diffusivityRatio);
            }
        }
    }

    /** Where the discs are. */
    public sealed interface Placement {
        /** Centres as given. */
        record Explicit(List<Point> at) implements Placement {
            public Explicit {
                at = List.copyOf(at);
            }
        }

        /** Every lattice point whose disc lies in the box clear of the front; odd rows shifted by half a spacing when staggered. */
        record Lattice(double spacingX, double spacingY, Point origin, boolean staggered) implements Placement {}

        /** {@code count} discs inside {@code region}, at least {@code minGap} apart from each other and from everything else. */
        record Random(int count, long seed, double minGap, Region region) implements Placement {}
    }

    /** A point of the box, m. */
    public record Point(double x, double y) {}

    /** A rectangle of the box, m, that holds the discs whole. */
    public record Region(double xMin, double xMax, double yMin, double yMax) {}
}
