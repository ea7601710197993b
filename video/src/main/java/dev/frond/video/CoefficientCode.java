package dev.frond.video;

import java.util.List;

/** Writes the levels of a block by context-adaptive variable-length codes (CAVLC), clause 9.2 of ITU-T H.264. */
final class CoefficientCode {
    private static final int TRAILING_ONES = 3;
    private static final int ESCAPE_PREFIX = 15;
    private static final int ESCAPE_BITS = 12;

    private final BitSink sink;

    CoefficientCode(BitSink sink) {
        this.sink = sink;
    }

    /**
     * A block of luma or of chroma without its mean.
     *
     * @param levels in the order of the scan, all that the block may have
     * @param around mean number of coefficients of the blocks at the left and above
     */
    void block(int[] levels, int around) {
        write(levels, CodeTables.coefficients(around), CodeTables.ZEROS);
    }

    /** The four means of a component of chroma. */
    void chromaMeans(int[] levels) {
        write(levels, CodeTables.CHROMA_MEANS, CodeTables.CHROMA_ZEROS);
    }

    private void write(int[] levels, List<List<String>> counts, List<List<String>> zeroCounts) {
        int[] positions = new int[levels.length];
        int count = 0;
        for (int k = 0; k < levels.length; k++) {
            if (levels[k] != 0) {
                positions[count++] = k;
            }
        }
        int ones = 0;
        while (ones < Math.min(count, TRAILING_ONES) && Math.abs(levels[positions[count - 1 - ones]]) == 1) {
            ones++;
        }
        sink.code(counts.get(count).get(ones));
        if (count == 0) {
            return;
        }
        for (int k = count - 1; k >= count - ones; k--) {
            sink.bits(levels[positions[k]] < 0 ? 1 : 0, 1);
        }
        writeLevels(levels, positions, count, ones);
        int zeros = positions[count - 1] + 1 - count;
        if (count < levels.length) {
            sink.code(zeroCounts.get(count - 1).get(zeros));
        }
        for (int k = count - 1; k > 0 && zeros > 0; k--) {
            int run = positions[k] - positions[k - 1] - 1;
            sink.code(CodeTables.RUNS
                    .get(Math.min(zeros, CodeTables.RUNS.size()) - 1)
                    .get(run));
            zeros -= run;
        }
    }

    /** From the last coefficient before the trailing ones to the first. */
    private void writeLevels(int[] levels, int[] positions, int count, int ones) {
        int suffix = count > 10 && ones < TRAILING_ONES ? 1 : 0;
        for (int k = count - ones - 1; k >= 0; k--) {
            int level = levels[positions[k]];
            int code = level > 0 ? 2 * level - 2 : -2 * level - 1;
            // one less than three trailing ones tells that this is no one
            writeLevel(k == count - ones - 1 && ones < TRAILING_ONES ? code - 2 : code, suffix);
            suffix = Math.max(1, suffix);
            if (Math.abs(level) > 3 << (suffix - 1) && suffix < 6) {
                suffix++;
            }
        }
    }

    private void writeLevel(int code, int suffix) {
        if (suffix == 0 && code >= 14 && code < 30) {
            prefix(14);
            sink.bits(code - 14, 4);
        } else if (code < (suffix == 0 ? 14 : ESCAPE_PREFIX << suffix)) {
            prefix(code >> suffix);
            sink.bits(code, suffix);
        } else {
            int rest = code - (suffix == 0 ? 30 : ESCAPE_PREFIX << suffix);
            if (rest >= 1 << ESCAPE_BITS) {
                throw new IllegalArgumentException("a level beyond what the code can tell");
            }
            prefix(ESCAPE_PREFIX);
            sink.bits(rest, ESCAPE_BITS);
        }
    }

    private void prefix(int zeros) {
        sink.bits(1, zeros + 1);
    }
}
