package dev.frond.io.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON schema of the scenario file, for editors and other programs. Units, and how the parts fit each other, are
 * beyond it: {@link ScenarioReader} checks those.
 */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "frond scenario");
        schema.putAll(ScenarioFormat.SCENARIO.schema());
        return JsonText.of(schema);
    }
}
