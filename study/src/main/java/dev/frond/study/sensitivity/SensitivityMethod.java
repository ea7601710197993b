package dev.frond.study.sensitivity;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a model is asked which of its inputs matter. */
public sealed interface SensitivityMethod {
    /** How many points are asked. */
    long points(int inputs);

    /**
     * Asks the model.
     *
     * @param inputs how many it has
     * @param values how many it answers
     * @param seed of what is random
     * @throws IOException when what was computed cannot be kept
     */
    SensitivityResult ask(Model model, int inputs, int values, long seed) throws IOException;

    /**
     * Indices of Sobol': how much of the variance each input causes.
     *
     * @param samples of the sequence
     */
    record Sobol(int samples) implements SensitivityMethod {
        @Override
        public long points(int inputs) {
            return (long) samples * (inputs + 2);
        }

        @Override
        public SensitivityResult ask(Model model, int inputs, int values, long seed) throws IOException {
            SobolIndices.Sampled sampled = new SobolIndices(inputs, samples).of(model);
            List<List<SobolIndices.Index>> indices = new ArrayList<>();
            List<Integer> used = new ArrayList<>();
            for (int value = 0; value < values; value++) {
                indices.add(sampled.indices(value, seed));
                used.add(sampled.used(value));
            }
            return new SensitivityResult.Sobol(indices, used, samples);
        }
    }

    /**
     * The screening of Morris: which of many inputs matter, in few runs.
     *
     * @param walks over the ranges of the inputs
     */
    record Screening(int walks) implements SensitivityMethod {
        @Override
        public long points(int inputs) {
            return (long) walks * (inputs + 1);
        }

        @Override
        public SensitivityResult ask(Model model, int inputs, int values, long seed) throws IOException {
            return new SensitivityResult.Screening(new Morris(inputs, walks, seed).of(model, values), walks);
        }
    }
}
