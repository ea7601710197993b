package dev.frond.sweep.output;

import dev.frond.report.HtmlReport;
import dev.frond.report.UserUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of a sweep for readers: in their units, with what is the same in all rows, and with the balances, in a part that is folded.
 */
final class ReportTable {
    private static final MathContext DIGITS = new MathContext(5);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+\\.[0-9]+(E-?[0-9]+)?");
    private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]]*,[^\\[\\]]*\\]");
    /** Longer texts that list places of discs are replaced by their number. */
    private static final int LONG = 40;

    private final List<Column> columns;
    private final List<List<String>> rows;

    /**
     * A column.
     *
     * @param unit of SI; empty for pure numbers and words
     * @param folded whether it is of no use at a first glance
     */
    record Column(String title, String unit, boolean folded) {}

    /** @param rows cells as the sweep's table has them, one per column */
    ReportTable(List<Column> columns, List<List<String>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Adds the table, and below it what is folded. */
    void addTo(HtmlReport page, String folded) {
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(k -> !columns.get(k).folded() && !isConstant(k))
                .boxed()
                .toList();
        List<Integer> rest = IntStream.range(0, columns.size())
                .filter(k -> columns.get(k).folded() && !isConstant(k))
                .boxed()
                .toList();
        List<List<String>> same = IntStream.range(0, columns.size())
                .filter(k -> isConstant(k) && !rows.get(0).get(k).isEmpty())
                .mapToObj(k -> List.of(title(k), cell(k, rows.get(0).get(k))))
                .toList();
        add(page, shown);
        if (!rest.isEmpty() || !same.isEmpty()) {
            page.details(folded, part -> {
                if (!same.isEmpty()) {
                    part.table(List.of("the same in all rows", ""), same);
                }
                if (!rest.isEmpty()) {
                    List<Integer> named = new ArrayList<>(shown.subList(0, Math.min(1, shown.size())));
                    named.addAll(rest);
                    add(part, named);
                }
            });
        }
    }

    private void add(HtmlReport page, List<Integer> which) {
        page.table(
                which.stream().map(this::title).toList(),
                rows.stream()
                        .map(row -> which.stream().map(k -> cell(k, row.get(k))).toList())
                        .toList());
    }

    private boolean isConstant(int column) {
        return rows.size() > 1
                && rows.stream().map(row -> row.get(column)).distinct().count() == 1;
    }

    private UserUnit unit(int column) {
        return UserUnit.of(
                columns.get(column).unit(),
                rows.stream().map(row -> row.get(column)).toList());
    }

    private String title(int column) {
        String unit = unit(column).name();
        return columns.get(column).title() + (unit.isEmpty() ? "" : " (" + unit.replace("^2", "²") + ")");
    }

    /** A text, or how many places it lists when it is long. */
    static String brief(String text) {
        return text.length() > LONG && PLACE.matcher(text).find()
                ? PLACE.matcher(text).results().count() + " places"
                : text;
    }

    private String cell(int column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return brief(text);
        }
        BigDecimal number = BigDecimal.valueOf(unit(column).factor() * Double.parseDouble(text))
                .round(DIGITS)
                .stripTrailingZeros();
        int magnitude = number.precision() - number.scale();
        return magnitude > -3 && magnitude < 7 ? number.toPlainString() : number.toString();
    }
}
