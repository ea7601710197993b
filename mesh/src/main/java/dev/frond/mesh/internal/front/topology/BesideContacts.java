package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.internal.front.curve.Areas;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The flanks beside contacts, which take up the lithium of what moves the contacts: those of all obstacles at once. */
final class BesideContacts {
    private final FrontSizing sizing;

    BesideContacts(FrontSizing sizing) {
        this.sizing = sizing;
    }

    /**
     * The front with the contacts of obstacles moved, and the same area.
     *
     * @param move of the contacts of one obstacle; returns the front itself where none moves
     */
    Front moved(Front front, List<Obstacle> obstacles, BiFunction<Front, Obstacle, Front> move) {
        Front laid = front;
        Map<Obstacle, Double> missing = new LinkedHashMap<>();
        for (Obstacle obstacle : obstacles) {
            Front next = move.apply(laid, obstacle);
            if (next != laid) {
                missing.put(obstacle, laid.area() - next.area());
                laid = next;
            }
        }
        return missing.isEmpty() ? front : restored(laid, missing, front.area());
    }

    /**
     * A front with the same area again.
     *
     * @param laid front whose contacts have been moved
     * @param missing per obstacle the area that is lost
     * @param area to be reached
     */
    private Front restored(Front laid, Map<Obstacle, Double> missing, double area) {
        double[] xy = laid.xy().clone();
        double[] gradient = Areas.gradient(xy);
        double[] normals = Areas.normals(xy);
        double[] arc = laid.arcLengths();
        double[] shift = new double[laid.nodeCount()];
        missing.forEach((obstacle, lacking) -> {
            ContactSpan span = ContactSpan.of(laid, obstacle);
            double[] hump = new double[shift.length];
            for (int i = 0; i < hump.length; i++) {
                double away = Math.max(arc[span.from()] - arc[i], arc[i] - arc[span.to()]);
                double r = away / (FrontLimits.FLANK * sizing.size());
                hump[i] = r > 0 && laid.isFree(i) ? Areas.hump(r) : 0;
            }
            Areas.spread(hump, lacking, gradient, normals, shift);
        });
        double[] weights = new double[shift.length];
        for (int i = 0; i < shift.length; i++) {
            xy[2 * i] += shift[i] * normals[2 * i];
            xy[2 * i + 1] += shift[i] * normals[2 * i + 1];
            weights[i] = Math.abs(shift[i]) / sizing.size();
        }
        Areas.reach(xy, weights, area);
        return new Front(xy, laid.filler());
    }
}
