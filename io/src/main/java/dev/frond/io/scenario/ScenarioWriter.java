package dev.frond.io.scenario;

import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Scenario;

/** Writes scenarios with all their defaults, as YAML that {@link ScenarioReader} reads to an equal scenario. */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /** The file's text; lines end with \n. */
    public static String text(Scenario scenario) {
        return Yaml.text(ScenarioFormat.SCENARIO.write(scenario));
    }
}
