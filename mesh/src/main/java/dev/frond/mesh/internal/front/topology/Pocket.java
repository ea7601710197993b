package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;

/** Electrolyte that the front enclosed. */
public final class Pocket {
    private final double[] outline;
    private final double area;

    private Pocket(double[] outline, double area) {
        this.outline = outline;
        this.area = area;
    }

    static Pocket behind(Front front, FrontGaps gaps, double from, double to) {
        int first = (int) from + 1;
        int last = (int) Math.ceil(to) - 1;
        double[] outline = new double[2 * Math.max(0, last - first + 1) + 4];
        outline[0] = gaps.x(from);
        outline[1] = gaps.y(from);
        for (int i = first; i <= last; i++) {
            outline[2 * (i - first) + 2] = front.x(i);
            outline[2 * (i - first) + 3] = front.y(i);
        }
        outline[outline.length - 2] = gaps.x(to);
        outline[outline.length - 1] = gaps.y(to);
        return new Pocket(outline, gaps.pocket(from, to));
    }

    /**
     * Between the front and a side.
     *
     * @param from the front's start, or a place
     * @param to a place, or the front's end
     */
    static Pocket beside(Front front, FrontGaps gaps, double from, double to, double wall) {
        double[] along = behind(front, gaps, from, to).outline;
        double[] outline = new double[along.length + 2];
        boolean left = from == 0;
        System.arraycopy(along, 0, outline, left ? 0 : 2, along.length);
        outline[left ? along.length : 0] = wall;
        outline[left ? along.length + 1 : 1] = left ? along[along.length - 1] : along[1];
        return within(outline);
    }

    /** With corners counter-clockwise; kept, not copied. */
    static Pocket within(double[] outline) {
        return new Pocket(outline, Polylines.signedArea(outline));
    }

    /** Whether a point is inside. */
    public boolean contains(double x, double y) {
        return Polylines.contains(outline, x, y);
    }

    /** Corners x0, y0, x1, y1, ..., counter-clockwise; the live array, not to be written. */
    public double[] outline() {
        return outline;
    }

    public double area() {
        return area;
    }
}
