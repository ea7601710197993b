package dev.frond.io.scenario;

import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.solver.model.Scenario;

/** A scenario that has been read, and where its parts stand in its file. */
public final class ScenarioDocument {
    private final Scenario scenario;
    private final Node root;
    private final String source;

    ScenarioDocument(Scenario scenario, Node root, String source) {
        this.scenario = scenario;
        this.root = root;
        this.source = source;
    }

    public Scenario scenario() {
        return scenario;
    }

    /**
     * A mistake at the value of a path, such as {@code mesh.tags.front}, or at the innermost one around it that the file has.
     *
     * @param message what is wrong and what was expected
     */
    public InputException mistake(String path, String message) {
        InputProblems problems = new InputProblems(source);
        problems.report(NodePath.nearest(root, path), message);
        return problems.exception();
    }
}
