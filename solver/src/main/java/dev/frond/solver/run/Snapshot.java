package dev.frond.solver.run;

import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Metal;
import java.util.List;
import java.util.OptionalDouble;

/** The fields at one time, SI, on the electrolyte's mesh (lengths in m). Arrays are live and not to be written. */
public final class Snapshot {
    private final double time;
    private final Mesh mesh;
    private final double[] concentration;
    private final double[] potential;
    private final double metalPotential;
    private final double[] cationFlux;
    private final double[] cellCationFlux;
    private final double[] cellCurrentDensity;
    private final List<Shape> fillers;
    private final List<NodalField> further;
    private final Metal metal;
    private final OptionalDouble collectorHeight;

    /** Arrays are kept, not copied; their shapes are those of the accessors. Of lithium, without further variables. */
    public Snapshot(
            double time,
            Mesh mesh,
            double[] concentration,
            double[] potential,
            double metalPotential,
            double[] cationFlux,
            double[] cellCationFlux,
            double[] cellCurrentDensity,
            List<? extends Shape> fillers) {
        this(
                time,
                mesh,
                concentration,
                potential,
                metalPotential,
                cationFlux,
                cellCationFlux,
                cellCurrentDensity,
                fillers,
                List.of(),
                Metal.LITHIUM);
    }

    /** The same with the variables that a problem has beside salt and potential, and of any metal. */
    public Snapshot(
            double time,
            Mesh mesh,
            double[] concentration,
            double[] potential,
            double metalPotential,
            double[] cationFlux,
            double[] cellCationFlux,
            double[] cellCurrentDensity,
            List<? extends Shape> fillers,
            List<NodalField> further,
            Metal metal) {
        this(
                time,
                mesh,
                concentration,
                potential,
                metalPotential,
                cationFlux,
                cellCationFlux,
                cellCurrentDensity,
                List.copyOf(fillers),
                List.copyOf(further),
                metal,
                OptionalDouble.empty());
    }

    private Snapshot(
            double time,
            Mesh mesh,
            double[] concentration,
            double[] potential,
            double metalPotential,
            double[] cationFlux,
            double[] cellCationFlux,
            double[] cellCurrentDensity,
            List<Shape> fillers,
            List<NodalField> further,
            Metal metal,
            OptionalDouble collectorHeight) {
        this.time = time;
        this.mesh = mesh;
        this.concentration = concentration;
        this.potential = potential;
        this.metalPotential = metalPotential;
        this.cationFlux = cationFlux;
        this.cellCationFlux = cellCationFlux;
        this.cellCurrentDensity = cellCurrentDensity;
        this.fillers = fillers;
        this.further = further;
        this.metal = metal;
        this.collectorHeight = collectorHeight;
    }

    /**
     * The same on a collector, below which there is no metal.
     *
     * @param height y of the collector, m; empty where the metal never ends
     */
    public Snapshot withCollector(OptionalDouble height) {
        return new Snapshot(
                time,
                mesh,
                concentration,
                potential,
                metalPotential,
                cationFlux,
                cellCationFlux,
                cellCurrentDensity,
                fillers,
                further,
                metal,
                height);
    }

    /** Time, s. */
    public double time() {
        return time;
    }

    /** The electrolyte's triangles; the front's path runs from the left side to the right. */
    public Mesh mesh() {
        return mesh;
    }

    /** Salt concentration per node, mol/m3. */
    public double[] concentration() {
        return concentration;
    }

    /** Electrolyte potential per node, V. */
    public double[] potential() {
        return potential;
    }

    /** Potential of the metal, V. */
    public double metalPotential() {
        return metalPotential;
    }

    /** Recovered flux of the cations at the nodes, 2 per node, mol/(m2 s). */
    public double[] cationFlux() {
        return cationFlux;
    }

    /** Flux of the cations per triangle, 2 per triangle, mol/(m2 s). */
    public double[] cellCationFlux() {
        return cellCationFlux;
    }

    /** Current density per triangle, 2 per triangle, A/m2. */
    public double[] cellCurrentDensity() {
        return cellCurrentDensity;
    }

    /** The fillers, m, in the order of their boundary tags. */
    public List<Shape> fillers() {
        return fillers;
    }

    /** The variables beside salt and potential, in the order of the problem. */
    public List<NodalField> further() {
        return further;
    }

    /** What is deposited. */
    public Metal metal() {
        return metal;
    }

    /** y of the collector, below which there is no metal, m; empty where the metal never ends. */
    public OptionalDouble collectorHeight() {
        return collectorHeight;
    }
}
