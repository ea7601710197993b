package dev.frond.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Example values by path, from files that hold them: {@code anode.defects[]{kind: gaussian}.height}. Every key of the schema must be in
 * one of the files.
 */
final class Examples {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Texts of whole files; the first that has a key gives its example. */
    Examples(List<String> files) {
        files.forEach(file -> collect("", parse(file)));
    }

    static Object parse(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private void collect(String path, Object value) {
        values.putIfAbsent(path, value);
        if (value instanceof List<?> list) {
            list.forEach(entry -> collect(path + "[]", entry));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(path.isEmpty() ? key.toString() : path + "." + key, inner));
            for (String tag : List.of("kind", "scheme", "cycles", "shape")) {
                if (map.containsKey(tag)) {
                    String kind = path + "{" + tag + ": " + map.get(tag) + "}";
                    values.putIfAbsent(kind, value);
                    map.forEach((key, inner) -> collect(kind + "." + key, inner));
                }
            }
        }
    }

    /** On one line. */
    String of(String path) {
        return flow(value(path));
    }

    /** As it stands in a file, from the last key of the path on. */
    String block(String path) {
        String named = path.replaceFirst("\\{.*", "");
        String key = named.substring(named.lastIndexOf('.') + 1).replace("[]", "");
        return named.endsWith("[]") ? key + ":\n  - " + of(path) : lines(Map.of(key, value(path)));
    }

    private Object value(String path) {
        Object value = values.get(path);
        if (value == null) {
            throw new IllegalStateException("No file below cli/src/test/resources/reference has an example of " + path);
        }
        return value;
    }

    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Examples::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private static String lines(Object value) {
        StringBuilder text = new StringBuilder();
        ((Map<?, ?>) value).forEach((key, inner) -> {
            text.append(key).append(':');
            if (inner instanceof Map<?, ?> map && flow(map).length() > 70) {
                map.forEach((name, held) ->
                        text.append("\n  ").append(name).append(": ").append(flow(held)));
            } else {
                text.append(' ').append(flow(inner));
            }
        });
        return text.toString();
    }
}
