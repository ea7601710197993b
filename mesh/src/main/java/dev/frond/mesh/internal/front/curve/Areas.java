package dev.frond.mesh.internal.front.curve;

/** Areas of polylines and the shifts that bring them to a wanted value. Arrays are x0, y0, x1, y1, ... */
public final class Areas {
    private Areas() {}

    /** Signed area under a polyline. */
    static double under(double[] xy) {
        double sum = 0;
        for (int k = 0; k + 3 < xy.length; k += 2) {
            sum += trapezoid(xy[k], xy[k + 1], xy[k + 2], xy[k + 3]);
        }
        return sum;
    }

    /** Signed area under the edge a b. */
    public static double trapezoid(double ax, double ay, double bx, double by) {
        return 0.5 * (ay + by) * (bx - ax);
    }

    /** From 0 at r = 0 over 1 to 0, smoothly, at r = 1 and beyond. */
    public static double hump(double r) {
        return r < 1 ? 6.75 * r * (1 - r) * (1 - r) : 0;
    }

    /**
     * Adds to shifts along the normals what sweeps an area to first order.
     *
     * @param hump relative shift per node
     */
    public static void spread(double[] hump, double area, double[] gradient, double[] normals, double[] shift) {
        double response = 0;
        for (int i = 0; i < hump.length; i++) {
            response += hump[i] * (gradient[2 * i] * normals[2 * i] + gradient[2 * i + 1] * normals[2 * i + 1]);
        }
        for (int i = 0; response > 0 && i < hump.length; i++) {
            shift[i] += hump[i] * area / response;
        }
    }

    /** Area gained by the polyline when its nodes move; summed edge by edge, so that small motions lose no digits. The ends
     * move vertically. */
    static double swept(double[] xy, double[] motion) {
        double sum = 0;
        for (int k = 0; k + 3 < xy.length; k += 2) {
            double ex = xy[k + 2] - xy[k];
            double ey = xy[k + 3] - xy[k + 1];
            double ux = motion[k];
            double uy = motion[k + 1];
            double vx = motion[k + 2];
            double vy = motion[k + 3];
            // 1/2 (uy + vy)(ex + vx - ux) - 1/2 ey (ux + vx), less terms that telescope as the ends stay on the sides.
            sum += 0.5 * (ex * (uy + vy) - ey * (ux + vx) + uy * vx - ux * vy);
        }
        return sum;
    }

    /** Gradient of the area with the nodes' positions: half the chord between the neighbours, turned to the electrolyte. */
    public static double[] gradient(double[] xy) {
        double[] gradient = new double[xy.length];
        int last = xy.length - 2;
        for (int k = 2; k < last; k += 2) {
            gradient[k] = -0.5 * (xy[k + 3] - xy[k - 1]);
            gradient[k + 1] = 0.5 * (xy[k + 2] - xy[k - 2]);
        }
        gradient[1] = 0.5 * (xy[2] - xy[0]);
        gradient[last + 1] = 0.5 * (xy[last] - xy[last - 2]);
        return gradient;
    }

    /** Unit normals at the nodes, into the electrolyte; vertical at the ends, zero at a folded node. */
    public static double[] normals(double[] xy) {
        double[] normals = gradient(xy);
        for (int k = 0; k < normals.length; k += 2) {
            double size = Math.hypot(normals[k], normals[k + 1]);
            normals[k] = size > 0 ? normals[k] / size : 0;
            normals[k + 1] = size > 0 ? normals[k + 1] / size : 0;
        }
        // An end node can only go up or down: into the electrolyte is up, also under an overhang.
        normals[1] = 1;
        normals[normals.length - 1] = 1;
        return normals;
    }

    /**
     * The multiple of a direction whose sweep is the wanted area, exactly: the area is quadratic in the multiple.
     *
     * @throws UnresolvedFrontException when no multiple does it
     */
    static double multiple(double[] xy, double[] direction, double area) {
        double[] gradient = gradient(xy);
        double linear = 0;
        for (int k = 0; k < xy.length; k++) {
            linear += gradient[k] * direction[k];
        }
        double square = swept(xy, direction) - linear;
        double root = linear * linear + 4 * square * area;
        if (!(root > 0)) {
            throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.AREA_CORRECTION);
        }
        // The small root, without cancellation.
        double multiple = 2 * area / (linear + Math.copySign(Math.sqrt(root), linear));
        double[] motion = new double[xy.length];
        for (int polish = 0; polish < 2; polish++) {
            for (int k = 0; k < xy.length; k++) {
                motion[k] = multiple * direction[k];
            }
            multiple += (area - swept(xy, motion)) / (linear + 2 * square * multiple);
        }
        return multiple;
    }

    /** Of the area under a polyline: of the box round it. */
    private static double rounding(double[] xy) {
        double height = 0;
        for (int k = 1; k < xy.length; k += 2) {
            height = Math.max(height, Math.abs(xy[k]));
        }
        return Math.ulp(1.0) * height * (xy[xy.length - 2] - xy[0]);
    }

    /**
     * Moves nodes along their normals until the polyline has the wanted area to round-off.
     *
     * @param xy changed in place
     * @param weights relative shift of each node
     * @param area wanted area under the polyline
     * @throws UnresolvedFrontException when no shift of this shape does it
     */
    public static void reach(double[] xy, double[] weights, double area) {
        double[] direction = normals(xy);
        for (int k = 0; k < xy.length; k++) {
            direction[k] *= weights[k / 2];
        }
        double rounding = rounding(xy);
        for (int pass = 0; pass < CurveLimits.AREA_PASSES && Math.abs(area - under(xy)) > rounding; pass++) {
            double multiple = multiple(xy, direction, area - under(xy));
            for (int k = 0; k < xy.length; k++) {
                xy[k] += multiple * direction[k];
            }
        }
        if (!(Math.abs(area - under(xy)) <= CurveLimits.AREA_SLACK * rounding)) {
            throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.AREA_CORRECTION);
        }
    }
}
