package dev.frond.solver.model;

import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.FillerConduction;
import dev.frond.solver.fem.Physics;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.TransportLaw;
import java.util.List;
import java.util.Optional;

/** A scenario's physics in the scaled variables of the solver. */
public final class ScaledPhysics {
    private ScaledPhysics() {}

    public static Physics of(Scenario scenario) {
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
        return new Physics(
                law,
                fillers(scenario),
                front,
                counter(scenario.cell().top())
                        .map(exchange -> new Electrode(kinetics(anode, exchange, scales), x -> 1, 0, bound)),
                electrolyte.saltConcentration() * Constants.LITHIUM_MOLAR_VOLUME,
                electrolyte.porosity());
    }

    private static ButlerVolmer kinetics(Anode anode, double exchangeCurrentDensity, Scales scales) {
        return new ButlerVolmer(
                exchangeCurrentDensity / scales.currentDensity(), anode.alphaAnodic(), anode.alphaCathodic());
    }

    /** Exchange current density of the counter electrode, A/m2. */
    private static Optional<Double> counter(Cell.Top top) {
        if (top instanceof Cell.Top.CounterElectrode electrode) {
            return Optional.of(electrode.exchangeCurrentDensity());
        }
        return top instanceof Cell.Top.Membrane membrane
                ? Optional.of(membrane.exchangeCurrentDensity())
                : Optional.empty();
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
