package dev.frond.io.scenario;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.NearestName;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Defect.Levelling;
import dev.frond.solver.model.Defect.ProfilePoint;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of a measured profile, whose points are in a file or written in place. */
final class ProfileFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<List<ProfilePoint>> LIST = Types.filled(
            Types.pair(LENGTH, LENGTH, ProfilePoint::new, ProfilePoint::x, ProfilePoint::y), 2, FlowStyle.FLOW);

    private ProfileFormat() {}

    /** A value that either key gives; it is written as points. */
    private record Points(List<ProfilePoint> list) {}

    static Keys<Defect.Profile> keys() {
        Fields<Defect.Profile> fields = new Fields<>();
        Slot<Points> points = fields.add(
                new KeyChoice<Points>()
                        .variant(Points.class, given("points", LIST, "Points [x, y] of rising x."))
                        .variant(
                                Points.class,
                                given(
                                        "file",
                                        new PointsOfFile(),
                                        "CSV file with the columns x and y and their units, relative to the scenario's folder.")),
                profile -> new Points(profile.points()));
        Slot<Double> offset = fields.optional(
                "offset",
                LENGTH,
                Defect.Profile::offset,
                Default.constant(Defect.Profile.DEFAULT_OFFSET),
                "Added to every x; the points must then reach from x = 0 to cell.width at least.");
        Slot<Levelling> level = fields.optional(
                "level",
                new LevellingType(),
                Defect.Profile::level,
                Default.constant(Defect.Profile.DEFAULT_LEVEL),
                "What is taken off over the width of the box: none, mean (the mean height), line (the straight line of least"
                        + " squares, which is mean and tilt).");
        return fields.build(e -> new Defect.Profile(e.get(points).list(), e.get(offset), e.get(level)));
    }

    private static Keys<Points> given(String key, Type<List<ProfilePoint>> type, String doc) {
        Fields<Points> fields = new Fields<>();
        Slot<List<ProfilePoint>> points = fields.required(key, type, Points::list, doc);
        return fields.build(e -> new Points(e.get(points)));
    }

    /** Read from a file; a scenario is written with the points themselves. */
    private record PointsOfFile() implements Type<List<ProfilePoint>> {
        private static final Type<String> NAME = Types.fileName("the name of a CSV file with the columns x and y");
        private static final List<CsvTable.Column> COLUMNS = List.of(
                new CsvTable.Column("x", QuantityKind.LENGTH, Range.ANY, true),
                new CsvTable.Column("y", QuantityKind.LENGTH, Range.ANY, true));

        @Override
        public @Nullable List<ProfilePoint> read(Node node, Context context) {
            String name = NAME.read(node, context);
            return name == null
                    ? null
                    : context.file(node, name)
                            .flatMap(path -> CsvTable.read(path, COLUMNS, context.problems())
                                    .flatMap(table -> points(table, path.toString(), context)))
                            .orElse(null);
        }

        private static Optional<List<ProfilePoint>> points(CsvTable table, String file, Context context) {
            double[] x = table.column("x");
            double[] y = table.column("y");
            List<ProfilePoint> points = new ArrayList<>();
            for (int k = 0; k < x.length; k++) {
                if (k > 0 && !(x[k] > x[k - 1])) {
                    String message = "x must rise from row to row: " + length(x[k]) + " follows " + length(x[k - 1]);
                    context.problems().report(file, table.line(k), 1, message);
                    return Optional.empty();
                }
                points.add(new ProfilePoint(x[k], y[k]));
            }
            return Optional.of(points);
        }

        private static String length(double value) {
            return Quantities.format(value, QuantityKind.LENGTH);
        }

        @Override
        public Node write(List<ProfilePoint> value) {
            return LIST.write(value);
        }

        @Override
        public String expected() {
            return NAME.expected();
        }

        @Override
        public Map<String, Object> schema() {
            return NAME.schema();
        }
    }

    private record LevellingType() implements Type<Levelling> {
        private static final List<String> NAMES =
                Arrays.stream(Levelling.values()).map(Levelling::label).toList();

        @Override
        public @Nullable Levelling read(Node node, Context context) {
            String name = node instanceof ScalarNode scalar ? scalar.value() : "";
            for (Levelling level : Levelling.values()) {
                if (level.label().equals(name)) {
                    return level;
                }
            }
            context.report(
                    node, "expected " + expected() + ", found " + Yaml.found(node) + NearestName.hint(name, NAMES));
            return null;
        }

        @Override
        public Node write(Levelling value) {
            return NodeBuilder.text(value.label());
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", NAMES);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", NAMES);
        }
    }
}
