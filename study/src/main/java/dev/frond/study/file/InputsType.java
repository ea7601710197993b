package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uncertain inputs by their paths: {@code electrolyte.transference_number: {normal: [0.42, 0.03]}}. */
final class InputsType implements Type<List<UncertainInput>> {
    private static final String ALSO = "also";
    private static final Type<List<String>> PATHS =
            Types.filled(Types.text("a path into the scenario"), 1, FlowStyle.FLOW);

    @Override
    public @Nullable List<UncertainInput> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        if (mapping.entries().size() > SensitivityTask.MOST_INPUTS) {
            context.report(node, "more than " + SensitivityTask.MOST_INPUTS + " inputs");
            return null;
        }
        List<UncertainInput> inputs = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof ScalarNode key)
                    || Setting.steps(key.value()).isEmpty()) {
                context.report(
                        entry.key(),
                        Yaml.found(entry.key()) + " is no path into the scenario, such as electrolyte.diffusivity");
            } else {
                input(key.value(), entry.value(), context)
                        .filter(input -> areNew(input, key, earlier, context))
                        .ifPresent(inputs::add);
            }
        }
        return inputs.size() == mapping.entries().size() ? inputs : null;
    }

    private static boolean areNew(UncertainInput input, Node key, Set<String> earlier, Context context) {
        boolean all = true;
        for (String path : input.paths()) {
            if (!earlier.add(path)) {
                context.report(key, "\"" + path + "\" is there twice among the inputs");
                all = false;
            }
        }
        return all;
    }

    private static Optional<UncertainInput> input(String path, Node node, Context around) {
        Context context = new Context(around.problems(), around.folder(), "inputs." + path, null);
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected " + DistributionForm.examples() + ", found " + Yaml.found(node));
            return Optional.empty();
        }
        Entries entries = new Entries(mapping, context);
        List<List<String>> also = new OptionalKey<>(ALSO, PATHS, "").read(entries);
        DistributionForm.@Nullable Read read = null;
        int found = 0;
        for (DistributionForm form : DistributionForm.values()) {
            Node numbers = entries.take(form.key());
            if (numbers != null) {
                found++;
                read = form.read(numbers, context).orElse(null);
            }
        }
        if (found == 0) {
            entries.missingOneOf(
                    DistributionForm.keys(),
                    "no distribution" + context.in() + ": expected " + DistributionForm.examples());
        } else if (found > 1) {
            context.report(node, "several distributions" + context.in() + ": expected one of them");
        }
        entries.close();
        if (found != 1 || read == null || also == null) {
            return Optional.empty();
        }
        return Optional.of(new UncertainInput(
                path, also.stream().flatMap(List::stream).toList(), read.kind(), read.distribution()));
    }

    @Override
    public Node write(List<UncertainInput> inputs) {
        NodeBuilder out = new NodeBuilder();
        for (UncertainInput input : inputs) {
            NodeBuilder one = new NodeBuilder();
            DistributionForm form = DistributionForm.of(input.distribution());
            one.put(form.key(), form.write(input.distribution(), input.kind()));
            if (!input.also().isEmpty()) {
                one.put(ALSO, PATHS.write(input.also()));
            }
            out.put(input.path(), one.build(FlowStyle.FLOW));
        }
        return out.build(FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "a mapping from paths of the scenario to distributions, such as"
                + " electrolyte.transference_number: {normal: [0.42, 0.03]}";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (DistributionForm form : DistributionForm.values()) {
            keys.put(form.key(), form.schema());
        }
        keys.put(ALSO, PATHS.schema());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("type", "object");
        input.put("properties", keys);
        input.put("additionalProperties", false);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$comment", expected());
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("additionalProperties", input);
        return schema;
    }
}
