package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import java.util.ArrayList;
import java.util.List;

/** Makes obstacles of lithium that loses its connection, with the fillers in it and at it. */
final class Islands {
    private final Front front;
    private final FrontGaps gaps;
    private final Obstacles obstacles;
    private int next;

    Islands(Front front, FrontGaps gaps, Obstacles obstacles) {
        this.front = front;
        this.gaps = gaps;
        this.obstacles = obstacles;
        this.next = obstacles.idCount();
    }

    /** An island. */
    record Island(Obstacle obstacle) {
        /** With fillers. */
        double area() {
            return obstacle.area();
        }

        double lithium() {
            return obstacle.lithium();
        }

        TopologyEvent event() {
            double x = obstacle.first().x();
            double y = obstacle.first().y();
            return new TopologyEvent(TopologyEvent.Kind.DEAD_LITHIUM, x, y, lithium(), List.of());
        }
    }

    /** Right of the front from one side of a neck to the other; it ends in the neck's middle. */
    Island between(double from, double to) {
        double start = gaps.arcAt(from);
        double end = gaps.arcAt(to);
        double step = FrontLimits.SEARCH_STEP * obstacles.size();
        for (double inset = 0; 2 * inset < end - start; inset += step) {
            Outline outline = pointed(gaps.placeAt(start + inset), gaps.placeAt(end - inset));
            if (outline.isSimple()) {
                return island(outline, Obstacle.Place.FREE);
            }
        }
        throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.SPLIT);
    }

    private Outline pointed(double from, double to) {
        Outline outline = new Outline(from, to);
        outline.startAt(0.5 * (gaps.x(from) + gaps.x(to)), 0.5 * (gaps.y(from) + gaps.y(to)));
        outline.removeLast();
        return outline;
    }

    /** From the left side to a place that has nearly come to it. */
    Island atLeft(double to) {
        Outline outline = new Outline(0, to);
        outline.removeLast();
        outline.add(front.left(), gaps.y(to), next);
        return island(outline, Obstacle.Place.LEFT);
    }

    /** From a place that has nearly come to the right side to that. */
    Island atRight(double from) {
        Outline outline = new Outline(from, front.edgeCount());
        outline.startAt(front.right(), gaps.y(from));
        return island(outline, Obstacle.Place.RIGHT);
    }

    /** Lithium that hangs together with the rest through an obstacle alone, and the obstacle. */
    Island onto(Obstacle obstacle, ContactSpan span) {
        Outline outline = new Outline(span.from(), span.to());
        double start = obstacle.place(front.x(span.from()), front.y(span.from()));
        double end = obstacle.place(front.x(span.to()), front.y(span.to()));
        int n = obstacle.nodeCount();
        if (obstacle.isClosed()) {
            double stop = start <= end ? start + n : start;
            outline.along(obstacle, end, stop);
        } else if (obstacle.place() == Obstacle.Place.LEFT) {
            outline.along(obstacle, end, n - 1 + FrontLimits.BEYOND_END);
        } else {
            outline.lead(obstacle, start);
        }
        return island(outline, obstacle.place());
    }

    private Island island(Outline outline, Obstacle.Place place) {
        double[] xy = outline.xy();
        int[] filler = outline.filler(place == Obstacle.Place.FREE);
        Obstacle alone = Obstacle.island(next, place, xy, filler, List.of());
        List<Obstacle> taken = obstacles.all().stream().filter(alone::includes).toList();
        return new Island(Obstacle.island(next++, place, xy, filler, taken));
    }

    /** Nodes and the edges after them, clockwise. */
    private final class Outline {
        private final List<double[]> nodes = new ArrayList<>();
        private final List<Integer> edges = new ArrayList<>();

        Outline(double from, double to) {
            int first = (int) from + 1;
            int last = (int) Math.ceil(to) - 1;
            add(gaps.x(from), gaps.y(from), along((int) from));
            for (int i = first; i <= last; i++) {
                boolean crowded = front.isFree(i) && (isBeside(i, from) || isBeside(i, to));
                if (!crowded) {
                    add(front.x(i), front.y(i), along(i));
                }
            }
            add(gaps.x(to), gaps.y(to), next);
        }

        private static boolean isBeside(int node, double end) {
            return end != Math.rint(end) && Math.abs(node - end) < FrontLimits.CROWDED_END;
        }

        private int along(int edge) {
            int filler = front.filler()[Math.min(edge, front.edgeCount() - 1)];
            return filler == Front.LITHIUM ? next : filler;
        }

        void add(double x, double y, int after) {
            nodes.add(new double[] {x, y});
            edges.add(after);
        }

        void startAt(double x, double y) {
            nodes.set(0, new double[] {x, y});
        }

        void removeLast() {
            nodes.remove(nodes.size() - 1);
            edges.remove(edges.size() - 1);
        }

        void prepend(double x, double y, int after) {
            nodes.add(0, new double[] {x, y});
            edges.add(0, after);
        }

        /** On from the last node along an obstacle's, from one place on it to a later one, without both. */
        void along(Obstacle obstacle, double from, double to) {
            if (!obstacle.isClosed() && from >= obstacle.nodeCount() - 1) {
                return;
            }
            edges.set(edges.size() - 1, obstacle.filler((int) from));
            for (int k = (int) Math.floor(from) + 1; k < to; k++) {
                if (!obstacle.isClosed()
                        || (k - from > FrontLimits.CROWDED_OUTLINE && to - k > FrontLimits.CROWDED_OUTLINE)) {
                    // Beyond the last node of an obstacle at a side there is no edge.
                    boolean last = !obstacle.isClosed() && k == obstacle.nodeCount() - 1;
                    add(obstacle.x(k), obstacle.y(k), last ? next : obstacle.filler(k));
                }
            }
        }

        /** Along an obstacle's nodes from its first to before a place on it, ahead of what is there. */
        void lead(Obstacle obstacle, double to) {
            for (int k = (int) Math.ceil(to) - 1; k >= 0; k--) {
                if (to - k > FrontLimits.CROWDED_OUTLINE || k == 0) {
                    prepend(obstacle.x(k), obstacle.y(k), obstacle.filler(k));
                }
            }
        }

        /** Whether it neither crosses nor touches itself, round the whole of it. */
        boolean isSimple() {
            double[] open = xy();
            double[] onward = new double[open.length];
            System.arraycopy(open, 2, onward, 0, open.length - 2);
            System.arraycopy(open, 0, onward, open.length - 2, 2);
            return open.length > 4
                    && Polylines.firstCrossing(open).length == 0
                    && Polylines.firstCrossing(onward).length == 0;
        }

        double[] xy() {
            double[] xy = new double[2 * nodes.size()];
            for (int k = 0; k < nodes.size(); k++) {
                xy[2 * k] = nodes.get(k)[0];
                xy[2 * k + 1] = nodes.get(k)[1];
            }
            return xy;
        }

        int[] filler(boolean closed) {
            int count = closed ? edges.size() : edges.size() - 1;
            int[] filler = new int[count];
            for (int k = 0; k < count; k++) {
                filler[k] = edges.get(k);
            }
            return filler;
        }
    }
}
