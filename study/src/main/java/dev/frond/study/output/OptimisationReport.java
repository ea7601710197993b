package dev.frond.study.output;

import dev.frond.report.HtmlReport;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.study.optimisation.DiscArrangement;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Limit;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Trial;
import dev.frond.study.optimisation.Variable;
import dev.frond.sweep.domain.Spacing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An optimisation as a page for a reader without frond: the answer, the best values, how the search went. */
final class OptimisationReport {
    private static final int BEST_RUNS = 10;

    private final OptimisationTask task;
    private final OptimisationResult result;

    OptimisationReport(OptimisationTask task, OptimisationResult result) {
        this.task = task;
        this.result = result;
    }

    /**
     * The text of the file.
     *
     * @param picture SVG text
     */
    String html(String picture) {
        HtmlReport page = new HtmlReport(task.name());
        page.heading("Answer")
                .paragraph(new OptimisationText(task, result).sentences().toArray(String[]::new));
        page.heading("Best values").table(List.of("variable", "value", "sought"), values());
        if (!task.limits().isEmpty()) {
            page.heading("Limits").table(List.of("metric", "limit", "of the best"), limits());
        }
        page.heading(task.goals().size() > 1 ? "Front" : "Search").gallery(Map.of("1", picture));
        runs(page);
        page.heading("Files")
                .table(
                        List.of("", "", ""),
                        List.of(List.of(
                                "scenario",
                                task.base().name(),
                                "SHA-256 " + task.base().sha256())));
        return page.details("Definitions", folded -> folded.definitions(definitions()))
                .html();
    }

    private List<List<String>> values() {
        List<List<String>> rows = new ArrayList<>();
        List<List<Double>> parts = task.parts(result.best().evaluation().place());
        for (int k = 0; k < parts.size(); k++) {
            Variable variable = task.variables().get(k);
            List<Double> numbers = variable.numbers(parts.get(k));
            List<String> names = variable.names();
            for (int i = 0; i < numbers.size(); i++) {
                rows.add(List.of(names.get(i), Quantities.format(numbers.get(i), variable.kind()), sought(variable)));
            }
        }
        return rows;
    }

    private static String sought(Variable variable) {
        if (variable instanceof DiscArrangement arrangement) {
            return "whole discs in x " + length(arrangement.discs().left()) + " to "
                    + length(arrangement.discs().right()) + ", y "
                    + length(arrangement.discs().low()) + " to "
                    + length(arrangement.discs().high()) + ", gaps of "
                    + length(arrangement.discs().gap()) + " or more";
        }
        boolean log = variable instanceof Variable.Quantity quantity
                && quantity.parameter().spacing() == Spacing.LOG;
        return variable.text(List.of(0.0)) + " to " + variable.text(List.of(1.0)) + (log ? ", log" : "");
    }

    private static String length(double metres) {
        return Quantities.format(metres, QuantityKind.LENGTH);
    }

    private List<List<String>> limits() {
        List<List<String>> rows = new ArrayList<>();
        for (Limit limit : task.limits()) {
            double value = limit.value(result.best().result());
            rows.add(List.of(
                    limit.metric().words(),
                    OptimisationText.words(limit),
                    OptimisationText.shown(limit.metric(), value)));
        }
        return rows;
    }

    /** The best of one goal, or the front. */
    private void runs(HtmlReport page) {
        boolean one = task.goals().size() == 1;
        List<Trial> shown = one
                ? result.trials().stream()
                        .sorted((a, b) -> a.evaluation()
                                .fitness()
                                .compareTo(b.evaluation().fitness()))
                        .limit(BEST_RUNS)
                        .toList()
                : result.front();
        List<String> heads = new ArrayList<>(List.of("run"));
        task.goals().forEach(goal -> heads.add(goal.metric().words()));
        heads.add("outcome");
        heads.add("within the limits");
        List<List<String>> rows = new ArrayList<>();
        for (Trial trial : shown) {
            List<String> row =
                    new ArrayList<>(List.of(Integer.toString(trial.evaluation().number())));
            for (Goal goal : task.goals()) {
                row.add(OptimisationText.value(goal, trial));
            }
            row.add(trial.result().outcome());
            row.add(trial.isFeasible() ? "yes" : "no");
            rows.add(row);
        }
        page.heading(one ? "Best runs" : "Runs of the front").table(heads, rows);
    }

    private Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>();
        task.goals()
                .forEach(goal -> texts.put(goal.metric().words(), goal.metric().definition()));
        task.limits()
                .forEach(limit ->
                        texts.put(limit.metric().words(), limit.metric().definition()));
        texts.put(
                "at least",
                "The run ended before a short circuit came; the time is that of its end. It counts as that time, so a run that comes to its "
                        + "end time is no worse than any that shorts before.");
        texts.put(
                "within the limits",
                "Runs within the limits are better than those outside; of those outside the ones that miss them by less, relative to them. Runs "
                        + "that failed are last.");
        texts.put("search", "By " + task.method().words() + ", seed " + task.seed() + ".");
        return texts;
    }
}
