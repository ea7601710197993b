package dev.frond.study.output;

import dev.frond.plot.CurvesPlot;
import dev.frond.plot.CurvesPlot.Axis;
import dev.frond.plot.CurvesPlot.Curve;
import dev.frond.plot.CurvesPlot.Part;
import dev.frond.plot.CurvesPlot.Style;
import dev.frond.plot.Drawing;
import dev.frond.report.UserUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A set of measured values beside the fitted curve, and what is left between them. */
final class FitPictures {
    private static final String MEASURED = "measured";
    private static final String FITTED = "fitted";
    private static final String BAND = "95 % of the fit";

    private FitPictures() {}

    static Drawing draw(String title, FittedSet set) {
        return switch (set.set().measurement()) {
            case IMPEDANCE -> nyquist(title, set);
            case POTENTIAL, CURRENT, TIP -> over(title, set, "time", "s");
            case FRONT -> over(title, set, "x", "m");
            case TIME_TO_SHORT -> over(title, set, "number of the cell", "");
        };
    }

    private static Drawing over(String title, FittedSet set, String axis, String si) {
        UserUnit across = UserUnit.of(si, Collections.max(set.set().x()));
        double size = set.set().values().stream().mapToDouble(Math::abs).max().orElse(1);
        UserUnit upward = UserUnit.of(set.set().measurement().kind().keptUnit(), size);
        List<Double> x = scaled(set.set().x(), across.factor());
        List<Double> fitted = scaled(set.fitted(), upward.factor());
        List<Double> residuals = IntStream.range(0, x.size())
                .mapToObj(k -> upward.factor() * set.residual(k))
                .toList();
        Part values = new Part(
                set.set().measurement().words(),
                upward.name(),
                List.of(
                        new Curve(MEASURED, x, scaled(set.set().values(), upward.factor()), Style.DOTS),
                        new Curve(FITTED, x, fitted, x.size() == 1 ? Style.DOTTED_LINE : Style.LINE)));
        List<Double> zero = Collections.nCopies(x.size(), 0.0);
        List<Double> half = scaled(set.band(), upward.factor());
        Part left = new Part(
                "measured less fitted",
                upward.name(),
                List.of(new Curve("", x, residuals, Style.DOTS), new Curve("", x, zero, Style.LINE), band(x, half)));
        return CurvesPlot.draw(title, new Axis(axis, across.name(), Collections.max(x)), List.of(values, left));
    }

    /** Below and above 0. */
    private static Curve band(List<Double> x, List<Double> half) {
        List<Double> twice = new ArrayList<>(x);
        twice.add(x.get(0));
        twice.addAll(x);
        List<Double> ends = new ArrayList<>(scaled(half, -1));
        ends.add(Double.NaN);
        ends.addAll(half);
        return new Curve(BAND, twice, ends, Style.DASHES);
    }

    private static Drawing nyquist(String title, FittedSet set) {
        int n = set.set().x().size();
        double perArea = 1e4; // ohm cm2
        List<Double> values = scaled(set.set().values(), perArea);
        List<Double> fitted = scaled(set.fitted(), perArea);
        List<Double> real = values.subList(0, n);
        Part part = new Part(
                "-Im Z",
                "Ω cm²",
                List.of(
                        new Curve(MEASURED, real, scaled(values.subList(n, 2 * n), -1), Style.DOTS),
                        new Curve(FITTED, fitted.subList(0, n), scaled(fitted.subList(n, 2 * n), -1), Style.LINE)));
        double end = 1.05 * Math.max(Collections.max(real), Collections.max(fitted.subList(0, n)));
        return CurvesPlot.draw(title, new Axis("Re Z", "Ω cm²", end), List.of(part));
    }

    private static List<Double> scaled(List<Double> values, double factor) {
        return values.stream().map(value -> factor * value).toList();
    }
}
