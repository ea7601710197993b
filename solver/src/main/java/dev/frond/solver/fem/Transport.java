package dev.frond.solver.fem;

import dev.frond.mesh.tri.Topology;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.TransportLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Chooses the terms of transport. */
final class Transport {
    private Transport() {}

    static List<Term> of(Discretisation space, Problem problem) {
        List<Term> terms = new ArrayList<>();
        boolean inside = problem.fillers().stream().anyMatch(FillerConduction.Inside.class::isInstance);
        if (problem.electrolyte() instanceof BinaryElectrolyte binary && !inside) {
            terms.add(new NernstPlanckTransport(space, binary));
        } else {
            double anionShare = problem.electrolyte().anionShare();
            terms.add(new LawTransport(space, laws(space.topology(), problem), anionShare));
        }
        if (problem.fillers().stream().anyMatch(FillerConduction.Along.class::isInstance)) {
            terms.add(ShellTransport.of(space, problem));
        }
        return terms;
    }

    /** By triangle: the electrolyte's, or that of the filler whose inside it is in. */
    static IntFunction<TransportLaw> laws(Topology topology, Problem problem) {
        return triangle -> {
            int region = topology.region(triangle);
            return region > 0 && problem.fillers().get(region - 1) instanceof FillerConduction.Inside inside
                    ? inside.law()
                    : problem.electrolyte();
        };
    }
}
