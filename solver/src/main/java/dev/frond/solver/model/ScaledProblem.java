package dev.frond.solver.model;

import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.FillerConduction;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.TransportLaw;
import java.util.List;

/** A scenario's problem in the scaled variables of the solver. */
public final class ScaledProblem {
    private ScaledProblem() {}

    public static Problem of(Scenario scenario) {
        Electrolyte electrolyte = scenario.electrolyte();
        Scales scales = Scales.of(scenario);
        Anode anode = scenario.anode();
        TransportLaw law = electrolyte.law(scenario.temperature(), Scales.LENGTH);
        double capillarity = anode.surfaceEnergy()
                * Constants.LITHIUM_MOLAR_VOLUME
                / (Constants.GAS * scenario.temperature())
                * Scales.PER_METRE;
        double bound = law.cations(0);
        Electrode front = new Electrode(
                kinetics(anode, anode.exchangeCurrentDensity(), scales),
                x -> anode.rateFactor(x / Scales.PER_METRE),
                capillarity,
                bound);
        return Problem.binary(
                law,
                fillers(scenario),
                front,
                scenario.cell()
                        .top()
                        .boundary(exchange -> new Electrode(kinetics(anode, exchange, scales), x -> 1, 0, bound)),
                electrolyte.saltConcentration() * Constants.LITHIUM_MOLAR_VOLUME,
                electrolyte.porosity(),
                scales.concentration(),
                scales.potential());
    }

    private static ButlerVolmer kinetics(Anode anode, double exchangeCurrentDensity, Scales scales) {
        return new ButlerVolmer(
                exchangeCurrentDensity / scales.currentDensity(), anode.alphaAnodic(), anode.alphaCathodic());
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
            Electrolyte electrolyte = scenario.electrolyte();
            double outside = electrolyte.transportData().cationDiffusivity(scenario.temperature(), electrolyte);
            double inside = permeable.diffusivityRatio() * outside / (Scales.LENGTH * Scales.LENGTH);
            return new FillerConduction.Inside(new BinaryElectrolyte(inside, permeable.transferenceNumber()));
        }
        return new FillerConduction.None();
    }

    /** The electrolyte's law on a wider shell, or a law of its own where the ions differ. */
    private static FillerConduction along(Kind.ConductingInterface shell, Scenario scenario) {
        TransportLaw law = scenario.electrolyte().law(scenario.temperature(), Scales.LENGTH);
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
                        cations * ideal.cationDiffusivity(), share / (share + anions * ideal.anionShare())));
    }
}
