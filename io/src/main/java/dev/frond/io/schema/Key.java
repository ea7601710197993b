package dev.frond.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key.
 *
 * @param absent what holds without the key; null when it is required
 * @param doc a sentence for the schema and the messages
 */
public record Key<T>(String name, Type<T> type, @Nullable Default<T> absent, String doc) implements Keys<T> {
    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public @Nullable T read(Entries entries) {
        Node node = entries.take(name);
        if (node != null) {
            return type.read(node, entries.at(name));
        }
        if (absent != null) {
            return absent.value(entries);
        }
        entries.missing(
                name, "missing key \"" + name + "\"" + entries.context().in() + ": expected " + type.expected());
        return null;
    }

    @Override
    public void write(T value, NodeBuilder out) {
        out.put(name, type.write(value));
    }

    @Override
    public void describe(ObjectSchema schema) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", sentence());
        property.putAll(type.schema());
        if (absent == null) {
            schema.require(name);
        } else {
            absent.constant().ifPresent(value -> property.put("default", Yaml.plain(type.write(value))));
        }
        schema.property(name, property);
    }

    private String sentence() {
        return absent == null || absent.text().isEmpty() ? doc : doc + " Default: " + absent.text() + ".";
    }
}
