package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A grey level; none is found by the picture. */
final class ThresholdType implements Type<OptionalDouble> {
    private static final Type<Double> LEVEL = Types.number(Bounds.PART);

    @Override
    public @Nullable OptionalDouble read(Node node, Context context) {
        Double level = LEVEL.read(node, context);
        return level == null ? null : OptionalDouble.of(level);
    }

    @Override
    public Node write(OptionalDouble value) {
        return LEVEL.write(value.orElseThrow());
    }

    @Override
    public String expected() {
        return LEVEL.expected();
    }

    @Override
    public Map<String, Object> schema() {
        return LEVEL.schema();
    }
}
