package dev.frond.solver.run;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.FluxRecovery;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Variable;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scales;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes SI snapshots of scaled states.
 *
 * @param displaced volume of metal deposited per charge, so that the front carries u along; 0 for a front that stays
 */
record Snapshots(Scales scales, Metal metal, Problem problem, List<Circle> fillers, double displaced) {
    Snapshot of(State state) {
        FluxRecovery recovery = new FluxRecovery(state.mesh(), state.fields(), problem);
        return new Snapshot(
                state.time(),
                metres(state.mesh()),
                times(state.fields().concentration(), scales.concentration()),
                times(state.fields().potential(), scales.potential()),
                state.fields().voltage() * scales.potential(),
                times(cationFlux(state, recovery), scales.flux()),
                times(recovery.cationFlux(), scales.flux()),
                times(recovery.currentDensity(), scales.currentDensity()),
                fillers.stream()
                        .map(f -> new Disc(
                                f.x() / Scales.PER_METRE, f.y() / Scales.PER_METRE, f.radius() / Scales.PER_METRE))
                        .toList(),
                further(state),
                metal);
    }

    private List<NodalField> further(State state) {
        List<NodalField> fields = new ArrayList<>();
        for (int k = Problem.POTENTIAL + 1; k < problem.variables().size(); k++) {
            Variable variable = problem.variables().get(k);
            fields.add(new NodalField(
                    variable.name(), variable.unit(), times(state.fields().of(k), variable.scale())));
        }
        return fields;
    }

    /** As recovered, but what crosses the front is the current there and the salt that the front displaces. */
    private double[] cationFlux(State state, FluxRecovery recovery) {
        double[] flux = recovery.nodalCationFlux();
        FrontView front = FrontView.of(state);
        double[] reaction = front.current();
        double[] u = state.fields().concentration();
        double[] normal = front.normals();
        for (int k = 0; k < reaction.length; k++) {
            int node = front.node(k);
            double across = reaction[k] * (1 - displaced * u[node]);
            double off = across - flux[2 * node] * normal[2 * k] - flux[2 * node + 1] * normal[2 * k + 1];
            flux[2 * node] += off * normal[2 * k];
            flux[2 * node + 1] += off * normal[2 * k + 1];
        }
        return flux;
    }

    private static Mesh metres(Mesh mesh) {
        double[] xy = mesh.coordinates().xy().clone();
        for (int k = 0; k < xy.length; k++) {
            xy[k] /= Scales.PER_METRE;
        }
        return mesh.at(new Coordinates(xy));
    }

    private static double[] times(double[] values, double factor) {
        double[] out = new double[values.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = factor * values[k];
        }
        return out;
    }
}
