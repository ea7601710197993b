package dev.frond.video;

import java.util.List;

/**
 * A picture in luma and two chroma components of half the resolution, in whole macroblocks of 16 x 16; the last column and
 * row are repeated into what is left of them. Colours by ITU-R BT.709, narrow range.
 */
record YuvPicture(Plane luma, Plane blue, Plane red) {
    static final int MACROBLOCK = 16;
    private static final double RED_SHARE = 0.2126;
    private static final double GREEN_SHARE = 0.7152;
    private static final double BLUE_SHARE = 0.0722;

    private static final int UNIT = 1 << 16;
    private static final int HALF = UNIT / 2;
    private static final int[] LUMA = lumaTable();

    static YuvPicture empty(int columns, int rows) {
        return new YuvPicture(
                new Plane(columns, rows), new Plane(columns / 2, rows / 2), new Plane(columns / 2, rows / 2));
    }

    /** @param rgb 0xRRGGBB, width x height */
    static YuvPicture of(int[] rgb, int width, int height) {
        YuvPicture picture = empty(whole(width), whole(height));
        int columns = picture.luma.width();
        for (int y = 0; y < picture.luma.height(); y += 2) {
            int[] rows = {Math.min(y, height - 1) * width, Math.min(y + 1, height - 1) * width};
            for (int x = 0; x < columns; x += 2) {
                long luma = 0;
                int blue = 0;
                int red = 0;
                for (int k = 0; k < 4; k++) {
                    int colour = rgb[rows[k >> 1] + Math.min(x + (k & 1), width - 1)];
                    int own = LUMA[colour >> 16 & 255] + LUMA[256 + (colour >> 8 & 255)] + LUMA[512 + (colour & 255)];
                    picture.luma.set(x + (k & 1), y + (k >> 1), 16 + (own + HALF) / UNIT);
                    luma += own;
                    blue += colour & 255;
                    red += colour >> 16 & 255;
                }
                // from a sum of 219ths to one of 255ths
                double whole = luma * 255.0 / 219 / UNIT;
                picture.blue.set(x / 2, y / 2, chroma(blue - whole, BLUE_SHARE));
                picture.red.set(x / 2, y / 2, chroma(red - whole, RED_SHARE));
            }
        }
        return picture;
    }

    /** What each level of red, of green and of blue adds to the luma, in parts of {@link #UNIT}. */
    private static int[] lumaTable() {
        int[] table = new int[768];
        double[] shares = {RED_SHARE, GREEN_SHARE, BLUE_SHARE};
        for (int k = 0; k < table.length; k++) {
            table[k] = (int) Math.round(shares[k / 256] * (k % 256) * 219 / 255 * UNIT);
        }
        return table;
    }

    /** Of the sum of four differences to the luma. */
    private static int chroma(double difference, double share) {
        return (int) (128.5 + difference / 4 / (2 * (1 - share)) * 224 / 255);
    }

    static int whole(int size) {
        return (size + MACROBLOCK - 1) / MACROBLOCK * MACROBLOCK;
    }

    List<Plane> chroma() {
        return List.of(blue, red);
    }
}
