package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The forecast of random cells against their runs. Seeds 0, 1, ... as many as the property {@code frond.forecast.seeds} says; 60
 * by hand.
 */
class ForecastCampaignVerification {
    private static final int DEFAULT_SEEDS = 10;

    /** Factor between the leads of forecast and run, and the share of cells that must keep it. */
    private static final double FACTOR = 1.5;

    private static final double SHARE = 0.9;

    /** Lead at the end over the first below which there are no dendrites. */
    private static final double NO_DENDRITES = 1.2;

    /** A cell, forecast and run. */
    private record Comparison(long seed, Scenario scenario, Regime regime, Summary summary) {
        static Comparison of(long seed) {
            Scenario scenario = RandomCell.of(seed);
            return new Comparison(
                    seed, scenario, Regime.of(scenario), Simulation.of(scenario).run(new Observer() {}));
        }

        Forecast forecast() {
            return regime.forecast().orElseThrow();
        }

        double lead() {
            SeriesRow last = Objects.requireNonNull(summary.last(), "no step");
            return last.tipLead();
        }

        boolean holds() {
            double ratio = forecast().leadEnd() / lead();
            return ratio < FACTOR && ratio > 1 / FACTOR;
        }

        boolean isFalseAlarm() {
            return regime.words().contains("dendrites")
                    && lead() < NO_DENDRITES * forecast().leadStart();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%4d %-13s %-16s %-22s i/i_lim %5.2f  lead %8.1f nm -> forecast %8.1f, run %8.1f nm  %5.2f%s  %s/%s",
                    seed,
                    scenario.anode().defects().get(0).getClass().getSimpleName(),
                    scenario.cell().top().getClass().getSimpleName(),
                    scenario.drive().getClass().getSimpleName()
                            + (scenario.anode().surfaceEnergy() > 0 ? " gamma" : ""),
                    regime.cellRatio(),
                    1e9 * forecast().leadStart(),
                    1e9 * forecast().leadEnd(),
                    1e9 * lead(),
                    forecast().leadEnd() / lead(),
                    holds() ? "" : " MISS",
                    forecast().end().label(),
                    summary.outcome().label());
        }
    }

    @Test
    void theLeadOfTheTipIsWhatTheRunGives() {
        int seeds = Integer.getInteger("frond.forecast.seeds", DEFAULT_SEEDS);
        List<Comparison> comparisons = new ArrayList<>();
        for (long seed = 0; seed < seeds; seed++) {
            Comparison comparison = Comparison.of(seed);
            System.out.println(comparison.line());
            comparisons.add(comparison);
        }
        long held = comparisons.stream().filter(Comparison::holds).count();
        System.out.println("forecast of the lead within a factor of " + FACTOR + ": " + held + " of " + seeds);
        assertThat(comparisons).noneMatch(Comparison::isFalseAlarm);
        assertThat((double) held).isGreaterThanOrEqualTo(SHARE * seeds);
    }
}
