package dev.frond.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.units.QuantityKind;
import dev.frond.study.domain.Model;
import dev.frond.study.domain.Parameter;
import dev.frond.sweep.domain.Spacing;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Parameter A = new Parameter("a", QuantityKind.NUMBER, Spacing.LINEAR, 0, 4);
    private static final Parameter B = new Parameter("b", QuantityKind.NUMBER, Spacing.LOG, 0.01, 100);

    /** y(x) at 40 points from 0 to 1. */
    private static double[] curve(BiFunction<double[], Double, Double> y, double... parameters) {
        double[] curve = new double[40];
        for (int k = 0; k < curve.length; k++) {
            curve[k] = y.apply(parameters, k / 39.0);
        }
        return curve;
    }

    private static Model model(List<Parameter> parameters, BiFunction<double[], Double, Double> y) {
        return points -> points.stream()
                .map(at -> {
                    double[] values = new double[at.length];
                    Arrays.setAll(values, k -> parameters.get(k).at(at[k]));
                    return curve(y, values);
                })
                .toList();
    }

    private static Measured noisy(double[] exact, double deviation, long seed, boolean known) {
        Random random = new Random(seed);
        double[] values = exact.clone();
        for (int k = 0; k < values.length; k++) {
            values[k] += deviation * random.nextGaussian();
        }
        double[] deviations = new double[values.length];
        Arrays.fill(deviations, known ? deviation : 1);
        return new Measured(values, deviations, known);
    }

    private static Double decay(double[] p, Double x) {
        return p[0] * Math.exp(-p[1] * x);
    }

    /** Two standard errors hold the truth in 95 of 100; within 3 of the binomial's standard deviations. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() throws Exception {
        List<Parameter> both = List.of(A, B);
        Model model = model(both, FitTest::decay);
        for (boolean known : new boolean[] {true, false}) {
            int[] held = new int[2];
            for (int seed = 0; seed < 100; seed++) {
                Measured measured = noisy(curve(FitTest::decay, 2, 3), 0.05, seed, known);
                FitResult result = new Fit(both, model, measured).run(List.of(), 8);
                double[] truth = {A.place(2), B.place(3)};
                for (int k = 0; k < 2; k++) {
                    Estimate one = result.estimates().get(k);
                    held[k] += one.low() <= truth[k] && truth[k] <= one.high() ? 1 : 0;
                }
            }
            assertThat(held[0]).isBetween(88, 100);
            assertThat(held[1]).isBetween(88, 100);
        }
    }

    /** Of a straight line through points all is known by formula. */
    @Test
    void aStraightLineHasItsTextbookErrors() throws Exception {
        Parameter slope = new Parameter("slope", QuantityKind.NUMBER, Spacing.LINEAR, -10, 10);
        List<Parameter> both = List.of(A, slope);
        BiFunction<double[], Double, Double> line = (p, x) -> p[0] + p[1] * x;
        Measured measured = noisy(curve(line, 1, 2), 0.1, 3, true);
        FitResult result = new Fit(both, model(both, line), measured).run(List.of(), 4);
        double n = 40;
        double mean = 0.5;
        double spread = 0;
        for (int k = 0; k < n; k++) {
            spread += Math.pow(k / 39.0 - mean, 2);
        }
        assertThat(result.estimates().get(1).valueError()).isCloseTo(0.1 / Math.sqrt(spread), within(1e-9));
        assertThat(result.estimates().get(0).valueError())
                .isCloseTo(0.1 * Math.sqrt(1 / n + mean * mean / spread), within(1e-9));
        assertThat(result.correlation(0, 1)).isCloseTo(-mean / Math.sqrt(spread / n + mean * mean), within(1e-9));
        assertThat(result.estimates()).allMatch(one -> one.method() == Estimate.Method.SLOPES);
        assertThat(result.band()[0]).isCloseTo(1.959964 * 0.1 * Math.sqrt(1 / n + mean * mean / spread), within(1e-6));
        assertThat(new Identifiability(result).sentences()).containsExactly("The data tell every parameter.");
    }

    @Test
    void aProductDoesNotTellItsFactors() throws Exception {
        List<Parameter> both = List.of(A, B);
        BiFunction<double[], Double, Double> product = (p, x) -> p[0] * p[1] * x;
        FitResult result =
                new Fit(both, model(both, product), noisy(curve(product, 2, 3), 0.01, 1, true)).run(List.of(), 16);
        assertThat(result.isIdentifiable()).isFalse();
        assertThat(new Identifiability(result).sentences().get(0))
                .startsWith("A and b cannot be told apart by these data: more a with less b gives the same curve.");
    }

    /** A saturated exchange: above some value b changes nothing. */
    @Test
    void aParameterWithoutAnUpperLimitIsSaidToHaveNone() throws Exception {
        List<Parameter> both = List.of(A, B);
        BiFunction<double[], Double, Double> saturated = (p, x) -> p[0] * x + Math.exp(-20 * p[1]);
        FitResult result =
                new Fit(both, model(both, saturated), noisy(curve(saturated, 2, 30), 0.05, 1, true)).run(List.of(), 16);
        Estimate b = result.estimates().get(1);
        assertThat(b.hasLow()).isTrue();
        assertThat(b.hasHigh()).isFalse();
        assertThat(b.method()).isEqualTo(Estimate.Method.PROFILE);
        assertThat(new Identifiability(result).sentences())
                .containsExactly("The data set no upper limit to the b within its range.");
    }

    /** Where the model has no value it is far from what was measured, and the fit comes away from there. */
    @Test
    void runsThatFailAreLeft() throws Exception {
        List<Parameter> both = List.of(A, B);
        BiFunction<double[], Double, Double> partly = (p, x) -> p[1] > 20 ? Double.NaN : decay(p, x);
        FitResult result = new Fit(both, model(both, partly), noisy(curve(FitTest::decay, 2, 3), 0.05, 9, true))
                .run(List.of(new double[] {0.5, 0.99}), 8);
        assertThat(result.estimates().get(1).value()).isBetween(2.5, 3.5);
    }

    @Test
    void fewerValuesThanParametersAreRefused() {
        List<Parameter> both = List.of(A, B);
        Measured two = new Measured(new double[] {1, 2}, new double[] {1, 1}, true);
        assertThatThrownBy(() -> new Fit(both, model(both, FitTest::decay), two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 measured values do not tell 2 parameters");
    }
}
