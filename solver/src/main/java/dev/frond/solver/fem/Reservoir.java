package dev.frond.solver.fem;

import java.util.OptionalDouble;

/**
 * Every variable keeps its initial value: c = c0 and phi = 0. The rows of its nodes are identities, and what the equations would
 * leave there is what flows in.
 */
public record Reservoir() implements TopBoundary {
    @Override
    public BoundaryCondition on(Discretisation space, Problem problem, ElectrodeReaction front) {
        return new Held(space, problem);
    }

    @Override
    public OptionalDouble given(Problem problem, int variable) {
        return OptionalDouble.of(problem.variables().get(variable).initial());
    }

    @Override
    public boolean isElectrode() {
        return false;
    }

    private record Held(Discretisation space, Problem problem) implements BoundaryCondition {
        @Override
        public int[] nodes() {
            return space.top();
        }

        @Override
        public OptionalDouble given(int variable) {
            return OptionalDouble.of(problem.variables().get(variable).initial());
        }

        /** The salt's equation is that of the anions, to which the current through the top is added back. */
        @Override
        public double entered(int variable, Assembly last) {
            double rows = sum(last.residual(variable));
            return variable == Problem.SALT
                    ? rows - problem.electrolyte().anionShare() * sum(last.residual(Problem.POTENTIAL))
                    : rows;
        }

        private double sum(double[] rows) {
            double sum = 0;
            for (int node : space.top()) {
                sum += rows[node];
            }
            return sum;
        }

        @Override
        public double enteredAtStart(double[] load, int variable, double total) {
            return variable == Problem.SALT ? -problem.electrolyte().anionShare() * total : 0;
        }
    }
}
