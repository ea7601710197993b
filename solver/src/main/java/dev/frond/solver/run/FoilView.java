package dev.frond.solver.run;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.List;
import java.util.Optional;

/** How a state's metal covers the collector, in scaled units. */
final class FoilView {
    /** Share of the foil that metal covers, below which a place is bare. */
    private static final double HALF = 0.5;

    private final Coordinates at;
    private final AnodePath path;
    private final List<Defect> defects;
    private final double bottom;
    private final double covering;

    private FoilView(Coordinates at, AnodePath path, List<Defect> defects, double bottom, double covering) {
        this.at = at;
        this.path = path;
        this.defects = defects;
        this.bottom = bottom;
        this.covering = covering;
    }

    /** Empty where the metal never ends. */
    static Optional<FoilView> of(Scenario scenario, State state) {
        return scenario.anode()
                .collector()
                .map(foil -> new FoilView(
                        state.mesh().coordinates(),
                        state.mesh().topology().anode(),
                        scenario.anode().defects(),
                        -foil.thickness() * Scales.PER_METRE,
                        scenario.covering() * Scales.PER_METRE));
    }

    private double height(int k) {
        return at.y(path.nodes()[k]) - bottom;
    }

    private double coverage(int k) {
        return Collector.coverage(height(k) / covering);
    }

    /** Share of the surface there from which metal can be stripped. */
    private double exposed(int k) {
        double x = at.x(path.nodes()[k]) / Scales.PER_METRE;
        double share = 1;
        for (Defect defect : defects) {
            share *= defect.exposed(x);
        }
        return share;
    }

    /** Of an edge, along the foil. */
    private double width(int edge) {
        return at.x(path.nodes()[edge + 1]) - at.x(path.nodes()[edge]);
    }

    private double length(int edge) {
        int from = path.nodes()[edge];
        int to = path.nodes()[edge + 1];
        return Math.hypot(at.x(to) - at.x(from), at.y(to) - at.y(from));
    }

    /** Width of the foil that is bare, um. */
    double bareWidth() {
        double sum = 0;
        for (int e = 0; e < path.edgeCount(); e++) {
            if (path.isLithium(e)) {
                sum += Math.abs(width(e)) * (1 - 0.5 * (coverage(e) + coverage(e + 1)));
            }
        }
        return sum;
    }

    /** Mean over the front's length, of what strips metal. */
    double coverage() {
        double sum = 0;
        double length = 0;
        for (int e = 0; e < path.edgeCount(); e++) {
            if (path.isLithium(e)) {
                length += length(e);
                sum += length(e) * 0.5 * (exposed(e) * coverage(e) + exposed(e + 1) * coverage(e + 1));
            }
        }
        return sum / length;
    }

    /** Area between the front's metal that can be stripped and the foil, um2; with the fillers there. */
    double metal() {
        double sum = 0;
        for (int e = 0; e < path.edgeCount(); e++) {
            if (path.isLithium(e)) {
                sum += width(e)
                        * 0.5
                        * (exposed(e) * Math.max(0, height(e)) + exposed(e + 1) * Math.max(0, height(e + 1)));
            }
        }
        return sum;
    }

    /** Position along the front of the thinnest metal, or of the thickest with the sign turned; where it can be stripped, if any can. */
    private int thinnest(int sign) {
        int least = -1;
        for (int k = 0; k < path.nodes().length; k++) {
            boolean metal = (k > 0 && path.isLithium(k - 1)) || (k < path.edgeCount() && path.isLithium(k));
            if (metal && (least < 0 || isBefore(sign, k, least))) {
                least = k;
            }
        }
        return least;
    }

    private boolean isBefore(int sign, int k, int least) {
        boolean strips = exposed(k) > 0;
        boolean other = exposed(least) > 0;
        return strips == other ? sign * height(k) < sign * height(least) : strips;
    }

    /** Node of the mesh with the thinnest metal. */
    int thinnestNode() {
        return path.nodes()[thinnest(1)];
    }

    /** Node of the mesh with the last metal. */
    int thickestNode() {
        return path.nodes()[thinnest(-1)];
    }

    /** Whether a place of the foil is bare. */
    boolean isBare() {
        return coverage(thinnest(1)) < HALF;
    }
}
