package dev.frond.io.sweep;

import dev.frond.io.units.Quantities;
import dev.frond.io.units.QuantityKind;
import dev.frond.io.units.UnitException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of {@code sweep.csv} and its rows. Numbers are SI, the shortest text that reads back as the same number. */
public final class SweepTable {
    private final Sweep sweep;
    private final List<Optional<QuantityKind>> kinds;

    public SweepTable(Sweep sweep) {
        this.sweep = sweep;
        this.kinds = sweep.axes().stream().map(axis -> axis.values().kind()).toList();
    }

    /** The names of the columns, with the line's end. */
    public String header() {
        List<String> cells = new ArrayList<>(List.of("job"));
        if (sweep.bases().size() > 1) {
            cells.add("base");
        }
        for (int k = 0; k < kinds.size(); k++) {
            cells.add(sweep.axes().get(k).path() + unit(kinds.get(k)));
        }
        cells.add("outcome");
        sweep.metrics().forEach(metric -> cells.add(metric.label()));
        cells.add("error");
        return line(cells);
    }

    /** The row of a job, with the line's end. */
    public String row(SweepJob job, JobResult result) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(job.number())));
        if (sweep.bases().size() > 1) {
            cells.add(sweep.bases().get(job.base()).name());
        }
        for (int k = 0; k < kinds.size(); k++) {
            cells.add(text(job.values().get(k).text(), kinds.get(k)));
        }
        cells.add(result.outcome());
        for (Metric metric : sweep.metrics()) {
            double value = result.values().getOrDefault(metric, Double.NaN);
            cells.add(Double.isNaN(value) ? "" : Double.toString(value));
        }
        cells.add(result.error());
        return line(cells);
    }

    /** The result in a row as {@link #row} writes it. */
    JobResult result(String row) {
        List<String> cells = cells(row.strip());
        int outcome = cells.size() - sweep.metrics().size() - 2;
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (int k = 0; k < sweep.metrics().size(); k++) {
            String cell = cells.get(outcome + 1 + k);
            values.put(sweep.metrics().get(k), cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
        }
        return new JobResult(cells.get(outcome), values, cells.get(cells.size() - 1));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                boolean doubled = quoted && k + 1 < line.length() && line.charAt(k + 1) == '"';
                quoted = doubled || !quoted;
                if (doubled) {
                    cell.append(c);
                    k++;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String unit(Optional<QuantityKind> kind) {
        String unit = kind.map(QuantityKind::keptUnit).orElse("");
        return unit.isEmpty()
                ? ""
                : "_" + unit.replace("^", "").replace('/', '_').replace(' ', '_');
    }

    private static String text(String value, Optional<QuantityKind> kind) {
        if (kind.isEmpty()) {
            return value;
        }
        try {
            return Double.toString(Quantities.parse(value, kind.get()));
        } catch (UnitException e) {
            throw new IllegalStateException(value + " is no longer a quantity", e);
        }
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(SweepTable::cell).toList()) + "\n";
    }

    /** On one line, in quotes where it has to be. */
    private static String cell(String text) {
        String flat = String.join("; ", text.strip().lines().map(String::strip).toList());
        boolean plain = flat.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? flat : "\"" + flat.replace("\"", "\"\"") + "\"";
    }
}
