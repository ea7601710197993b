package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.WordType;
import dev.frond.io.schema.Yaml;
import dev.frond.study.optimisation.Goal;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A goal, {@code {maximise: time_to_short_s}}, or a list of two. */
final class GoalsType implements Type<List<Goal>> {
    /** Any metric. */
    static final Type<Metric> METRIC = new WordType<>("metric", List.of(Metric.values()), Metric::label);

    private static final String MAXIMISE = "maximise";
    private static final String MINIMISE = "minimise";
    private static final int MOST = 2;

    @Override
    public @Nullable List<Goal> read(Node node, Context context) {
        List<Node> nodes = node instanceof SequenceNode sequence ? sequence.elements() : List.of(node);
        if (nodes.isEmpty() || nodes.size() > MOST) {
            context.report(node, "expected one goal, or two for a front, found " + nodes.size());
            return null;
        }
        List<Goal> goals = new ArrayList<>();
        for (Node one : nodes) {
            Goal goal = goal(one, context);
            if (goal != null && goals.stream().anyMatch(other -> other.metric() == goal.metric())) {
                context.report(one, "two goals of " + goal.metric().label());
            } else if (goal != null) {
                goals.add(goal);
            }
        }
        return goals.size() == nodes.size() ? goals : null;
    }

    private static @Nullable Goal goal(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)
                || mapping.entries().size() != 1
                || !(mapping.entries().get(0).key() instanceof ScalarNode key)) {
            context.report(node, "expected {maximise: METRIC} or {minimise: METRIC}, found " + Yaml.found(node));
            return null;
        }
        if (!key.value().equals(MAXIMISE) && !key.value().equals(MINIMISE)) {
            context.report(key, "unknown goal \"" + key.value() + "\"; expected maximise or minimise");
            return null;
        }
        Metric metric = METRIC.read(mapping.entries().get(0).value(), context);
        return metric == null ? null : new Goal(metric, key.value().equals(MAXIMISE));
    }

    @Override
    public Node write(List<Goal> goals) {
        List<Node> nodes = goals.stream().map(GoalsType::write).toList();
        return nodes.size() == 1 ? nodes.get(0) : new SequenceNode(nodes, FlowStyle.FLOW);
    }

    private static Node write(Goal goal) {
        NodeBuilder out = new NodeBuilder();
        out.put(goal.maximise() ? MAXIMISE : MINIMISE, METRIC.write(goal.metric()));
        return out.build(FlowStyle.FLOW);
    }

    @Override
    public String expected() {
        return "{maximise: METRIC} or {minimise: METRIC}, or a list of two";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> goal = new LinkedHashMap<>();
        goal.put("type", "object");
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(MAXIMISE, METRIC.schema());
        words.put(MINIMISE, METRIC.schema());
        goal.put("properties", words);
        goal.put("minProperties", 1);
        goal.put("maxProperties", 1);
        goal.put("additionalProperties", false);
        Map<String, Object> two = new LinkedHashMap<>();
        two.put("type", "array");
        two.put("items", goal);
        two.put("minItems", 1);
        two.put("maxItems", MOST);
        return Map.of("anyOf", List.of(goal, two));
    }
}
