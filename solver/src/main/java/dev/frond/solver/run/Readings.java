package dev.frond.solver.run;

import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.Scales;

/** What limits are compared with in a state, SI. */
record Readings(double potential, double currentDensity, double tipHeight, double capacityScale) {
    static Readings of(Setup setup, State state) {
        Scales scales = Scales.of(setup.scenario());
        double width = setup.width();
        return new Readings(
                state.fields().voltage() * scales.potential(),
                state.totalCurrent() / width * scales.currentDensity(),
                FrontView.of(state).tipHeight() * Scales.LENGTH,
                scales.charge() * Scales.PER_METRE / width);
    }

    /** With the charge that has passed since something began, scaled, um2. */
    Limit.Reading since(double charge) {
        return new Limit.Reading(potential, currentDensity, charge * capacityScale, tipHeight);
    }
}
