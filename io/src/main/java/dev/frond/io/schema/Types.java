package dev.frond.io.schema;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of value besides {@link QuantityType}. */
public final class Types {
    private Types() {}

    public static Type<Double> quantity(QuantityKind kind, Range range) {
        return new QuantityType(kind, range);
    }

    public static Type<Double> number(Range range) {
        return new QuantityType(QuantityKind.NUMBER, range);
    }

    /** A whole number; {@code lower} and {@code upper} belong to it. */
    public static Type<Long> whole(long lower, long upper) {
        return new Whole(lower, upper);
    }

    /** A whole number that fits an int. */
    public static Type<Integer> count(int lower, int upper) {
        return map(new Whole(lower, upper), Math::toIntExact, Integer::longValue);
    }

    public static Type<Boolean> flag() {
        return new Scalar<>(
                "true or false",
                Map.of("type", "boolean"),
                scalar -> scalar.tag().equals(Tag.BOOL),
                scalar -> scalar.value().equalsIgnoreCase("true"),
                value -> NodeBuilder.scalar(Tag.BOOL, value.toString()));
    }

    /** Nothing but true. */
    public static Type<Boolean> yes() {
        return new Scalar<>(
                "true",
                Map.of("const", true),
                scalar -> scalar.tag().equals(Tag.BOOL) && scalar.value().equalsIgnoreCase("true"),
                scalar -> true,
                value -> NodeBuilder.scalar(Tag.BOOL, "true"));
    }

    /** One line of text that is not blank. */
    public static Type<String> text(String expected) {
        return new Scalar<>(
                expected,
                Map.of("type", "string", "pattern", "\\S"),
                scalar -> !scalar.tag().equals(Tag.NULL)
                        && !scalar.value().isBlank()
                        && scalar.value().stripTrailing().chars().noneMatch(c -> c == '\n' || c == '\r'),
                ScalarNode::value,
                NodeBuilder::text);
    }

    /** A name that a file may have. */
    public static Type<String> fileName(String expected) {
        return new FileNameType(text(expected));
    }

    public static <T> Type<List<T>> list(Type<T> element, FlowStyle style) {
        return filled(element, 0, style);
    }

    /** A list with at least so many entries. */
    public static <T> Type<List<T>> filled(Type<T> element, int least, FlowStyle style) {
        return new Sequence<>(element, least, style);
    }

    /** {@code [first, second]}. */
    public static <A, B, T> Type<T> pair(
            Type<A> left, Type<B> right, BiFunction<A, B, T> make, Function<T, A> first, Function<T, B> second) {
        return new Pair<>(left, right, make, first, second);
    }

    /** A mapping over several lines. */
    public static <T> Type<T> section(String name, Keys<T> keys) {
        return new Mapping<>(name, keys, FlowStyle.BLOCK);
    }

    /** A mapping on one line. */
    public static <T> Type<T> inline(String name, Keys<T> keys) {
        return new Mapping<>(name, keys, FlowStyle.FLOW);
    }

    /** What an empty mapping would give. */
    public static <T> Default<T> ofEmpty(Type<T> type, String key, String text) {
        Node empty = new NodeBuilder().build(FlowStyle.FLOW);
        return Default.computed(text, entries -> type.read(empty, entries.at(key)));
    }

    /** Values of one type as those of another. */
    public static <A, B> Type<B> map(Type<A> type, Function<A, B> to, Function<B, A> from) {
        return new Type<>() {
            @Override
            public @Nullable B read(Node node, Context context) {
                A value = type.read(node, context);
                return value == null ? null : to.apply(value);
            }

            @Override
            public Node write(B value) {
                return type.write(from.apply(value));
            }

            @Override
            public String expected() {
                return type.expected();
            }

            @Override
            public Map<String, Object> schema() {
                return type.schema();
            }
        };
    }

    private record Scalar<T>(
            String expected,
            Map<String, Object> schema,
            Predicate<ScalarNode> valid,
            Function<ScalarNode, T> reader,
            Function<T, Node> writer)
            implements Type<T> {
        @Override
        public @Nullable T read(Node node, Context context) {
            if (node instanceof ScalarNode scalar && valid.test(scalar)) {
                return reader.apply(scalar);
            }
            context.report(node, "expected " + expected + ", found " + Yaml.found(node));
            return null;
        }

        @Override
        public Node write(T value) {
            return writer.apply(value);
        }
    }

