package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Box;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Something impermeable that the front can run round: one filler, or fillers without electrolyte between them, or such at a
 * side, or an island of dead lithium with the fillers that hang together with it. Its nodes go clockwise, round it or from
 * side to side. Immutable.
 */
public final class Obstacle {
    /** Where it is. */
    public enum Place {
        FREE,
        LEFT,
        RIGHT
    }

    private final List<Integer> members;
    private final Circle first;
    private final boolean disc;
    private final Place place;
    private final double[] xy;
    private final int[] filler;
    private final List<Obstacle> taken;

    /**
     * @param members indices of the fillers
     * @param first the first of them
     * @param xy of the nodes; kept, not copied
     * @param filler per edge the one it lies on; kept, not copied
     */
    Obstacle(List<Integer> members, Shape first, Place place, double[] xy, int[] filler) {
        this(
                members,
                first instanceof Circle disc ? disc : Polylines.discWithin(xy),
                first instanceof Circle && members.size() == 1 && place == Place.FREE,
                place,
                xy,
                filler,
                List.of());
    }

    /**
     * An obstacle from all that it is made of, as its accessors tell it.
     *
     * @param xy of the nodes; kept, not copied
     * @param filler per edge the one it lies on; kept, not copied
     */
    public Obstacle(
            List<Integer> members,
            Circle first,
            boolean disc,
            Place place,
            double[] xy,
            int[] filler,
            List<Obstacle> taken) {
        this.members = List.copyOf(members);
        this.first = first;
        this.disc = disc;
        this.place = place;
        this.xy = xy;
        this.filler = filler;
        this.taken = List.copyOf(taken);
    }

    /**
     * Dead lithium.
     *
     * @param index its own, higher than those of all others
     * @param xy of the nodes; kept, not copied
     * @param filler per edge the member it lies on; kept, not copied
     * @param taken obstacles that hang together with it
     */
    public static Obstacle island(int index, Place place, double[] xy, int[] filler, List<Obstacle> taken) {
        TreeSet<Integer> members = new TreeSet<>(List.of(index));
        taken.forEach(other -> members.addAll(other.members()));
        return new Obstacle(List.copyOf(members), Polylines.discWithin(xy), false, place, xy, filler, taken);
    }

    /** What an island of dead lithium has taken in. */
    public List<Obstacle> taken() {
        return taken;
    }

    /** Of an island of dead lithium: its own, the highest. */
    public int index() {
        return members.get(members.size() - 1);
    }

    /** Area without what it has taken in. */
    public double lithium() {
        double lithium = area();
        for (Obstacle other : taken) {
            lithium -= other.area();
        }
        return lithium;
    }

    /** Indices of the fillers it is made of, and of dead lithium, whose indices follow those of the fillers. */
    public List<Integer> members() {
        return members;
    }

    /** Whether it is one disc clear of the sides. */
    public boolean isDisc() {
        return disc;
    }

    /** Whether it is one filler clear of the sides, or dead lithium without fillers. */
    public boolean isSingle() {
        return members.size() == 1 && place == Place.FREE;
    }

    /** Whether it is clear of the sides. */
    public boolean isClosed() {
        return place == Place.FREE;
    }

    public Place place() {
        return place;
    }

    /** The first of its fillers when that is a disc, or a disc within it. */
    public Circle first() {
        return first;
    }

    /** Nodes x0, y0, x1, y1, ...; the live array, not to be written. */
    public double[] xy() {
        return xy;
    }

    /** Per edge the filler it lies on; the live array, not to be written. */
    public int[] filler() {
        return filler;
    }

    /** Whether it is on the electrolyte's side of a front that does not run along it. */
    public boolean isAbove(Front front) {
        double inside = ObstacleLimits.INSET * first.radius();
        double x = place == Place.LEFT ? Math.max(first.x(), xy[0] + inside) : first.x();
        return front.isBelow(place == Place.RIGHT ? Math.min(x, xy[0] - inside) : x, first.y());
    }

    public int nodeCount() {
        return xy.length / 2;
    }

    /** Whether a node is within a distance of a place, along both axes. */
    public boolean hasNode(double px, double py, double same) {
        for (int k = 0; k < xy.length; k += 2) {
            if (Math.abs(xy[k] - px) <= same && Math.abs(xy[k + 1] - py) <= same) {
                return true;
            }
        }
        return false;
    }

    /** Of node k; any integer when closed. */
    public double x(int k) {
        return xy[2 * Math.floorMod(k, nodeCount())];
    }

    public double y(int k) {
        return xy[2 * Math.floorMod(k, nodeCount()) + 1];
    }

    /** Of the edge after node k. */
    public int filler(int k) {
        return filler[Math.floorMod(k, nodeCount())];
    }

    /** Whether a node is a corner that a contact has to be led round and that stays on the front; not at a side. */
    public boolean isSharp(int k) {
        if (!isClosed() && (k <= 0 || k >= nodeCount() - 1)) {
            return false;
        }
        double ax = x(k) - x(k - 1);
        double ay = y(k) - y(k - 1);
        double bx = x(k + 1) - x(k);
        double by = y(k + 1) - y(k);
        return Math.atan2(bx * ay - by * ax, ax * bx + ay * by) > FrontLimits.SHARP_OUTLINE;
    }

    /** From a point to the edge after node k. */
    public double distance(int k, double px, double py) {
        return Segments.distance(px, py, x(k), y(k), x(k + 1), y(k + 1));
    }

    public double area() {
        return isDisc() ? first.area() : -Polylines.signedArea(xy);
    }

    /** Of its extent. */
    public double diameter() {
        Box box = Box.round(xy);
        return isDisc() ? 2 * first.radius() : Math.hypot(box.right() - box.left(), box.high() - box.low());
    }

    /** Nearest place on the outline to a point, in edges from the first node. */
    public double place(double px, double py) {
        return nearest(px, py).place();
    }

    /** Nearest place on the outline to a point. */
    public NearestPlace nearest(double px, double py) {
        NearestPlace nearest = new NearestPlace();
        for (int k = 0; k < filler.length; k++) {
            nearest.lookAt(k, x(k), y(k), x(k + 1), y(k + 1), px, py);
        }
        return nearest;
    }

    /** At a place on the outline. */
    public double xAt(double at) {
        int edge = (int) Math.floor(at);
        double t = at - edge;
        return (1 - t) * x(edge) + t * x(edge + 1);
    }

    /** At a place on the outline. */
    public double yAt(double at) {
        int edge = (int) Math.floor(at);
        double t = at - edge;
        return (1 - t) * y(edge) + t * y(edge + 1);
    }

    /** Whether another obstacle, which does not cross this one, is within it or a part of it. */
    public boolean includes(Obstacle other) {
        return Polylines.contains(xy, other.first.x(), other.first.y())
                || IntStream.of(filler).anyMatch(other.members::contains);
    }
}
