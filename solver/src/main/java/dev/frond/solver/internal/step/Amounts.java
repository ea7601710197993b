package dev.frond.solver.internal.step;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** One number per conserved variable, in the order of {@link dev.frond.solver.fem.Problem#conserved()}: the salt first. Immutable. */
public final class Amounts {
    private final double[] value;

    private Amounts(double[] value) {
        this.value = value;
    }

    /** Copies. */
    public static Amounts of(double... value) {
        return new Amounts(value.clone());
    }

    /** Nothing of any. */
    public static Amounts none(int count) {
        return new Amounts(new double[count]);
    }

    public int count() {
        return value.length;
    }

    public double of(int conserved) {
        return value[conserved];
    }

    /** Of the salt. */
    public double salt() {
        return value[0];
    }

    public Amounts plus(Amounts other) {
        return with(other, Double::sum);
    }

    /** The larger of each. */
    public Amounts most(Amounts other) {
        return with(other, Math::max);
    }

    private Amounts with(Amounts other, DoubleBinaryOperator operator) {
        double[] out = new double[value.length];
        Arrays.setAll(out, k -> operator.applyAsDouble(value[k], other.value[k]));
        return new Amounts(out);
    }
}
