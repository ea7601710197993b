package dev.frond.mesh.front;

/** Replaces a stretch of a front by one node and gives the front back its area by a shift of the flanks nearby. */
final class Incision {
    /** Flanks take part over at least this many edge lengths h ... */
    private static final double REACH = 5;

    /** ... and over so many that none of their nodes shifts more than this part of h. */
    private static final double MOST_SHIFT = 0.1;

    private Incision() {}

    /**
     * Cuts out what lies between two places.
     *
     * @param from first place, in edges; the front's start when the new node is its first
     * @param to second place; the front's end when the new node is its last
     * @param x position of the new node
     * @param origin place on the old front whose nodal data the new node takes
     * @param clearance nodes nearer than this along the front are dropped as well
     * @param area lithium area of the result
     */
    static Relaid cut(
            Front front,
            double from,
            double to,
            double x,
            double y,
            double origin,
            double clearance,
            FrontSizing sizing,
            double area) {
        Necks along = new Necks(front);
        int last = front.nodeCount() - 1;
        int before = from == 0 ? -1 : (int) from;
        while (before > 0 && along.arcAt(from) - along.arcAt(before) <= clearance) {
            before--;
        }
        int after = to == last ? last + 1 : (int) Math.ceil(to);
        while (after < last && along.arcAt(after) - along.arcAt(to) <= clearance) {
            after++;
        }
        int size = before + 1 + 1 + Math.max(0, last - after + 1);
        double[] xy = new double[2 * size];
        double[] place = new double[size];
        for (int i = 0; i <= before; i++) {
            place[i] = i;
        }
        for (int i = after; i <= last; i++) {
            place[before + 2 + i - after] = i;
        }
        for (int i = 0; i < size; i++) {
            xy[2 * i] = front.x((int) place[i]);
            xy[2 * i + 1] = front.y((int) place[i]);
        }
        place[before + 1] = origin;
        xy[2 * before + 2] = x;
        xy[2 * before + 3] = y;
        restore(xy, before + 1, sizing, area);
        return new Relaid(new Front(xy), FrontMap.at(place, front.edgeCount() - 1));
    }

    private static void restore(double[] xy, int fixed, FrontSizing sizing, double area) {
        Front cut = new Front(xy);
        double[] arc = cut.arcLengths();
        double missing = Math.abs(area - cut.area());
        double reach = Math.max(REACH * sizing.size(), missing / (MOST_SHIFT * sizing.size()));
        double[] weights = new double[arc.length];
        double sum = 0;
        for (int i = 0; i < arc.length; i++) {
            double r = Math.abs(arc[i] - arc[fixed]) / reach;
            // A hump that vanishes at the new node and, smoothly, at the reach.
            weights[i] = r < 1 ? 6.75 * r * (1 - r) * (1 - r) : 0;
            sum += weights[i];
        }
        for (int i = 0; sum < 0.5 && i < arc.length; i++) {
            weights[i] = i == fixed ? 0 : 1;
        }
        Areas.reach(xy, weights, area);
    }
}
