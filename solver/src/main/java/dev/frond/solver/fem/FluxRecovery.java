package dev.frond.solver.fem;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import java.util.function.IntFunction;

/** Fluxes of a solution: constant per triangle, and recovered at the nodes. Scaled like the fields. */
public final class FluxRecovery {
    private final Mesh mesh;
    private final double[] cationFlux;
    private final double[] currentDensity;

    public FluxRecovery(Mesh mesh, Fields fields, Problem problem) {
        this.mesh = mesh;
        int[] nodes = mesh.topology().triangles();
        this.cationFlux = new double[2 * (nodes.length / 3)];
        this.currentDensity = new double[cationFlux.length];
        TransportCoefficients at = new TransportCoefficients();
        IntFunction<TransportLaw> laws = Transport.laws(mesh.topology(), problem);
        double[] u = fields.concentration();
        double[] psi = fields.potential();
        Triangle element = new Triangle();
        for (int t = 0; 3 * t < nodes.length; t++) {
            element.set(mesh.coordinates().xy(), nodes, t);
            double mean = (u[nodes[3 * t]] + u[nodes[3 * t + 1]] + u[nodes[3 * t + 2]]) / 3;
            double uX = 0;
            double uY = 0;
            double psiX = 0;
            double psiY = 0;
            for (int a = 0; a < 3; a++) {
                int node = nodes[3 * t + a];
                uX += element.b(a) * u[node] / element.doubleArea;
                uY += element.c(a) * u[node] / element.doubleArea;
                psiX += element.b(a) * psi[node] / element.doubleArea;
                psiY += element.c(a) * psi[node] / element.doubleArea;
            }
            laws.apply(t).at(mean, at);
            currentDensity[2 * t] = -at.conductivity * psiX - at.diffusional * uX;
            currentDensity[2 * t + 1] = -at.conductivity * psiY - at.diffusional * uY;
            cationFlux[2 * t] = at.transference * currentDensity[2 * t] - at.saltDiffusivity * uX;
            cationFlux[2 * t + 1] = at.transference * currentDensity[2 * t + 1] - at.saltDiffusivity * uY;
        }
    }

    /** N+ = t+ i - Ds grad u per triangle, 2 per triangle; the live array. */
    public double[] cationFlux() {
        return cationFlux;
    }

    /** i/(F c0) per triangle, 2 per triangle; the live array. */
    public double[] currentDensity() {
        return currentDensity;
    }

    /**
     * N+ at the nodes, 2 per node: the value at the node of the linear function that fits the fluxes at the centres of the
     * triangles round it and of their neighbours by least squares, exact for linear fluxes also at the boundary
     * (Zienkiewicz and Zhu, Int. J. Numer. Meth. Engng 33 (1992) 1331).
     */
    public double[] nodalCationFlux() {
        return new PatchRecovery(mesh).atNodes(cationFlux, 2);
    }
}
