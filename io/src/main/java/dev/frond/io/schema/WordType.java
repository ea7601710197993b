package dev.frond.io.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of several words.
 *
 * @param what the word is, for messages
 * @param label the word of each
 */
public record WordType<T>(String what, List<T> all, Function<T, String> label) implements Type<T> {
    public WordType {
        all = List.copyOf(all);
    }

    @Override
    public @Nullable T read(Node node, Context context) {
        String found = node instanceof ScalarNode scalar ? scalar.value() : "";
        for (T one : all) {
            if (label.apply(one).equals(found)) {
                return one;
            }
        }
        String hint = found.isEmpty() ? "" : NearestName.hint(found, words());
        context.report(
                node,
                "unknown " + what + " " + Yaml.found(node) + (hint.isEmpty() ? ";" : hint) + " expected " + expected());
        return null;
    }

    @Override
    public Node write(T value) {
        return NodeBuilder.text(label.apply(value));
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words());
    }

    private List<String> words() {
        return all.stream().map(label).toList();
    }
}
