package dev.frond.solver.fem;

import dev.frond.solver.physics.TransportLaw;
import java.util.List;
import java.util.Optional;

/**
 * The scaled physics of a run: lengths in um, times in s, concentrations over c0, potentials over R T/F, current
 * densities over F c0.
 *
 * @param fillers what each filler conducts, by its index
 * @param anode the lithium of the front
 * @param counter the lithium at the top, at potential zero; empty when the top is a reservoir
 * @param lithiumVolume c0 times the molar volume of lithium: volume deposited per unit of scaled charge
 * @param porosity share of the volume that holds salt, in (0, 1]; the law's coefficients are those of all of it
 */
public record Physics(
        TransportLaw electrolyte,
        List<FillerConduction> fillers,
        Electrode anode,
        Optional<Electrode> counter,
        double lithiumVolume,
        double porosity) {
    public Physics {
        fillers = List.copyOf(fillers);
    }

    /** Without fillers, below a reservoir. */
    public static Physics ofBox(TransportLaw electrolyte, Electrode anode, double lithiumVolume) {
        return new Physics(electrolyte, List.of(), anode, Optional.empty(), lithiumVolume, 1);
    }
}
