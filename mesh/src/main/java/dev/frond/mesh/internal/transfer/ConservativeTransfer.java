package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/**
 * A nodal P1 field carried from an old mesh to a new one of nearly the same domain, its integral and bounds kept.
 *
 * <p>The field is projected in L2 over the common refinement of both meshes (Farrell et al., Comput. Methods Appl. Mech.
 * Engrg. 198 (2009) 2632), clipped to the range of the old nodes round each new node, and the integral is restored
 * within those bounds (the scalar form of optimisation-based remap: Bochev, Ridzal and Shashkov, J. Comput. Phys. 246
 * (2013) 37). Second order for smooth fields. A field on its own mesh, linear fields on the same polygon and constants
 * come back to rounding.
 *
 * <p>The domains may differ by slivers. Where the old mesh does not reach, the old field is continued from its closest
 * point; what it holds outside the new mesh stays in the total.
 */
public final class ConservativeTransfer {
    private final int[] oldTriangles;
    private final int[] newTriangles;
    private final MassSystem oldMass;
    private final MassSystem newMass;
    private final Overlaps overlaps;
    private final Interpolation interpolation;

    private ConservativeTransfer(Mesh from, Mesh to) {
        oldTriangles = from.topology().triangles();
        newTriangles = to.topology().triangles();
        oldMass = new MassSystem(from);
        newMass = new MassSystem(to);
        overlaps = Overlaps.of(from, to);
        interpolation = Interpolation.of(from, to.topology().nodeCount(), overlaps);
    }

    /** Intersects the meshes, once for all fields. Lengths of both in the same unit. */
    public static ConservativeTransfer of(Mesh from, Mesh to) {
        return new ConservativeTransfer(from, to);
    }

    /**
     * The field on the new mesh, within the range of the old nodes close by. When pinned values or domains of different
     * areas make that impossible, the total is kept at the cost of, first, the local and then the global range.
     *
     * @param field one value per node of the old mesh
     * @param pinnedNodes nodes of the new mesh whose value is prescribed; the others carry the conservation
     * @param pinnedValues one value per pinned node, kept exactly
     * @return one value per node of the new mesh; its integral is the old one's, to rounding
     */
    public double[] apply(double[] field, int[] pinnedNodes, double[] pinnedValues) {
        return apply(field, pinnedNodes, pinnedValues, 0);
    }

    /**
     * As the other, when a part of the old mesh is gone.
     *
     * @param gone integral of the field over that part, which the new one lacks
     */
    public double[] apply(double[] field, int[] pinnedNodes, double[] pinnedValues, double gone) {
        int n = newMass.lumped().length;
        check(field, pinnedNodes, pinnedValues);
        boolean[] pinned = new boolean[n];
        double[] load = load(field);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = load[i] / newMass.lumped()[i];
        }
        for (int k = 0; k < pinnedNodes.length; k++) {
            pinned[pinnedNodes[k]] = true;
            values[pinnedNodes[k]] = pinnedValues[k];
        }
        newMass.solve(load, values, pinned);
        Bounds local = Bounds.local(overlaps, newTriangles, oldTriangles, field, n);
        local.clip(values, pinned);
        double total = oldMass.integral(field) - gone;
        double[] mass = newMass.lumped();
        local.raise(values, pinned, mass, total - newMass.integral(values));
        Bounds.global(field, n).raise(values, pinned, mass, total - newMass.integral(values));
        shift(values, pinned, total - newMass.integral(values));
        return values;
    }

    /** For fields that need no conservation. */
    public Interpolation interpolation() {
        return interpolation;
    }

    /** Integral of each new node's P1 function times the old field. */
    private double[] load(double[] field) {
        double[] load = new double[newMass.lumped().length];
        double[] weights = overlaps.weights();
        for (int k = 0; k < overlaps.count(); k++) {
            int old = 3 * overlaps.source(k);
            double a = field[oldTriangles[old]];
            double b = field[oldTriangles[old + 1]];
            double c = field[oldTriangles[old + 2]];
            for (int i = 0; i < 3; i++) {
                int at = 9 * k + 3 * i;
                load[newTriangles[3 * overlaps.target(k) + i]] +=
                        weights[at] * a + weights[at + 1] * b + weights[at + 2] * c;
            }
        }
        return load;
    }

    /** What no bounds can take, of rounding size where the areas agree, evenly over the free nodes. */
    private void shift(double[] values, boolean[] pinned, double amount) {
        double freeMass = 0;
        for (int i = 0; i < values.length; i++) {
            freeMass += pinned[i] ? 0 : newMass.lumped()[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += pinned[i] ? 0 : amount / freeMass;
        }
    }

    private void check(double[] field, int[] pinnedNodes, double[] pinnedValues) {
        if (field.length != oldMass.lumped().length) {
            throw new IllegalArgumentException(field.length + " values for " + oldMass.lumped().length + " nodes");
        }
        if (pinnedNodes.length != pinnedValues.length) {
            throw new IllegalArgumentException(
                    pinnedValues.length + " values for " + pinnedNodes.length + " pinned nodes");
        }
        if (Arrays.stream(pinnedNodes).distinct().count() == newMass.lumped().length) {
            throw new IllegalArgumentException("every node is pinned: none is left to carry the conservation");
        }
    }
}
