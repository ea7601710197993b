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
    private static final WorkLimit ANY_WORK = scenario -> List.of();

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
        return open(file, settings, ANY_WORK);
    }

    /**
     * The scenario of a file that is to be run.
     *
     * @throws InputException as {@link #read(Path, List)}, and when the run would be more than {@code work} allows
     */
    public static ScenarioDocument open(Path file, List<String> settings, WorkLimit work) {
        InputProblems problems = new InputProblems(file.toString());
        String text = InputText.of(file, FileKind.SCENARIO, problems).text();
        return read(text, Context.ofFile(problems, file), settings, work);
    }

    /** The scenario of a file as it is. */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * The scenario of a text that is no file, and cannot name files.
     *
     * @param source what to call the text in messages
     * @param settings as for {@link #read(Path, List)}
     */
    public static Scenario parse(String text, String source, List<String> settings) {
        return document(text, source, settings).scenario();
    }

    /** As {@link #parse}, with the places of its values. */
    public static ScenarioDocument document(String text, String source, List<String> settings) {
        return document(text, source, settings, ANY_WORK);
    }

    /** As {@link #document(String, String, List)}, of a scenario that is to be run. */
    public static ScenarioDocument document(String text, String source, List<String> settings, WorkLimit work) {
        return read(text, Context.ofText(new InputProblems(source)), settings, work);
    }

    /** As {@link #open(Path, List)}, of a file that was read already: {@code text} is what it had. */
    public static ScenarioDocument document(String text, Path file, List<String> settings) {
        return document(text, file, settings, ANY_WORK);
    }

    /** As {@link #open(Path, List, WorkLimit)}, of a file that was read already: {@code text} is what it had. */
    public static ScenarioDocument document(String text, Path file, List<String> settings, WorkLimit work) {
        return read(text, Context.ofFile(new InputProblems(file.toString()), file), settings, work);
    }

    private static ScenarioDocument read(String text, Context context, List<String> settings, WorkLimit work) {
        InputProblems problems = context.problems();
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
        Scenario scenario = ScenarioFormat.SCENARIO.read(root, context);
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
