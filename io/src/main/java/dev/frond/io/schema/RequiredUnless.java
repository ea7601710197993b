package dev.frond.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that must be there unless another one of its mapping is: a list of one value or none.
 *
 * @param other whose value says what this one would
 */
public record RequiredUnless<T>(String name, Type<T> type, String other, String doc) implements Keys<List<T>> {
    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public @Nullable List<T> read(Entries entries) {
        Node node = entries.take(name);
        if (node != null) {
            T value = type.read(node, entries.at(name));
            return value == null ? null : List.of(value);
        }
        if (entries.has(other)) {
            return List.of();
        }
        entries.missing(
                name, "missing key \"" + name + "\"" + entries.context().in() + ": expected " + type.expected());
        return null;
    }

    @Override
    public void write(List<T> value, NodeBuilder out) {
        value.forEach(single -> out.put(name, type.write(single)));
    }

    @Override
    public void describe(ObjectSchema schema) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", doc + " Default: that of " + other + ".");
        property.putAll(type.schema());
        schema.property(name, property);
    }
}
