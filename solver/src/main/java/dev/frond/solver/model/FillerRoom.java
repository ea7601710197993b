package dev.frond.solver.model;

import dev.frond.solver.units.SignificantDigits;
import java.util.Locale;

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

    /** Whether the disc is between the sides, wholly. */
    boolean clearOfSides(Disc disc) {
        return Math.min(disc.x(), cell.width() - disc.x()) - disc.radius() > touching();
    }

    /** What is in the disc's way, in words; empty when it has room. A side may cut it, but not off its centre. */
    String obstacle(Disc disc) {
        if (!(Math.min(disc.x(), cell.width() - disc.x()) >= -touching())) {
            return "the filler " + place(disc) + " has its centre outside the sides of the box (0 to "
                    + micro(cell.width()) + ")";
        }
        if (!(cell.height() - disc.y() - disc.radius() > touching())) {
            return "the filler " + place(disc) + " touches or crosses the top of the box at " + micro(cell.height());
        }
        if (!reaches(disc, disc.radius()) && !clearOfFront(disc, 0)) {
            return "the filler " + place(disc) + " lies in the lithium";
        }
        return "";
    }

    /** That the disc stands in the lithium front, in words; empty when it does not. */
    String sunk(Disc disc) {
        return reaches(disc, disc.radius() + touching())
                ? "the filler " + place(disc) + " touches or crosses the lithium front"
                : "";
    }

    /** Whether the disc is above the front and further than {@code gap} from it. */
    boolean clearOfFront(Disc disc, double gap) {
        double reach = disc.radius() + gap;
        if (disc.y() - reach > frontTop) {
            return true;
        }
        return !reaches(disc, reach) && disc.y() > heightBelow(disc.x());
    }

    /** Whether some of the front is within a distance of the disc's centre. */
    private boolean reaches(Disc disc, double distance) {
        if (disc.y() - distance > frontTop) {
            return false;
        }
        double end = disc.x() + distance;
        for (int i = edgeTo(disc.x() - distance); i + 3 < front.length && front[i] <= end; i += 2) {
            if (distance(disc, i) <= distance) {
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

    private double distance(Disc disc, int i) {
        double ex = front[i + 2] - front[i];
        double ey = front[i + 3] - front[i + 1];
        double px = disc.x() - front[i];
        double py = disc.y() - front[i + 1];
        double along = Math.max(0, Math.min(1, (px * ex + py * ey) / (ex * ex + ey * ey)));
        return Math.hypot(px - along * ex, py - along * ey);
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

    static String place(Disc disc) {
        return String.format(
                Locale.ROOT, "of diameter %s at [%s, %s]", micro(2 * disc.radius()), micro(disc.x()), micro(disc.y()));
    }

    static String micro(double length) {
        return (SignificantDigits.text(length / MICRO, 5) + " um")
                .replaceFirst("0+ um$", " um")
                .replace(". um", " um");
    }
}
