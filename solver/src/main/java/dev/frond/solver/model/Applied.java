package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.units.QuantityKind;

/** What a drive prescribes: the other one follows. */
public enum Applied {
    /** Current over the box width, A/m2; positive plates the metal. */
    CURRENT_DENSITY {
        @Override
        public QuantityKind kind() {
            return QuantityKind.CURRENT_DENSITY;
        }

        @Override
        public QuantityKind rate() {
            return QuantityKind.CURRENT_RATE;
        }

        @Override
        int plates(double value) {
            return (int) Math.signum(value);
        }

        @Override
        Control control(double value, Scales scales, double width) {
            return new Control.Galvanostatic(value / scales.currentDensity() * width);
        }
    },
    /** Of the metal against the top, V; negative plates it. */
    POTENTIAL {
        @Override
        public QuantityKind kind() {
            return QuantityKind.POTENTIAL;
        }

        @Override
        public QuantityKind rate() {
            return QuantityKind.POTENTIAL_RATE;
        }

        @Override
        int plates(double value) {
            return (int) -Math.signum(value);
        }

        @Override
        Control control(double value, Scales scales, double width) {
            return new Control.Potentiostatic(value / scales.potential());
        }
    };

    /** Of its values. */
    public abstract QuantityKind kind();

    /** Of their change with time. */
    public abstract QuantityKind rate();

    /** 1 when a value plates the metal, -1 when it strips it, 0 at rest. */
    abstract int plates(double value);

    /** The control of a value, SI, in a box of {@code width} um. */
    abstract Control control(double value, Scales scales, double width);
}
