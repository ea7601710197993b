package dev.frond.mesh.front;

/** Electrolyte that the front enclosed. */
public final class Pocket {
    private final double[] outline;
    private final double area;

    private Pocket(double[] outline, double area) {
        this.outline = outline;
        this.area = area;
    }

    static Pocket behind(Front front, Necks necks, double from, double to) {
        int first = (int) from + 1;
        int last = (int) Math.ceil(to) - 1;
        double[] outline = new double[2 * Math.max(0, last - first + 1) + 4];
        outline[0] = necks.x(from);
        outline[1] = necks.y(from);
        for (int i = first; i <= last; i++) {
            outline[2 * (i - first) + 2] = front.x(i);
            outline[2 * (i - first) + 3] = front.y(i);
        }
        outline[outline.length - 2] = necks.x(to);
        outline[outline.length - 1] = necks.y(to);
        return new Pocket(outline, necks.pocket(from, to));
    }

    /** Corners x0, y0, x1, y1, ..., counter-clockwise; the live array, not to be written. */
    public double[] outline() {
        return outline;
    }

    /** Negative for an island of lithium cut off by stripping. */
    public double area() {
        return area;
    }
}
