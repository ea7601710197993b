package dev.frond.study.file;

import dev.frond.io.scenario.ScenarioDocument;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblem;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.UnitException;
import dev.frond.study.domain.Parameter;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.file.BaseFiles;
import dev.frond.sweep.file.BaseName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scenarios of a study: read, checked at the ends of the parameters, asked for their values. */
final class Bases {
    private final Path file;
    private final InputProblems problems;
    private final List<SweepBase> all = new ArrayList<>();

    /** @param file of the study */
    Bases(Path file, InputProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** In the order they were named first. */
    List<SweepBase> all() {
        return all;
    }

    /** The index of a base; it is read when it is named first. */
    int index(BaseName name) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name.file())) {
                return k;
            }
        }
        new BaseFiles(file, problems).read(name, List.of()).ifPresent(all::add);
        problems.check();
        return all.size() - 1;
    }

    /**
     * A base as it is.
     *
     * @throws InputException when it is wrong
     */
    Scenario scenario(int base) {
        return document(all.get(base), List.of()).scenario();
    }

    private ScenarioDocument document(SweepBase base, List<String> settings) {
        return ScenarioReader.document(base.text(), BaseFiles.of(file, base), settings);
    }

    /** The base with other values, as {@code --set} has them. */
    static SweepBase with(SweepBase base, List<String> settings) {
        InputProblems own = new InputProblems(base.name());
        Node root = Yaml.compose(InputText.prepared(base.text(), base.name()), base.name(), own)
                .orElseThrow();
        for (String setting : settings) {
            root = Setting.apply(setting, root, own);
        }
        own.check();
        return new SweepBase(base.name(), Yaml.text(root), base.sha256(), base.reads());
    }

    /**
     * Reports where a scenario refuses the lowest or the highest value of a parameter.
     *
     * @param section of the file that names the parameters
     */
    void check(List<SweepBase> bases, List<Parameter> parameters, Node root, String section) {
        for (SweepBase base : bases) {
            for (Parameter parameter : parameters) {
                for (double end : new double[] {0, 1}) {
                    check(base, parameter, end, NodePath.nearest(root, section));
                }
            }
        }
        problems.check();
    }

    private void check(SweepBase base, Parameter parameter, double end, Node section) {
        List<String> settings = parameter.paths().stream()
                .map(path -> path + "=" + parameter.text(end))
                .toList();
        check(base, settings, place(section, parameter.path()));
    }

    /**
     * Reports what a scenario refuses of some values.
     *
     * @param place of the values in the file of the study
     */
    void check(SweepBase base, List<String> settings, Node place) {
        try {
            document(base, settings);
        } catch (InputException e) {
            for (InputProblem problem : e.problems()) {
                String with = problem.source().startsWith(InputProblems.OPTION)
                        ? problem.source().substring(InputProblems.OPTION.length()) + ": " + problem.message()
                        : problem.message() + " (with " + String.join(", ", settings) + " in " + base.name() + ")";
                problems.report(place, with);
            }
            problems.check();
        }
    }

    /** The key of a path in a section, or the section. */
    static Node place(Node section, String path) {
        if (section instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                if (entry.key() instanceof ScalarNode key && key.value().equals(path)) {
                    return entry.key();
                }
            }
        }
        return section;
    }

    /** The places of the parameters in the first base, when all lie within their ranges. */
    Optional<List<Double>> guess(List<Parameter> parameters) {
        InputProblems own = new InputProblems("");
        Optional<Node> root = Yaml.compose(ScenarioWriter.text(scenario(0)), "", own);
        List<Double> places = new ArrayList<>();
        for (Parameter parameter : parameters) {
            OptionalDouble number = root.map(node -> NodePath.nearest(node, parameter.path()))
                    .map(node -> number(node, parameter))
                    .orElse(OptionalDouble.empty());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            double place = parameter.place(number.getAsDouble());
            if (!(place >= 0 && place <= 1)) {
                return Optional.empty();
            }
            places.add(place);
        }
        return Optional.of(places);
    }

    private static OptionalDouble number(Node node, Parameter parameter) {
        if (!(node instanceof ScalarNode scalar)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Quantities.parse(scalar.value(), parameter.kind()));
        } catch (UnitException e) {
            return OptionalDouble.empty();
        }
    }
}
