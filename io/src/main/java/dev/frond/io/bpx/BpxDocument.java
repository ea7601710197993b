package dev.frond.io.bpx;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** A BPX file as a tree, which remembers what was asked for. */
final class BpxDocument {
    /** Between the keys of a path: no key has it. */
    private static final String STEP = "\0";

    private final Node root;
    private final InputProblems problems;
    private final Set<String> used = new LinkedHashSet<>();

    BpxDocument(Node root, InputProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    private Optional<Node> find(String... path) {
        Optional<Node> node = Optional.of(root);
        for (String key : path) {
            node = node.flatMap(parent -> child(parent, key));
        }
        node.ifPresent(found -> used.add(String.join(STEP, path)));
        return node;
    }

    private static Optional<Node> child(Node parent, String key) {
        if (!(parent instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.entries().stream()
                .filter(entry ->
                        entry.key() instanceof ScalarNode name && name.value().equals(key))
                .map(MappingNode.Entry::value)
                .findFirst();
    }

    /** A word. */
    Optional<String> text(String... path) {
        return find(path).filter(ScalarNode.class::isInstance).map(node -> ((ScalarNode) node).value());
    }

    /** A number; empty when it is not there, or after it has been reported as none. */
    OptionalDouble number(String... path) {
        Optional<Node> node = find(path);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        return number(node.get(), path[path.length - 1]);
    }

    private OptionalDouble number(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            try {
                double value = Double.parseDouble(scalar.value());
                if (Double.isFinite(value)) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException e) {
                // reported below
            }
        }
        problems.report(node, key + ": expected a number, found " + Yaml.found(node));
        return OptionalDouble.empty();
    }

    /** A number that has to be there. */
    double required(String... path) {
        OptionalDouble value = number(path);
        if (value.isEmpty() && find(path).isEmpty()) {
            problems.report(root, "missing: " + String.join(" / ", path));
        }
        return value.orElse(Double.NaN);
    }

    /** A number, an expression in x, or a table with x and y; empty after it has been reported. */
    Optional<BpxFunction> function(String... path) {
        Optional<Node> found = find(path);
        String key = path[path.length - 1];
        if (found.isEmpty()) {
            problems.report(root, "missing: " + String.join(" / ", path));
            return Optional.empty();
        }
        Node node = found.get();
        if (node instanceof MappingNode) {
            return table(node, key);
        }
        if (!(node instanceof ScalarNode scalar)) {
            problems.report(node, key + ": expected a number, a function of x or a table, found " + Yaml.found(node));
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(scalar.value());
            return Optional.of(new BpxFunction.Constant(value));
        } catch (NumberFormatException e) {
            return expression(node, key, scalar.value());
        }
    }

    private Optional<BpxFunction> expression(Node node, String key, String text) {
        try {
            DoubleUnaryOperator function = Expression.of(text);
            return Optional.of(new BpxFunction.Formula(function));
        } catch (IllegalArgumentException e) {
            problems.report(node, key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<BpxFunction> table(Node node, String key) {
        double[] x = numbers(child(node, "x"), key);
        double[] y = numbers(child(node, "y"), key);
        if (x.length < 2 || x.length != y.length) {
            problems.report(node, key + ": expected a table with x and y, two numbers or more of each, and as many");
            return Optional.empty();
        }
        return Optional.of(new BpxFunction.Points(x, y));
    }

    private double[] numbers(Optional<Node> list, String key) {
        if (list.isEmpty() || !(list.get() instanceof SequenceNode sequence)) {
            return new double[0];
        }
        return sequence.elements().stream()
                .mapToDouble(element -> number(element, key).orElse(Double.NaN))
                .toArray();
    }

    /** What was not asked for: the names of single values under each group, in the order of the file. */
    List<String> unused() {
        List<String> names = new ArrayList<>();
        if (root instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> collect(entry, "", names));
        }
        return names;
    }

    private void collect(MappingNode.Entry entry, String above, List<String> names) {
        String name = entry.key() instanceof ScalarNode key ? key.value() : "?";
        String path = above.isEmpty() ? name : above + STEP + name;
        if (used.contains(path)) {
            return;
        }
        boolean usedBelow = used.stream().anyMatch(other -> other.startsWith(path + STEP));
        boolean group = entry.value() instanceof MappingNode && depth(path) < 2;
        if (entry.value() instanceof MappingNode mapping && (usedBelow || group)) {
            mapping.entries().forEach(inner -> collect(inner, path, names));
        } else {
            names.add(path.replace(STEP, " / "));
        }
    }

    private static int depth(String path) {
        return 1 + (int) path.chars().filter(c -> c == STEP.charAt(0)).count();
    }
}
