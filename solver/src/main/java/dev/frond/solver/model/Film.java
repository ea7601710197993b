package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/**
 * A film on the metal, such as a solid-electrolyte interphase: a resistance that the current of the reaction crosses.
 *
 * @param resistance ohm m2, at the start
 * @param patches places where it is another at the start, such as cracks
 * @param growth what is added everywhere
 */
public record Film(double resistance, List<Patch> patches, Growth growth) {
    /** No film. */
    public static final Film NONE = new Film(0);

    public Film {
        patches = List.copyOf(patches);
    }

    /** Everywhere the same, for good. */
    public Film(double resistance) {
        this(resistance, List.of(), new Growth.None());
    }

    /**
     * A patch that stays where it is along the anode: the film goes over to its resistance as a hot spot does to its factor.
     *
     * @param at middle, m
     * @param width full, m
     * @param resistance there, ohm m2
     */
    public record Patch(double at, double width, double resistance) {
        void check(Problems problems) {
            problems.length("at", at);
            problems.size("width", width);
            problems.quantity("resistance", resistance, QuantityKind.AREA_RESISTANCE, Range.NOT_NEGATIVE);
        }
    }

    /** How the film grows. */
    public sealed interface Growth {
        /**
         * Ohm m2.
         *
         * @param time since the start, s
         * @param charge passed in either direction per area of the cell, C/m2
         */
        double added(double time, double charge);

        /** Checks its values by themselves. */
        void check(Problems problems);

        /** Not at all. */
        record None() implements Growth {
            @Override
            public double added(double time, double charge) {
                return 0;
            }

            @Override
            public void check(Problems problems) {}
        }

        /**
         * With the root of time, as a film that slows its own growth down.
         *
         * @param rate ohm m2/s^0.5
         */
        record Parabolic(double rate) implements Growth {
            @Override
            public double added(double time, double charge) {
                return rate * Math.sqrt(time);
            }

            @Override
            public void check(Problems problems) {
                problems.quantity("parabolic", rate, QuantityKind.FILM_GROWTH_PER_ROOT, Range.NOT_NEGATIVE);
            }
        }

        /**
         * Evenly in time.
         *
         * @param rate ohm m2/s
         */
        record Linear(double rate) implements Growth {
            @Override
            public double added(double time, double charge) {
                return rate * time;
            }

            @Override
            public void check(Problems problems) {
                problems.quantity("linear", rate, QuantityKind.FILM_GROWTH_PER_TIME, Range.NOT_NEGATIVE);
            }
        }

        /**
         * With the charge that the cell has passed, in either direction and per area of the cell.
         *
         * @param rate ohm m2 per C/m2
         */
        record PerCharge(double rate) implements Growth {
            @Override
            public double added(double time, double charge) {
                return rate * charge;
            }

            @Override
            public void check(Problems problems) {
                problems.quantity("per_charge", rate, QuantityKind.FILM_GROWTH_PER_CHARGE, Range.NOT_NEGATIVE);
            }
        }
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return equals(NONE);
    }

    void check(Problems problems) {
        problems.quantity("resistance", resistance, QuantityKind.AREA_RESISTANCE, Range.NOT_NEGATIVE);
        for (int k = 0; k < patches.size(); k++) {
            patches.get(k).check(problems.in("patches", k));
        }
        growth.check(problems.in("growth"));
    }

    /** Ohm m2 beside all patches, see {@link #resistance(double, double, double)}. */
    public double besidePatches(double time, double charge) {
        return resistance + growth.added(time, charge);
    }

    /**
     * Ohm m2 at a place along the anode; where patches overlap the last of the list counts.
     *
     * @param x m
     * @param time since the start, s
     * @param charge passed in either direction per area of the cell, C/m2
     */
    public double resistance(double x, double time, double charge) {
        double here = resistance;
        for (Patch patch : patches) {
            here += (patch.resistance - here) * Defect.HotSpot.share(x, patch.at, patch.width);
        }
        return here + growth.added(time, charge);
    }
}
