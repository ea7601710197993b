package dev.frond.mesh.internal.front.contact;

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
     * @param pocket area between the gap and the front
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

    /**
     * Another part of the front, through the metal: a neck of lithium that stripping is about to cut.
     *
     * @param gap width of lithium left
     * @param from where the neck begins on the front, in edges from its first node
     * @param to where it ends
     * @param island area beyond the neck
     */
    record Neck(double gap, double x, double y, double from, double to, double island) implements Contact {}

    /**
     * A side, through the metal: a neck of lithium to its own mirror image.
     *
     * @param gap twice the lithium left
     * @param place where on the front, in edges from its first node
     * @param island area between the side and the front
     */
    record SideNeck(double gap, double x, double y, double place, double island) implements Contact {}

    /**
     * A filler in the lithium, below a receding front.
     *
     * @param index of the obstacle
     * @param gap thickness of lithium left
     * @param place where on the front, in edges from its first node
     */
    record Film(int index, double gap, double x, double y, double place) implements Contact {}

    /**
     * The last lithium that a filler stands on.
     *
     * @param index of the obstacle
     * @param gap width of lithium left
     * @param from contact at which the front reaches the filler; the front's start for one at the left side
     * @param to contact at which it leaves the filler; the front's end for one at the right side
     */
    record Foot(int index, double gap, double x, double y, int from, int to) implements Contact {}

    /**
     * A corner of a filler that a contact receding along it has gone past.
     *
     * @param index of the obstacle
     * @param gap the way past it, negative
     */
    record Corner(int index, double gap, double x, double y) implements Contact {}
}
