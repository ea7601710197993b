package dev.frond.mesh.delaunay;

/** Circumcircle of a triangle, reused from triangle to triangle. */
final class Circumcircle {
    double x;
    double y;
    double radius;

    void of(Triangulation mesh, int t) {
        int a = mesh.corner[3 * t];
        int b = mesh.corner[3 * t + 1];
        int c = mesh.corner[3 * t + 2];
        double bx = mesh.x[b] - mesh.x[a];
        double by = mesh.y[b] - mesh.y[a];
        double cx = mesh.x[c] - mesh.x[a];
        double cy = mesh.y[c] - mesh.y[a];
        double twice = 2 * (bx * cy - by * cx);
        double bb = bx * bx + by * by;
        double cc = cx * cx + cy * cy;
        double ux = (cy * bb - by * cc) / twice;
        double uy = (bx * cc - cx * bb) / twice;
        x = mesh.x[a] + ux;
        y = mesh.y[a] + uy;
        radius = Math.sqrt(ux * ux + uy * uy);
    }
}
