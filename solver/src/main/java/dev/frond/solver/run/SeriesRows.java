package dev.frond.solver.run;

import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Scales;

/** Makes the SI row of an accepted step. */
final class SeriesRows {
    private SeriesRows() {}

    static SeriesRow of(
            Setup setup, State state, Balances balances, double dt, int newtonIterations, double wallSeconds) {
        Scales scales = Scales.of(setup.scenario());
        FrontView front = FrontView.of(state);
        double width = setup.width();
        double length = front.length();
        return new SeriesRow(
                state.time(),
                dt,
                state.fields().voltage() * scales.potential(),
                state.totalCurrent() / width * scales.currentDensity(),
                balances.charge() * scales.charge(),
                balances.deposited() / width * Scales.LENGTH,
                front.area() / front.width() * Scales.LENGTH,
                front.tipHeight() * Scales.LENGTH,
                front.lowest() * Scales.LENGTH,
                length * Scales.LENGTH,
                front.reactionMost() * scales.currentDensity(),
                state.totalReaction() / length * scales.currentDensity(),
                front.concentrationLeast() * scales.concentration(),
                front.concentrationMean() * scales.concentration(),
                balances.salt() * scales.amount(),
                balances.defects().lithium(),
                balances.defects().salt(),
                FoilView.of(setup.scenario(), state)
                        .map(foil -> new SeriesRow.OnCollector(
                                balances.passed().plated() * scales.charge(),
                                balances.passed().stripped() * scales.charge(),
                                foil.bareWidth() * Scales.LENGTH)),
                state.mesh().topology().nodeCount(),
                newtonIterations,
                wallSeconds);
    }
}
