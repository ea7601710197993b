package dev.frond.solver.step;

import dev.frond.solver.fem.Fields;

/** First guesses for the fields of a stage, and the slope that they are made from. */
final class Prediction {
    /** A guess keeps this part of a node's salt at least. */
    private static final double LEAST_KEPT = 0.2;

    private Prediction() {}

    /** Along the slope of the old state. */
    static Fields along(State state, double lapse) {
        return combine(1, state.fields(), lapse, state.rate(), 0, state.fields());
    }

    /** Along the slope of the old state for the first stage; through the stage before for later ones. */
    static Fields of(State state, double dt, Tableau tableau, int k, Stage[] stages) {
        double x = tableau.abscissa(k);
        Fields old = state.fields();
        Fields rate = state.rate();
        if (k == 1) {
            return along(state, x * dt);
        }
        double before = tableau.abscissa(k - 1);
        double bend = (x / before) * (x / before);
        return combine(1 - bend, old, dt * (x - bend * before), rate, bend, stages[k - 1].fields);
    }

    /** Slope at the end of the step, by the parabola through the stages. */
    static Fields slope(double dt, Tableau tableau, Stage[] stages) {
        int n = stages[0].fields.concentration().length;
        double[] u = new double[n];
        double[] psi = new double[n];
        double voltage = 0;
        for (int of = 0; of < stages.length; of++) {
            Fields at = stages[of].fields;
            double weight = tableau.slopeWeight(of) / dt;
            for (int i = 0; i < n; i++) {
                u[i] += weight * at.concentration()[i];
                psi[i] += weight * at.potential()[i];
            }
            voltage += weight * at.voltage();
        }
        return new Fields(u, psi, voltage);
    }

    private static Fields combine(double a, Fields old, double b, Fields rate, double c, Fields stage) {
        int n = old.concentration().length;
        double[] u = new double[n];
        double[] psi = new double[n];
        for (int i = 0; i < n; i++) {
            double guess = a * old.concentration()[i] + b * rate.concentration()[i] + c * stage.concentration()[i];
            u[i] = Math.max(guess, LEAST_KEPT * old.concentration()[i]);
            psi[i] = a * old.potential()[i] + b * rate.potential()[i] + c * stage.potential()[i];
        }
        return new Fields(u, psi, a * old.voltage() + b * rate.voltage() + c * stage.voltage());
    }
}
