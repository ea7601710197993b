package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/**
 * Discs of one kind and diameter.
 *
 * @param diameter m
 */
public record FillerGroup(Kind kind, double diameter, Placement placement) {
    void check(Problems problems) {
        kind.check(problems);
        problems.size("diameter", diameter);
        placement.check(problems);
    }

    /** What the discs do to the ions. */
    public sealed interface Kind {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** No flux enters. */
        record Impermeable() implements Kind {
            @Override
            public void check(Problems problems) {}
        }

        /**
         * Both ions go through the discs, which hold as much salt as the electrolyte.
         *
         * @param diffusivityRatio D+ in the discs over D+ of the electrolyte
         * @param transferenceNumber t+ in the discs
         */
        record Permeable(double diffusivityRatio, double transferenceNumber) implements Kind {
            @Override
            public void check(Problems problems) {
                problems.number("diffusivity_ratio", diffusivityRatio, Range.POSITIVE);
                problems.number("transference_number", transferenceNumber, Bounds.PART);
            }
        }

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

            @Override
            public void check(Problems problems) {
                problems.size("thickness", thickness);
                problems.number("diffusivity_ratio", diffusivityRatio, Range.POSITIVE);
                problems.number("anion_diffusivity_ratio", anionDiffusivityRatio, Range.POSITIVE);
            }
        }
    }

    /** Where the discs are. */
    public sealed interface Placement {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** Centres as given. */
        record Explicit(List<Point> at) implements Placement {
            public Explicit {
                at = List.copyOf(at);
            }

            @Override
            public void check(Problems problems) {
                for (int k = 0; k < at.size(); k++) {
                    at.get(k).check(problems, "at[" + k + "]");
                }
            }
        }

        /** Every lattice point whose disc lies in the box clear of the front; odd rows shifted by half a spacing when staggered. */
        record Lattice(double spacingX, double spacingY, Point origin, boolean staggered) implements Placement {
            public static final boolean DEFAULT_STAGGERED = false;

            /** Rows above each other. */
            public Lattice(double spacingX, double spacingY, Point origin) {
                this(spacingX, spacingY, origin, DEFAULT_STAGGERED);
            }

            @Override
            public void check(Problems problems) {
                Problems own = problems.in("lattice");
                own.size("spacing", spacingX);
                own.size("spacing", spacingY);
                origin.check(own, "origin");
            }
        }

        /** {@code count} discs inside {@code region}, at least {@code minGap} apart from each other and from everything else. */
        record Random(int count, long seed, double minGap, Region region) implements Placement {
            @Override
            public void check(Problems problems) {
                Problems own = problems.in("random");
                own.count("count", count, Bounds.MOST_DISCS);
                own.quantity("min_gap", minGap, QuantityKind.LENGTH, Range.NOT_NEGATIVE);
                region.check(own.in("region"));
            }
        }
    }

    /** A point of the box, m. */
    public record Point(double x, double y) {
        void check(Problems problems, String key) {
            problems.length(key, x);
            problems.length(key, y);
        }
    }

    /** A rectangle of the box, m, that holds the discs whole. */
    public record Region(double xMin, double xMax, double yMin, double yMax) {
        /** The whole box. */
        public static Region of(Cell cell) {
            return new Region(0, cell.width(), 0, cell.height());
        }

        void check(Problems problems) {
            new Point(xMin, xMax).check(problems, "x");
            new Point(yMin, yMax).check(problems, "y");
        }
    }
}
