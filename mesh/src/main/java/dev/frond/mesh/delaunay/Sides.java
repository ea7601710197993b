package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.tri.BoundaryTag;
import java.util.Comparator;
import java.util.List;

/** Samples the sides and the top, and puts the chains that stand at a side into their places. */
final class Sides {
    private final Outline outline;
    private final SizeField field;
    private final Loops loops;

    Sides(Outline outline, SizeField field, Loops loops) {
        this.outline = outline;
        this.field = field;
        this.loops = loops;
    }

    /** From the front's end up the right side, along the top and down the left side to the front's start. */
    void add(List<Ring> rings) {
        double[] front = outline.front();
        double width = outline.width();
        double height = outline.height();
        double y = front[front.length - 1];
        for (Ring ring : at(width, rings, Comparator.comparingDouble(Ring::firstY))) {
            straight(width, y, width, ring.firstY(), BoundaryTag.RIGHT);
            along(ring, loops);
            y = ring.lastY();
        }
        straight(width, y, width, height, BoundaryTag.RIGHT);
        straight(width, height, 0, height, BoundaryTag.TOP);
        y = height;
        for (Ring ring : at(0, rings, Comparator.comparingDouble(ring -> -ring.firstY()))) {
            straight(0, y, 0, ring.firstY(), BoundaryTag.LEFT);
            along(ring, loops);
            y = ring.lastY();
        }
        straight(0, y, 0, front[1], BoundaryTag.LEFT);
    }

    /** All edges of a ring, each with its first node. */
    static void along(Ring ring, Loops loops) {
        for (int e = 0; e < ring.edgeCount(); e++) {
            loops.add(new double[] {ring.x(e), ring.y(e)}, ring.tag(e));
        }
    }

    private static List<Ring> at(double side, List<Ring> rings, Comparator<Ring> order) {
        return rings.stream().filter(ring -> ring.isAt(side)).sorted(order).toList();
    }

    /** Nodes with the first end and without the last. */
    private void straight(double x, double y, double toX, double toY, int tag) {
        double dx = Math.signum(toX - x);
        double dy = Math.signum(toY - y);
        double length = Math.abs(toX - x) + Math.abs(toY - y);
        if (!(length > 0)) {
            throw new ImpossibleOutlineException("two pieces of the boundary meet at (" + x + ", " + y + ")");
        }
        double[] at = Spacing.positions(length, 1, t -> field.at(x + t * dx, y + t * dy));
        double[] xy = new double[2 * at.length + 2];
        xy[0] = x;
        xy[1] = y;
        for (int i = 0; i < at.length; i++) {
            xy[2 * i + 2] = x + at[i] * dx;
            xy[2 * i + 3] = y + at[i] * dy;
        }
        loops.add(xy, tag);
    }
}
