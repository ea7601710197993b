package dev.frond.io.scenario;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.csv.TableFile;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.model.TransportProperty.Values;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property over the concentration: one value, a list of {@code [concentration, value]}, or the name of a CSV file. */
final class ValuesType implements Type<Values> {
    private static final String CONCENTRATION = "concentration";

    /** What a file may have, each key its own column. */
    private static final List<CsvTable.Column> COLUMNS = List.of(
            new CsvTable.Column(CONCENTRATION, QuantityKind.CONCENTRATION, Range.NOT_NEGATIVE, true),
            new CsvTable.Column("conductivity", QuantityKind.CONDUCTIVITY, Range.POSITIVE, false),
            new CsvTable.Column("salt_diffusivity", QuantityKind.DIFFUSIVITY, Range.POSITIVE, false),
            new CsvTable.Column("transference_number", QuantityKind.NUMBER, Bounds.TRANSFERENCE, false),
            new CsvTable.Column("thermodynamic_factor", QuantityKind.NUMBER, Range.POSITIVE, false),
            new CsvTable.Column("exchange_current_density", QuantityKind.CURRENT_DENSITY, Range.POSITIVE, false));

    private final CsvTable.Column column;
    private final Type<Double> value;
    private final Type<List<TransportProperty.Point>> table;

    /** @param name of the column in a file */
    ValuesType(String name) {
        column = COLUMNS.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        value = Types.quantity(column.kind(), column.range());
        table = Types.list(
                Types.pair(
                        Types.quantity(QuantityKind.CONCENTRATION, Range.NOT_NEGATIVE),
                        value,
                        TransportProperty.Point::new,
                        TransportProperty.Point::concentration,
                        TransportProperty.Point::value),
                FlowStyle.FLOW);
    }

    @Override
    public @Nullable Values read(Node node, Context context) {
        if (node instanceof SequenceNode) {
            List<TransportProperty.Point> points = table.read(node, context);
            return points == null ? null : rising(points, node, context);
        }
        if (node instanceof ScalarNode scalar && TableFile.isNamed(scalar.value())) {
            Optional<Path> file = context.file(node, scalar.value().strip());
            return file.isEmpty() ? null : ofFile(file.get(), node, context);
        }
        Double constant = value.read(node, context);
        return constant == null ? null : new TransportProperty.Constant(constant);
    }

    private static @Nullable Values rising(List<TransportProperty.Point> points, Node node, Context context) {
        TransportProperty.Table property = new TransportProperty.Table(points);
        if (!property.rises()) {
            context.report(node, TransportProperty.Table.EXPECTED);
            return null;
        }
        return property;
    }

    private @Nullable Values ofFile(Path file, Node node, Context context) {
        List<CsvTable.Column> columns = COLUMNS.stream()
                .map(known -> known.equals(column)
                        ? new CsvTable.Column(known.name(), known.kind(), known.range(), true)
                        : known)
                .toList();
        Optional<CsvTable> read = CsvTable.read(file, columns, context.problems());
        if (read.isEmpty()) {
            return null;
        }
        double[] c = read.get().column(CONCENTRATION);
        double[] values = read.get().column(column.name());
        List<TransportProperty.Point> points = new ArrayList<>();
        for (int k = 0; k < c.length; k++) {
            if (k > 0 && c[k] <= c[k - 1]) {
                context.problems().report(file.toString(), read.get().line(k), 1, "the concentrations must rise");
                return null;
            }
            points.add(new TransportProperty.Point(c[k], values[k]));
        }
        return rising(points, node, context);
    }

    @Override
    public Node write(Values property) {
        return property instanceof TransportProperty.Table points
                ? table.write(points.points())
                : value.write(((TransportProperty.Constant) property).value());
    }

    @Override
    public String expected() {
        return value.expected() + ", or a list of [concentration, value], or a CSV file";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> name =
                Map.of("type", "string", "pattern", TableFile.SUFFIXES, "$comment", "name of a CSV file");
        return Map.of("anyOf", List.of(value.schema(), table.schema(), name));
    }
}
