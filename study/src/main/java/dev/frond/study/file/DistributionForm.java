package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.solver.units.UnitException;
import dev.frond.study.sensitivity.Distribution;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a distribution is written: a key with two numbers. */
enum DistributionForm {
    NORMAL("normal", "[MEAN, STANDARD DEVIATION]", "[0.42, 0.03]"),
    LOGNORMAL("lognormal", "[MEDIAN, STANDARD DEVIATION OF THE LOGARITHM]", "[0.95 A/m^2, 0.2]"),
    UNIFORM("uniform", "[LOW, HIGH]", "[1e-14 m^2/s, 3e-14 m^2/s]"),
    LOGUNIFORM("loguniform", "[LOW, HIGH]", "[1e-14 m^2/s, 1e-12 m^2/s]");

    private final String key;
    private final String form;
    private final String example;

    DistributionForm(String key, String form, String example) {
        this.key = key;
        this.form = form;
        this.example = example;
    }

    /** What was read. */
    record Read(QuantityKind kind, Distribution distribution) {}

    String key() {
        return key;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(DistributionForm::key).toList();
    }

    static String examples() {
        return "{normal: " + NORMAL.example + "}, or one of " + String.join(", ", keys());
    }

    static DistributionForm of(Distribution distribution) {
        if (distribution instanceof Distribution.Normal) {
            return NORMAL;
        }
        if (distribution instanceof Distribution.LogNormal) {
            return LOGNORMAL;
        }
        return distribution instanceof Distribution.Uniform ? UNIFORM : LOGUNIFORM;
    }

    /** Empty after the mistake has been reported. */
    Optional<Read> read(Node node, Context context) {
        if (!(node instanceof SequenceNode sequence)
                || sequence.elements().size() != 2
                || !(sequence.elements().get(0) instanceof ScalarNode first)
                || !(sequence.elements().get(1) instanceof ScalarNode second)) {
            context.report(
                    node, "expected " + key + ": " + form + ", such as " + example + ", found " + Yaml.found(node));
            return Optional.empty();
        }
        Optional<QuantityKind> kind = kind(first, second);
        if (kind.isEmpty()) {
            context.report(first, Yaml.found(first) + " is no quantity; expected " + form + ", such as " + example);
            return Optional.empty();
        }
        QuantityKind ofSecond = this == LOGNORMAL ? QuantityKind.NUMBER : kind.get();
        if (!ofSecond.reads(second.value())) {
            context.report(
                    second,
                    Yaml.found(second) + " is not " + ofSecond.withArticle() + "; expected " + form + ", such as "
                            + example);
            return Optional.empty();
        }
        double a = number(first, kind.get());
        double b = number(second, ofSecond);
        return mistake(a, b)
                .map(message -> {
                    context.report(message.startsWith("a ") ? first : second, message);
                    return Optional.<Read>empty();
                })
                .orElseGet(() -> Optional.of(new Read(kind.get(), distribution(a, b))));
    }

    /** Of the first number; a bare 0 is of the kind of the second. */
    private Optional<QuantityKind> kind(ScalarNode first, ScalarNode second) {
        Optional<QuantityKind> other = this == LOGNORMAL ? Optional.empty() : QuantityKind.of(second.value());
        return other.filter(kind -> kind.reads(first.value())).or(() -> QuantityKind.of(first.value()));
    }

    private Optional<String> mistake(double a, double b) {
        boolean range = this == UNIFORM || this == LOGUNIFORM;
        if ((this == LOGUNIFORM || this == LOGNORMAL) && !(a > 0)) {
            return Optional.of("a " + key + " distribution needs numbers above 0");
        }
        if (range && !(a < b)) {
            return Optional.of("the highest value has to be above the lowest");
        }
        return range || b > 0 ? Optional.empty() : Optional.of("the standard deviation has to be above 0");
    }

    private Distribution distribution(double a, double b) {
        return switch (this) {
            case NORMAL -> new Distribution.Normal(a, b);
            case LOGNORMAL -> new Distribution.LogNormal(a, b);
            case UNIFORM -> new Distribution.Uniform(a, b);
            case LOGUNIFORM -> new Distribution.LogUniform(a, b);
        };
    }

    private static double number(ScalarNode node, QuantityKind kind) {
        try {
            return Quantities.parse(node.value(), kind);
        } catch (UnitException e) {
            throw new IllegalStateException(node.value() + " is not " + kind.withArticle(), e);
        }
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", form + ", such as " + example);
        schema.put("type", "array");
        schema.put("minItems", 2);
        schema.put("maxItems", 2);
        return schema;
    }

    Node write(Distribution distribution, QuantityKind kind) {
        double a;
        double b;
        if (distribution instanceof Distribution.Normal normal) {
            a = normal.mean();
            b = normal.deviation();
        } else if (distribution instanceof Distribution.LogNormal normal) {
            a = normal.median();
            b = normal.deviation();
        } else if (distribution instanceof Distribution.Uniform range) {
            a = range.low();
            b = range.high();
        } else {
            Distribution.LogUniform range = (Distribution.LogUniform) distribution;
            a = range.low();
            b = range.high();
        }
        QuantityKind ofSecond = this == LOGNORMAL ? QuantityKind.NUMBER : kind;
        return new SequenceNode(
                List.of(
                        Types.quantity(kind, Range.ANY).write(a),
                        Types.quantity(ofSecond, Range.ANY).write(b)),
                FlowStyle.FLOW);
    }
}
