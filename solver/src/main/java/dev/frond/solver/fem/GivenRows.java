package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;
import dev.frond.solver.linalg.CoupledSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The rows of a system whose values boundary conditions give. */
final class GivenRows {
    private final List<Part> parts = new ArrayList<>();

    /** One variable at the nodes of one condition. */
    private record Part(int variable, int first, BoundaryCondition condition, double value, DirichletRows rows) {
        int[] nodes() {
            return condition.nodes();
        }
    }

    GivenRows(Sparsity sparsity, int variables, List<BoundaryCondition> boundary) {
        for (BoundaryCondition condition : boundary) {
            for (int variable = 0; variable < variables; variable++) {
                OptionalDouble value = condition.given(variable);
                if (value.isPresent()) {
                    parts.add(new Part(
                            variable,
                            variable * sparsity.rows(),
                            condition,
                            value.getAsDouble(),
                            new DirichletRows(sparsity, condition.nodes())));
                }
            }
        }
    }

    /**
     * Copies the residuals, and replaces the given rows by identities that ask for the value, lest a guess that is off by
     * round-off is extrapolated from step to step. What the equations leave at these nodes stays in the assembly.
     */
    void apply(Assembly assembly, double[] residual, Fields fields) {
        CoupledSystem system = assembly.jacobian();
        int n = system.nodes();
        for (int variable = 0; variable < system.fields(); variable++) {
            System.arraycopy(assembly.residual(variable), 0, residual, variable * n, n);
        }
        for (Part part : parts) {
            for (int other = 0; other < system.fields(); other++) {
                part.rows.clearRows(system.block(part.variable, other).value());
                part.rows.clearColumns(system.block(other, part.variable).value());
            }
        }
        for (Part part : parts) {
            part.rows.identity(system.block(part.variable, part.variable).value());
            for (int node : part.nodes()) {
                residual[part.first + node] = fields.of(part.variable)[node] - part.value;
            }
        }
    }

    /** Zeroes the given rows of a vector. */
    void clear(double[] vector) {
        for (Part part : parts) {
            for (int node : part.nodes()) {
                vector[part.first + node] = 0;
            }
        }
    }
}
