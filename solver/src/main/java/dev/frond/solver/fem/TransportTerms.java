package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;

/** A way for the ions: its terms in the equations of salt and charge. */
interface TransportTerms {
    /** Adds what the salt equation has of it that is linear in u and knows nothing of psi. */
    void addLinearSalt(Coordinates at, double[] value);

    /**
     * Adds the rest to the residuals and their derivatives.
     *
     * @param salt residual of the salt equation per node
     * @param charge residual of the charge equation per node
     */
    void add(Coordinates at, double[] u, double[] psi, CoupledSystem system, double[] salt, double[] charge);

    /** {@code out -= } all of it in the salt equation. */
    void subtractSalt(Coordinates at, double[] u, double[] psi, double[] out);
}
