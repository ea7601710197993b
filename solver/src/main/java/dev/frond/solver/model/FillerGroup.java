package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Optional;

/** Particles of one kind. */
public record FillerGroup(Kind kind, Particles particles) {
    /** Particles of one shape. */
    public FillerGroup(Kind kind, FillerShape shape, Placement placement) {
        this(kind, new Particles.Alike(shape, placement));
    }

    /** Discs of one diameter, m. */
    public FillerGroup(Kind kind, double diameter, Placement placement) {
        this(kind, new FillerShape.Disc(diameter), placement);
    }

    void check(Problems problems) {
        kind.check(problems);
        particles.check(problems);
    }

    /** What the particles look like, and where they are. */
    public sealed interface Particles {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** The shapes that there are, as far as they are the same. */
        List<FillerShape> shapes();

        /** One shape, in several places. */
        record Alike(FillerShape shape, Placement placement) implements Particles {
            @Override
            public void check(Problems problems) {
                shape.check(problems);
                placement.check(problems);
                if (shape.isDrawn() && !(placement instanceof Placement.Random)) {
                    problems.report(
                            placement.key(),
                            "sizes and angles that are drawn need a random placement, whose seed draws them");
                }
            }

            @Override
            public List<FillerShape> shapes() {
                return List.of(shape);
            }
        }

        /**
         * Each in its own place with its own shape.
         *
         * @param note where they come from, and what was left out there; empty when there is nothing to say
         */
        record Listed(List<Particle> list, String note) implements Particles {
            public Listed {
                list = List.copyOf(list);
            }

            /** Nothing is to be said of them. */
            public Listed(List<Particle> list) {
                this(list, "");
            }

            @Override
            public void check(Problems problems) {
                problems.filled("particles", list);
                for (int k = 0; k < list.size(); k++) {
                    Problems own = problems.in("particles", k);
                    list.get(k).shape().check(own);
                    list.get(k).at().check(own, "at");
                    if (list.get(k).shape().isDrawn()) {
                        own.report(
                                "at", "sizes and angles that are drawn need a random placement, whose seed draws them");
                    }
                }
            }

            @Override
            public List<FillerShape> shapes() {
                return list.stream().map(Particle::shape).toList();
            }
        }
    }

    /** One particle. */
    public record Particle(FillerShape shape, Point at) {}

    /** Thickness of the thinnest particle that may be drawn, m. */
    public double thickness() {
        return particles.shapes().stream()
                .mapToDouble(FillerShape::thickness)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Longest extent of the longest particle that may be drawn, m. */
    double length() {
        return particles.shapes().stream()
                .mapToDouble(FillerShape::length)
                .max()
                .orElse(0);
    }

    /** How they are scattered, if they are. */
    Optional<Placement.Random> random() {
        return particles instanceof Particles.Alike alike && alike.placement() instanceof Placement.Random random
                ? Optional.of(random)
                : Optional.empty();
    }

    /** What the particles do to the ions. */
    public sealed interface Kind {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** No flux enters. */
        record Impermeable() implements Kind {
            @Override
            public void check(Problems problems) {}
        }

        /**
         * Both ions go through the particles, which hold as much salt as the electrolyte.
         *
         * @param diffusivityRatio D+ in the particles over D+ of the electrolyte
         * @param transferenceNumber t+ in the particles
         */
        record Permeable(double diffusivityRatio, double transferenceNumber) implements Kind {
            @Override
            public void check(Problems problems) {
                problems.number("diffusivity_ratio", diffusivityRatio, Range.POSITIVE);
                problems.number("transference_number", transferenceNumber, Bounds.PART);
            }
        }

        /**
         * Impermeable particles in a thin shell of electrolyte: a conductance of the surface, for each ion {@code ratio thickness}
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

    /** Where the particles of one shape are. */
    public sealed interface Placement {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** Of the file. */
        String key();

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

            @Override
            public String key() {
                return "at";
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

            @Override
            public String key() {
                return "lattice";
            }
        }

        /** Particles inside {@code region}, at least {@code minGap} apart from each other and from everything else. */
        record Random(Amount amount, long seed, double minGap, Region region) implements Placement {
            /** So many. */
            public Random(int count, long seed, double minGap, Region region) {
                this(new Amount.Count(count), seed, minGap, region);
            }

            @Override
            public void check(Problems problems) {
                Problems own = problems.in("random");
                amount.check(own);
                own.quantity("min_gap", minGap, QuantityKind.LENGTH, Range.NOT_NEGATIVE);
                region.check(own.in("region"));
            }

            @Override
            public String key() {
                return "random";
            }
        }
    }

    /** How many particles are scattered. */
    public sealed interface Amount {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** A number of them. */
        record Count(int value) implements Amount {
            @Override
            public void check(Problems problems) {
                problems.count("count", value, Bounds.MOST_DISCS);
            }
        }

        /** As many as cover a share of the region as nearly as can be: to within half a particle. */
        record AreaFraction(double value) implements Amount {
            @Override
            public void check(Problems problems) {
                problems.number("area_fraction", value, Bounds.PART);
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

    /** A rectangle of the box, m, that holds the particles whole. */
    public record Region(double xMin, double xMax, double yMin, double yMax) {
        /** The whole box. */
        public static Region of(Cell cell) {
            return new Region(0, cell.width(), 0, cell.height());
        }

        double area() {
            return (xMax - xMin) * (yMax - yMin);
        }

        void check(Problems problems) {
            new Point(xMin, xMax).check(problems, "x");
            new Point(yMin, yMax).check(problems, "y");
        }
    }
}
