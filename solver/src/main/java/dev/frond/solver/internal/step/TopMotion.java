package dev.frond.solver.internal.step;

/** How far the top of the electrolyte rises while lithium is deposited on the front. */
public sealed interface TopMotion {
    /** Rise, um, with {@code lithium} um2 deposited; negative when it was stripped. */
    double rise(double lithium);

    /** A reservoir stays. */
    record Still() implements TopMotion {
        @Override
        public double rise(double lithium) {
            return 0;
        }
    }

    /**
     * A planar lithium electrode recedes at the mean rate at which lithium leaves it: that of deposition, since no charge is
     * stored. The electrolyte keeps its volume.
     *
     * @param width of the box, um
     */
    record Receding(double width) implements TopMotion {
        @Override
        public double rise(double lithium) {
            return lithium / width;
        }
    }
}
