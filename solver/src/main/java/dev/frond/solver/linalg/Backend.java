package dev.frond.solver.linalg;

import dev.frond.algebra.Elimination;
import dev.frond.algebra.Workers;

/** The choice of how coupled systems are solved. All backends give the same increments to about nine digits. */
public sealed interface Backend {
    /**
     * A solver for the systems of one mesh topology.
     *
     * @param elimination of the blocks, n rows
     * @param fields of the systems: two are those of the binary electrolyte
     * @param workers who does the work that can be shared; they do not change the increments
     */
    LinearSolver create(Elimination elimination, int fields, Workers workers);

    /** For the binary electrolyte, on one thread. */
    default LinearSolver create(Elimination elimination) {
        return create(elimination, CoupledSystem.BINARY, Workers.one());
    }

    /**
     * Two symmetric positive definite factors of n unknowns, for the salt and for the anion's electrochemical potential,
     * as preconditioner of a Krylov iteration. The factors are kept from solve to solve while they serve. The default. It is
     * made for the binary electrolyte: systems of more fields are solved by {@link CoupledLu}.
     */
    record SeparatedCholesky() implements Backend {
        @Override
        public LinearSolver create(Elimination elimination, int fields, Workers workers) {
            if (fields != CoupledSystem.BINARY) {
                return new CoupledLu().create(elimination, fields, workers);
            }
            return new SeparatedCholeskySolver(elimination, workers);
        }
    }

    /** LU factors of the whole system, made anew for each solve: slower, assumes nothing, the reference. */
    record CoupledLu() implements Backend {
        @Override
        public LinearSolver create(Elimination elimination, int fields, Workers workers) {
            return new CoupledLuSolver(elimination.sparsity(), fields, elimination.order());
        }
    }
}
