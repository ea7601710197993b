package dev.frond.io.vtkhdf;

import dev.frond.mesh.delaunay.PolygonTriangulation;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * The metal between the front and a flat collector, as triangles: one piece, or several where the collector is bare between
 * them, or none. What of the front lies below the collector, by the little that repairs leave, is no metal.
 */
final class MetalOnCollector {
    private final double level;
    private final List<double[]> pieces = new ArrayList<>();
    private List<double[]> piece = new ArrayList<>();

    private MetalOnCollector(double level) {
        this.level = level;
    }

    /** @param level y of the collector */
    static Mesh of(Mesh electrolyte, double level) {
        int[] front = electrolyte.topology().anode().nodes();
        Coordinates at = electrolyte.coordinates();
        MetalOnCollector metal = new MetalOnCollector(level);
        for (int k = 0; k < front.length; k++) {
            double x = at.x(front[k]);
            double y = at.y(front[k]);
            if (k > 0) {
                metal.cross(at.x(front[k - 1]), at.y(front[k - 1]), x, y);
            }
            metal.pass(x, y, k == 0 || k == front.length - 1);
        }
        metal.end();
        return metal.mesh();
    }

    /** A node of the front; at a side of the box the metal ends upright on the collector. */
    private void pass(double x, double y, boolean atSide) {
        if (y > level) {
            boolean begins = piece.isEmpty();
            if (atSide && begins) {
                piece.add(new double[] {x, level});
            }
            piece.add(new double[] {x, y});
            if (atSide && !begins) {
                piece.add(new double[] {x, level});
            }
        }
    }

    /** An edge of the front, which may begin or end a piece. */
    private void cross(double x0, double y0, double x1, double y1) {
        if ((y0 > level) == (y1 > level)) {
            return;
        }
        double t = (level - y0) / (y1 - y0);
        piece.add(new double[] {x0 + t * (x1 - x0), level});
        if (y0 > level) {
            end();
        }
    }

    private void end() {
        if (piece.size() > 2) {
            double[] xy = new double[2 * piece.size()];
            // along the front the metal is on the right: backwards is counter-clockwise
            for (int k = 0; k < piece.size(); k++) {
                xy[2 * k] = piece.get(piece.size() - 1 - k)[0];
                xy[2 * k + 1] = piece.get(piece.size() - 1 - k)[1];
            }
            pieces.add(xy);
        }
        piece = new ArrayList<>();
    }

    private Mesh mesh() {
        int points = pieces.stream().mapToInt(xy -> xy.length / 2).sum();
        double[] all = new double[2 * points];
        int[] triangles = new int[3 * (points - 2 * pieces.size())];
        int first = 0;
        int at = 0;
        for (double[] xy : pieces) {
            System.arraycopy(xy, 0, all, 2 * first, xy.length);
            for (int corner : PolygonTriangulation.triangulate(xy)) {
                triangles[at++] = first + corner;
            }
            first += xy.length / 2;
        }
        return new Mesh(new Topology(points, triangles, new int[0], new int[0]), new Coordinates(all));
    }
}
