package dev.frond.video;

/** The integer transforms of 4 x 4 blocks, row by row, in place. */
final class BlockTransform {
    private BlockTransform() {}

    static void forward(int[] b) {
        for (int k = 0; k < 4; k++) {
            forward(b, 4 * k, 1);
        }
        for (int k = 0; k < 4; k++) {
            forward(b, k, 4);
        }
    }

    private static void forward(int[] b, int start, int stride) {
        int outer = b[start] + b[start + 3 * stride];
        int outerDifference = b[start] - b[start + 3 * stride];
        int inner = b[start + stride] + b[start + 2 * stride];
        int innerDifference = b[start + stride] - b[start + 2 * stride];
        b[start] = outer + inner;
        b[start + stride] = 2 * outerDifference + innerDifference;
        b[start + 2 * stride] = outer - inner;
        b[start + 3 * stride] = outerDifference - 2 * innerDifference;
    }

    /** From scaled coefficients to differences of samples. */
    static void inverse(int[] b) {
        for (int k = 0; k < 4; k++) {
            inverse(b, 4 * k, 1);
        }
        for (int k = 0; k < 4; k++) {
            inverse(b, k, 4);
        }
        for (int k = 0; k < 16; k++) {
            b[k] = (b[k] + 32) >> 6;
        }
    }

    private static void inverse(int[] b, int start, int stride) {
        int even = b[start] + b[start + 2 * stride];
        int evenDifference = b[start] - b[start + 2 * stride];
        int oddDifference = (b[start + stride] >> 1) - b[start + 3 * stride];
        int odd = b[start + stride] + (b[start + 3 * stride] >> 1);
        b[start] = even + odd;
        b[start + stride] = evenDifference + oddDifference;
        b[start + 2 * stride] = evenDifference - oddDifference;
        b[start + 3 * stride] = even - odd;
    }

    /** Hadamard's, of the 4 x 4 mean coefficients of luma; its own inverse but for a factor of 16. */
    static void hadamard4(int[] b) {
        for (int k = 0; k < 4; k++) {
            hadamard4(b, 4 * k, 1);
        }
        for (int k = 0; k < 4; k++) {
            hadamard4(b, k, 4);
        }
    }

    private static void hadamard4(int[] b, int start, int stride) {
        int outer = b[start] + b[start + 3 * stride];
        int outerDifference = b[start] - b[start + 3 * stride];
        int inner = b[start + stride] + b[start + 2 * stride];
        int innerDifference = b[start + stride] - b[start + 2 * stride];
        b[start] = outer + inner;
        b[start + stride] = outerDifference + innerDifference;
        b[start + 2 * stride] = outer - inner;
        b[start + 3 * stride] = outerDifference - innerDifference;
    }

    /** Hadamard's, of the 2 x 2 mean coefficients of chroma; its own inverse but for a factor of 4. */
    static void hadamard2(int[] b) {
        int top = b[0] + b[1];
        int topDifference = b[0] - b[1];
        int bottom = b[2] + b[3];
        int bottomDifference = b[2] - b[3];
        b[0] = top + bottom;
        b[1] = topDifference + bottomDifference;
        b[2] = top - bottom;
        b[3] = topDifference - bottomDifference;
    }
}
