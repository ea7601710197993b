package dev.frond.io.scenario;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.NearestName;
import dev.frond.solver.model.FillerGroup.Particle;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a table of particles of one shape. */
record ParticleTable(String shape, List<Column> sizes, Row row) {
    /** Makes a particle's shape of its line. */
    interface Row {
        FillerShape shape(CsvTable table, int row);
    }

    private static final Column ANGLE = new Column("angle", QuantityKind.ANGLE, Range.ANY, false);

    /** One for each shape that a few numbers describe. */
    static final List<ParticleTable> ALL = List.of(
            new ParticleTable(
                    "disc",
                    List.of(size("diameter")),
                    (table, row) -> new FillerShape.Disc(fixed(table, "diameter", row))),
            new ParticleTable(
                    "ellipse",
                    List.of(size("axis_1"), size("axis_2"), ANGLE),
                    (table, row) -> new FillerShape.Ellipse(
                            fixed(table, "axis_1", row), fixed(table, "axis_2", row), angle(table, row))),
            new ParticleTable(
                    "rod",
                    List.of(size("length"), size("diameter"), ANGLE),
                    (table, row) -> new FillerShape.Rod(
                            fixed(table, "length", row), fixed(table, "diameter", row), angle(table, row))));

    private static Column size(String name) {
        return new Column(name, QuantityKind.LENGTH, Range.POSITIVE, true);
    }

    private static ParticleSize.Fixed fixed(CsvTable table, String name, int row) {
        return new ParticleSize.Fixed(table.column(name)[row]);
    }

    private static ParticleAngle angle(CsvTable table, int row) {
        return new ParticleAngle.Fixed(table.has("angle") ? table.column("angle")[row] : 0);
    }

    static Optional<ParticleTable> of(String shape) {
        return ALL.stream().filter(table -> table.shape.equals(shape)).findFirst();
    }

    /** That a word is none of the shapes, in words. */
    static String unknown(String shape) {
        List<String> names = names();
        String hint = NearestName.hint(shape, names);
        return "no table describes the shape \"" + shape + "\"" + (hint.isEmpty() ? ";" : hint) + " expected one of "
                + String.join(", ", names);
    }

    static List<String> names() {
        return ALL.stream().map(ParticleTable::shape).toList();
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("x", QuantityKind.LENGTH, Range.ANY, true),
                new Column("y", QuantityKind.LENGTH, Range.ANY, true)));
        columns.addAll(sizes);
        return columns;
    }

    List<Particle> particles(CsvTable table) {
        double[] x = table.column("x");
        double[] y = table.column("y");
        List<Particle> particles = new ArrayList<>();
        for (int k = 0; k < table.rows(); k++) {
            particles.add(new Particle(row.shape(table, k), new Point(x[k], y[k])));
        }
        return particles;
    }
}
