package dev.frond.algebra;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;

/** Symmetric structures, matrices on them, orders of elimination. */
final class RandomMatrices {
    private RandomMatrices() {}

    /** Of any kind, from a diagonal to a dense matrix, mostly in several parts when sparse. */
    static Sparsity structure(int size, double density, Random random) {
        TreeSet<Long> entries = new TreeSet<>();
        for (long i = 0; i < size; i++) {
            entries.add(i * size + i);
            for (long j = 0; j < i; j++) {
                if (random.nextDouble() < density) {
                    entries.add(i * size + j);
                    entries.add(j * size + i);
                }
            }
        }
        int[] rowStart = new int[size + 1];
        for (long entry : entries) {
            rowStart[(int) (entry / size) + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        return new Sparsity(
                rowStart,
                entries.stream().mapToInt(entry -> (int) (entry % size)).toArray());
    }

    /** Symmetric with entries in (-1, 1) and a diagonal that dominates: the condition is at most 2 size + 1. */
    static CsrMatrix dominant(Sparsity sparsity, Random random) {
        CsrMatrix matrix = new CsrMatrix(sparsity);
        double[] value = matrix.value();
        for (int i = 0; i < sparsity.rows(); i++) {
            for (int k = sparsity.rowStart()[i]; k < sparsity.rowStart()[i + 1]; k++) {
                int j = sparsity.column()[k];
                if (j < i) {
                    value[k] = 2 * random.nextDouble() - 1;
                    value[sparsity.index(j, i)] = value[k];
                    value[sparsity.index(i, i)] += Math.abs(value[k]);
                    value[sparsity.index(j, j)] += Math.abs(value[k]);
                }
            }
            value[sparsity.index(i, i)] += 1;
        }
        return matrix;
    }

    static int[] order(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
