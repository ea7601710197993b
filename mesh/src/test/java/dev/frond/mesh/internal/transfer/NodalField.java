package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Nodal fields for tests. */
final class NodalField {
    static final int[] NO_NODES = {};
    static final double[] NO_VALUES = {};

    private NodalField() {}

    static double[] of(Mesh mesh, DoubleBinaryOperator function) {
        double[] values = new double[mesh.topology().nodeCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(
                    mesh.coordinates().x(i), mesh.coordinates().y(i));
        }
        return values;
    }

    static double integral(Mesh mesh, double[] field) {
        int[] nodes = mesh.topology().triangles();
        double sum = 0;
        for (int t = 0; t < mesh.topology().triangleCount(); t++) {
            sum += mesh.area(t) / 3 * (field[nodes[3 * t]] + field[nodes[3 * t + 1]] + field[nodes[3 * t + 2]]);
        }
        return sum;
    }

    /** Root mean square over the nodes, weighted with their areas. */
    static double norm(Mesh mesh, double[] field) {
        return Math.sqrt(integral(mesh, Arrays.stream(field).map(v -> v * v).toArray()));
    }

    static double[] difference(double[] a, double[] b) {
        double[] result = a.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] -= b[i];
        }
        return result;
    }

    static double min(double[] field) {
        return Arrays.stream(field).min().orElseThrow();
    }

    static double max(double[] field) {
        return Arrays.stream(field).max().orElseThrow();
    }

    static double maxAbsolute(double[] field) {
        return Math.max(max(field), -min(field));
    }
}
