package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.SweepAxis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One path with a list of values, or nothing. */
final class ReplicatesType implements Type<List<SweepAxis>> {
    private static final AxesType AXES = new AxesType("replicates");

    @Override
    public @Nullable List<SweepAxis> read(Node node, Context context) {
        if (node instanceof MappingNode mapping && mapping.entries().isEmpty()) {
            return List.of();
        }
        List<SweepAxis> axes = AXES.read(node, context);
        if (axes == null) {
            return null;
        }
        if (axes.size() != 1 || !(axes.get(0).values() instanceof AxisValues.Listed)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        return axes;
    }

    @Override
    public Node write(List<SweepAxis> axes) {
        return AXES.write(axes);
    }

    @Override
    public String expected() {
        return "one path with a list of values, such as {fillers[0].random.seed: [1, 2, 3]}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "object", "maxProperties", 1);
    }
}
