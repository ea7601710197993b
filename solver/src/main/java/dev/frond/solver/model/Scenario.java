package dev.frond.solver.model;

import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.Ions;
import dev.frond.solver.physics.TransportLaw;
import dev.frond.solver.units.QuantityKind;
import java.util.List;

/**
 * Everything a run needs, SI.
 *
 * @param name what the run is called
 * @param temperature K
 * @param metal what is deposited
 * @param electrolyte its salt; an anion whose charge is not told has that of the cation
 * @param fillers groups of fillers; empty without filler
 */
public record Scenario(
        String name,
        double temperature,
        Metal metal,
        Electrolyte electrolyte,
        Cell cell,
        Anode anode,
        List<FillerGroup> fillers,
        Drive drive,
        TimeControl time,
        MeshSource mesh,
        Output output) {
    /** What a run is called that has no other name. */
    public static final String DEFAULT_NAME = "scenario";

    /** What is deposited where nothing is said. */
    public static final Metal DEFAULT_METAL = Metal.LITHIUM;

    public Scenario {
        electrolyte = electrolyte.ofMetal(metal);
        fillers = List.copyOf(fillers);
    }

    /** Of lithium. */
    public Scenario(
            String name,
            double temperature,
            Electrolyte electrolyte,
            Cell cell,
            Anode anode,
            List<FillerGroup> fillers,
            Drive drive,
            TimeControl time,
            MeshSource mesh,
            Output output) {
        this(name, temperature, DEFAULT_METAL, electrolyte, cell, anode, fillers, drive, time, mesh, output);
    }

    /** A scenario part by part, with the defaults of a file. */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder();
    }

    /** What is wrong with it, as the reader of a file would find it; empty when it can be run. */
    public List<ScenarioProblem> problems() {
        return ScenarioRules.problems(this);
    }

    /** Checks the values by themselves. */
    void check(Problems problems) {
        if (name.isBlank() || name.stripTrailing().chars().anyMatch(c -> c == '\n' || c == '\r')) {
            problems.report("name", "expected a name on one line");
        }
        problems.quantity("temperature", temperature, QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);
        metal.check(problems.in("metal"));
        electrolyte.check(problems.in("electrolyte"), temperature);
        cell.check(problems.in("cell"), temperature);
        anode.check(problems.in("anode"), temperature);
        for (int i = 0; i < fillers.size(); i++) {
            fillers.get(i).check(problems.in("fillers", i));
        }
        drive.check(problems.in("drive"));
        time.check(problems.in("time"));
        mesh.check(problems.in("mesh"));
        output.check(problems.in("output"));
    }

    /** Charges of the salt's ions. */
    public Ions ions() {
        return new Ions(metal.valence(), electrolyte.anionValence().orElse(metal.valence()));
    }

    /**
     * The law of transport.
     *
     * @param unit of length that its diffusivities have, m
     */
    public TransportLaw law(double unit) {
        return electrolyte.law(temperature, unit, ions());
    }

    /** D+, m2/s; in a concentrated solution by Nernst-Einstein at c0. */
    public double cationDiffusivity() {
        return electrolyte.transportData().cationDiffusivity(temperature, electrolyte, ions());
    }

    /** The kinetics of the anode, A/m2 over potentials in R T/(z F). */
    public ButlerVolmer kinetics() {
        return kinetics(anode.exchangeCurrentDensity());
    }

    /** The same with another exchange current density, such as that of a counter electrode. */
    public ButlerVolmer kinetics(ExchangeCurrent exchange) {
        double initial = electrolyte.saltConcentration();
        return new ButlerVolmer(
                exchange.atStart(temperature, initial),
                anode.alphaAnodic() / metal.valence(),
                anode.alphaCathodic() / metal.valence(),
                exchange.rateFactor(initial, anode.exchangeExponent()));
    }

    /** gamma Vm/(R T), m: overpotential over R T/(z F) per curvature of the front. */
    public double capillarity() {
        return anode.surfaceEnergy() * metal.molarVolume() / (Constants.GAS * temperature);
    }

    /** Volume of metal that the cations at the start make, over that of the electrolyte. */
    public double metalVolume() {
        return ions().cationsPerFormula() * electrolyte.saltConcentration() * metal.molarVolume();
    }

    /** Volume of metal per charge that moves the front, m3/C; 0 when that stays. */
    public double advancePerCharge() {
        return anode.moving() ? metal.volumePerCharge() : 0;
    }

    /** Thickness over which metal comes to cover a collector, m; of no meaning on a mesh from a file. */
    public double covering() {
        return mesh instanceof MeshSource.Generated generated ? Collector.COVERING * generated.front() : 0;
    }

    /** A builder that begins with all parts of this one. */
    public ScenarioBuilder toBuilder() {
        return new ScenarioBuilder(this);
    }

    /** The same at another temperature, K. */
    public Scenario at(double other) {
        return toBuilder().temperature(other).build();
    }
}
