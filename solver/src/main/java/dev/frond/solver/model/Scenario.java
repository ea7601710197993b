package dev.frond.solver.model;

import java.util.List;

/**
 * Everything a run needs, SI.
 *
 * @param name what the run is called
 * @param temperature K
 * @param fillers groups of fillers; empty without filler
 */
public record Scenario(
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
    public Scenario {
        fillers = List.copyOf(fillers);
    }

    /** The same at another temperature, K. */
    public Scenario at(double other) {
        return new Scenario(name, other, electrolyte, cell, anode, fillers, drive, time, mesh, output);
    }
}
