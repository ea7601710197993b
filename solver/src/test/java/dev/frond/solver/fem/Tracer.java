package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import java.util.List;
import java.util.OptionalDouble;

/** A third variable that diffuses and is made in proportion to the salt: {@code dx/dt = a div grad x + s u}, x = 2 at the start. */
public record Tracer(Discretisation space, double diffusivity, double perSalt) implements Term {
    /** Its index. */
    public static final int INDEX = 2;

    public static final double INITIAL = 2;

    /** A problem with it as well. */
    public static Problem in(Problem binary, double diffusivity, double perSalt) {
        Variable variable = new Variable("tracer", "1", 1, INITIAL, OptionalDouble.of(1), Double.NEGATIVE_INFINITY);
        return binary.and(variable, List.of((space, problem) -> new Tracer(space, diffusivity, perSalt)));
    }

    @Override
    public void addLinear(Coordinates at, int variable, double[] value) {
        if (variable == INDEX) {
            new ElementMatrices(space).addStiffness(at, diffusivity, value);
        }
    }

    @Override
    public void add(Coordinates at, Fields now, Assembly out) {
        ElementMatrices elements = new ElementMatrices(space);
        elements.addMass(at, -perSalt, out.jacobian().block(INDEX, Problem.SALT).value());
        elements.applyMass(at, -perSalt, now.concentration(), out.residual(INDEX));
    }

    @Override
    public void subtractRate(Coordinates at, Fields now, int variable, double[] out) {
        if (variable == INDEX) {
            ElementMatrices elements = new ElementMatrices(space);
            elements.applyStiffness(at, -diffusivity, now.of(INDEX), out);
            elements.applyMass(at, perSalt, now.concentration(), out);
        }
    }

    @Override
    public double produced(Coordinates at, Fields now, int variable) {
        double[] made = new double[now.nodes()];
        if (variable == INDEX) {
            new ElementMatrices(space).applyMass(at, perSalt, now.concentration(), made);
        }
        double sum = 0;
        for (double part : made) {
            sum += part;
        }
        return sum;
    }
}
