package dev.frond.mesh.internal.front.curve;

/**
 * Nodal motion from swept area. Node i moves along its normal at the rate that sweeps its area, {@code rate/(g_i . normal)}, with
 * g_i the gradient of the lithium area with its position (half the chord between its neighbours, turned into the electrolyte).
 * At a re-entrant corner, whose flanks advance into each other, this is the miter: it moves at {@code speed/sin(half angle)} and
 * stays sharp. A protruding corner moves no faster than its flanks: it opens into an arc ({@link CornerRounding}). Together
 * they are Huygens' construction, the viscosity solution of {@code v.n = given}.
 */
public final class FrontKinematics {
    /** Sine of half the electrolyte's angle below which a corner's speed grows no further: a cusp of 20 degrees. */
    private static final double SHARPEST = Math.sin(0.5 * CurveLimits.CUSP);

    private FrontKinematics() {}

    /**
     * Velocity of the nodes.
     *
     * @param sweptAreaRate per node, the integral of the normal speed (into the electrolyte) times the node's hat
     *     function along the front, area per time; their sum is dA/dt
     * @return two components per node; the ends move vertically, contacts along their fillers, inert nodes not at all
     */
    public static double[] velocity(Front front, double[] sweptAreaRate) {
        int n = front.nodeCount();
        double[] gradient = Areas.gradient(front.xy());
        double[] velocity = new double[2 * n];
        double[] share = new double[n];
        double[] direction = new double[2];
        for (int i = 0; i < n; i++) {
            double turning = sweptAreaRate[i] < 0 ? -front.turning(i) : front.turning(i);
            share[i] = cornerShare(turning);
            double opening = cornerShare(-turning);
            direct(front, i, share[i], direction);
            double along = gradient[2 * i] * direction[0] + gradient[2 * i + 1] * direction[1];
            double sweeping = sweptAreaRate[i] / Math.max(along, SHARPEST * nodalLength(front, i));
            double speed = (1 - opening) * sweeping + opening * normalSpeed(front, sweptAreaRate, i);
            velocity[2 * i] = speed * direction[0];
            velocity[2 * i + 1] = speed * direction[1];
        }
        slideCorners(front, share, sweptAreaRate, velocity);
        for (int i = 0; i < n; i++) {
            if (!front.isFree(i)) {
                double speed = front.isContact(i) ? contactSpeed(front, i, sweptAreaRate[i]) : 0;
                along(front, i, speed, velocity);
            }
        }
        TangentialMotion.addTo(velocity, front, freedom(front, share));
        return velocity;
    }

    /**
     * Unit vector in which a node moves: where the front is smooth the normal of the circle through it and its neighbours, to
     * which the shorter edge counts for more, at a re-entrant corner its gradient of area, at an end upwards.
     */
    private static void direct(Front front, int node, double corner, double[] direction) {
        double x = 0;
        double y = 1;
        if (node > 0 && node < front.edgeCount()) {
            double before = Math.max(front.edgeLength(node - 1), Double.MIN_NORMAL);
            double after = Math.max(front.edgeLength(node), Double.MIN_NORMAL);
            double b = (1 - corner) * after / before + corner;
            double a = (1 - corner) * before / after + corner;
            x = -b * (front.y(node) - front.y(node - 1)) - a * (front.y(node + 1) - front.y(node));
            y = b * (front.x(node) - front.x(node - 1)) + a * (front.x(node + 1) - front.x(node));
        }
        double size = Math.hypot(x, y);
        direction[0] = size > 0 ? x / size : 0;
        direction[1] = size > 0 ? y / size : 0;
    }

    private static double[] freedom(Front front, double[] reEntrance) {
        double[] freedom = new double[front.nodeCount()];
        for (int i = 1; i < freedom.length - 1; i++) {
            freedom[i] = front.isFree(i) ? 1 - reEntrance[i] : 0;
        }
        return freedom;
    }

    /** From 0 where the front is smooth, or turns the other way, to 1 at a corner. */
    private static double cornerShare(double turning) {
        return Math.max(0, Math.min(1, (turning - CurveLimits.SMOOTH) / (CurveLimits.MITRE - CurveLimits.SMOOTH)));
    }

    /**
     * Speed of a contact along its filler: the front's over the sine of the angle between both, so that the lithium's edge
     * stays parallel to itself; where it spreads a fan, beyond a right angle of the electrolyte when it grows and of the
     * lithium when it recedes, the front's own.
     */
    private static double contactSpeed(Front front, int contact, double rate) {
        int beyond = front.beyond(contact);
        int before = 2 * contact - beyond;
        double lithium = Math.hypot(front.x(before) - front.x(contact), front.y(before) - front.y(contact));
        double speed = rate / (0.5 * lithium);
        double angle = rate < 0 ? front.turning(contact) : Math.PI - front.turning(contact);
        return angle < 0.5 * Math.PI ? speed / Math.max(2 * SHARPEST, Math.sin(angle)) : speed;
    }

