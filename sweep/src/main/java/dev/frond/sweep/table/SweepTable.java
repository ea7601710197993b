package dev.frond.sweep.table;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.ShortestDecimal;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of {@code sweep.csv} and its rows. Numbers are SI, the shortest text that reads back as the same number. */
public final class SweepTable {
    private static final Pattern FORMULA = Pattern.compile("[=+@-]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?|[+-]?Infinity");

    private final Sweep sweep;
    private final List<Optional<QuantityKind>> kinds;

    public SweepTable(Sweep sweep) {
        this.sweep = sweep;
        this.kinds = sweep.varied().stream().map(axis -> axis.values().kind()).toList();
    }

    /** The names of the columns, with the line's end. */
    public String header() {
        List<String> cells = new ArrayList<>(List.of("job"));
        cells.addAll(places(sweep.varied().size()));
        cells.add("outcome");
        sweep.metrics().forEach(metric -> cells.add(metric.label()));
        cells.add("error");
        return line(cells);
    }

    /** The row of a job, with the line's end. */
    public String row(SweepJob job, JobResult result) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(job.number())));
        cells.addAll(place(job, sweep.varied().size()));
        cells.add(result.outcome());
        for (Metric metric : sweep.metrics()) {
            cells.add(number(result.values().getOrDefault(metric, Double.NaN)));
        }
        cells.add(result.error());
        return line(cells);
    }

    /** The table of combinations over what repeats them: the names of its columns, with the line's end. */
    public String repeatedHeader() {
        List<String> cells = new ArrayList<>(places(sweep.axes().size()));
        cells.add("jobs");
        cells.add("outcomes");
        for (Metric metric : sweep.metrics()) {
            cells.add(metric.label() + "_mean");
            cells.add(metric.label() + "_standard_deviation");
        }
        return line(cells);
    }

    /**
     * The row of jobs that repeat one combination.
     *
     * @param job the first of those that are {@code repeated}
     */
    public String repeatedRow(SweepJob job, Repeated repeated) {
        List<String> cells = new ArrayList<>(place(job, sweep.axes().size()));
        cells.add(Integer.toString(repeated.count()));
        cells.add(repeated.outcomes());
        for (Metric metric : sweep.metrics()) {
            cells.add(number(repeated.mean(metric)));
            cells.add(number(repeated.standardDeviation(metric)));
        }
        return line(cells);
    }

    /** The table of differences over what repeats combinations: the names of its columns, with the line's end. */
    public String pairedHeader() {
        List<String> cells = new ArrayList<>(places(sweep.axes().size()));
        cells.addAll(List.of("against", "metric", "pairs", "greater", "difference_mean", "low", "high", "p"));
        return line(cells);
    }

    /**
     * The row of jobs that are compared with others in one metric.
     *
     * @param job the first of them
     * @param against the first of the others
     */
    public String pairedRow(SweepJob job, SweepJob against, Metric metric, PairedDifference difference) {
        List<String> cells = new ArrayList<>(place(job, sweep.axes().size()));
        cells.add(String.join("; ", place(against, sweep.axes().size())));
        cells.add(metric.label());
        cells.add(Integer.toString(difference.pairs()));
        cells.add(Integer.toString(difference.greater()));
        cells.add(number(difference.mean()));
        cells.add(number(difference.mean() - difference.halfWidth()));
        cells.add(number(difference.mean() + difference.halfWidth()));
        cells.add(number(difference.probability()));
        return line(cells);
    }

    private List<String> places(int axes) {
        List<String> cells = new ArrayList<>();
        if (sweep.bases().size() > 1) {
            cells.add("base");
        }
        for (int k = 0; k < axes; k++) {
            cells.add(sweep.varied().get(k).path() + unit(kinds.get(k)));
        }
        return cells;
    }

    private List<String> place(SweepJob job, int axes) {
        List<String> cells = new ArrayList<>();
        if (sweep.bases().size() > 1) {
            cells.add(sweep.bases().get(job.base()).name());
        }
        for (int k = 0; k < axes; k++) {
            SweepValue value = job.values().get(k);
            cells.add(kinds.get(k).map(kind -> number(value.number(kind))).orElse(value.text()));
        }
        return cells;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : ShortestDecimal.text(value);
    }

    /** The result in a row as {@link #row} writes it. */
    JobResult result(String row) {
        List<String> cells = cells(row.strip());
        int outcome = cells.size() - sweep.metrics().size() - 2;
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (int k = 0; k < sweep.metrics().size(); k++) {
            values.put(sweep.metrics().get(k), number(cells.get(outcome + 1 + k)));
        }
        return new JobResult(cells.get(outcome), values, cells.get(cells.size() - 1));
    }

    /** What is wrong with a row that {@link #row} is said to have written; empty when nothing is. */
    Optional<String> damage(String row) {
        List<String> cells = cells(row.strip());
        int columns = cells(header().strip()).size();
        if (cells.size() != columns) {
            return Optional.of(cells.size() + " values instead of " + columns);
        }
        for (String cell : cells.subList(columns - 1 - sweep.metrics().size(), columns - 1)) {
            try {
                number(cell);
            } catch (NumberFormatException e) {
                return Optional.of("\"" + cell + "\" is no number");
            }
        }
        return Optional.empty();
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The texts in a row, without its end. */
    public static List<String> cells(String line) {
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

    /** What follows the name of a column whose numbers are of a kind, such as {@code _m2_s}; empty for pure numbers. */
    public static String unit(Optional<QuantityKind> kind) {
        String unit = kind.map(QuantityKind::keptUnit).orElse("");
        return unit.isEmpty()
                ? ""
                : "_" + unit.replace("^", "").replace('/', '_').replace(' ', '_');
    }

    /** Cells as a line of the table, with its end. */
    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(SweepTable::cell).toList()) + "\n";
    }

    /** On one line, in quotes where it has to be, with an apostrophe before what a spreadsheet would take for a formula. */
    private static String cell(String text) {
        String line = String.join("; ", text.strip().lines().map(String::strip).toList());
        String flat = FORMULA.matcher(line).lookingAt() && !NUMBER.matcher(line).matches() ? "'" + line : line;
        boolean plain = flat.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? flat : "\"" + flat.replace("\"", "\"\"") + "\"";
    }
}
