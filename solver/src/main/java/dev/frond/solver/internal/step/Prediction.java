package dev.frond.solver.internal.step;

import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Variable;
import java.util.List;

/** First guesses for the fields of a stage, and the slope that they are made from. */
record Prediction(List<Variable> variables) {
    /** A guess keeps this part of the value of a node at least, where the variable has a least value. */
    private static final double LEAST_KEPT = 0.2;

    /** Along the slope of the old state. */
    Fields along(State state, double lapse) {
        return combine(1, state.fields(), lapse, state.rate(), 0, state.fields());
    }

    /** Along the slope of the old state for the first stage; through the stage before for later ones. */
    Fields of(State state, double dt, Tableau tableau, int k, Stage[] stages) {
        double x = tableau.abscissa(k);
        if (k == 1) {
            return along(state, x * dt);
        }
        double before = tableau.abscissa(k - 1);
        double bend = (x / before) * (x / before);
        return combine(1 - bend, state.fields(), dt * (x - bend * before), state.rate(), bend, stages[k - 1].fields());
    }

    /** Slope at the end of the step, by the parabola through the stages. */
    Fields slope(double dt, Tableau tableau, Stage[] stages) {
        double[][] slope = new double[variables.size()][stages[0].fields().nodes()];
        double voltage = 0;
        for (int of = 0; of < stages.length; of++) {
            Fields at = stages[of].fields();
            double weight = tableau.slopeWeight(of) / dt;
            for (int v = 0; v < slope.length; v++) {
                add(weight, at.of(v), slope[v]);
            }
            voltage += weight * at.voltage();
        }
        return new Fields(slope, voltage);
    }

    private static void add(double weight, double[] values, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private Fields combine(double a, Fields old, double b, Fields rate, double c, Fields stage) {
        double[][] values = new double[variables.size()][old.nodes()];
        for (int v = 0; v < values.length; v++) {
            double[] first = old.of(v);
            double[] slope = rate.of(v);
            double[] through = stage.of(v);
            double[] guess = values[v];
            for (int i = 0; i < guess.length; i++) {
                guess[i] = a * first[i] + b * slope[i] + c * through[i];
            }
            if (variables.get(v).isBounded()) {
                keep(first, guess);
            }
        }
        return new Fields(values, a * old.voltage() + b * rate.voltage() + c * stage.voltage());
    }

    private static void keep(double[] old, double[] guess) {
        for (int i = 0; i < guess.length; i++) {
            guess[i] = Math.max(guess[i], LEAST_KEPT * old[i]);
        }
    }
}
