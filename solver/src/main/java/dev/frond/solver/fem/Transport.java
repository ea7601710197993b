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

    static List<TransportTerms> of(Discretisation space, Physics physics) {
        List<TransportTerms> terms = new ArrayList<>();
        boolean inside = physics.fillers().stream().anyMatch(FillerConduction.Inside.class::isInstance);
        if (physics.electrolyte() instanceof BinaryElectrolyte binary && !inside) {
            terms.add(new NernstPlanckTransport(space, binary));
        } else {
            double anionShare = physics.electrolyte().anionShare();
            terms.add(new LawTransport(space, laws(space.topology(), physics), anionShare));
        }
        if (physics.fillers().stream().anyMatch(FillerConduction.Along.class::isInstance)) {
            terms.add(ShellTransport.of(space, physics));
        }
        return terms;
    }

    /** By triangle: the electrolyte's, or that of the filler whose inside it is in. */
    static IntFunction<TransportLaw> laws(Topology topology, Physics physics) {
        return triangle -> {
            int region = topology.region(triangle);
            return region > 0 && physics.fillers().get(region - 1) instanceof FillerConduction.Inside inside
                    ? inside.law()
                    : physics.electrolyte();
        };
    }
}
