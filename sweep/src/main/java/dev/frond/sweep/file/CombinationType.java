package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.WordType;
import dev.frond.sweep.domain.Combination;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code cross}, {@code zip}, {@code {zip: [[PATH, PATH]]}} or {@code {sobol: 64}}. */
final class CombinationType implements Type<Combination> {
    private static final Type<String> WORD = new WordType<>("combination", List.of("cross", "zip"), w -> w);
    private static final Type<Integer> SAMPLES = Types.count(1, SweepReader.MOST_JOBS);

    private static final Type<List<List<String>>> GROUPS =
            Types.filled(Types.filled(Types.text("a path of axes"), 2, FlowStyle.FLOW), 1, FlowStyle.FLOW);

    @Override
    public @Nullable Combination read(Node node, Context context) {
        if (node instanceof MappingNode mapping) {
            Entries entries = new Entries(mapping, context);
            List<List<List<String>>> groups = new OptionalKey<>("zip", GROUPS, "").read(entries);
            if (groups != null && !groups.isEmpty()) {
                entries.close();
                return new Combination.Grouped(groups.get(0));
            }
            Integer samples = new Key<>("sobol", SAMPLES, null, "").read(entries);
            entries.close();
            return samples == null || groups == null ? null : new Combination.Sobol(samples);
        }
        String word = WORD.read(node, context);
        if (word == null) {
            return null;
        }
        return word.equals("zip") ? new Combination.Zipped() : new Combination.Crossed();
    }

    @Override
    public Node write(Combination value) {
        if (value instanceof Combination.Sobol sobol) {
            NodeBuilder out = new NodeBuilder();
            out.put("sobol", SAMPLES.write(sobol.samples()));
            return out.build(FlowStyle.FLOW);
        }
        if (value instanceof Combination.Grouped grouped) {
            NodeBuilder out = new NodeBuilder();
            out.put("zip", GROUPS.write(grouped.groups()));
            return out.build(FlowStyle.FLOW);
        }
        return WORD.write(value instanceof Combination.Zipped ? "zip" : "cross");
    }

    @Override
    public String expected() {
        return "cross, zip, {zip: [[PATH, PATH]]} or {sobol: SAMPLES}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "$comment",
                expected(),
                "anyOf",
                List.of(
                        WORD.schema(),
                        Map.of(
                                "type", "object",
                                "properties", Map.of("zip", GROUPS.schema()),
                                "required", List.of("zip")),
                        Map.of(
                                "type", "object",
                                "properties", Map.of("sobol", SAMPLES.schema()),
                                "required", List.of("sobol"))));
    }
}
