package dev.frond.io.scenario;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Drive.Table.Point;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Currents over time: a list of points, or the name of a CSV file with a row for each. */
final class DriveTableType implements Type<List<Point>> {
    private static final List<Column> COLUMNS = List.of(
            new Column("time", QuantityKind.TIME, Range.NOT_NEGATIVE, true),
            new Column("current_density", QuantityKind.CURRENT_DENSITY, Range.ANY, true));

    private final Type<List<Point>> points = points();

    private static Type<List<Point>> points() {
        Fields<Point> point = new Fields<>();
        Slot<Double> at = point.required(
                "at", Types.quantity(QuantityKind.TIME, Range.NOT_NEGATIVE), Point::time, "Time since the start.");
        Slot<Double> current = point.required(
                "current_density",
                Types.quantity(QuantityKind.CURRENT_DENSITY, Range.ANY),
                Point::currentDensity,
                "Current over the width of the box.");
        return Types.filled(
                Types.inline("a point", point.build(e -> new Point(e.get(at), e.get(current)))), 1, FlowStyle.FLOW);
    }

    @Override
    public @Nullable List<Point> read(Node node, Context context) {
        return node instanceof ScalarNode name && !name.value().isBlank()
                ? context.file(node, name.value())
                        .flatMap(file -> CsvTable.read(file, COLUMNS, context.problems()))
                        .map(DriveTableType::of)
                        .orElse(null)
                : points.read(node, context);
    }

    private static List<Point> of(CsvTable table) {
        double[] times = table.column("time");
        double[] currents = table.column("current_density");
        List<Point> points = new ArrayList<>(times.length);
        for (int k = 0; k < times.length; k++) {
            points.add(new Point(times[k], currents[k]));
        }
        return points;
    }

    @Override
    public Node write(List<Point> value) {
        return points.write(value);
    }

    @Override
    public String expected() {
        return points.expected() + ", or the name of a CSV file with the columns time and current_density";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(points.schema());
        schema.put("type", List.of("array", "string"));
        return schema;
    }
}
