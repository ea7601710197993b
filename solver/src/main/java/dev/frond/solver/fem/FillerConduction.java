package dev.frond.solver.fem;

import dev.frond.solver.physics.TransportLaw;

/** What a filler lets through. */
public sealed interface FillerConduction {
    /** Nothing. */
    record None() implements FillerConduction {}

    /** Both ions, through its inside. */
    record Inside(TransportLaw law) implements FillerConduction {}

    /**
     * Both ions, along its edge.
     *
     * @param width um
     * @param law along the edge, per width; of the same unknowns as the electrolyte's
     */
    record Along(double width, TransportLaw law) implements FillerConduction {}
}
