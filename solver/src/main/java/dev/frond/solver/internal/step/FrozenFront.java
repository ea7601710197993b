package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Coordinates;

/** The front stays where it is. */
final class FrozenFront implements FrontLaw {
    @Override
    public FrontPath begin(State state, double dt, Tableau tableau) {
        return new Still(state.mesh().coordinates());
    }

    private record Still(Coordinates nodes) implements FrontPath {
        @Override
        public Coordinates place(int stage, double sweptArea) {
            return nodes;
        }

        @Override
        public void expected(double[] reaction) {}

        @Override
        public void solved(int stage, double[] reaction) {}

        @Override
        public double error() {
            return 0;
        }
    }
}
