package dev.frond.plot;

/**
 * The colours of a scale: dark violet over blue and green to yellow, lightness rising all the way. The control points are
 * ten samples of viridis (S. van der Walt, N. Smith, matplotlib 1.5, CC0); between them the path is straight in Oklab and
 * walked at constant speed, so that equal steps in value look equally large.
 */
final class ColourMap {
    private static final int[] CONTROL_POINTS = {
        0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c, 0xfde725
    };
    private static final int SIZE = 2048;
    private static final int[] TABLE = table();

    private ColourMap() {}

    /** Colour 0xRRGGBB at {@code share} of the scale; ends are kept outside 0..1. */
    static int rgb(double share) {
        double clamped = Math.min(1, Math.max(0, share));
        return TABLE[(int) Math.round(clamped * (SIZE - 1))];
    }

    private static int[] table() {
        int last = CONTROL_POINTS.length - 1;
        Oklab[] points = new Oklab[last + 1];
        double[] along = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            points[k] = Oklab.ofRgb(CONTROL_POINTS[k]);
            along[k] = k == 0 ? 0 : along[k - 1] + points[k].distance(points[k - 1]);
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
