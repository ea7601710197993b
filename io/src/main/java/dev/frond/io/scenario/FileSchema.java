package dev.frond.io.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON schemas of the files frond reads, for editors and other programs. Units, and how the parts fit each other, are
 * beyond them: {@link ScenarioReader} and {@link SweepReader} check those.
 */
public final class FileSchema {
    private FileSchema() {}

    /** Of the scenario file; JSON Schema, draft 2020-12. */
    public static String scenario() {
        return json("frond scenario", ScenarioFormat.SCENARIO);
    }

    /** Of the sweep file; JSON Schema, draft 2020-12. */
    public static String sweep() {
        return json("frond sweep", SweepFormat.SWEEP);
    }

    private static String json(String title, Type<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(type.schema());
        return JsonText.of(schema);
    }
}
