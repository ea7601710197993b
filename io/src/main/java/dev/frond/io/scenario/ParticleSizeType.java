package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A length, or how it is distributed. */
final class ParticleSizeType implements Type<ParticleSize> {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);
    private static final Type<ParticleSize> DISTRIBUTION = Types.inline("a distribution", distribution());

    private static KeyChoice<ParticleSize> distribution() {
        Fields<ParticleSize.Normal> normal = new Fields<>();
        Slot<ParticleSize.Normal> both = normal.required(
                "normal",
                Types.pair(
                        LENGTH,
                        LENGTH,
                        ParticleSize.Normal::new,
                        ParticleSize.Normal::mean,
                        ParticleSize.Normal::deviation),
                value -> value,
                "Mean and standard deviation; sizes beyond three of these are not drawn.");
        Fields<ParticleSize.Lognormal> lognormal = new Fields<>();
        Slot<ParticleSize.Lognormal> pair = lognormal.required(
                "lognormal",
                Types.pair(
                        LENGTH,
                        Types.number(Range.POSITIVE),
                        ParticleSize.Lognormal::new,
                        ParticleSize.Lognormal::median,
                        ParticleSize.Lognormal::spread),
                value -> value,
                "Median, and standard deviation of the natural logarithm; sizes beyond three of these are not drawn.");
        return new KeyChoice<ParticleSize>()
                .variant(ParticleSize.Normal.class, normal.build(e -> e.get(both)))
                .variant(ParticleSize.Lognormal.class, lognormal.build(e -> e.get(pair)));
    }

    @Override
    public @Nullable ParticleSize read(Node node, Context context) {
        if (node instanceof MappingNode) {
            return DISTRIBUTION.read(node, context);
        }
        Double value = LENGTH.read(node, context);
        return value == null ? null : new ParticleSize.Fixed(value);
    }

    @Override
    public Node write(ParticleSize value) {
        return value instanceof ParticleSize.Fixed fixed ? LENGTH.write(fixed.value()) : DISTRIBUTION.write(value);
    }

    @Override
    public String expected() {
        return LENGTH.expected();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(LENGTH.schema(), DISTRIBUTION.schema()));
    }
}
