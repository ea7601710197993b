package dev.frond.solver.fem;

import dev.frond.solver.linalg.CoupledSystem;

/** Where terms and boundary conditions add their residuals and derivatives at a trial state. Arrays are live. */
public final class Assembly {
    private final CoupledSystem system;
    private final double[][] residual;

    Assembly(CoupledSystem system) {
        this.system = system;
        this.residual = new double[system.fields()][system.nodes()];
    }

    /** Residual of a variable's equation per node. */
    public double[] residual(int variable) {
        return residual[variable];
    }

    /** The derivatives. */
    public CoupledSystem jacobian() {
        return system;
    }
}
