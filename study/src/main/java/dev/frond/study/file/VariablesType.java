package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.study.domain.Parameter;
import dev.frond.study.optimisation.DiscArrangement;
import dev.frond.study.optimisation.Discs;
import dev.frond.study.optimisation.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables by their paths: ranges as those of parameters, or discs that are arranged. The box of discs is not known here: it is not a number. */
final class VariablesType implements Type<List<Variable>> {
    private static final String DISCS = "discs";
    private static final int MOST_DISCS = 200;
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.NOT_NEGATIVE);
    private static final Type<Discs> ARRANGED = arranged();
    private static final ParametersType NUMBERS = new ParametersType();

    /** Two ends of a side. */
    private record Ends(double low, double high) {}

    private record Region(Ends x, Ends y) {}

    private static Type<Discs> arranged() {
        Type<Ends> ends = Types.pair(LENGTH, LENGTH, Ends::new, Ends::low, Ends::high);
        Fields<Region> sides = new Fields<>();
        Slot<Ends> x = sides.required("x", ends, Region::x, "Left and right end.");
        Slot<Ends> y = sides.required("y", ends, Region::y, "Lower and upper end.");
        Type<Region> region = Types.inline("a rectangle", sides.build(e -> new Region(e.get(x), e.get(y))));
        Fields<Discs> fields = new Fields<>();
        Slot<Integer> count = fields.required(DISCS, Types.count(1, MOST_DISCS), Discs::count, "How many.");
        Slot<Region> inside = fields.required(
                "region",
                region,
                discs -> new Region(new Ends(discs.left(), discs.right()), new Ends(discs.low(), discs.high())),
                "Rectangle that holds the discs whole.");
        Slot<Double> gap =
                fields.required("min_gap", LENGTH, Discs::gap, "Least distance between the edges of two discs.");
        return Types.inline("discs", fields.build(e -> {
            Region rectangle = e.get(inside);
            return new Discs(
                    e.get(count),
                    rectangle.x().low(),
                    rectangle.x().high(),
                    rectangle.y().low(),
                    rectangle.y().high(),
                    e.get(gap));
        }));
    }

    @Override
    public @Nullable List<Variable> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<Variable> variables = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof ScalarNode key)
                    || Setting.steps(key.value()).isEmpty()) {
                context.report(
                        entry.key(),
                        Yaml.found(entry.key()) + " is no path into the scenario, such as electrolyte.diffusivity");
            } else if (!earlier.add(key.value())) {
                context.report(entry.key(), "the variable \"" + key.value() + "\" is there twice");
            } else {
                variable(key.value(), entry.value(), context).ifPresent(variables::add);
            }
        }
        return variables.size() == mapping.entries().size() ? variables : null;
    }

    private static Optional<Variable> variable(String path, Node node, Context around) {
        if (!isArranged(node)) {
            return ParametersType.parameter(path, node, around).map(Variable.Quantity::new);
        }
        Context context = new Context(around.problems(), around.folder(), around.path() + "." + path, null);
        Discs discs = ARRANGED.read(node, context);
        return Optional.ofNullable(discs)
                .map(read -> new DiscArrangement(path, read, Double.NaN, Double.NaN, Double.NaN));
    }

    private static boolean isArranged(Node node) {
        return node instanceof MappingNode mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> entry.key() instanceof ScalarNode key
                                && Set.of(DISCS, "region", "min_gap").contains(key.value()));
    }

    @Override
    public Node write(List<Variable> variables) {
        NodeBuilder out = new NodeBuilder();
        for (Variable variable : variables) {
            if (variable instanceof DiscArrangement arrangement) {
                out.put(variable.path(), ARRANGED.write(arrangement.discs()));
            } else if (variable instanceof Variable.Quantity quantity) {
                out.put(variable.path(), number(quantity.parameter()));
            }
        }
        return out.build(FlowStyle.BLOCK);
    }

    private static Node number(Parameter parameter) {
        MappingNode one = (MappingNode) NUMBERS.write(List.of(parameter));
        return one.entries().get(0).value();
    }

    @Override
    public String expected() {
        return "a mapping from paths of the scenario to ranges or to discs that are arranged, such as"
                + " electrolyte.diffusivity: {between: [1e-13 m^2/s, 1e-11 m^2/s], scale: log}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "object", "minProperties", 1);
    }
}
