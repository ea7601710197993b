package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.Contour;
import dev.frond.sweep.domain.Refinement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code {between: outcomes, tolerance: 1/8}}, or between: {METRIC: VALUE}. */
final class RefineFormat {
    private static final String OUTCOMES = "outcomes";

    private RefineFormat() {}

    static Type<Refinement> refinement() {
        Fields<Refinement> fields = new Fields<>();
        Slot<List<Contour>> between = fields.required(
                "between",
                new BetweenType(),
                refinement -> refinement.level().stream().toList(),
                "The boundary: between outcomes, or where a metric passes a value.");
        Slot<Integer> tolerance = fields.required(
                "tolerance",
                new PartType(),
                Refinement::parts,
                "To what part of the distance of the first jobs the boundary is known; every axis has 1 more value than a multiple of its number.");
        return Types.inline(
                "a refinement",
                fields.build(e -> new Refinement(e.get(between).stream().findFirst(), e.get(tolerance))));
    }

    /** Outcomes, which is no level, or the value of one metric. */
    private static final class BetweenType implements Type<List<Contour>> {
        private final ContoursType levels = new ContoursType();

        @Override
        public @Nullable List<Contour> read(Node node, Context context) {
            if (node instanceof ScalarNode word && word.value().equals(OUTCOMES)) {
                return List.of();
            }
            if (!(node instanceof MappingNode)) {
                context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
                return null;
            }
            List<Contour> found = levels.read(node, context);
            if (found != null && found.size() != 1) {
                context.report(node, "expected one value of one metric, found " + found.size());
            }
            return found == null || found.size() != 1 ? null : found;
        }

        @Override
        public Node write(List<Contour> value) {
            return value.isEmpty() ? NodeBuilder.text(OUTCOMES) : levels.write(value);
        }

        @Override
        public String expected() {
            return "outcomes, or a metric with its value in SI, such as {amplification: 2}";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("anyOf", List.of(Map.of("const", OUTCOMES), levels.schema()));
        }
    }

    /** The part of a distance, as 1/2 to 1/64. */
    private static final class PartType implements Type<Integer> {
        private static final Pattern PART = Pattern.compile("1/(2|4|8|16|32|64)");

        @Override
        public @Nullable Integer read(Node node, Context context) {
            Matcher part = PART.matcher(node instanceof ScalarNode scalar ? scalar.value() : "");
            if (!part.matches()) {
                context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
                return null;
            }
            return Integer.valueOf(part.group(1));
        }

        @Override
        public Node write(Integer parts) {
            return NodeBuilder.text("1/" + parts);
        }

        @Override
        public String expected() {
            return "1/2, 1/4, 1/8, 1/16, 1/32 or 1/64 of the distance between the jobs that are run first";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("$comment", expected(), "type", "string", "pattern", "^" + PART.pattern() + "$");
        }
    }
}
