package dev.frond.io.scenario;

import org.snakeyaml.engine.v2.nodes.Node;

/** Where a node stands, counted from 1; 0 when it stands nowhere. */
final class Place {
    private Place() {}

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }
}
