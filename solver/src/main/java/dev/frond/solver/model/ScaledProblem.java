package dev.frond.solver.model;

import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.FillerConduction;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Surface;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.TransportLaw;
import java.util.List;

/** A scenario's problem in the scaled variables of the solver. */
public final class ScaledProblem {
    private ScaledProblem() {}

    public static Problem of(Scenario scenario) {
        Scales scales = Scales.of(scenario);
        TransportLaw law = scenario.law(Scales.LENGTH);
        double bound = law.cations(0);
        double capacitance = scenario.anode().doubleLayerCapacitance() * scales.potential() / scales.currentDensity();
        Electrode front = new Electrode(
                scaled(scenario.kinetics(), scales),
                surface(scenario, scales),
                scenario.capillarity() * Scales.PER_METRE,
                bound,
                capacitance);
        return Problem.binary(
                law,
                fillers(scenario),
                front,
                scenario.cell()
                        .top()
                        .boundary(exchange -> new Electrode(
                                scaled(scenario.kinetics(exchange), scales), Surface.UNIFORM, 0, bound, capacitance)),
                scenario.metalVolume(),
                scenario.electrolyte().porosity(),
                scales.concentration(),
                scales.potential());
    }

    private static ButlerVolmer scaled(ButlerVolmer kinetics, Scales scales) {
        return kinetics.withExchange(kinetics.exchangeCurrentDensity() / scales.currentDensity());
    }

    private static Surface surface(Scenario scenario, Scales scales) {
        Anode anode = scenario.anode();
        double perArea = scales.currentDensity();
        double resistance = perArea / scales.potential();
        Surface metal = (x, y, now, out) -> {
            anode.surface(x / Scales.PER_METRE, now.time(), perArea * now.charge(), out);
            out.resistance *= resistance;
        };
        return anode.collector().map(foil -> onFoil(metal, foil, scenario)).orElse(metal);
    }

    private static Surface onFoil(Surface metal, Collector foil, Scenario scenario) {
        double own = scenario.kinetics().exchangeCurrentDensity();
        return new FoilSurface(
                metal,
                -foil.thickness() * Scales.PER_METRE,
                scenario.covering() * Scales.PER_METRE,
                foil.exchangeCurrentDensity().orElse(own) / own);
    }

    private static List<FillerConduction> fillers(Scenario scenario) {
        return FillerLayout.of(scenario).groups().stream()
                .map(group -> conduction(scenario.fillers().get(group).kind(), scenario))
                .toList();
    }

    private static FillerConduction conduction(Kind kind, Scenario scenario) {
        if (kind instanceof Kind.ConductingInterface shell) {
            return along(shell, scenario);
        }
        if (kind instanceof Kind.Permeable permeable) {
            double outside = scenario.cationDiffusivity();
            double inside = permeable.diffusivityRatio() * outside / (Scales.LENGTH * Scales.LENGTH);
            return new FillerConduction.Inside(new BinaryElectrolyte(
                    inside, permeable.transferenceNumber(), scenario.ions().ratio()));
        }
        return new FillerConduction.None();
    }

    /** The electrolyte's law on a wider shell, or a law of its own where the ions differ. */
    private static FillerConduction along(Kind.ConductingInterface shell, Scenario scenario) {
        TransportLaw law = scenario.law(Scales.LENGTH);
        double thickness = shell.thickness() * Scales.PER_METRE;
        double cations = shell.diffusivityRatio();
        double anions = shell.anionDiffusivityRatio();
        if (cations == anions) {
            return new FillerConduction.Along(thickness * cations, law);
        }
        BinaryElectrolyte ideal = (BinaryElectrolyte) law;
        double share = cations * ideal.transferenceNumber();
        return new FillerConduction.Along(
                thickness,
                new BinaryElectrolyte(
                        cations * ideal.cationDiffusivity(),
                        share / (share + anions * ideal.anionShare()),
                        ideal.valenceRatio()));
    }
}
