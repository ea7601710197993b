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
     * @param width thickness of the shell times the ratio of its diffusivities to the electrolyte's, um
     */
    record Along(double width) implements FillerConduction {}
}
