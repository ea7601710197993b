package dev.frond.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one picture as one slice, macroblock by macroblock: left as in the picture before, differing from it, or
 * predicted from its neighbours. One whose source is within a 255th of what it was when it was last written is left to the bit: its
 * source stays the old one, so that small changes add up until they are written. Nothing is smoothed, so that the encoder's samples are the player's.
 */
final class PictureEncoder {
    private static final int LUMA = 16;
    private static final int CHROMA = 8;
    private static final int INTER_TYPES = 5;
    private static final int INTRA_ROUNDING = 3;
    private static final int INTER_ROUNDING = 6;
    /** Places of the 16 blocks of luma, row by row, in the order of the stream: quarter by quarter. */
    private static final int[] ORDER = {0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15};
    /** Which blocks have levels (a bit per quarter of luma, 16 for the means of chroma, 32 for all), by code number. */
    private static final List<Integer> PATTERNS = List.of(
            0, 16, 1, 2, 4, 8, 32, 3, 5, 10, 12, 15, 47, 7, 11, 13, 14, 6, 9, 31, 35, 37, 42, 44, 33, 34, 36, 40, 39,
            43, 45, 46, 17, 18, 20, 24, 19, 21, 26, 28, 23, 27, 29, 30, 22, 25, 38, 41);

    private final Quantiser quantiser;
    private final YuvPicture source;
    private final @Nullable CodedPicture before;
    private final YuvPicture made;
    private final BitSink sink = new BitSink();
    private final CoefficientCode code = new CoefficientCode(sink);
    private final CoefficientCounts lumaCounts;
    private final List<CoefficientCounts> chromaCounts;
    private int skipped;

    /**
     * A picture after another, or a first one.
     *
     * @param before null for a key picture, which needs no other
     */
    PictureEncoder(Quantiser quantiser, YuvPicture source, @Nullable CodedPicture before) {
        this.quantiser = quantiser;
        this.source = source;
        this.before = before;
        int columns = source.luma().width();
        int rows = source.luma().height();
        made = YuvPicture.empty(columns, rows);
        lumaCounts = new CoefficientCounts(columns / 4, rows / 4);
        chromaCounts =
                List.of(new CoefficientCounts(columns / 8, rows / 8), new CoefficientCounts(columns / 8, rows / 8));
    }

    /** The unit of the stream. {@code number} is the picture's since the last that is a key, modulo the stream's bits. */
    byte[] encode(int number) {
        header(number);
        for (int y = 0; y < source.luma().height(); y += LUMA) {
            for (int x = 0; x < source.luma().width(); x += LUMA) {
                macroblock(x, y);
            }
        }
        if (skipped > 0) {
            sink.unsigned(skipped);
        }
        sink.finish();
        return NalUnit.of(before == null ? NalUnit.KEY_SLICE : NalUnit.SLICE, sink);
    }

    /** After {@link #encode}. */
    CodedPicture coded() {
        return new CodedPicture(source, made);
    }

    private void header(int number) {
        sink.unsigned(0);
        sink.unsigned(before == null ? 7 : 5);
        sink.unsigned(0);
        sink.bits(number, ParameterSets.NUMBER_BITS);
        if (before == null) {
            sink.unsigned(0);
            sink.bits(0, 2);
        } else {
            sink.bits(0, 3);
        }
        sink.signed(0);
        sink.unsigned(1); // not smoothed
    }

    private void macroblock(int x, int y) {
        if (before != null && isUnchanged(before.source(), x, y)) {
            skipped++;
            copy(before.made(), made, x, y);
            copy(before.source(), source, x, y);
            return;
        }
        IntraPrediction around = new IntraPrediction(made.luma(), x, y, LUMA);
        int mode = lumaMode(around, x, y);
        int[] inside = luma(around, mode);
        if (before != null) {
            int[] same = square(before.made().luma(), x, y, LUMA);
            if (difference(same, x, y) <= difference(inside, x, y)) {
                inter(before.made(), x, y, same);
                return;
            }
        }
        intra(x, y, mode, inside);
    }

    private boolean isUnchanged(YuvPicture other, int x, int y) {
        boolean unchanged = source.luma().isNear(other.luma(), x, y, LUMA);
        for (int component = 0; component < 2; component++) {
            Plane plane = source.chroma().get(component);
            unchanged = unchanged && plane.isNear(other.chroma().get(component), x / 2, y / 2, CHROMA);
        }
        return unchanged;
    }

    private static void copy(YuvPicture from, YuvPicture to, int x, int y) {
        to.luma().copy(from.luma(), x, y, LUMA);
        for (int component = 0; component < 2; component++) {
            to.chroma().get(component).copy(from.chroma().get(component), x / 2, y / 2, CHROMA);
        }
    }

    private int lumaMode(IntraPrediction around, int x, int y) {
        int best = IntraPrediction.LUMA_MEAN;
        long least = difference(around.mean(), x, y);
        if (around.hasAbove()) {
            long vertical = difference(around.vertical(), x, y);
            best = vertical < least ? IntraPrediction.LUMA_VERTICAL : best;
            least = Math.min(least, vertical);
        }
        return around.hasLeft() && difference(around.horizontal(), x, y) < least
                ? IntraPrediction.LUMA_HORIZONTAL
                : best;
    }

