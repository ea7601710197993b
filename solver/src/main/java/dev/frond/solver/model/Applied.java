package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.units.QuantityKind;

/** What a drive prescribes: the other one follows. */
public enum Applied {
    /** Current over the box width, A/m2; positive plates the metal. */
    CURRENT_DENSITY(QuantityKind.CURRENT_DENSITY, QuantityKind.CURRENT_RATE, "current density", 1) {
        @Override
        Control control(double value, Scales scales, double width) {
            return new Control.Galvanostatic(value / scales.currentDensity() * width);
        }
    },
    /** Of the metal against the top, V; negative plates it. */
    POTENTIAL(QuantityKind.POTENTIAL, QuantityKind.POTENTIAL_RATE, "potential", -1) {
        @Override
        Control control(double value, Scales scales, double width) {
            return new Control.Potentiostatic(value / scales.potential());
        }
    };

    private final QuantityKind kind;
    private final QuantityKind rate;
    private final String words;
    private final int plating;

    Applied(QuantityKind kind, QuantityKind rate, String words, int plating) {
        this.kind = kind;
        this.rate = rate;
        this.words = words;
        this.plating = plating;
    }

    /** The control of a value, SI, in a box of {@code width} um. */
    abstract Control control(double value, Scales scales, double width);

    /** Of its values. */
    public QuantityKind kind() {
        return kind;
    }

    /** Of their change with time. */
    public QuantityKind rate() {
        return rate;
    }

    /** In a sentence. */
    String words() {
        return words;
    }

    /** 1 when a value plates the metal, -1 when it strips it, 0 at rest. */
    int plates(double value) {
        return plating * (int) Math.signum(value);
    }
}
