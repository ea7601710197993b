package dev.frond.io.scenario;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where a value stands.
 *
 * @param path from the root, such as {@code anode.defects[0]}; empty at the root
 * @param enclosing the mapping around it; null at the root
 */
record Context(Problems problems, String path, @Nullable Entries enclosing) {
    Context element(int index) {
        return new Context(problems, path + "[" + index + "]", enclosing);
    }

    /** {@code  in anode}, or nothing at the root. */
    String in() {
        return path.isEmpty() ? "" : " in " + path;
    }

    void report(Node place, String message) {
        problems.report(place, message);
    }
}
