package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Overlays;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One obstacle out of fillers that are near to each other or to a side: their polygons, the gaps between them filled from
 * where these are too narrow, and whatever that encloses. At a side the gap to the mirror image is filled.
 */
final class FillerUnion {
    private final FillerPolygons fillers;
    private final FillerPolygons images;
    private final List<Integer> members;
    private final double width;
    private final double narrowest;

    /** @param images of all fillers in the line half way between the sides */
    FillerUnion(FillerPolygons fillers, FillerPolygons images, List<Integer> members, double width, double narrowest) {
        this.fillers = fillers;
        this.images = images;
        this.members = members;
        this.width = width;
        this.narrowest = narrowest;
    }

    Obstacle obstacle() {
        Shape first = fillers.fillers().get(members.get(0));
        boolean left = members.stream().anyMatch(k -> isNearLeft(fillers, k));
        boolean right = members.stream().anyMatch(k -> isNearLeft(images, k));
        if (left && right) {
            throw new ImpossibleOutlineException(
                    "the fillers close the box from side to side: lithium cannot get past them");
        }
        if (left) {
            double[] xy = split(atLeft(fillers), false);
            return new Obstacle(members, first, Obstacle.Place.LEFT, xy, along(xy, false));
        }
        if (right) {
            double[] xy = reflected(split(atLeft(images), false));
            return new Obstacle(members, first, Obstacle.Place.RIGHT, xy, along(xy, false));
        }
        boolean disc = members.size() == 1 && first instanceof Circle;
        double[] xy = disc ? fillers.corners(members.get(0)) : split(ring(), true);
        return new Obstacle(members, first, Obstacle.Place.FREE, xy, along(xy, true));
    }

    /** With edges as short as those of polygons: where they meet, straight runs have lost their nodes. Discs have none. */
    private double[] split(double[] xy, boolean closed) {
        boolean polygons = members.stream().anyMatch(member -> fillers.fillers().get(member) instanceof Polygon);
        return polygons ? Polylines.split(xy, closed, fillers.size()) : xy;
    }

    private double[] reflected(double[] xy) {
        double[] image = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            image[xy.length - 2 - k] = width - xy[k];
            image[xy.length - 1 - k] = xy[k + 1];
        }
        return image;
    }

    /** Least distance of electrolyte from the left side. */
    private double fromSide(int filler) {
        Shape shape = fillers.fillers().get(filler);
        return 0.5 * Obstacles.least(shape, shape, narrowest);
    }

    private boolean isNearLeft(FillerPolygons polygons, int filler) {
        return polygons.fillers().get(filler).box().left() < fromSide(filler);
    }

    private double[] ring() {
        List<double[]> parts = bridges(fillers);
        for (int member : members) {
            parts.add(fillers.corners(member));
        }
        return WedgeFilling.of(reversed(Overlays.union(parts)), true, narrowest);
    }

    private List<double[]> bridges(FillerPolygons polygons) {
        List<double[]> bridges = new ArrayList<>();
        for (int a : members) {
            for (int b : members) {
                Shape one = polygons.fillers().get(a);
                Shape other = polygons.fillers().get(b);
                double least = Obstacles.least(one, other, narrowest);
                if (a < b && one.isWithin(least, other)) {
                    bridges.addAll(polygons.bridges(a, b, least));
                }
            }
        }
        return bridges;
    }

    /** From the upper place on the side to the lower one. */
    private double[] atLeft(FillerPolygons polygons) {
        List<double[]> parts = bridges(polygons);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int member : members) {
            boolean near = isNearLeft(polygons, member);
            double[] part =
                    near ? polygons.fromLeft(member, fromSide(member), -0.5 * narrowest) : polygons.corners(member);
            parts.add(part);
            low = near ? Math.min(low, part[part.length - 1]) : low;
            high = near ? Math.max(high, part[1]) : high;
        }
        // behind the side, so that what lies between fillers and side is enclosed
        double inset = ObstacleLimits.INSET * (high - low);
        double far = -narrowest;
        double near = ObstacleLimits.BEHIND_SIDE * far;
        parts.add(new double[] {far, low + inset, near, low + inset, near, high - inset, far, high - inset});
        return WedgeFilling.of(inside(reversed(Overlays.union(parts))), false, narrowest);
    }

    /** The part of a clockwise ring right of x = 0, with its ends there. */
    private static double[] inside(double[] ring) {
        int n = ring.length / 2;
        int start = 0;
        while (!(ring[2 * start] <= 0 && ring[2 * ((start + 1) % n)] > 0)) {
            if (++start == n) {
                throw new ImpossibleOutlineException("fillers at a side do not end on it");
            }
        }
        double[] xy = new double[ring.length + 4];
        xy[1] = crossing(ring, start, (start + 1) % n);
        int count = 1;
        int k = (start + 1) % n;
        for (; ring[2 * k] > 0; k = (k + 1) % n) {
            xy[2 * count] = ring[2 * k];
            xy[2 * count + 1] = ring[2 * k + 1];
            count++;
        }
        xy[2 * count] = 0;
        xy[2 * count + 1] = crossing(ring, (k + n - 1) % n, k);
        return Arrays.copyOf(xy, 2 * count + 2);
    }

    private static double crossing(double[] ring, int a, int b) {
        double t = ring[2 * a] / (ring[2 * a] - ring[2 * b]);
        return ring[2 * a + 1] + t * (ring[2 * b + 1] - ring[2 * a + 1]);
    }

    private static double[] reversed(double[] xy) {
        double[] back = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            back[xy.length - 2 - k] = xy[k];
            back[xy.length - 1 - k] = xy[k + 1];
        }
        return back;
    }

    /** Per edge the member nearest to its middle. */
    private int[] along(double[] xy, boolean closed) {
        int nodes = xy.length / 2;
        int[] filler = new int[closed ? nodes : nodes - 1];
        for (int e = 0; e < filler.length; e++) {
            int next = 2 * ((e + 1) % nodes);
            filler[e] = nearest(0.5 * (xy[2 * e] + xy[next]), 0.5 * (xy[2 * e + 1] + xy[next + 1]));
        }
        return filler;
    }

    private int nearest(double x, double y) {
        int nearest = members.get(0);
        for (int member : members) {
            boolean nearer =
                    isNearer(fillers.fillers().get(member), fillers.fillers().get(nearest), x, y);
            nearest = nearer ? member : nearest;
        }
        return nearest;
    }

    /** Of two that are equally near the lower one, or the one towards the middle: the same on either side of the box. */
    private boolean isNearer(Shape one, Shape other, double x, double y) {
        double difference = one.distance(x, y) - other.distance(x, y);
        if (Math.abs(difference) > ObstacleLimits.SAME_DISTANCE * width) {
            return difference < 0;
        }
        if (Math.abs(one.y() - other.y()) > ObstacleLimits.SAME_DISTANCE * width) {
            return one.y() < other.y();
        }
        return Math.abs(one.x() - 0.5 * width) < Math.abs(other.x() - 0.5 * width);
    }
}
