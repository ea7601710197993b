package dev.frond.study.sensitivity;

import java.util.List;

/** What each input does to each value. */
public sealed interface SensitivityResult {
    /** Whether something is known of a value, by its place among those of a point. */
    boolean knows(int value);

    /**
     * By indices of Sobol'.
     *
     * @param indices {@code indices.get(value).get(input)}; empty of a value with fewer than two whole samples
     * @param used whole samples of each value
     * @param samples that were asked
     */
    record Sobol(List<List<SobolIndices.Index>> indices, List<Integer> used, int samples) implements SensitivityResult {
        public Sobol {
            indices = List.copyOf(indices);
            used = List.copyOf(used);
        }

        @Override
        public boolean knows(int value) {
            return !indices.get(value).isEmpty();
        }
    }

    /**
     * By the screening of Morris.
     *
     * @param effects {@code effects.get(value).get(input)}
     * @param walks that were asked
     */
    record Screening(List<List<Morris.Effect>> effects, int walks) implements SensitivityResult {
        public Screening {
            effects = List.copyOf(effects);
        }

        @Override
        public boolean knows(int value) {
            return effects.get(value).stream().anyMatch(effect -> effect.walks() > 0);
        }
    }
}
