package dev.frond.solver.run;

import dev.frond.mesh.tri.Mesh;
import java.util.List;

/**
 * The fields at one time, SI, on the electrolyte's mesh (lengths in m). Arrays are live and not to be written.
 *
 * @param time s
 * @param mesh electrolyte; its front path runs from the left side to the right
 * @param concentration per node, mol/m3
 * @param potential electrolyte potential per node, V
 * @param metalPotential V
 * @param cationFlux N+ recovered at the nodes, 2 per node, mol/(m2 s)
 * @param cellCationFlux N+ per triangle, 2 per triangle, mol/(m2 s)
 * @param cellCurrentDensity i per triangle, 2 per triangle, A/m2
 * @param fillers the discs, in the order of their boundary tags
 */
public record Snapshot(
        double time,
        Mesh mesh,
        double[] concentration,
        double[] potential,
        double metalPotential,
        double[] cationFlux,
        double[] cellCationFlux,
        double[] cellCurrentDensity,
        List<Disc> fillers) {
    public Snapshot {
        fillers = List.copyOf(fillers);
    }

    /** A filler, m. */
    public record Disc(double x, double y, double radius) {}
}
