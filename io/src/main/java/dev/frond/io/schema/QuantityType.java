package dev.frond.io.schema;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.solver.units.UnitException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number with its unit, or a pure number. */
record QuantityType(QuantityKind kind, Range range) implements Type<Double> {
    @Override
    public @Nullable Double read(Node node, Context context) {
        if (!(node instanceof ScalarNode scalar) || node.tag().equals(Tag.NULL)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        try {
            double value = Quantities.parse(scalar.value().strip(), kind);
            if (!range.contains(value)) {
                context.report(node, name(context) + " must be " + bounds() + ", found " + scalar.value());
                return null;
            }
            return value;
        } catch (UnitException e) {
            context.report(node, e.reason());
            return null;
        }
    }

    private static String name(Context context) {
        return context.path().substring(context.path().lastIndexOf('.') + 1);
    }

    @Override
    public Node write(Double value) {
        String text = Quantities.format(value, kind);
        return NodeBuilder.scalar(kind == QuantityKind.NUMBER ? Yaml.numberTag(text) : Tag.STR, text);
    }

    @Override
    public String expected() {
        String unit = kind == QuantityKind.NUMBER ? "a number" : kind.withArticle() + " with its unit";
        String bounds = bounds();
        return unit + (bounds.isEmpty() ? "" : " " + bounds) + ", such as " + kind.example();
    }

    private String bounds() {
        return range.text(bound -> Quantities.format(bound, kind));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *[^0-9 ].*$");
        text.put("examples", List.of(kind.example()));
        text.put("$comment", expected());
        if (kind != QuantityKind.NUMBER) {
            return Map.of("anyOf", List.of(text, Map.of("const", 0)));
        }
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "number");
        if (range.lower() > Double.NEGATIVE_INFINITY) {
            number.put(range.openBelow() ? "exclusiveMinimum" : "minimum", range.lower());
        }
        if (range.upper() < Double.POSITIVE_INFINITY) {
            number.put(range.openAbove() ? "exclusiveMaximum" : "maximum", range.upper());
        }
        text.put("examples", List.of("42 %"));
        return Map.of("anyOf", List.of(number, text));
    }
}
