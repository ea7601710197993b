package dev.frond.solver.model;

import dev.frond.mesh.geom.Box;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.units.SignificantDigits;

/** The box above the initial front, as the fillers see it. */
final class FillerRoom {
    private static final double MICRO = 1e-6;

    /** Edges of the front's polyline per smallest radius: its error is far below the gaps that can be meshed. */
    private static final double EDGES_PER_RADIUS = 20;

    private static final double LEAST_EDGES = 200;
    private static final double MOST_EDGES = 4000;

    private final Cell cell;
    private final double[] front;
    private final double frontTop;

    FillerRoom(Cell cell, FrontProfile profile, double smallestRadius) {
        this.cell = cell;
        double edges = EDGES_PER_RADIUS * cell.width() / smallestRadius;
        front = profile.sample(cell.width() / Math.max(LEAST_EDGES, Math.min(MOST_EDGES, edges)));
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < front.length; i += 2) {
            top = Math.max(top, front[i]);
        }
        frontTop = top;
    }

    Cell cell() {
        return cell;
    }

    /** Gaps up to this, and overlaps, count as touching, m. */
    double touching() {
        return FillerLayout.touching(cell.width());
    }

    /** Whether the particle is between the sides, wholly. */
    boolean clearOfSides(Shape shape) {
        Box box = shape.box();
        return Math.min(box.left(), cell.width() - box.right()) > touching();
    }

    /** What is in the particle's way, in words; empty when it has room. A side may cut it, but not off its centre. */
    String obstacle(PlacedShape placed) {
        Shape shape = placed.shape();
        if (!(Math.min(shape.x(), cell.width() - shape.x()) >= -touching())) {
            return "the filler " + placed.place() + " has its centre outside the sides of the box (0 to "
                    + micro(cell.width()) + ")";
        }
        if (!(cell.height() - shape.box().high() > touching())) {
            return "the filler " + placed.place() + " touches or crosses the top of the box at " + micro(cell.height());
        }
        if (!reaches(shape, 0) && !clearOfFront(shape, 0)) {
            return "the filler " + placed.place() + " lies in the metal";
        }
        return "";
    }

    /** That the particle stands in the metal, in words; empty when it does not. */
    String sunk(PlacedShape placed) {
        return reaches(placed.shape(), touching())
                ? "the filler " + placed.place() + " touches or crosses the metal"
                : "";
    }

    /** Whether the particle is above the front and further than {@code gap} from it. */
    boolean clearOfFront(Shape shape, double gap) {
        if (shape.box().low() - gap > frontTop) {
            return true;
        }
        return !reaches(shape, gap) && shape.y() > heightBelow(shape.x());
    }

    /** Whether some of the front is within a distance of the particle. */
    private boolean reaches(Shape shape, double distance) {
        Box box = shape.box();
        if (box.low() - distance > frontTop) {
            return false;
        }
        double end = box.right() + distance;
        for (int i = edgeTo(box.left() - distance); i + 3 < front.length && front[i] <= end; i += 2) {
            if (distance(shape, i) <= distance) {
                return true;
            }
        }
        return false;
    }

    /** Start, in the array, of the first edge that ends at x or right of it; the end of the array when there is none. */
    private int edgeTo(double x) {
        int low = 0;
        int high = front.length / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x <= front[2 * middle + 2]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * low;
    }

    private double distance(Shape shape, int i) {
        return shape instanceof Polygon polygon
                ? polygon.distance(front[i], front[i + 1], front[i + 2], front[i + 3])
                : Segments.distance(shape.x(), shape.y(), front[i], front[i + 1], front[i + 2], front[i + 3])
                        - shape.reach();
    }

    /** Height of the front's polyline at x. */
    private double heightBelow(double x) {
        int i = edgeTo(x);
        if (i + 3 >= front.length) {
            return front[front.length - 1];
        }
        double along = (x - front[i]) / (front[i + 2] - front[i]);
        return front[i + 1] + along * (front[i + 3] - front[i + 1]);
    }

    static String squareMicro(double area) {
        return SignificantDigits.text(area / MICRO / MICRO, 4) + " um2";
    }

    static String share(double share) {
        return SignificantDigits.text(share, 3);
    }

    static String micro(double length) {
        return (SignificantDigits.text(length / MICRO, 5) + " um")
                .replaceFirst("0+ um$", " um")
                .replace(". um", " um");
    }
}
