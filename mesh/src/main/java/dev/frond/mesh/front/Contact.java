package dev.frond.mesh.front;

/** The front and something it is about to meet, with the gap between and the place half way across it. */
public sealed interface Contact {
    /** Width of electrolyte left. */
    double gap();

    double x();

    double y();

    /**
     * A filler.
     *
     * @param index of the disc
     * @param place where on the front, in edges from its first node
     */
    record Filler(int index, double gap, double x, double y, double place) implements Contact {}

    /**
     * Another part of the front, with a pocket of electrolyte behind that would be enclosed.
     *
     * @param from where the gap begins on the front, in edges from its first node
     * @param to where it ends
     * @param pocket area between the gap and the front; negative for an island of lithium cut off by stripping
     */
    record Self(double gap, double x, double y, double from, double to, double pocket) implements Contact {}

    /** The upper end of the cell. */
    record Top(double gap, double x, double y) implements Contact {}

    /**
     * A side: the front and its own mirror image, so the gap is twice the distance to the side.
     *
     * @param place where on the front, in edges from its first node
     * @param pocket area between the side and the front
     */
    record Side(double gap, double x, double y, double place, double pocket) implements Contact {}
}
