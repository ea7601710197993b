package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Overlays;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.Front;
import java.util.ArrayList;
import java.util.List;

/** Leads a front round the fillers that stand in it: what is above both is the electrolyte. */
public final class SunkFillers {
    private record Place(double x, double y) {
        double to(Place other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    private final Front front;
    private final double height;
    private final Obstacles obstacles;

    private SunkFillers(Front front, double height, Obstacles obstacles) {
        this.front = front;
        this.height = height;
        this.obstacles = obstacles;
    }

    /**
     * The front led round all fillers that it crosses.
     *
     * @param front all lithium
     * @param height y of the top of the box
     * @param obstacles all; those that stand free are left alone
     * @return the given front when no filler crosses it
     */
    public static Front under(Front front, double height, Obstacles obstacles) {
        List<double[]> sunk = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < front.nodeCount(); i++) {
            highest = Math.max(highest, front.y(i));
        }
        double top = highest;
        for (Obstacle obstacle : obstacles.all()) {
            boolean crossed = obstacle.members().stream()
                    .map(obstacles.fillers()::get)
                    .anyMatch(filler -> filler.box().low() <= top && crosses(front, filler));
            if (crossed) {
                sunk.add(obstacle.xy());
            }
        }
        return sunk.isEmpty() ? front : new SunkFillers(front, height, obstacles).led(sunk);
    }

    private static boolean crosses(Front front, Shape filler) {
        boolean inside = false;
        boolean outside = false;
        for (int i = 0; i < front.nodeCount(); i++) {
            boolean in = filler.distance(front.x(i), front.y(i)) < 0;
            inside |= in;
            outside |= !in;
        }
        return (inside && outside) || (filler instanceof Polygon polygon && isOnBothSides(front, polygon));
    }

    /** Corners of a filler above the front and below it: it may be thinner than the front's edges are long. */
    private static boolean isOnBothSides(Front front, Polygon filler) {
        boolean above = false;
        boolean below = false;
        double[] xy = filler.corners();
        for (int k = 0; k < xy.length; k += 2) {
            if (xy[k] > front.left() && xy[k] < front.right()) {
                boolean isAbove = front.isBelow(xy[k], xy[k + 1]);
                above |= isAbove;
                below |= !isAbove;
            }
        }
        return above && below;
    }

    private Front led(List<double[]> sunk) {
        return along(lowerBoundary(Overlays.without(above(), sunk)));
    }

    /** The box above the front, counter-clockwise. */
    private double[] above() {
        int n = front.nodeCount();
        double[] xy = new double[2 * n + 4];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = front.x(i);
            xy[2 * i + 1] = front.y(i);
        }
        xy[2 * n] = front.right();
        xy[2 * n + 1] = height;
        xy[2 * n + 2] = front.left();
        xy[2 * n + 3] = height;
        return xy;
    }

    /** From side to side, of the part of the electrolyte that reaches the top. */
    private List<Place> lowerBoundary(List<double[]> electrolyte) {
        for (double[] ring : electrolyte) {
            int n = ring.length / 2;
            for (int start = 0; start < n; start++) {
                if (ring[2 * start] == front.left() && ring[2 * start + 1] == height) {
                    List<Place> lower = new ArrayList<>();
                    for (int k = (start + 1) % n; ring[2 * k + 1] < height; k = (k + 1) % n) {
                        lower.add(new Place(ring[2 * k], ring[2 * k + 1]));
                    }
                    return lower;
                }
            }
        }
        throw new ImpossibleOutlineException("the fillers and the front leave no electrolyte below the top");
    }

    /** Lithium nodes as they are, but for those near a filler; a filler's as its polygon has them. */
    private Front along(List<Place> lower) {
        List<double[]> nodes = new ArrayList<>();
        List<Integer> edges = new ArrayList<>();
        int k = 0;
        nodes.add(new double[] {lower.get(0).x, lower.get(0).y});
        while (k + 1 < lower.size()) {
            int filler = bounding(lower.get(k), lower.get(k + 1));
            int end = k + 1;
            while (end + 1 < lower.size() && bounding(lower.get(end), lower.get(end + 1)) == filler) {
                end++;
            }
            List<double[]> run =
                    filler == Front.LITHIUM ? lithium(lower.subList(k, end + 1)) : arc(lower.subList(k, end + 1));
            nodes.set(nodes.size() - 1, filler == Front.LITHIUM ? nodes.get(nodes.size() - 1) : run.get(0));
            nodes.addAll(run.subList(1, run.size()));
            for (int e = 1; e < run.size(); e++) {
                edges.add(filler);
            }
            k = end;
        }
        return assembled(nodes, edges);
    }

    private static Front assembled(List<double[]> nodes, List<Integer> edges) {
        double[] xy = new double[2 * nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            xy[2 * i] = nodes.get(i)[0];
            xy[2 * i + 1] = nodes.get(i)[1];
        }
        return new Front(xy, edges.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The filler that an edge of the overlay lies on, or {@link Front#LITHIUM}. */
    private int bounding(Place a, Place b) {
        for (Obstacle obstacle : obstacles.all()) {
            double reach = ObstacleLimits.ON_OUTLINE * obstacle.first().radius();
            for (int e = 0; e < obstacle.filler().length; e++) {
                if (obstacle.distance(e, a.x, a.y) < reach && obstacle.distance(e, b.x, b.y) < reach) {
                    return obstacle.filler(e);
                }
            }
        }
        return Front.LITHIUM;
    }

    private List<double[]> lithium(List<Place> run) {
        Place first = run.get(0);
        Place last = run.get(run.size() - 1);
        List<double[]> nodes = new ArrayList<>();
        for (int k = 0; k < run.size(); k++) {
            Place node = run.get(k);
            boolean crowded = (touches(first) && node.to(first) < ObstacleLimits.CLEARANCE * obstacles.size())
                    || (touches(last) && node.to(last) < ObstacleLimits.CLEARANCE * obstacles.size());
            if (k == 0 || k == run.size() - 1 || !crowded) {
                nodes.add(new double[] {node.x, node.y});
            }
        }
        return nodes;
    }

    private boolean touches(Place end) {
        return end.x != front.left() && end.x != front.right();
    }

    /** Clockwise about the filler; where an end is near the next node, that node is the end. */
    private List<double[]> arc(List<Place> run) {
        int first = 0;
        int last = run.size() - 1;
        if (last - first > 1
                && touches(run.get(0))
                && run.get(0).to(run.get(1))
                        < ObstacleLimits.LEAST_END * run.get(1).to(run.get(2))) {
            first++;
        }
        if (last - first > 1
                && touches(run.get(last))
                && run.get(last).to(run.get(last - 1))
                        < ObstacleLimits.LEAST_END * run.get(last - 1).to(run.get(last - 2))) {
            last--;
        }
        List<double[]> nodes = new ArrayList<>();
        for (Place node : run.subList(first, last + 1)) {
            nodes.add(new double[] {node.x, node.y});
        }
        return nodes;
    }
}