    /** Sets a vector at a contact: so much along its filler, away from the lithium. */
    private static void along(Front front, int node, double amount, double[] vector) {
        vector[2 * node] = 0;
        vector[2 * node + 1] = 0;
        if (front.isContact(node)) {
            int beyond = front.beyond(node);
            double x = front.x(beyond) - front.x(node);
            double y = front.y(beyond) - front.y(node);
            double length = Math.hypot(x, y);
            vector[2 * node] = amount * x / length;
            vector[2 * node + 1] = amount * y / length;
        }
    }

    /**
     * Flanks that advance at different speeds s1 and s2 carry their corner sideways as well: v.n1 - v.n2 = s1 - s2. The
     * slide is along the chord, so it sweeps no area.
     */
    private static void slideCorners(Front front, double[] reEntrance, double[] rate, double[] velocity) {
        for (int i = 1; i < front.nodeCount() - 1; i++) {
            double share = reEntrance[i];
            double before = front.edgeLength(i - 1);
            double after = front.edgeLength(i);
            if (!front.isFree(i) || share <= 0 || !(before > 0) || !(after > 0)) {
                continue;
            }
            double chordX = front.x(i + 1) - front.x(i - 1);
            double chordY = front.y(i + 1) - front.y(i - 1);
            double chord = Math.hypot(chordX, chordY);
            double apartX = -(front.y(i) - front.y(i - 1)) / before + (front.y(i + 1) - front.y(i)) / after;
            double apartY = (front.x(i) - front.x(i - 1)) / before - (front.x(i + 1) - front.x(i)) / after;
            double along = (chordX * apartX + chordY * apartY) / Math.max(chord, Double.MIN_NORMAL);
            if (Math.abs(along) < CurveLimits.LEAST_PART || chord < SHARPEST * (before + after)) {
                continue;
            }
            double fast = normalSpeed(front, rate, i - 1);
            double slow = normalSpeed(front, rate, i + 1);
            double miter = velocity[2 * i] * apartX + velocity[2 * i + 1] * apartY;
            double slide = share * (fast - slow - miter) / along;
            double most = CurveLimits.MOST_SLIDE * Math.max(Math.abs(fast), Math.abs(slow));
            slide = Math.max(-most, Math.min(most, slide));
            velocity[2 * i] += slide * chordX / chord;
            velocity[2 * i + 1] += slide * chordY / chord;
        }
    }

    /** Mean normal speed near a node. */
    private static double normalSpeed(Front front, double[] rate, int node) {
        double length = nodalLength(front, node);
        return length > 0 ? rate[node] / length : 0;
    }

    /** Integral of a node's hat function over lithium: what its rate of area is spread over. */
    private static double nodalLength(Front front, int node) {
        double before = node > 0 && front.isLithium(node - 1) ? front.edgeLength(node - 1) : 0;
        double after = node < front.edgeCount() && front.isLithium(node) ? front.edgeLength(node) : 0;
        return 0.5 * (before + after);
    }

    /**
     * The displacement corrected along the nodal normals, in proportion to the local motion, so that the front sweeps
     * the given area to round-off.
     *
     * @param displacement two components per node
     * @param sweptArea area of the moved front minus area of the front
     * @return a new displacement
     * @throws UnresolvedFrontException when no correction of this shape reaches the area
     */
    public static double[] withArea(Front front, double[] displacement, double sweptArea) {
        double[] corrected = displacement.clone();
        corrected[0] = 0;
        corrected[corrected.length - 2] = 0;
        double missing = sweptArea - Areas.swept(front.xy(), corrected);
        double most = 0;
        for (int k = 0; k < corrected.length; k += 2) {
            most = Math.max(most, Math.hypot(corrected[k], corrected[k + 1]));
        }
        Front moving = front.moved(corrected);
        double[] moved = moving.xy();
        double[] direction = Areas.normals(moved);
        for (int i = 0; i < front.nodeCount(); i++) {
            if (!front.isFree(i)) {
                along(moving, i, 1, direction);
            }
        }
        for (int k = 0; k < direction.length; k++) {
            int node = k & ~1;
            direction[k] *= most > 0 ? Math.hypot(corrected[node], corrected[node + 1]) / most : 1;
        }
        double multiple = Areas.multiple(moved, direction, missing);
        for (int k = 0; k < corrected.length; k++) {
            corrected[k] += multiple * direction[k];
        }
        return corrected;
    }

    /** How far a node that is displaced gets off the edges it had: a way along the front changes nothing of its shape. */
    public static double offEdges(Front front, int node, double dx, double dy) {
        double off = 0;
        for (int edge = Math.max(0, node - 1); edge <= Math.min(node, front.edgeCount() - 1); edge++) {
            double x = front.x(edge + 1) - front.x(edge);
            double y = front.y(edge + 1) - front.y(edge);
            double length = Math.hypot(x, y);
            off = Math.max(off, length > 0 ? Math.abs(x * dy - y * dx) / length : Math.hypot(dx, dy));
        }
        return off;
    }
}
