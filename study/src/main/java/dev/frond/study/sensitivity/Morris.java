package dev.frond.study.sensitivity;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Screening by elementary effects (Morris, Technometrics 33 (1991) 161): walks that change one input after the other by half of its range
 * on a grid, a few runs per input. It tells the inputs that matter from those that do not; Sobol' indices say how much.
 */
public final class Morris {
    /** Of the grid; steps of half of them give every level the same chance. */
    private static final int LEVELS = 4;

    private final int inputs;
    private final int walks;
    private final long seed;

    /**
     * Of a model.
     *
     * @param walks each asks {@code inputs + 1} points
     * @param seed of where they begin and how they go
     */
    public Morris(int inputs, int walks, long seed) {
        this.inputs = inputs;
        this.walks = walks;
        this.seed = seed;
    }

    /**
     * What an input changes over all of its range.
     *
     * @param mean of the effects: signed
     * @param meanSize of their sizes: importance
     * @param deviation of the effects: large where the input acts with others, or not straight
     * @param walks that count: the others had a point without a value
     */
    public record Effect(double mean, double meanSize, double deviation, int walks) {}

    /** The effects of each input on each value: {@code get(value).get(input)}. */
    public List<List<Effect>> of(Model model, int values) throws IOException {
        Random random = new Random(seed);
        List<double[]> points = new ArrayList<>();
        List<List<Integer>> orders = new ArrayList<>();
        for (int walk = 0; walk < walks; walk++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, inputs).boxed().toList());
            Collections.shuffle(order, random);
            orders.add(order);
            double[] at = new double[inputs];
            for (int k = 0; k < inputs; k++) {
                at[k] = (random.nextInt(LEVELS) + 0.5) / LEVELS;
            }
            points.add(at);
            for (int k : order) {
                at = at.clone();
                at[k] += at[k] < 0.5 ? 0.5 : -0.5;
                points.add(at);
            }
        }
        List<double[]> all = model.at(points);
        return IntStream.range(0, values)
                .mapToObj(value -> IntStream.range(0, inputs)
                        .mapToObj(input -> effect(points, all, orders, value, input))
                        .toList())
                .toList();
    }

    private Effect effect(List<double[]> points, List<double[]> all, List<List<Integer>> orders, int value, int input) {
        List<Double> effects = new ArrayList<>();
        for (int walk = 0; walk < walks; walk++) {
            int before = walk * (inputs + 1) + orders.get(walk).indexOf(input);
            double change = all.get(before + 1)[value] - all.get(before)[value];
            if (Double.isFinite(change)) {
                effects.add(change / (points.get(before + 1)[input] - points.get(before)[input]));
            }
        }
        double mean = effects.stream().mapToDouble(one -> one).average().orElse(Double.NaN);
        double size = effects.stream().mapToDouble(Math::abs).average().orElse(Double.NaN);
        double squares =
                effects.stream().mapToDouble(one -> Math.pow(one - mean, 2)).sum();
        double deviation = effects.size() > 1 ? Math.sqrt(squares / (effects.size() - 1)) : Double.NaN;
        return new Effect(mean, size, deviation, effects.size());
    }
}
