package dev.frond.study.file;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblem;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Yaml;
import dev.frond.study.sensitivity.Distribution;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.file.BaseFiles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads files of sensitivities, YAML 1.2 or JSON, with the scenario that they name. */
public final class SensitivityReader {
    /** Numbers beyond these quantiles are so rare that their runs may fail. */
    private static final double FAR = 0.001;

    private final Path file;
    private final InputProblems problems;

    private SensitivityReader(Path file) {
        this.file = file;
        this.problems = new InputProblems(file.toString());
    }

    /**
     * The sensitivity of a file.
     *
     * @throws InputException with all mistakes that could be found in it and its scenario
     */
    public static SensitivityTask read(Path file) {
        return new SensitivityReader(file).read();
    }

    private SensitivityTask read() {
        String text = InputText.prepared(
                InputText.of(file, FileKind.SENSITIVITY, problems).text(), problems.source());
        Optional<Node> composed = Yaml.compose(text, problems.source(), problems);
        problems.check();
        if (composed.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected a sensitivity");
            problems.check();
        }
        Node root = composed.orElseThrow();
        SensitivityFormat.Content content = SensitivityFormat.SENSITIVITY.read(root, Context.ofFile(problems, file));
        problems.check();
        if (content == null) {
            throw new IllegalStateException("A sensitivity was refused without a message");
        }
        checkMetrics(content.metrics(), root);
        Optional<SweepBase> base = new BaseFiles(file, problems).read(content.base(), List.of());
        problems.check();
        check(base.orElseThrow(), content.inputs(), root);
        return new SensitivityTask(
                content.name(),
                base.orElseThrow(),
                content.inputs(),
                content.metrics(),
                content.method(),
                content.seed());
    }

    private void checkMetrics(List<Metric> metrics, Node root) {
        Set<Metric> earlier = new HashSet<>();
        for (Metric metric : metrics) {
            if (!earlier.add(metric)) {
                problems.report(
                        NodePath.nearest(root, "metrics"), "the metric \"" + metric.label() + "\" is there twice");
            }
        }
        problems.check();
    }

    /** Reports where the scenario does not take what the inputs may be. */
    private void check(SweepBase base, List<UncertainInput> inputs, Node root) {
        ScenarioReader.document(base.text(), BaseFiles.of(file, base), List.of());
        for (UncertainInput input : inputs) {
            Node place = place(root, input);
            // a path that leads nowhere is told once
            if (accepts(base, input, 0.5, "", place)) {
                boolean bounded = input.distribution() instanceof Distribution.Uniform
                        || input.distribution() instanceof Distribution.LogUniform;
                accepts(base, input, bounded ? 0 : FAR, bounded ? "lowest value" : "0.1 % quantile", place);
                accepts(base, input, bounded ? 1 : 1 - FAR, bounded ? "highest value" : "99.9 % quantile", place);
            }
        }
        problems.check();
    }

    private boolean accepts(SweepBase base, UncertainInput input, double at, String quantile, Node place) {
        List<String> settings =
                input.paths().stream().map(path -> path + "=" + input.text(at)).toList();
        try {
            ScenarioReader.document(base.text(), BaseFiles.of(file, base), settings);
            return true;
        } catch (InputException e) {
            String of = quantile.isEmpty()
                    ? ""
                    : "its " + quantile + ", " + input.text(at) + ", is not a value of " + base.name() + ": ";
            for (InputProblem problem : e.problems()) {
                boolean own = problem.source().startsWith(InputProblems.OPTION);
                String path = own ? problem.source().substring(InputProblems.OPTION.length()) : input.path();
                String where = own ? "" : " (with " + String.join(", ", settings) + " in " + base.name() + ")";
                problems.report(place, path + ": " + of + problem.message() + where);
            }
            return false;
        }
    }

    private static Node place(Node root, UncertainInput input) {
        Node inputs = NodePath.nearest(root, "inputs");
        if (inputs instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                if (entry.key() instanceof ScalarNode key && key.value().equals(input.path())) {
                    return entry.key();
                }
            }
        }
        return inputs;
    }
}
