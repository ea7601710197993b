package dev.frond.solver.model;

import dev.frond.mesh.internal.front.obstacle.FillerPolygons;

/** A filler: centre and radius, m. */
public record Disc(double x, double y, double radius) {
    /** Distance between the rims; negative when they overlap. */
    double gap(Disc other) {
        return Math.hypot(x - other.x, y - other.y) - radius - other.radius;
    }

    /** Least distance between the polygons that stand for the discs in a mesh. */
    double meshedGap(Disc other) {
        return meshed().gap(other.meshed());
    }

    /** The disc that holds the polygon that stands for this one. */
    Disc meshed() {
        return new Disc(x, y, FillerPolygons.outerRadius(radius));
    }
}
