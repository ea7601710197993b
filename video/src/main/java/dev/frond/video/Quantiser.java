package dev.frond.video;

/** From coefficients to levels and back, at one step of quantisation. */
final class Quantiser {
    /** By position: both indices even, both odd, one of each. */
    private static final int[][] FORWARD = {
        {13107, 5243, 8066}, {11916, 4660, 7490}, {10082, 4194, 6554},
        {9362, 3647, 5825}, {8192, 3355, 5243}, {7282, 2893, 4559}
    };

    private static final int[][] BACK = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    /** The least that loses nothing by the 12 bits of a level's escape, and the most where chroma has luma's. */
    private static final int LEAST = 12;

    private static final int MOST = 29;

    private final int octave;
    private final int[] forward;
    private final int[] back;

    /** @param parameter QP, 12 to 29; six more double the step */
    Quantiser(int parameter) {
        if (parameter < LEAST || parameter > MOST) {
            throw new IllegalArgumentException(
                    "a quantisation parameter of " + LEAST + " to " + MOST + " expected, got " + parameter);
        }
        octave = parameter / 6;
        forward = FORWARD[parameter % 6];
        back = BACK[parameter % 6];
    }

    /**
     * The level of a coefficient.
     *
     * @param position in the block, row by row
     * @param rounding share of a step that is rounded up, as its denominator: 3 or 6
     */
    int level(int coefficient, int position, int rounding) {
        int shift = 15 + octave;
        return signed(
                coefficient, (Math.abs(coefficient) * forward[kind(position)] + (1 << shift) / rounding) >> shift);
    }

    /** The level of a transformed mean coefficient. */
    int meanLevel(int coefficient, int rounding) {
        int shift = 16 + octave;
        long scaled = (long) Math.abs(coefficient) * forward[0] + (1 << shift) / rounding;
        return signed(coefficient, (int) (scaled >> shift));
    }

    private static int signed(int sign, int size) {
        return sign < 0 ? -size : size;
    }

    int coefficient(int level, int position) {
        return (level * back[kind(position)]) << octave;
    }

    /** Of luma, from levels transformed back. */
    int lumaMean(int transformed) {
        return (transformed * back[0]) << (octave - 2);
    }

    /** Of chroma, from levels transformed back. */
    int chromaMean(int transformed) {
        return (transformed * back[0]) << (octave - 1);
    }

    private static int kind(int position) {
        int column = position & 1;
        int row = position >> 2 & 1;
        return column == row ? column : 2;
    }
}
