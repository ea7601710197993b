package dev.frond.plot.flow;

import dev.frond.mesh.tri.Mesh;

/** Nodal values from triangles, and areas of nodes. */
public final class NodalAverage {
    private NodalAverage() {}

    /** Magnitude of the area-weighted mean, over the triangles round each node, of a vector per triangle (2 each). */
    public static double[] magnitude(Mesh mesh, double[] cellVectors) {
        int[] triangles = mesh.topology().triangles();
        int nodes = mesh.topology().nodeCount();
        double[] sumX = new double[nodes];
        double[] sumY = new double[nodes];
        for (int k = 0; k < triangles.length; k++) {
            double area = mesh.area(k / 3);
            sumX[triangles[k]] += area * cellVectors[2 * (k / 3)];
            sumY[triangles[k]] += area * cellVectors[2 * (k / 3) + 1];
        }
        double[] weight = nodeAreas(mesh);
        double[] magnitude = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            magnitude[n] = weight[n] > 0 ? Math.hypot(sumX[n], sumY[n]) / (3 * weight[n]) : 0;
        }
        return magnitude;
    }

    /** A third of the area of the triangles round each node. */
    public static double[] nodeAreas(Mesh mesh) {
        int[] triangles = mesh.topology().triangles();
        double[] areas = new double[mesh.topology().nodeCount()];
        for (int k = 0; k < triangles.length; k++) {
            areas[triangles[k]] += mesh.area(k / 3) / 3;
        }
        return areas;
    }
}
