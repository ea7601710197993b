package dev.frond.solver.internal.step;

import dev.frond.algebra.Elimination;
import dev.frond.algebra.Workers;
import dev.frond.mesh.internal.move.MeshMotion;
import dev.frond.mesh.tri.Mesh;

/** Whether and how the front moves: begins the path of each attempted step. */
public interface FrontLaw {
    FrontPath begin(State state, double dt, Tableau tableau);

    /** The front stays where it is. */
    static FrontLaw frozen() {
        return new FrozenFront();
    }

    /**
     * The front advances by the lithium deposited on it, the top with it or not; for the topology of {@code mesh}.
     *
     * @param elimination of the matrices of the topology
     * @param lithiumVolume volume deposited per unit of scaled charge
     * @param workers who moves the mesh with it
     */
    static FrontLaw moving(
            Mesh mesh,
            Elimination elimination,
            double lithiumVolume,
            Deposition deposition,
            TopMotion top,
            Workers workers) {
        return new MovingFront(MeshMotion.of(mesh, elimination, workers), mesh, lithiumVolume, deposition, top);
    }
}
