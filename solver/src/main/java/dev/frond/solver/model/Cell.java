package dev.frond.solver.model;

/**
 * The box of electrolyte above the anode: 0 <= x <= width, front <= y <= height.
 *
 * @param width m
 * @param height m, from the flat anode at y = 0
 */
public record Cell(double width, double height, Top top) {
    /** y of the far side of the electrolyte at the start, m. */
    public double farSide() {
        return top instanceof Top.Membrane membrane ? membrane.thickness() : height;
    }

    /** Thickness of the electrolyte above the box, m; 0 without a membrane. */
    public double beyond() {
        return farSide() - height;
    }

    /** What lies at the top of the box. */
    public sealed interface Top {
        /** c = c0 and phi = 0. */
        record Reservoir() implements Top {}

        /**
         * A planar lithium electrode, Butler-Volmer with the anode's charge transfer coefficients, at potential zero. It
         * recedes at the mean rate at which lithium leaves it.
         *
         * @param exchangeCurrentDensity i0, A/m2
         */
        record CounterElectrode(double exchangeCurrentDensity) implements Top {}

        /**
         * The box is the lower end of a membrane whose far side is a {@link CounterElectrode}.
         *
         * @param thickness of the membrane from y = 0, m
         * @param exchangeCurrentDensity i0 of the counter electrode, A/m2
         */
        record Membrane(double thickness, double exchangeCurrentDensity) implements Top {}
    }
}
