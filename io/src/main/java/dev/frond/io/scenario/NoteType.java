package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words, or none. */
final class NoteType implements Type<String> {
    @Override
    public @Nullable String read(Node node, Context context) {
        if (node instanceof ScalarNode scalar) {
            return scalar.value().strip();
        }
        context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
        return null;
    }

    @Override
    public Node write(String value) {
        return NodeBuilder.text(value);
    }

    @Override
    public String expected() {
        return "words";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }
}
