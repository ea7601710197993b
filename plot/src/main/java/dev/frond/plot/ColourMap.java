package dev.frond.plot;

import java.util.Locale;

/**
 * The colours of a scale. Between its control points the path is straight in Oklab. Maps of one direction are walked at constant
 * speed, so that equal steps in value look equally large; the diverging one has its middle colour in the middle.
 */
public enum ColourMap {
    /** Dark violet over blue and green to yellow; samples of viridis (S. van der Walt, N. Smith, matplotlib 1.5, CC0). */
    VIRIDIS(
            Pace.CONSTANT,
            0x440154,
            0x482878,
            0x3e4989,
            0x31688e,
            0x26828e,
            0x1f9e89,
            0x35b779,
            0x6dcd59,
            0xb4de2c,
            0xfde725),
    /** Black over violet and orange to pale yellow; samples of magma (the same authors, CC0). */
    MAGMA(
            Pace.CONSTANT,
            0x000004,
            0x120d31,
            0x331067,
            0x59157e,
            0x7e2482,
            0xa3307e,
            0xc83e73,
            0xe95462,
            0xfa7d5e,
            0xfea973,
            0xfed395,
            0xfcfdbf),
    /**
     * Dark blue over grey to yellow, the same to eyes that do not tell red from green; samples of cividis (J. Nuñez, C. Anderton,
     * R. Renslow, PLoS ONE 13, e0199239, 2018, CC0).
     */
    CIVIDIS(
            Pace.CONSTANT,
            0x00224e,
            0x013271,
            0x2f426d,
            0x48526c,
            0x5e636f,
            0x727374,
            0x878478,
            0x9d9576,
            0xb6a96f,
            0xcebc63,
            0xe7d150,
            0xfee838),
    /** Dark to light grey, for print without colour. */
    GREY(Pace.CONSTANT, 0x1a1a1a, 0xf7f7f7),
    /** Blue over light grey to red: ends and middle of K. Moreland, "Diverging color maps for scientific visualization", 2009. */
    COOLWARM(Pace.EVEN, 0x3b4cc0, 0xdddddd, 0xb40426);

    private static final int SIZE = 2048;

    private final int[] table;

    /** How the path between the control points is walked. */
    private enum Pace {
        CONSTANT,
        /** As many steps from each control point to the next. */
        EVEN
    }

    ColourMap(Pace pace, int... controlPoints) {
        table = table(pace, controlPoints);
    }

    /** The name in commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour 0xRRGGBB at {@code share} of the scale; ends are kept outside 0..1. */
    int rgb(double share) {
        double clamped = Math.min(1, Math.max(0, share));
        return table[(int) (clamped * (SIZE - 1) + 0.5)];
    }

    private static int[] table(Pace pace, int... controlPoints) {
        int last = controlPoints.length - 1;
        Oklab[] points = new Oklab[last + 1];
        double[] along = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            points[k] = Oklab.ofRgb(controlPoints[k]);
            double step = k == 0 || pace == Pace.EVEN ? 1 : points[k].distance(points[k - 1]);
            along[k] = k == 0 ? 0 : along[k - 1] + step;
        }
        int[] table = new int[SIZE];
        int k = 0;
        for (int i = 0; i < SIZE; i++) {
            double place = along[last] * i / (SIZE - 1);
            while (k < last - 1 && along[k + 1] < place) {
                k++;
            }
            double share = (place - along[k]) / (along[k + 1] - along[k]);
            table[i] = points[k].towards(points[k + 1], share).rgb();
        }
        return table;
    }
}
