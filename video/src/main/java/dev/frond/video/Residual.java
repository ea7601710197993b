package dev.frond.video;

import java.util.Arrays;

/**
 * The difference of a square of samples to its prediction, as levels of its blocks of 4 x 4.
 *
 * <p>{@code apart} is set where the means of the blocks are transformed once more and told first: in chroma, and in luma
 * that is predicted inside its picture.
 */
final class Residual {
    /** Places of a block, row by row, in the order of the scan. */
    private static final int[] SCAN = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    private final Quantiser quantiser;
    private final int[] prediction;
    private final int size;
    private final int[][] coefficients;
    private final int[] means;
    private final int[][] levels;
    private final boolean apart;

    /**
     * Of the square at (x, y).
     *
     * @param prediction size x size, row by row
     * @param rounding see {@link Quantiser#level}
     */
    Residual(Quantiser quantiser, Plane source, int x, int y, int[] prediction, int size, int rounding, boolean apart) {
        this.quantiser = quantiser;
        this.prediction = prediction;
        this.size = size;
        this.apart = apart;
        int perRow = size / 4;
        coefficients = new int[perRow * perRow][16];
        levels = new int[perRow * perRow][];
        means = new int[apart ? perRow * perRow : 0];
        for (int b = 0; b < coefficients.length; b++) {
            for (int k = 0; k < 16; k++) {
                int column = 4 * (b % perRow) + k % 4;
                int row = 4 * (b / perRow) + k / 4;
                coefficients[b][k] = source.at(x + column, y + row) - prediction[row * size + column];
            }
            BlockTransform.forward(coefficients[b]);
        }
        if (apart) {
            quantiseMeans(rounding);
        }
        for (int b = 0; b < coefficients.length; b++) {
            quantise(b, rounding);
        }
    }

    private void quantiseMeans(int rounding) {
        for (int b = 0; b < means.length; b++) {
            means[b] = coefficients[b][0];
        }
        if (means.length == 16) {
            BlockTransform.hadamard4(means);
        } else {
            BlockTransform.hadamard2(means);
        }
        for (int b = 0; b < means.length; b++) {
            means[b] = quantiser.meanLevel(means.length == 16 ? means[b] / 2 : means[b], rounding);
        }
    }

    private void quantise(int b, int rounding) {
        int first = apart ? 1 : 0;
        levels[b] = new int[16 - first];
        for (int k = first; k < 16; k++) {
            int place = SCAN[k];
            int level = quantiser.level(coefficients[b][place], place, rounding);
            levels[b][k - first] = level;
            coefficients[b][place] = quantiser.coefficient(level, place);
        }
    }

    /** The levels of the means in the order of the scan. */
    int[] meanLevels() {
        if (means.length == 4) {
            return means;
        }
        int[] scanned = new int[means.length];
        for (int k = 0; k < means.length; k++) {
            scanned[k] = means[SCAN[k]];
        }
        return scanned;
    }

    /** The levels of a block in the order of the scan; blocks are counted row by row. */
    int[] levels(int block) {
        return levels[block];
    }

    boolean hasMeans() {
        return Arrays.stream(means).anyMatch(level -> level != 0);
    }

    boolean hasLevels() {
        for (int b = 0; b < levels.length; b++) {
            if (hasLevels(b)) {
                return true;
            }
        }
        return false;
    }

    boolean hasLevels(int block) {
        return count(block) > 0;
    }

    /** The number of levels of a block that are not zero. */
    int count(int block) {
        int count = 0;
        for (int level : levels[block]) {
            count += level != 0 ? 1 : 0;
        }
        return count;
    }

    /** Writes what a player will have: the prediction and what the levels keep of the difference. */
    void reconstruct(Plane plane, int x, int y) {
        int[] back = means.clone();
        if (back.length == 16) {
            BlockTransform.hadamard4(back);
        } else if (back.length == 4) {
            BlockTransform.hadamard2(back);
        }
        int perRow = size / 4;
        for (int b = 0; b < coefficients.length; b++) {
            int[] block = coefficients[b].clone();
            if (apart) {
                block[0] = back.length == 16 ? quantiser.lumaMean(back[b]) : quantiser.chromaMean(back[b]);
            }
            BlockTransform.inverse(block);
            for (int k = 0; k < 16; k++) {
                int column = 4 * (b % perRow) + k % 4;
                int row = 4 * (b / perRow) + k / 4;
                plane.set(x + column, y + row, prediction[row * size + column] + block[k]);
            }
        }
    }
}