    private static int[] luma(IntraPrediction around, int mode) {
        return switch (mode) {
            case IntraPrediction.LUMA_VERTICAL -> around.vertical();
            case IntraPrediction.LUMA_HORIZONTAL -> around.horizontal();
            default -> around.mean();
        };
    }

    private long difference(int[] prediction, int x, int y) {
        return source.luma().distance(prediction, x, y, LUMA);
    }

    private static int[] square(Plane plane, int x, int y, int size) {
        return plane.square(x, y, size);
    }

    private void inter(YuvPicture from, int x, int y, int[] same) {
        Residual luma = new Residual(quantiser, source.luma(), x, y, same, LUMA, INTER_ROUNDING, false);
        List<Residual> chroma = List.of(interChroma(from, 0, x, y), interChroma(from, 1, x, y));
        int pattern = chromaPattern(chroma) << 4;
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int k = 4 * quarter; k < 4 * quarter + 4; k++) {
                pattern |= luma.hasLevels(ORDER[k]) ? 1 << quarter : 0;
            }
        }
        if (pattern == 0) {
            skipped++;
        } else {
            runOfSkipped();
            sink.unsigned(0);
            sink.signed(0); // no motion
            sink.signed(0);
            sink.unsigned(PATTERNS.indexOf(pattern));
            sink.signed(0);
            for (int k = 0; k < 16; k++) {
                if ((pattern & 1 << (k / 4)) != 0) {
                    lumaBlock(luma, ORDER[k], x, y);
                }
            }
            chroma(chroma, pattern >> 4, x, y);
        }
        finish(luma, chroma, x, y);
    }

    private Residual interChroma(YuvPicture from, int component, int x, int y) {
        int[] same = square(from.chroma().get(component), x / 2, y / 2, CHROMA);
        return chromaResidual(component, x, y, same, INTER_ROUNDING);
    }

    private Residual chromaResidual(int component, int x, int y, int[] prediction, int rounding) {
        Plane plane = source.chroma().get(component);
        return new Residual(quantiser, plane, x / 2, y / 2, prediction, CHROMA, rounding, true);
    }

    private void intra(int x, int y, int mode, int[] prediction) {
        Residual luma = new Residual(quantiser, source.luma(), x, y, prediction, LUMA, INTRA_ROUNDING, true);
        List<Residual> chroma = List.of(intraChroma(0, x, y), intraChroma(1, x, y));
        int pattern = chromaPattern(chroma);
        int type = 1 + mode + 4 * pattern + (luma.hasLevels() ? 12 : 0);
        if (before == null) {
            sink.unsigned(type);
        } else {
            runOfSkipped();
            sink.unsigned(INTER_TYPES + type);
        }
        sink.unsigned(IntraPrediction.CHROMA_MEAN);
        sink.signed(0);
        code.block(luma.meanLevels(), lumaCounts.around(x / 4, y / 4));
        for (int k = 0; k < 16 && luma.hasLevels(); k++) {
            lumaBlock(luma, ORDER[k], x, y);
        }
        chroma(chroma, pattern, x, y);
        finish(luma, chroma, x, y);
    }

    private Residual intraChroma(int component, int x, int y) {
        int[] prediction = new IntraPrediction(made.chroma().get(component), x / 2, y / 2, CHROMA).quarterMeans();
        return chromaResidual(component, x, y, prediction, INTRA_ROUNDING);
    }

    private void runOfSkipped() {
        sink.unsigned(skipped);
        skipped = 0;
    }

    private void lumaBlock(Residual luma, int block, int x, int y) {
        int column = x / 4 + block % 4;
        int row = y / 4 + block / 4;
        code.block(luma.levels(block), lumaCounts.around(column, row));
        lumaCounts.set(column, row, luma.count(block));
    }

    /** 0 for nothing, 1 for means, 2 for all levels. */
    private static int chromaPattern(List<Residual> chroma) {
        if (chroma.stream().anyMatch(Residual::hasLevels)) {
            return 2;
        }
        return chroma.stream().anyMatch(Residual::hasMeans) ? 1 : 0;
    }

    private void chroma(List<Residual> chroma, int pattern, int x, int y) {
        if (pattern > 0) {
            chroma.forEach(residual -> code.chromaMeans(residual.meanLevels()));
        }
        for (int component = 0; component < chroma.size() && pattern == 2; component++) {
            CoefficientCounts counts = chromaCounts.get(component);
            for (int block = 0; block < 4; block++) {
                int column = x / 8 + block % 2;
                int row = y / 8 + block / 2;
                code.block(chroma.get(component).levels(block), counts.around(column, row));
                counts.set(column, row, chroma.get(component).count(block));
            }
        }
    }

    private void finish(Residual luma, List<Residual> chroma, int x, int y) {
        luma.reconstruct(made.luma(), x, y);
        for (int component = 0; component < chroma.size(); component++) {
            chroma.get(component).reconstruct(made.chroma().get(component), x / 2, y / 2);
        }
    }
}
