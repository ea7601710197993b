package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.repair.Chain;

/** Which nodes of an obstacle are near a front, and where on the front. */
final class NearbyNodes {
    private final Front front;
    private final FrontGaps gaps;
    private final FrontSizing sizing;

    NearbyNodes(Front front, FrontGaps gaps, FrontSizing sizing) {
        this.front = front;
        this.gaps = gaps;
        this.sizing = sizing;
    }

    /** Number of nodes to go from one to the first that is not near the front. */
    int steps(Obstacle obstacle, int node, int step, int most) {
        int steps = Math.min(1, most);
        while (steps < most && near(obstacle, node + step * steps)) {
            steps++;
        }
        return steps;
    }

    /** Of two that are equally near the one farther on by a step. */
    int nearestNode(Obstacle obstacle, double place, int step) {
        int nearest = 0;
        for (int k = 1; k < obstacle.nodeCount(); k++) {
            nearest = distance(obstacle, k, place) < distance(obstacle, nearest, place) ? k : nearest;
        }
        boolean tie = distance(obstacle, nearest + step, place)
                < distance(obstacle, nearest, place) + FrontLimits.ROUNDING * sizing.size();
        return tie && obstacle.isClosed() ? nearest + step : nearest;
    }

    private double distance(Obstacle obstacle, int node, double place) {
        return Math.hypot(obstacle.x(node) - gaps.x(place), obstacle.y(node) - gaps.y(place));
    }

    private boolean near(Obstacle obstacle, int node) {
        return Polylines.distance(obstacle.x(node), obstacle.y(node), front.xy()) < sizing.narrowest();
    }

    /** The place of the front nearest to an obstacle's node, on one side of the contact and not far along the front. */
    double placeBeside(Obstacle obstacle, int node, double contact, int step) {
        double reach = obstacle.diameter() + FrontLimits.NEAR_CONTACT * sizing.size();
        double x = obstacle.x(node);
        double y = obstacle.y(node);
        double best = contact;
        double least = Double.POSITIVE_INFINITY;
        for (double arc = 0; arc <= reach; arc += FrontLimits.SEARCH_STEP * sizing.size()) {
            double place = gaps.placeAt(Math.max(0, Math.min(gaps.length(), gaps.arcAt(contact) + step * arc)));
            double distance = Math.hypot(gaps.x(place) - x, gaps.y(place) - y);
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    /** As the other, for an obstacle clear of the sides: the front's ends stay on them. */
    double placeBetweenEnds(Obstacle obstacle, int node, double contact, int step) {
        double place = placeBeside(obstacle, node, contact, step);
        return Math.max(FrontLimits.ROUNDING, Math.min(front.edgeCount() - FrontLimits.ROUNDING, place));
    }

    /** The nodes of an obstacle from one to a later one, clockwise, with lithium before and after. */
    static Chain arc(Obstacle obstacle, int first, int last) {
        Chain.Builder chain = new Chain.Builder();
        for (int k = first; k <= last; k++) {
            chain.to(obstacle.filler(Math.max(first, k - 1)), obstacle.x(k), obstacle.y(k));
        }
        return chain.then(Front.LITHIUM);
    }
}
