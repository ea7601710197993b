package dev.frond.io.schema;

import dev.frond.io.internal.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON schemas of the files frond reads, for editors and other programs. Units, and how the parts fit each other, are
 * beyond them: the readers of the files check those.
 */
public final class FileSchema {
    private FileSchema() {}

    /** Of files that hold {@code type}; JSON Schema, draft 2020-12. */
    public static String of(String title, Type<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(type.schema());
        return new JsonWriter().value(SchemaOrder.of(schema)).text();
    }
}
