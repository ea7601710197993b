package dev.frond.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key that may be absent without a default: a list of one value or none. */
public record OptionalKey<T>(String name, Type<T> type, String doc) implements Keys<List<T>> {
    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public @Nullable List<T> read(Entries entries) {
        Node node = entries.take(name);
        if (node == null) {
            return List.of();
        }
        T value = type.read(node, entries.at(name));
        return value == null ? null : List.of(value);
    }

    @Override
    public void write(List<T> value, NodeBuilder out) {
        value.forEach(single -> out.put(name, type.write(single)));
    }

    @Override
    public void describe(ObjectSchema schema) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", doc);
        property.putAll(type.schema());
        schema.property(name, property);
    }
}
