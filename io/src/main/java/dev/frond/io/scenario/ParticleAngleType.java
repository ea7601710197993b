package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An angle, or the word random. */
final class ParticleAngleType implements Type<ParticleAngle> {
    private static final String RANDOM = "random";
    private static final Type<Double> ANGLE = Types.quantity(QuantityKind.ANGLE, Range.ANY);

    @Override
    public @Nullable ParticleAngle read(Node node, Context context) {
        if (node instanceof ScalarNode scalar && scalar.value().strip().equals(RANDOM)) {
            return new ParticleAngle.AtRandom();
        }
        Double value = ANGLE.read(node, context);
        return value == null ? null : new ParticleAngle.Fixed(value);
    }

    @Override
    public Node write(ParticleAngle value) {
        return value instanceof ParticleAngle.Fixed fixed ? ANGLE.write(fixed.value()) : NodeBuilder.text(RANDOM);
    }

    @Override
    public String expected() {
        return ANGLE.expected() + ", or " + RANDOM;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(ANGLE.schema(), Map.of("const", RANDOM)));
    }
}
