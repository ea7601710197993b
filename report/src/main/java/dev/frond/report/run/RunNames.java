package dev.frond.report.run;

import dev.frond.solver.model.Scenario;
import java.nio.file.Path;

/** What to call a run beside another. */
public final class RunNames {
    private RunNames() {}

    /** The scenario's name, with the run's folder when the other's is the same. */
    public static String of(Scenario scenario, Path folder, Scenario other) {
        return scenario.name().equals(other.name()) ? scenario.name() + " (" + folder + ")" : scenario.name();
    }
}
