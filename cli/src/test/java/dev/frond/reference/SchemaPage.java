package dev.frond.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys of a file as Markdown, from the file's JSON schema: a table for each mapping, its nested mappings below it, and a section
 * for each kind of a choice.
 */
final class SchemaPage {
    private static final int TOP = 2;
    private static final int DEEPEST = 4;

    private final Examples examples;
    private final StringBuilder page = new StringBuilder();

    SchemaPage(Examples examples) {
        this.examples = examples;
    }

    /** All keys; the first table has those of the file itself. */
    String of(Map<String, Object> schema) {
        heading(TOP, "The file itself");
        contents("", TOP - 1, schema);
        return page.toString();
    }

    private void section(String path, int depth, Map<String, Object> schema) {
        heading(Math.min(depth, DEEPEST), "`" + path + "`");
        Object sentence = schema.get("description");
        if (sentence != null) {
            paragraph(new KeyText(schema).sentence());
        }
        example(path);
        contents(path, depth, mapping(schema).orElseThrow());
    }

    private void contents(String path, int depth, Map<String, Object> mapping) {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>(properties(mapping));
        if (!keys.isEmpty()) {
            table(path, keys, required(mapping));
        }
        Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
        for (Map<String, Object> choice : maps(mapping.getOrDefault("allOf", List.of()))) {
            List<Map<String, Object>> variants = maps(KeyText.held(choice, "oneOf"));
            tag(variants)
                    .ifPresentOrElse(
                            tag -> kinds.put(tag, variants), () -> keys.putAll(alternatives(path, depth, variants)));
        }
        kinds.forEach(this::kinds);
        kinds.forEach((tag, variants) -> variants(path, depth, tag, variants));
        nested(path, depth, keys);
    }

    private void nested(String path, int depth, Map<String, Map<String, Object>> keys) {
        keys.forEach((name, schema) -> {
            if (mapping(schema).isPresent()) {
                section(below(path, name, schema), depth + 1, schema);
            }
        });
    }

    /** Variants told by the keys that are there. */
    private Map<String, Map<String, Object>> alternatives(String path, int depth, List<Map<String, Object>> variants) {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        boolean none = false;
        for (Map<String, Object> variant : variants) {
            List<String> parts = new ArrayList<>(choices(variant));
            if (!properties(variant).isEmpty()) {
                parts.add(Markdown.list(properties(variant).keySet()));
            }
            if (parts.isEmpty()) {
                none = true;
            } else {
                names.add(String.join(" with ", parts));
            }
            properties(variant).forEach(keys::putIfAbsent);
        }
        paragraph((none ? "None or one of these: " : "Exactly one of these: ") + String.join("; or ", names) + ".");
        page.append(Markdown.HEADER);
        for (Map<String, Object> variant : variants) {
            properties(variant)
                    .forEach((name, schema) -> row(
                            path, name, schema, required(variant).contains(name) ? "required if chosen" : "optional"));
        }
        page.append('\n');
        for (Map<String, Object> variant : variants) {
            if (!choices(variant).isEmpty()) {
                contents(path, depth, variant);
            }
        }
        return keys;
    }

    /** What a variant is chosen by that has further variants in it: the key that tells them, or the first of each. */
    private static List<String> choices(Map<String, Object> variant) {
        List<String> choices = new ArrayList<>();
        for (Map<String, Object> inner : maps(variant.getOrDefault("allOf", List.of()))) {
            List<Map<String, Object>> variants = maps(KeyText.held(inner, "oneOf"));
            choices.add(tag(variants).map(tag -> "`" + tag + "`").orElseGet(() -> variants.stream()
                    .flatMap(one -> properties(one).keySet().stream().limit(1))
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(" or "))));
        }
        return choices;
    }

    /** Variants told by one key, such as {@code kind}. */
    private void kinds(String tag, List<Map<String, Object>> variants) {
        paragraph("`" + tag + "` is one of these:");
        page.append("| `").append(tag).append("` | what |\n|---|---|\n");
        for (Map<String, Object> variant : variants) {
            Map<String, Object> property =
                    Objects.requireNonNull(properties(variant).get(tag));
            String absent = required(variant).contains(tag) ? "" : " (default)";
            page.append("| `").append(property.get("const")).append('`').append(absent);
            page.append(" | ")
                    .append(Markdown.ended(Markdown.cell(KeyText.held(property, "description"))))
                    .append(" |\n");
        }
        page.append('\n');
    }

    private void variants(String path, int depth, String tag, List<Map<String, Object>> variants) {
        for (Map<String, Object> variant : variants) {
            Map<String, Map<String, Object>> keys = new LinkedHashMap<>(properties(variant));
            String kind = tag + ": " + Objects.requireNonNull(keys.remove(tag)).get("const");
            if (!keys.isEmpty()) {
                heading(Math.min(depth + 1, DEEPEST), "`" + path + "` with `" + kind + "`");
                String place = path + "{" + kind + "}";
                example(place);
                table(place, keys, required(variant));
                nested(place, depth + 1, keys);
            }
        }
    }

    private void table(String path, Map<String, Map<String, Object>> keys, List<String> required) {
        page.append(Markdown.HEADER);
        keys.forEach((name, schema) -> row(path, name, schema, required.contains(name) ? "required" : "optional"));
        page.append('\n');
    }

    private void row(String path, String name, Map<String, Object> schema, String absent) {
        KeyText text = new KeyText(schema);
        String below = below(path, name, schema);
        boolean nested = mapping(schema).isPresent();
        String value = nested
                ? (below.endsWith("[]") ? "list of mappings" : "mapping") + ": [keys](#"
                        + Markdown.anchor("`" + below + "`") + ")"
                : text.value();
        page.append("| `").append(name).append("` | ").append(Markdown.cell(text.sentence()));
        page.append(" | ").append(Markdown.cell(value));
        page.append(" | ").append(Markdown.cell(text.absent().orElse(absent)));
        page.append(" | ").append(nested ? "" : "`" + Markdown.cell(examples.of(below(path, name))) + "`");
        page.append(" |\n");
    }

    private void example(String path) {
        if (!path.isEmpty()) {
            page.append("```yaml\n").append(examples.block(path)).append("\n```\n\n");
        }
    }

    private void heading(int depth, String text) {
        page.append("#".repeat(depth)).append(' ').append(text).append("\n\n");
    }

    private void paragraph(String text) {
        page.append(text).append("\n\n");
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String below(String path, String name, Map<String, Object> schema) {
        return below(path, name) + (schema.containsKey("items") ? "[]" : "");
    }

    /** The mapping that a key holds, itself or as the entries of its list. */
    private static Optional<Map<String, Object>> mapping(Map<String, Object> schema) {
        Map<String, Object> one = schema.get("items") == null ? schema : map(schema.get("items"));
        return one.containsKey("properties") || one.containsKey("allOf") ? Optional.of(one) : Optional.empty();
    }

    /** The key that has another constant in each variant. */
    private static Optional<String> tag(List<Map<String, Object>> variants) {
        return properties(variants.get(0)).entrySet().stream()
                .filter(property -> property.getValue().get("const") instanceof String)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Without those that a schema only forbids. */
    private static Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> all) {
            all.forEach((name, property) -> {
                if (property instanceof Map) {
                    properties.put(name.toString(), map(property));
                }
            });
        }
        return properties;
    }

    private static List<String> required(Map<String, Object> schema) {
        return schema.get("required") instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<Map<String, Object>> maps(Object list) {
        return list instanceof List<?> all ? all.stream().map(SchemaPage::map).toList() : List.of();
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> map.put(key.toString(), inner));
        return map;
    }
}
