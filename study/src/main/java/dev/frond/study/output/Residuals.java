package dev.frond.study.output;

import dev.frond.solver.units.ShortestDecimal;
import dev.frond.study.data.DataSet;
import dev.frond.study.data.Measurement;
import dev.frond.sweep.table.SweepTable;
import java.util.List;

/** {@code residuals.csv}: a row for each measured value, SI. */
final class Residuals {
    private static final List<String> HEADER = List.of(
            "set",
            "file",
            "quantity",
            "x",
            "measured",
            "fitted",
            "residual",
            "standard_deviation",
            "band_low",
            "band_high");

    private Residuals() {}

    static String text(List<FittedSet> sets) {
        StringBuilder text = new StringBuilder(SweepTable.line(HEADER));
        for (int number = 0; number < sets.size(); number++) {
            FittedSet set = sets.get(number);
            List<Double> deviations = set.set().deviations();
            for (int k = 0; k < set.fitted().size(); k++) {
                double fitted = set.fitted().get(k);
                text.append(SweepTable.line(List.of(
                        Integer.toString(number + 1),
                        set.set().entry().file(),
                        quantity(set.set(), k),
                        number(set.set().x().get(k % set.set().x().size())),
                        number(set.set().values().get(k)),
                        number(fitted),
                        number(set.residual(k)),
                        number(deviations.get(k)),
                        number(fitted - set.band().get(k)),
                        number(fitted + set.band().get(k)))));
            }
        }
        return text.toString();
    }

    private static String quantity(DataSet set, int k) {
        String label = set.measurement().label();
        if (set.measurement() != Measurement.IMPEDANCE) {
            return label;
        }
        return label + (k < set.x().size() ? "_real" : "_imaginary");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : ShortestDecimal.text(value);
    }
}
