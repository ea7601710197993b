package dev.frond.mesh.internal.front.curve;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The lithium front, a polyline from the left side to the right side. Where it has reached a filler it runs round it: such
 * edges are inert. Immutable: motion makes a new one.
 */
public final class Front {
    /** In the place of a filler's index: the edge is lithium. */
    public static final int LITHIUM = -1;

    private final double[] xy;
    private final int[] filler;

    /** All lithium; as {@link #Front(double[], int[])}. */
    public Front(double[] xy) {
        this(xy, allLithium(xy.length / 2 - 1));
    }

    /**
     * @param xy x0, y0, x1, y1, ... of at least two nodes; kept, not copied
     * @param filler per edge the filler that it runs along, or {@link #LITHIUM}; kept, not copied
     * @throws IllegalArgumentException when a coordinate is not finite or the ends do not run left to right
     */
    public Front(double[] xy, int[] filler) {
        if (xy.length < 4 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("a front needs two or more nodes, got " + xy.length + " coordinates");
        }
        for (double coordinate : xy) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("a coordinate of the front is " + coordinate);
            }
        }
        if (!(xy[0] < xy[xy.length - 2])) {
            throw new IllegalArgumentException("the front runs from x = " + xy[0] + " to x = " + xy[xy.length - 2]);
        }
        if (filler.length != xy.length / 2 - 1) {
            throw new IllegalArgumentException(filler.length + " fillers for " + (xy.length / 2 - 1) + " edges");
        }
        this.xy = xy;
        this.filler = filler;
    }

    private static int[] allLithium(int edges) {
        int[] filler = new int[Math.max(0, edges)];
        Arrays.fill(filler, LITHIUM);
        return filler;
    }

    /** The front that bounds a mesh from below. */
    public static Front of(Mesh mesh) {
        return along(mesh.coordinates(), mesh.topology().anode());
    }

    /** The front along a path of nodes. */
    public static Front along(Coordinates nodes, AnodePath path) {
        double[] xy = new double[2 * path.nodes().length];
        for (int k = 0; k < path.nodes().length; k++) {
            xy[2 * k] = nodes.x(path.nodes()[k]);
            xy[2 * k + 1] = nodes.y(path.nodes()[k]);
        }
        int[] filler = new int[path.edgeCount()];
        for (int e = 0; e < filler.length; e++) {
            filler[e] = path.isLithium(e) ? LITHIUM : BoundaryTag.fillerIndex(path.tags()[e]);
        }
        return new Front(xy, filler);
    }

    public int nodeCount() {
        return xy.length / 2;
    }

    public int edgeCount() {
        return xy.length / 2 - 1;
    }

    public double x(int node) {
        return xy[2 * node];
    }

    public double y(int node) {
        return xy[2 * node + 1];
    }

    /** At a place, in edges from the first node. */
    public double xAt(double place) {
        return at(place, 0);
    }

    /** At a place, in edges from the first node. */
    public double yAt(double place) {
        return at(place, 1);
    }

    private double at(double place, int component) {
        int edge = Math.min((int) place, edgeCount() - 1);
        double t = place - edge;
        return (1 - t) * xy[2 * edge + component] + t * xy[2 * edge + 2 + component];
    }

    /**
     * Length along the front at a place.
     *
     * @param arc as {@link #arcLengths} returns it
     */
    public static double arcAt(double[] arc, double place) {
        int edge = Math.min((int) place, arc.length - 2);
        return arc[edge] + (place - edge) * (arc[edge + 1] - arc[edge]);
    }

    /** x0, y0, x1, y1, ...; the live array, not to be written. */
    public double[] xy() {
        return xy;
    }

    public boolean isLithium(int edge) {
        return filler[edge] == LITHIUM;
    }

    /** Whether lithium bounds a node on every side: it moves with the front, an end along its side. */
    public boolean isFree(int node) {
        return (node == 0 || isLithium(node - 1)) && (node == edgeCount() || isLithium(node));
    }

    /** Whether lithium ends at a node on a filler: it slides along the edge there that is inert. */
    public boolean isContact(int node) {
        return node > 0 && node < edgeCount() && isLithium(node - 1) != isLithium(node);
    }

    /** The other end of the inert edge at a contact. */
    public int beyond(int contact) {
        return isLithium(contact) ? contact - 1 : contact + 1;
    }

    /** Per edge the index of the filler that it runs along, or {@link #LITHIUM}; the live array, not to be written. */
    public int[] filler() {
        return filler;
    }

    /** Position of the left side. */
    public double left() {
        return xy[0];
    }

    /** Position of the right side. */
    public double right() {
        return xy[xy.length - 2];
    }

    /** Area under the front, down to y = 0: lithium, and the fillers that the front has passed or runs round. */
    public double area() {
        return Areas.under(xy);
    }

    /** Length of the edge from {@code edge} to {@code edge + 1}. */
    public double edgeLength(int edge) {
        return Math.hypot(x(edge + 1) - x(edge), y(edge + 1) - y(edge));
    }

    /** Length along the front from the left side to each node. */
    public double[] arcLengths() {
        double[] arc = new double[nodeCount()];
        for (int i = 1; i < arc.length; i++) {
            arc[i] = arc[i - 1] + edgeLength(i - 1);
        }
        return arc;
    }

    public double length() {
        double sum = 0;
        for (int e = 0; e < edgeCount(); e++) {
            sum += edgeLength(e);
        }
        return sum;
    }

    /** Whether a point between the sides, not on the front, is on the electrolyte's side of it. */
    public boolean isBelow(double px, double py) {
        boolean below = false;
        for (int e = 0; e < edgeCount(); e++) {
            if (x(e) <= px != x(e + 1) <= px) {
                double crossing = y(e) + (px - x(e)) / (x(e + 1) - x(e)) * (y(e + 1) - y(e));
                below ^= crossing < py;
            }
        }
        return below;
    }

    /** Highest node's y. */
    public double highest() {
        double top = y(0);
        for (int i = 1; i < nodeCount(); i++) {
            top = Math.max(top, y(i));
        }
        return top;
    }

    /**
     * Angle from the edge before to the edge after the node, radians, positive (to the left) in a valley of lithium. The
     * electrolyte's angle is pi minus this. At the ends the mirror image supplies the missing edge.
     */
    public double turning(int node) {
        int last = nodeCount() - 1;
        if (node == 0) {
            return 2 * Math.atan2(y(1) - y(0), x(1) - x(0));
        }
        if (node == last) {
            return -2 * Math.atan2(y(last) - y(last - 1), x(last) - x(last - 1));
        }
        return turning(node - 1, node, node + 1);
    }

    private double turning(int before, int node, int after) {
        double ax = x(node) - x(before);
        double ay = y(node) - y(before);
        double bx = x(after) - x(node);
        double by = y(after) - y(node);
        return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }

    /**
     * The same line with fewer nodes: along a filler's straight edges nodes between their ends are left out.
     *
     * @param kept nodes that stay
     */
    public Front straightened(IntPredicate kept) {
        return without(
                i -> filler[i - 1] == filler[i] && Math.abs(turning(i)) <= FrontLimits.ROUNDING && !kept.test(i));
    }

    /** Whether one edge beside an inner node is less than a part of the other. */
    public boolean isCrowded(int node, double part) {
        double before = edgeLength(node - 1);
        double after = edgeLength(node);
        return Math.min(before, after) < part * Math.max(before, after);
    }

    /**
     * A front whose contacts are not near the next node on the filler: that node is left out unless what it leaves is too
     * sharp to mesh. The sliver of the filler that goes with it is the difference of the areas.
     */
    public Front trimmed() {
        return without(i -> isTrimmed(i - 1, i) || isTrimmed(i + 1, i));
    }

    private boolean isTrimmed(int contact, int node) {
        return isContact(contact)
                && beyond(contact) == node
                && isNearNext(contact, isBlunt(turning(contact)) ? 1 : FrontLimits.BESIDE_SLACK)
                && isBlunt(turningPastNext(contact));
    }

    /** Whether the electrolyte can be meshed where a front turns that much, radians. */
    public static boolean isBlunt(double turning) {
        return Math.PI - turning >= FrontLimits.SHARPEST_VALLEY;
    }

    private boolean isNearNext(int contact) {
        return isNearNext(contact, 1);
    }

    /** Whether a contact is near the next node on its filler, beyond which the filler goes on without a sharp corner. */
    private boolean isNearNext(int contact, double slack) {
        return goesOnBeyondNext(contact) && !isBeforeCorner(contact) && isShort(contact, slack);
    }

    /** Whether a contact is near a sharp corner of its filler, round which the filler goes on. */
    public boolean isNearCorner(int contact) {
        return goesOnBeyondNext(contact) && isBeforeCorner(contact) && isShort(contact, 1);
    }

    /**
     * Whether the next node on a contact's filler is a corner that cannot be left out, as the filler would lose what is in it: where the
     * contact has a flank of lithium, which can make up for what a corner takes.
     */
    private boolean isBeforeCorner(int contact) {
        int next = beyond(contact);
        return isFree(2 * contact - next) && turning(next) < -FrontLimits.SHARP_OUTLINE;
    }

    private boolean goesOnBeyondNext(int contact) {
        int next = beyond(contact);
        int further = 2 * next - contact;
        return further >= 0 && further <= edgeCount() && !isLithium(Math.min(next, further));
    }

    /** Whether the edge beyond a contact is much shorter than those beside it. */
    private boolean isShort(int contact, double slack) {
        int next = beyond(contact);
        int further = 2 * next - contact;
        double before = edgeLength(Math.min(contact, 2 * contact - next));
        double after = edgeLength(Math.min(next, further));
        return edgeLength(Math.min(contact, next)) < slack * FrontLimits.LEAST_BESIDE * Math.max(before, after);
    }

    private double turningPastNext(int contact) {
        int step = beyond(contact) - contact;
        return turning(contact - (step > 0 ? 1 : 2), contact, contact + (step > 0 ? 2 : 1));
    }

    /** Turning at a node; at a contact that is near the next node on its filler as if that node were left out. */
    public double turningAsMeshed(int node) {
        return isContact(node) && isNearNext(node) ? turningPastNext(node) : turning(node);
    }

    /** Without some of the nodes between inert edges; an edge that replaces two is the longer one's filler's. */
    private Front without(IntPredicate superfluous) {
        int n = nodeCount();
        double[] kept = new double[xy.length];
        int[] beside = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            boolean inert = i > 0 && i < n - 1 && !isLithium(i - 1) && !isLithium(i);
            if (inert && superfluous.test(i)) {
                if (edgeLength(i) > edgeLength(i - 1)) {
                    beside[count - 1] = filler[i];
                }
            } else {
                kept[2 * count] = x(i);
                kept[2 * count + 1] = y(i);
                beside[count++] = filler[Math.min(i, n - 2)];
            }
        }
        return count == n ? this : new Front(Arrays.copyOf(kept, 2 * count), Arrays.copyOf(beside, count - 1));
    }

    /**
     * The front after a displacement of its nodes.
     *
     * @param displacement two components per node; the ends' x components are ignored
     */
    public Front moved(double[] displacement) {
        double[] moved = new double[xy.length];
        for (int k = 0; k < xy.length; k++) {
            moved[k] = xy[k] + displacement[k];
        }
        moved[0] = xy[0];
        moved[xy.length - 2] = xy[xy.length - 2];
        return new Front(moved, filler);
    }

    /** The mirror image at the line half way between the sides, walked from left to right. */
    public Front mirrored() {
        double[] image = new double[xy.length];
        int n = nodeCount();
        for (int i = 0; i < n; i++) {
            image[2 * i] = left() + right() - x(n - 1 - i);
            image[2 * i + 1] = y(n - 1 - i);
        }
        image[0] = left();
        image[xy.length - 2] = right();
        int[] beside = new int[filler.length];
        for (int e = 0; e < beside.length; e++) {
            beside[e] = filler[beside.length - 1 - e];
        }
        return new Front(image, beside);
    }

    /** The front with lithium and electrolyte exchanged: its image in y = 0, which is walked from left to right as well. */
    public Front upsideDown() {
        double[] image = xy.clone();
        for (int k = 1; k < image.length; k += 2) {
            image[k] = -image[k];
        }
        return new Front(image, filler);
    }
}
