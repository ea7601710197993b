package dev.frond.io.scenario;

import dev.frond.io.schema.FileSchema;

/** The JSON schema of the scenario file. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String text() {
        return FileSchema.of("frond scenario", ScenarioFormat.SCENARIO);
    }
}
