package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes obstacles of lithium that loses its connection, with the fillers in it and at it. */
final class Islands {
    /** Nodes nearer to an end of the outline than this, of the edge beside, are left out. */
    private static final double CROWDED = 0.5;

    private final Front front;
    private final Necks necks;
    private final Obstacles obstacles;
    private int next;

    Islands(Front front, Necks necks, Obstacles obstacles) {
        this.front = front;
        this.necks = necks;
        this.obstacles = obstacles;
        this.next = obstacles.idCount();
    }

    /**
     * An island.
     *
     * @param area of it, with fillers
     * @param lithium area without fillers
     */
    record Island(Obstacle obstacle, double area, double lithium) {
        Closure closure() {
            double x = obstacle.first().x();
            double y = obstacle.first().y();
            return new Closure(Closure.Kind.DEAD_LITHIUM, x, y, lithium, List.of());
        }
    }

    /** Right of the front from one place to another. */
    Island between(double from, double to) {
        return island(new Outline(from, to), Obstacle.Place.FREE);
    }

    /** From the left side to a place. */
    Island atLeft(double to) {
        Outline outline = new Outline(0, to);
        outline.add(front.left(), necks.y(to), next);
        return island(outline, Obstacle.Place.LEFT);
    }

    /** From a place to the right side. */
    Island atRight(double from) {
        Outline outline = new Outline(from, front.edgeCount());
        outline.prepend(front.right(), necks.y(from), next);
        return island(outline, Obstacle.Place.RIGHT);
    }

    /** Lithium that hangs together with the rest through an obstacle alone, and the obstacle. */
    Island onto(Obstacle obstacle, Visit visit) {
        Outline outline = new Outline(visit.from(), visit.to());
        double start = obstacle.place(front.x(visit.from()), front.y(visit.from()));
        double end = obstacle.place(front.x(visit.to()), front.y(visit.to()));
        int n = obstacle.nodeCount();
        if (obstacle.isClosed()) {
            double stop = start <= end ? start + n : start;
            outline.along(obstacle, end, stop);
        } else if (obstacle.place() == Obstacle.Place.LEFT) {
            outline.along(obstacle, end, n - 1 + 1e-3);
        } else {
            outline.lead(obstacle, start);
        }
        return island(outline, obstacle.place());
    }

    private Island island(Outline outline, Obstacle.Place place) {
        double[] xy = outline.xy();
        int[] filler = outline.filler(place == Obstacle.Place.FREE);
        TreeSet<Integer> members = new TreeSet<>(List.of(next));
        Obstacle alone = Obstacle.island(List.of(next), place, xy, filler);
        double area = alone.area();
        double lithium = area;
        for (Obstacle other : obstacles.all()) {
            if (alone.includes(other)) {
                members.addAll(other.members());
                lithium -= other.area();
            }
        }
        next++;
        return new Island(Obstacle.island(List.copyOf(members), place, xy, filler), area, lithium);
    }

    /** Nodes and the edges after them, clockwise. */
    private final class Outline {
        private final List<double[]> nodes = new ArrayList<>();
        private final List<Integer> edges = new ArrayList<>();

        Outline(double from, double to) {
            int first = (int) from + 1;
            int last = (int) Math.ceil(to) - 1;
            add(necks.x(from), necks.y(from), along((int) from));
            for (int i = first; i <= last; i++) {
                boolean crowded = front.isFree(i) && (isBeside(i, from) || isBeside(i, to));
                if (!crowded) {
                    add(front.x(i), front.y(i), along(i));
                }
            }
            add(necks.x(to), necks.y(to), next);
        }

        private static boolean isBeside(int node, double end) {
            return end != Math.rint(end) && Math.abs(node - end) < CROWDED;
        }

        private int along(int edge) {
            int filler = front.filler()[Math.min(edge, front.edgeCount() - 1)];
            return filler == Front.LITHIUM ? next : filler;
        }

        void add(double x, double y, int after) {
            nodes.add(new double[] {x, y});
            edges.add(after);
        }

        void prepend(double x, double y, int after) {
            nodes.add(0, new double[] {x, y});
            edges.add(0, after);
        }

        /** On from the last node along an obstacle's, from one place on it to a later one, without both. */
        void along(Obstacle obstacle, double from, double to) {
            edges.set(edges.size() - 1, obstacle.filler((int) from));
            for (int k = (int) Math.floor(from) + 1; k < to; k++) {
                if (!obstacle.isClosed() || (k - from > 0.2 && to - k > 0.2)) {
                    add(obstacle.x(k), obstacle.y(k), obstacle.filler(k));
                }
            }
        }

        /** Along an obstacle's nodes from its first to before a place on it, ahead of what is there. */
        void lead(Obstacle obstacle, double to) {
            for (int k = (int) Math.ceil(to) - 1; k >= 0; k--) {
                if (to - k > 0.2 || k == 0) {
                    prepend(obstacle.x(k), obstacle.y(k), obstacle.filler(k));
                }
            }
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
