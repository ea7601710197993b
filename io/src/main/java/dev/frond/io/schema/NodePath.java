package dev.frond.io.schema;

import java.util.List;
import java.util.Optional;

/** From a path, such as {@code anode.defects[0].at}, to the node there. */
public final class NodePath {
    private NodePath() {}

    /** The node of the path, or the innermost one around it that the file has. */
    public static Node nearest(Node root, String path) {
        return nearest(root, Setting.steps(path));
    }

    private static Node nearest(Node node, List<String> steps) {
        if (steps.isEmpty()) {
            return node;
        }
        return child(node, steps.get(0))
                .map(child -> nearest(child, steps.subList(1, steps.size())))
                .orElse(node);
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry tuple : mapping.entries()) {
                if (tuple.key() instanceof ScalarNode key && key.value().equals(step)) {
                    return Optional.of(tuple.value());
                }
            }
        }
        if (node instanceof SequenceNode sequence && step.startsWith("[")) {
            return Optional.of(sequence.elements().get(Integer.parseInt(step.substring(1, step.length() - 1))));
        }
        return Optional.empty();
    }
}
