package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.solver.units.UnitException;
import dev.frond.study.domain.Parameter;
import dev.frond.sweep.domain.Spacing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters by their paths: {@code electrolyte.diffusivity: {between: [1e-13 m^2/s, 1e-11 m^2/s], scale: log}}. */
final class ParametersType implements Type<List<Parameter>> {
    private static final String BETWEEN = "between";
    private static final String SCALE = "scale";
    private static final String ALSO = "also";
    private static final Type<List<String>> PATHS =
            Types.filled(Types.text("a path into the scenario"), 1, FlowStyle.FLOW);

    @Override
    public @Nullable List<Parameter> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<Parameter> parameters = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof ScalarNode key)
                    || Setting.steps(key.value()).isEmpty()) {
                context.report(
                        entry.key(),
                        Yaml.found(entry.key()) + " is no path into the scenario, such as electrolyte.diffusivity");
            } else if (!earlier.add(key.value())) {
                context.report(entry.key(), "the parameter \"" + key.value() + "\" is there twice");
            } else {
                parameter(key.value(), entry.value(), context).ifPresent(parameters::add);
            }
        }
        return parameters.size() == mapping.entries().size() ? parameters : null;
    }

    /** The parameter of a path; {@code around} is that of the mapping of all. */
    static Optional<Parameter> parameter(String path, Node node, Context around) {
        Context context = new Context(around.problems(), around.folder(), around.path() + "." + path, null);
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected {between: [LOW, HIGH], scale: log or linear}, found " + Yaml.found(node));
            return Optional.empty();
        }
        Entries entries = new Entries(mapping, context);
        Node ends = entries.take(BETWEEN);
        Node scale = entries.take(SCALE);
        List<List<String>> also = new OptionalKey<>(ALSO, PATHS, "").read(entries);
        if (ends == null) {
            entries.missingOneOf(List.of(BETWEEN), "key \"between\" is missing" + context.in() + ": the range");
        }
        entries.close();
        Optional<Spacing> spacing = spacing(scale, context);
        if (ends == null || spacing.isEmpty() || also == null) {
            return Optional.empty();
        }
        if (!(ends instanceof SequenceNode sequence)
                || sequence.elements().size() != 2
                || !sequence.elements().stream().allMatch(ScalarNode.class::isInstance)) {
            context.report(
                    ends, "expected a list of the lowest and the highest value, such as [1e-13 m^2/s, 1e-11 m^2/s]");
            return Optional.empty();
        }
        return between(
                path,
                also.stream().flatMap(List::stream).toList(),
                spacing.get(),
                (ScalarNode) sequence.elements().get(0),
                (ScalarNode) sequence.elements().get(1),
                context);
    }

    private static Optional<Spacing> spacing(@Nullable Node node, Context context) {
        if (node == null) {
            return Optional.of(Spacing.LINEAR);
        }
        String word = node instanceof ScalarNode scalar ? scalar.value() : "";
        if (word.equals("log")) {
            return Optional.of(Spacing.LOG);
        }
        if (word.equals("linear")) {
            return Optional.of(Spacing.LINEAR);
        }
        context.report(node, "unknown scale " + Yaml.found(node) + "; expected log or linear");
        return Optional.empty();
    }

    private static Optional<Parameter> between(
            String path, List<String> also, Spacing spacing, ScalarNode first, ScalarNode last, Context context) {
        Optional<QuantityKind> kind = QuantityKind.of(first.value());
        if (kind.isEmpty()) {
            context.report(first, Yaml.found(first) + " is no quantity");
            return Optional.empty();
        }
        if (!kind.equals(QuantityKind.of(last.value()))) {
            context.report(last, Yaml.found(last) + " is not " + kind.get().withArticle() + ", as the lowest value");
            return Optional.empty();
        }
        double low = number(first, kind.get());
        double high = number(last, kind.get());
        if (!(low < high)) {
            context.report(last, "the highest value has to be above the lowest");
            return Optional.empty();
        }
        if (spacing == Spacing.LOG && !(low > 0)) {
            context.report(first, "a log scale needs values above 0");
            return Optional.empty();
        }
        return Optional.of(new Parameter(path, also, kind.get(), spacing, low, high));
    }

    private static double number(ScalarNode node, QuantityKind kind) {
        try {
            return Quantities.parse(node.value(), kind);
        } catch (UnitException e) {
            throw new IllegalStateException(node.value() + " is not " + kind.withArticle(), e);
        }
    }

    @Override
    public Node write(List<Parameter> parameters) {
        NodeBuilder out = new NodeBuilder();
        for (Parameter parameter : parameters) {
            NodeBuilder one = new NodeBuilder();
            Type<Double> number = Types.quantity(parameter.kind(), Range.ANY);
            List<Node> ends = List.of(number.write(parameter.low()), number.write(parameter.high()));
            one.put(BETWEEN, new SequenceNode(ends, FlowStyle.FLOW));
            one.put(SCALE, NodeBuilder.text(parameter.spacing() == Spacing.LOG ? "log" : "linear"));
            if (!parameter.also().isEmpty()) {
                one.put(ALSO, PATHS.write(parameter.also()));
            }
            out.put(parameter.path(), one.build(FlowStyle.FLOW));
        }
        return out.build(FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "a mapping from paths of the scenario to ranges, such as"
                + " electrolyte.diffusivity: {between: [1e-13 m^2/s, 1e-11 m^2/s], scale: log}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "object", "minProperties", 1);
    }
}
