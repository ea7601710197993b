package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.study.optimisation.Limit;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits by their metrics: {@code {potential_V: {above: -0.5 V}}}. */
final class LimitsType implements Type<List<Limit>> {
    private static final String ABOVE = "above";
    private static final String BELOW = "below";
    private static final List<QuantityKind> KINDS =
            List.of(QuantityKind.LENGTH, QuantityKind.TIME, QuantityKind.POTENTIAL, QuantityKind.CONCENTRATION);

    @Override
    public @Nullable List<Limit> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<Limit> limits = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            Metric metric = GoalsType.METRIC.read(entry.key(), context);
            if (metric == null) {
                continue;
            }
            if (limits.stream().anyMatch(other -> other.metric() == metric)) {
                context.report(entry.key(), "the limits of \"" + metric.label() + "\" are there twice");
                continue;
            }
            limit(metric, entry.value(), context).ifPresent(limits::add);
        }
        return limits.size() == mapping.entries().size() ? limits : null;
    }

    private static Optional<Limit> limit(Metric metric, Node node, Context around) {
        Context context = new Context(around.problems(), around.folder(), around.path() + "." + metric.label(), null);
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected {above: LEAST, below: MOST} or one of them, found " + Yaml.found(node));
            return Optional.empty();
        }
        Entries entries = new Entries(mapping, context);
        List<Double> above = new OptionalKey<>(ABOVE, number(metric), "").read(entries);
        List<Double> below = new OptionalKey<>(BELOW, number(metric), "").read(entries);
        if (above != null && below != null && above.isEmpty() && below.isEmpty()) {
            entries.missingOneOf(List.of(ABOVE, BELOW), "expected \"above\" or \"below\"" + context.in());
        }
        entries.close();
        if (above == null || below == null || (above.isEmpty() && below.isEmpty())) {
            return Optional.empty();
        }
        Limit limit = new Limit(
                metric,
                above.isEmpty() ? Double.NEGATIVE_INFINITY : above.get(0),
                below.isEmpty() ? Double.POSITIVE_INFINITY : below.get(0));
        if (!(limit.above() < limit.below())) {
            context.report(node, "nothing is above " + limit.above() + " and below " + limit.below());
            return Optional.empty();
        }
        return Optional.of(limit);
    }

    /** A quantity with its unit, where the metric has one that files know. */
    private static Type<Double> number(Metric metric) {
        return KINDS.stream()
                .filter(kind -> kind.keptUnit().equals(metric.unit()))
                .findFirst()
                .map(kind -> Types.quantity(kind, Range.ANY))
                .orElseGet(() -> Types.number(Range.ANY));
    }

    @Override
    public Node write(List<Limit> limits) {
        NodeBuilder out = new NodeBuilder();
        for (Limit limit : limits) {
            NodeBuilder one = new NodeBuilder();
            Type<Double> number = number(limit.metric());
            if (Double.isFinite(limit.above())) {
                one.put(ABOVE, number.write(limit.above()));
            }
            if (Double.isFinite(limit.below())) {
                one.put(BELOW, number.write(limit.below()));
            }
            out.put(limit.metric().label(), one.build(FlowStyle.FLOW));
        }
        return out.build(limits.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "a mapping from metrics to {above: LEAST, below: MOST}, such as potential_V: {above: -0.5 V}";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            Map<String, Object> limit = new LinkedHashMap<>();
            limit.put("type", "object");
            Map<String, Object> ends = new LinkedHashMap<>();
            ends.put(ABOVE, number(metric).schema());
            ends.put(BELOW, number(metric).schema());
            limit.put("properties", ends);
            limit.put("minProperties", 1);
            limit.put("additionalProperties", false);
            properties.put(metric.label(), limit);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }
}
