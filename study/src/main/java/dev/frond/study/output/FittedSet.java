package dev.frond.study.output;

import dev.frond.study.data.DataSet;
import dev.frond.study.data.FitTask;
import dev.frond.study.fit.FitResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of measured values beside the fit.
 *
 * @param fitted one per value, SI; not a number after the end of a run
 * @param band half the width of the interval of 95 % about each, from the uncertainty of the parameters
 */
record FittedSet(DataSet set, List<Double> fitted, List<Double> band) {
    FittedSet {
        fitted = List.copyOf(fitted);
        band = List.copyOf(band);
    }

    static List<FittedSet> all(FitTask task, FitResult result) {
        List<FittedSet> all = new ArrayList<>();
        int first = 0;
        for (DataSet set : task.sets()) {
            List<Double> fitted = new ArrayList<>();
            List<Double> band = new ArrayList<>();
            for (int k = first; k < first + set.values().size(); k++) {
                fitted.add(result.best().values()[k]);
                band.add(result.band()[k]);
            }
            first += set.values().size();
            all.add(new FittedSet(set, fitted, band));
        }
        return all;
    }

    double residual(int k) {
        return set.values().get(k) - fitted.get(k);
    }

    /** Root of the mean square of the residuals, SI; of those that there are. */
    double rms() {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < fitted.size(); k++) {
            if (Double.isFinite(fitted.get(k))) {
                sum += residual(k) * residual(k);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    /** What it is called where there are several: its file, and its number where two have the same. */
    String title(List<FittedSet> all) {
        String words = set.measurement().words();
        return all.size() == 1 ? words : set.entry().file() + ": " + words;
    }
}