    private record Whole(long lower, long upper) implements Type<Long> {
        @Override
        public @Nullable Long read(Node node, Context context) {
            if (node instanceof ScalarNode scalar && scalar.value().matches("[+-]?[0-9]{1,19}")) {
                try {
                    long value = Long.parseLong(scalar.value());
                    if (value >= lower && value <= upper) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    // reported below, like every number beyond the bounds
                }
            }
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }

        @Override
        public Node write(Long value) {
            return NodeBuilder.scalar(Tag.INT, value.toString());
        }

        @Override
        public String expected() {
            if (lower == upper) {
                return Long.toString(lower);
            }
            if (upper < Integer.MAX_VALUE) {
                return "a whole number from " + lower + " to " + upper;
            }
            return lower == Long.MIN_VALUE ? "a whole number" : "a whole number, at least " + lower;
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "integer");
            schema.put("minimum", lower);
            schema.put("maximum", upper);
            return schema;
        }
    }

    private record Sequence<T>(Type<T> element, int least, FlowStyle style) implements Type<List<T>> {
        @Override
        public @Nullable List<T> read(Node node, Context context) {
            if (!(node instanceof SequenceNode sequence) || sequence.elements().size() < least) {
                context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
                return null;
            }
            List<T> values = new ArrayList<>();
            List<Node> nodes = sequence.elements();
            for (int i = 0; i < nodes.size(); i++) {
                T value = element.read(nodes.get(i), context.element(i));
                if (value != null) {
                    values.add(value);
                }
            }
            return values.size() == nodes.size() ? values : null;
        }

        @Override
        public Node write(List<T> values) {
            FlowStyle used = values.isEmpty() ? FlowStyle.FLOW : style;
            return new SequenceNode(values.stream().map(element::write).toList(), used);
        }

        @Override
        public String expected() {
            return (least > 0 ? "a list that is not empty" : "a list") + ", each entry " + element.expected();
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("items", element.schema());
            if (least > 0) {
                schema.put("minItems", least);
            }
            return schema;
        }
    }

    private record Pair<A, B, T>(
            Type<A> left, Type<B> right, BiFunction<A, B, T> make, Function<T, A> first, Function<T, B> second)
            implements Type<T> {
        @Override
        public @Nullable T read(Node node, Context context) {
            if (!(node instanceof SequenceNode sequence) || sequence.elements().size() != 2) {
                context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
                return null;
            }
            A a = left.read(sequence.elements().get(0), context.element(0));
            B b = right.read(sequence.elements().get(1), context.element(1));
            return a == null || b == null ? null : make.apply(a, b);
        }

        @Override
        public Node write(T value) {
            List<Node> nodes = List.of(left.write(first.apply(value)), right.write(second.apply(value)));
            return new SequenceNode(nodes, FlowStyle.FLOW);
        }

        @Override
        public String expected() {
            return left.expected().equals(right.expected())
                    ? "a list of two, each " + left.expected()
                    : "a list of " + left.expected() + " and " + right.expected();
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("prefixItems", List.of(left.schema(), right.schema()));
            schema.put("minItems", 2);
            schema.put("maxItems", 2);
            return schema;
        }
    }

    private record Mapping<T>(String name, Keys<T> keys, FlowStyle style) implements Type<T> {
        @Override
        public @Nullable T read(Node node, Context context) {
            if (!(node instanceof MappingNode mapping)) {
                context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
                return null;
            }
            Entries entries = new Entries(mapping, context);
            T value = keys.read(entries);
            entries.close();
            return value;
        }

        @Override
        public Node write(T value) {
            NodeBuilder out = new NodeBuilder();
            keys.write(value, out);
            return out.build(style);
        }

        @Override
        public String expected() {
            return name + " with the keys "
                    + String.join(", ", keys.names().stream().distinct().toList());
        }

        @Override
        public Map<String, Object> schema() {
            ObjectSchema schema = new ObjectSchema();
            keys.describe(schema);
            return schema.closed();
        }
    }
}
