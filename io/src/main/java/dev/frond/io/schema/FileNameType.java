package dev.frond.io.schema;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name that a file may have on this system. */
record FileNameType(Type<String> text) implements Type<String> {
    @Override
    public @Nullable String read(Node node, Context context) {
        String name = text.read(node, context);
        if (name == null) {
            return null;
        }
        try {
            Path file = Path.of(name);
            return file.toString().isEmpty() ? null : name;
        } catch (InvalidPathException e) {
            context.report(node, Yaml.found(node) + " cannot be the name of a file: " + e.getReason());
            return null;
        }
    }

    @Override
    public Node write(String value) {
        return text.write(value);
    }

    @Override
    public String expected() {
        return text.expected();
    }

    @Override
    public Map<String, Object> schema() {
        return text.schema();
    }
}
