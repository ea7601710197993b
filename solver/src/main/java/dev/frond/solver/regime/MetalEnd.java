package dev.frond.solver.regime;

import dev.frond.solver.model.Collector;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Scenario;
import java.util.Optional;

/**
 * That the metal on a collector is used up, in the planar cell: by charge.
 *
 * @param time when, s
 * @param endsTheRun whether a current is given then, which nothing can carry; at a given potential it fades
 */
record MetalEnd(double time, boolean endsTheRun) {
    /** Empty without a collector, or when metal is left at the end. */
    static Optional<MetalEnd> of(Scenario scenario, PlanarHistory history) {
        return scenario.anode().collector().flatMap(foil -> of(scenario, foil, history));
    }

    private static Optional<MetalEnd> of(Scenario scenario, Collector foil, PlanarHistory history) {
        double metal = foil.thickness() + FrontProfile.of(scenario).extent().mean();
        for (PlanarHistory.Sample sample : history.samples()) {
            double speed = scenario.metal().volumePerCharge() * sample.current();
            double grown = speed * sample.duration();
            if (metal + grown < 0) {
                double time = sample.end() - sample.duration() - metal / speed;
                return Optional.of(new MetalEnd(time, !sample.controlsPotential()));
            }
            metal += grown;
        }
        return Optional.empty();
    }
}
