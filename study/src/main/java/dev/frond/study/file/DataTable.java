package dev.frond.study.file;

import dev.frond.io.csv.CsvTable;
import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.study.data.DataEntry;
import dev.frond.study.data.DataSet;
import dev.frond.study.data.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the table of a set of measured values. */
final class DataTable {
    private static final String TIME = "time";
    private static final String CAPACITY = "capacity";
    private static final String IMAGINARY = "imaginary";

    private final DataEntry entry;
    private final Path file;
    private final InputProblems problems;

    /** @param problems of the file that names it */
    DataTable(DataEntry entry, Path file, InputProblems problems) {
        this.entry = entry;
        this.file = file;
        this.problems = problems;
    }

    /**
     * The values, thinned where there are too many.
     *
     * @param base index of the scenario they were measured in
     * @return empty after the mistakes have been reported
     */
    Optional<DataSet> read(int base, Scenario scenario) {
        return CsvTable.read(file, columns(), problems).flatMap(table -> {
            String sha256 = InputText.of(file, FileKind.TABLE, problems).sha256();
            if (!entry.sha256().isEmpty() && !entry.sha256().equals(sha256)) {
                report(entry.file() + " has changed: its SHA-256 is " + sha256);
                return Optional.empty();
            }
            int every = (table.rows() + entry.mostValues() - 1) / entry.mostValues();
            int[] rows = IntStream.range(0, table.rows())
                    .filter(row -> row % every == 0)
                    .toArray();
            List<Double> values = picked(table, entry.measurement().column(), rows, entry.factor());
            if (entry.measurement() == Measurement.IMPEDANCE) {
                values.addAll(picked(table, IMAGINARY, rows, entry.factor()));
            }
            return abscissa(table, rows, scenario).map(x -> new DataSet(known(sha256), base, x, values));
        });
    }

    private DataEntry known(String sha256) {
        return new DataEntry(
                entry.file(),
                sha256,
                entry.measurement(),
                entry.base(),
                entry.at(),
                entry.noise(),
                entry.weight(),
                entry.factor(),
                entry.mostValues(),
                entry.line(),
                entry.column());
    }

    private List<Column> columns() {
        Measurement measurement = entry.measurement();
        List<Column> columns = new ArrayList<>();
        switch (measurement) {
            case POTENTIAL, CURRENT, TIP -> {
                columns.add(new Column(TIME, QuantityKind.TIME, Range.POSITIVE, false));
                columns.add(new Column(CAPACITY, QuantityKind.CAPACITY, Range.POSITIVE, false));
            }
            case FRONT -> columns.add(new Column("x", QuantityKind.LENGTH, Range.NOT_NEGATIVE, true));
            case IMPEDANCE -> columns.add(new Column("frequency", QuantityKind.FREQUENCY, Range.POSITIVE, true));
            case TIME_TO_SHORT -> {}
        }
        columns.add(new Column(measurement.column(), measurement.kind(), Range.ANY, true));
        if (measurement == Measurement.IMPEDANCE) {
            columns.add(new Column(IMAGINARY, QuantityKind.AREA_RESISTANCE, Range.ANY, true));
        }
        return columns;
    }

    private static List<Double> picked(CsvTable table, String column, int[] rows, double factor) {
        double[] all = table.column(column);
        List<Double> picked = new ArrayList<>();
        for (int row : rows) {
            picked.add(factor * all[row]);
        }
        return picked;
    }

    private Optional<List<Double>> abscissa(CsvTable table, int[] rows, Scenario scenario) {
        return switch (entry.measurement()) {
            case FRONT -> places(picked(table, "x", rows, 1), scenario);
            case IMPEDANCE -> Optional.of(picked(table, "frequency", rows, 1));
            case TIME_TO_SHORT ->
                Optional.of(IntStream.rangeClosed(1, rows.length)
                        .mapToObj(Double::valueOf)
                        .toList());
            case POTENTIAL, CURRENT, TIP -> times(table, rows, scenario);
        };
    }

    private Optional<List<Double>> places(List<Double> x, Scenario scenario) {
        double width = scenario.cell().width();
        if (x.stream().anyMatch(one -> one > width)) {
            report(entry.file() + ": x goes beyond the box, which is " + width + " m wide");
            return Optional.empty();
        }
        return Optional.of(x);
    }

    /** As they are, or those at which a constant current has passed the capacities. */
    private Optional<List<Double>> times(CsvTable table, int[] rows, Scenario scenario) {
        if (table.has(TIME) == table.has(CAPACITY)) {
            report(entry.file() + ": expected either a column time or a column capacity");
            return Optional.empty();
        }
        if (table.has(TIME)) {
            return Optional.of(picked(table, TIME, rows, 1));
        }
        if (!(scenario.drive() instanceof Drive.CurrentDensity current) || current.value() == 0) {
            report(entry.file() + ": a column capacity needs a drive of one current density; give the time");
            return Optional.empty();
        }
        return Optional.of(picked(table, CAPACITY, rows, 1 / Math.abs(current.value())));
    }

    private void report(String message) {
        problems.report(problems.source(), entry.line(), entry.column(), message);
    }
}
