package dev.frond.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a table says of one key. */
final class KeyText {
    /** As QuantityType.expected() words it. */
    private static final Pattern QUANTITY = Pattern.compile("an? (.+?) with its unit(.*)");

    private static final Pattern NUMBER = Pattern.compile("a number(.*)");
    private static final Pattern DEFAULT = Pattern.compile("(.*) Default: (.*)\\.");

    private final Map<String, Object> schema;

    KeyText(Map<String, Object> schema) {
        this.schema = schema;
    }

    String sentence() {
        Object text = schema.get("description");
        if (text == null) {
            throw new IllegalStateException("A key without a sentence: " + schema);
        }
        Matcher computed = DEFAULT.matcher(text.toString());
        return computed.matches() ? computed.group(1) : text.toString();
    }

    /** What holds without the key; empty where the key is required or may be left out without a default. */
    Optional<String> absent() {
        Matcher computed = DEFAULT.matcher(String.valueOf(schema.get("description")));
        if (computed.matches()) {
            return Optional.of(computed.group(2));
        }
        Object value = schema.get("default");
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof List<?> all && !all.isEmpty() && schema.get("items") instanceof Map<?, ?> items) {
            return Optional.of(all.equals(items.get("enum")) ? "all of them" : "`" + all + "`");
        }
        boolean none = List.of().equals(value) || Map.of().equals(value);
        return Optional.of(none ? "none" : "`" + Examples.flow(value) + "`");
    }

    /** Type, units and range. */
    String value() {
        return value(schema);
    }

    private static String value(Map<String, Object> schema) {
        if (schema.get("$comment") != null) {
            return expected(schema.get("$comment").toString().replaceFirst(", such as .*", ""));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.get(choice) instanceof List<?> all) {
                return any(all);
            }
        }
        if (schema.get("enum") instanceof List<?> words) {
            return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        if (schema.containsKey("const")) {
            return "`" + schema.get("const") + "`";
        }
        if (schema.get("prefixItems") instanceof List<?> parts) {
            return pair(parts.stream().map(part -> value(SchemaPage.map(part))).toList());
        }
        return byType(schema);
    }

    /** What must be there. */
    static Object held(Map<String, Object> schema, String keyword) {
        return Objects.requireNonNull(schema.get(keyword), () -> keyword + " is missing in " + schema);
    }

    private static String pair(List<String> parts) {
        return parts.stream().distinct().count() == 1
                ? "two of: " + parts.get(0)
                : parts.stream()
                        .map(part -> part.replaceFirst("[,(].*", "").strip())
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Keys of a mapping, those of choices included. */
    private static Stream<String> keys(Map<String, Object> schema) {
        Stream<String> own = schema.get("properties") instanceof Map<?, ?> properties
                ? properties.entrySet().stream()
                        .filter(entry -> !Boolean.FALSE.equals(entry.getValue()))
                        .map(entry -> String.valueOf(entry.getKey()))
                : Stream.of();
        Stream<String> chosen = Stream.of("allOf", "oneOf", "anyOf")
                .filter(word -> schema.get(word) instanceof List<?>)
                .flatMap(word -> ((List<?>) held(schema, word)).stream())
                .flatMap(part -> keys(SchemaPage.map(part)));
        return Stream.concat(own, chosen);
    }

    private static String byType(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "array" -> "list of: " + value(SchemaPage.map(held(schema, "items")));
            case "boolean" -> "`true` or `false`";
            case "integer" -> whole((Number) held(schema, "minimum"), (Number) held(schema, "maximum"));
            case "string" -> "text";
            case "object" ->
                keys(schema)
                        .distinct()
                        .map(key -> "`" + key + "`")
                        .collect(Collectors.joining(", ", "mapping of: ", ""));
            default -> throw new IllegalStateException("The page has no words for " + schema);
        };
    }

    /** A quantity is a text, or 0; a number may be a text with a percent sign. */
    private static String any(List<?> all) {
        List<Map<String, Object>> kinds = all.stream().map(SchemaPage::map).toList();
        return kinds.stream()
                .filter(kind -> !kind.containsKey("const"))
                .filter(kind -> !(kinds.size() == 2 && "number".equals(kind.get("type"))))
                .map(KeyText::value)
                .collect(Collectors.joining(", or a "));
    }

    private static String expected(String words) {
        Matcher quantity = QUANTITY.matcher(words);
        if (quantity.matches()) {
            String kind = quantity.group(1);
            return kind + " (" + Units.of(kind) + ")" + range(quantity.group(2));
        }
        Matcher number = NUMBER.matcher(words);
        return number.matches() ? "number" + range(number.group(1)) : words;
    }

    private static String range(String bounds) {
        return bounds.isBlank() ? "" : "," + bounds;
    }

    private static String whole(Number lower, Number upper) {
        if (lower.equals(upper)) {
            return "`" + lower + "`";
        }
        boolean fromBelow = lower.longValue() > Long.MIN_VALUE;
        boolean toAbove = upper.longValue() < Integer.MAX_VALUE;
        return "whole number"
                + (fromBelow && toAbove ? " from " + lower + " to " + upper : fromBelow ? ", at least " + lower : "");
    }
}
