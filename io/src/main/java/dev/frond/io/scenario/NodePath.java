package dev.frond.io.scenario;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** From a path, such as {@code anode.defects[0].at}, to the node there. */
final class NodePath {
    private NodePath() {}

    /** The node of the path, or the innermost one around it that the file has. */
    static Node nearest(Node root, String path) {
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
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)) {
                    return Optional.of(tuple.getValueNode());
                }
            }
        }
        if (node instanceof SequenceNode sequence && step.startsWith("[")) {
            return Optional.of(sequence.getValue().get(Integer.parseInt(step.substring(1, step.length() - 1))));
        }
        return Optional.empty();
    }
}
