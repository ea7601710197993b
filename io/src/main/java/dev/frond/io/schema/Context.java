package dev.frond.io.schema;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param path from the root, such as {@code anode.defects[0]}; empty at the root
 * @param enclosing the mapping around it; null at the root
 */
public record Context(
        InputProblems problems, String path, @Nullable Entries enclosing) {
    public Context element(int index) {
        return new Context(problems, path + "[" + index + "]", enclosing);
    }

    /** {@code  in anode}, or nothing at the root. */
    public String in() {
        return path.isEmpty() ? "" : " in " + path;
    }

    public void report(Node place, String message) {
        problems.report(place, message);
    }
}
