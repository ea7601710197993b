package dev.frond.io.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order for the keywords of a JSON schema, whatever map a type describes itself with: {@code Map.of} has another order in
 * every process, and the same frond must print the same bytes. Properties keep the order in which a file is written.
 */
final class SchemaOrder {
    private static final String PROPERTIES = "properties";

    /** What a value is comes first, then its bounds, then its parts. A keyword that is not here comes last, by its name. */
    private static final List<String> KEYWORDS = List.of(
            "$schema",
            "title",
            "description",
            "$comment",
            "type",
            "const",
            "enum",
            "pattern",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "default",
            "examples",
            PROPERTIES,
            "required",
            "propertyNames",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "prefixItems",
            "items",
            "minItems",
            "maxItems",
            "anyOf",
            "oneOf",
            "allOf",
            "unevaluatedProperties");

    private static final Comparator<Map.Entry<?, ?>> BY_KEYWORD = Comparator.comparingInt(
                    (Map.Entry<?, ?> entry) -> place(entry.getKey().toString()))
            .thenComparing(entry -> entry.getKey().toString());

    private SchemaOrder() {}

    /** The same schema, ordered throughout; also what is no schema, such as a list of them or a number. */
    static Object of(Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().map(SchemaOrder::of).toList();
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return schema;
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        map.entrySet().stream().sorted(BY_KEYWORD).forEach(entry -> {
            String keyword = entry.getKey().toString();
            ordered.put(keyword, keyword.equals(PROPERTIES) ? properties(entry.getValue()) : of(entry.getValue()));
        });
        return ordered;
    }

    private static Map<String, Object> properties(Object declared) {
        if (!(declared instanceof Map<?, ?> map) || !(map.size() < 2 || map instanceof LinkedHashMap)) {
            throw new IllegalArgumentException("properties without an order: " + declared);
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        map.forEach((name, schema) -> ordered.put(name.toString(), of(schema)));
        return ordered;
    }

    private static int place(String keyword) {
        int place = KEYWORDS.indexOf(keyword);
        return place < 0 ? KEYWORDS.size() : place;
    }
}
