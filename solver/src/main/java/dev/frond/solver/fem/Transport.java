package dev.frond.solver.fem;

import dev.frond.solver.physics.BinaryElectrolyte;
import java.util.ArrayList;
import java.util.List;

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
            terms.add(new LawTransport(space, triangle -> physics.electrolyte(), anionShare));
        }
        if (physics.fillers().stream().anyMatch(FillerConduction.Along.class::isInstance)) {
            terms.add(ShellTransport.of(space, physics));
        }
        return terms;
    }
}
