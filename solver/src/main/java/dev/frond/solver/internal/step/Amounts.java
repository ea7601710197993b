package dev.frond.solver.internal.step;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One number per conserved variable, in the order of {@link dev.frond.solver.fem.Problem#conserved()}: the salt first. */
public record Amounts(List<Double> values) {
    public Amounts {
        values = List.copyOf(values);
    }

    public static Amounts of(double... value) {
        return new Amounts(Arrays.stream(value).boxed().toList());
    }

    /** Nothing of any. */
    public static Amounts none(int count) {
        return new Amounts(Collections.nCopies(count, 0.0));
    }

    public int count() {
        return values.size();
    }

    public double of(int conserved) {
        return values.get(conserved);
    }

    public double salt() {
        return of(0);
    }

    public Amounts plus(Amounts other) {
        return with(other, Double::sum);
    }

    /** The larger of each. */
    public Amounts most(Amounts other) {
        return with(other, Math::max);
    }

    private Amounts with(Amounts other, DoubleBinaryOperator operator) {
        return new Amounts(IntStream.range(0, count())
                .mapToObj(k -> operator.applyAsDouble(of(k), other.of(k)))
                .toList());
    }
}
