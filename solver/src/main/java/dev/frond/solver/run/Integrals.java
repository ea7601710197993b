package dev.frond.solver.run;

import dev.frond.mesh.tri.Mesh;

/** Integrals over the electrolyte. */
final class Integrals {
    private Integrals() {}

    /** Of a P1 field given at the nodes. */
    static double of(Mesh mesh, double[] field) {
        int[] nodes = mesh.topology().triangles();
        double sum = 0;
        for (int t = 0; 3 * t < nodes.length; t++) {
            double mean = (field[nodes[3 * t]] + field[nodes[3 * t + 1]] + field[nodes[3 * t + 2]]) / 3;
            sum += mesh.area(t) * mean;
        }
        return sum;
    }
}
