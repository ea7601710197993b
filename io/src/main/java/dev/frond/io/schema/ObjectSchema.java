package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON schema of a mapping in the making. */
final class ObjectSchema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Object> required = new ArrayList<>();
    private final List<Object> allOf = new ArrayList<>();

    void property(String name, Object schema) {
        properties.put(name, schema);
    }

    void require(String name) {
        required.add(name);
    }

    /** Exactly one of these must hold as well. */
    void oneOf(List<ObjectSchema> alternatives) {
        List<Object> list = new ArrayList<>();
        for (ObjectSchema alternative : alternatives) {
            list.add(alternative.open());
        }
        allOf.add(Map.of("oneOf", list));
    }

    /** Other keys are left to the schema around. */
    private Map<String, Object> open() {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!allOf.isEmpty()) {
            schema.put("allOf", allOf);
        }
        return schema;
    }

    /** No other keys. */
    Map<String, Object> closed() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.putAll(open());
        schema.put("unevaluatedProperties", false);
        return schema;
    }
}
