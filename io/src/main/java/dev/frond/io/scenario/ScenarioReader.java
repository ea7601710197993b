package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ScenarioProblem;
import dev.frond.solver.model.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads scenario files, YAML 1.2 or JSON, and checks them. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * The scenario of a file.
     *
     * @param settings {@code PATH=VALUE}, applied in order before anything is checked
     * @throws InputException with all mistakes that could be found, when the file cannot be read or is wrong
     */
    public static Scenario read(Path file, List<String> settings) {
        return open(file, settings).scenario();
    }

    /** As {@link #read(Path, List)}, with the places of its values. */
    public static ScenarioDocument open(Path file, List<String> settings) {
        InputProblems problems = new InputProblems(file.toString());
        return read(InputText.of(file, FileKind.SCENARIO, problems).text(), problems, settings);
    }

    /**
     * The scenario of a file that is to be run.
     *
     * @throws InputException as {@link #read(Path, List)}, and when the run would be more than {@code work} allows
     */
    public static ScenarioDocument open(Path file, List<String> settings, WorkLimit work) {
        InputProblems problems = new InputProblems(file.toString());
        return read(InputText.of(file, FileKind.SCENARIO, problems).text(), problems, settings, work);
    }

    /** The scenario of a file as it is. */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * The scenario of a text.
     *
     * @param source what to call the text in messages
     * @param settings as for {@link #read(Path, List)}
     */
    public static Scenario parse(String text, String source, List<String> settings) {
        return document(text, source, settings).scenario();
    }

    /** As {@link #parse}, with the places of its values. */
    public static ScenarioDocument document(String text, String source, List<String> settings) {
        return read(text, new InputProblems(source), settings);
    }

    /** As {@link #document(String, String, List)}, of a scenario that is to be run. */
    public static ScenarioDocument document(String text, String source, List<String> settings, WorkLimit work) {
        return read(text, new InputProblems(source), settings, work);
    }

    private static ScenarioDocument read(String text, InputProblems problems, List<String> settings) {
        return read(text, problems, settings, scenario -> List.of());
    }

    private static ScenarioDocument read(String text, InputProblems problems, List<String> settings, WorkLimit work) {
        Optional<Node> composed =
                Yaml.compose(InputText.prepared(text, problems.source()), problems.source(), problems);
        problems.check();
        if (composed.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected a scenario");
            problems.check();
        }
        Node root = composed.orElseThrow();
        for (String setting : settings) {
            root = Setting.apply(setting, root, problems);
        }
        Scenario scenario = ScenarioFormat.SCENARIO.read(root, new Context(problems, "", null));
        problems.check();
        if (scenario == null) {
            throw new IllegalStateException("A scenario was refused without a message");
        }
        for (ScenarioProblem problem : scenario.problems()) {
            problems.report(NodePath.nearest(root, problem.path()), problem.message());
        }
        problems.check();
        for (Workload.Excess excess : work.exceededBy(scenario)) {
            problems.report(NodePath.nearest(root, excess.key()), excess.message());
        }
        problems.check();
        return new ScenarioDocument(scenario, root, problems.source());
    }
}
