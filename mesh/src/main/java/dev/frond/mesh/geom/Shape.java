package dev.frond.mesh.geom;

/** A region of the plane that a filler fills. Lengths in any one unit. */
public sealed interface Shape permits Circle, Polygon {
    /** Of a point well inside; a mirror image has the image of it. */
    double x();

    double y();

    /** Distance from that point within which all of it is. */
    double reach();

    /** Distance from a point; negative inside. */
    double distance(double px, double py);

    /** Distance to another one; negative when they overlap. */
    double distance(Shape other);

    double area();

    /** The smallest rectangle along the axes that holds it. */
    Box box();

    /** The image in the line half way between x = 0 and x = width. */
    Shape mirrored(double width);

    /** The same in another place. */
    Shape moved(double dx, double dy);

    /** Every length times a factor. */
    Shape times(double factor);

    /** Every length over a unit. */
    Shape over(double unit);

    /** Whether another one is the same but for differences up to a length. */
    boolean isLike(Shape other, double same);

    /** Whether another one is nearer than a distance; quicker than {@link #distance}. */
    default boolean isWithin(double distance, Shape other) {
        return distance(other) < distance;
    }

    /** Area left of the line x = 0. */
    double areaLeftOfZero();
}
