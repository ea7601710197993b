package dev.frond.cli;

import dev.frond.io.run.RunFiles;
import dev.frond.report.QuantityText;
import dev.frond.solver.model.Metal;
import dev.frond.solver.regime.Forecast;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What is said at the end of a run. */
final class RunReport {
    private static final String SIDE_BY_SIDE = "  %-16s %14s %14s";

    private RunReport() {}

    /**
     * Says it.
     *
     * @param forecast to compare with
     * @param again the command that goes on from where the run was interrupted
     */
    static void write(
            Summary summary, Optional<Forecast> forecast, RunFiles files, Optional<String> again, PrintWriter out) {
        Summary.Costs costs = summary.costs();
        out.println(QuantityText.format(
                "%s after %s: %s (%d steps in %s)",
                summary.outcome().label(),
                QuantityText.time(summary.time()),
                meaning(summary.outcome(), summary.metal()),
                costs.steps(),
                QuantityText.time(costs.wallSeconds())));
        List<Event> events = summary.events();
        if (!events.isEmpty()) {
            Event event = events.get(events.size() - 1);
            out.println("last event: " + QuantityText.event(event));
        }
        if (summary.outcome() == Outcome.DEPLETED) {
            out.println("see docs/faq.md: Why does the run end as \"depleted\"?");
        }
        SeriesRow last = summary.last();
        if (last != null) {
            out.println(QuantityText.format(
                    "tip %s, mean height %s, %s, potential %s, lowest concentration at the front %s",
                    QuantityText.length(last.frontTip()),
                    QuantityText.length(last.frontHeightMean()),
                    focus(last),
                    QuantityText.potential(last.potential()),
                    QuantityText.concentration(last.concentrationFrontMin())));
        }
        forecast.ifPresent(expected -> compare(expected, summary, out));
        out.println(QuantityText.format("passed: %.4g mAh/cm2", summary.ledger().capacity() / 3.6e4));
        summary.ledger()
                .coulombicEfficiency()
                .ifPresent(efficiency -> out.println(
                        QuantityText.format("Coulombic efficiency %.2f %% (stripped over plated)", 100 * efficiency)));
        out.println(QuantityText.format(
                "%s balance closes to %.1e, salt balance to %.1e",
                summary.metal().name(),
                summary.ledger().lithiumDefectMax(),
                summary.ledger().saltDefectMax()));
        out.println("results in " + files.folder());
        if (summary.outcome() == Outcome.INTERRUPTED && Files.exists(files.checkpoint())) {
            again.ifPresent(command -> out.println(command + " goes on from here"));
        }
        if (summary.outcome() == Outcome.STALLED && last != null) {
            out.println("to try another drive from a time before: frond run SCENARIO --from "
                    + ShellWord.of(files.folder().toString()) + " --at TIME -o DIR");
        }
        out.flush();
    }

    /** Forecast and result side by side. */
    private static void compare(Forecast forecast, Summary summary, PrintWriter out) {
        SeriesRow last = summary.last();
        if (last == null || summary.outcome() == Outcome.INTERRUPTED) {
            return;
        }
        out.println(QuantityText.format(SIDE_BY_SIDE, "", "forecast", "result"));
        out.println(QuantityText.format(
                SIDE_BY_SIDE, "end", forecast.end().label(), summary.outcome().label()));
        out.println(QuantityText.format(
                SIDE_BY_SIDE, "time", QuantityText.time(forecast.time()), QuantityText.time(summary.time())));
        out.println(QuantityText.format(
                SIDE_BY_SIDE,
                "lead of the tip",
                QuantityText.length(forecast.leadEnd()),
                QuantityText.length(last.tipLead())));
    }

    private static String focus(SeriesRow row) {
        return row.currentFocus().isPresent()
                ? QuantityText.format("j_max/j_mean %.3f", row.currentFocus().getAsDouble())
                : "no current";
    }

    private static String meaning(Outcome outcome, Metal metal) {
        return switch (outcome) {
            case FINISHED -> "the end of the scenario";
            case SHORT_CIRCUIT -> metal.name() + " reached the top";
            case DEPLETED -> "no salt is left at the anode";
            case STRIPPED -> "no metal is left on the collector";
            case STALLED -> "no step could be taken any more";
            case INTERRUPTED -> "stopped from outside";
        };
    }
}
