package dev.frond.solver.internal.step;

import dev.frond.mesh.internal.transfer.ConservativeTransfer;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Carries fields to a new mesh: conserved variables keep their integral but for what was cut off, the others are interpolated. */
public final class FieldTransfer {
    private final Problem problem;
    private final ConservativeTransfer transfer;
    private final int[] top;

    FieldTransfer(Problem problem, Mesh from, Mesh to) {
        this.problem = problem;
        this.transfer = ConservativeTransfer.of(from, to);
        this.top = Discretisation.topNodes(to.topology());
    }

    /** One variable from mesh to mesh, interpolated. */
    public static double[] interpolated(Mesh from, Mesh to, double[] values) {
        return ConservativeTransfer.of(from, to).interpolation().apply(values);
    }

    Fields fields(Fields old, List<Remeshing.Booked> events) {
        double[][] values = new double[old.variables()][];
        int conserved = 0;
        for (int v = 0; v < values.length; v++) {
            values[v] = problem.variables().get(v).isConserved()
                    ? conserved(v, old.of(v), gone(events, conserved++))
                    : transfer.interpolation().apply(old.of(v));
        }
        return new Fields(values, old.voltage());
    }

    private double[] conserved(int variable, double[] old, double gone) {
        OptionalDouble given = problem.top().given(problem, variable);
        int[] nodes = given.isPresent() ? top : new int[0];
        double[] values = new double[nodes.length];
        Arrays.fill(values, given.orElse(0));
        return transfer.apply(old, nodes, values, gone);
    }

    private static double gone(List<Remeshing.Booked> events, int conserved) {
        return events.stream()
                .mapToDouble(booked -> booked.cutOff().of(conserved))
                .sum();
    }

    /** Interpolated. */
    Fields rate(Fields old) {
        double[][] values = new double[old.variables()][];
        Arrays.setAll(values, v -> transfer.interpolation().apply(old.of(v)));
        return new Fields(values, old.voltage());
    }
}
