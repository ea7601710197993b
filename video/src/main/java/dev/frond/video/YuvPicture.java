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

    static YuvPicture empty(int columns, int rows) {
        return new YuvPicture(
                new Plane(columns, rows), new Plane(columns / 2, rows / 2), new Plane(columns / 2, rows / 2));
    }

    /** @param rgb 0xRRGGBB, width x height */
    static YuvPicture of(int[] rgb, int width, int height) {
        YuvPicture picture = empty(whole(width), whole(height));
        double[] sums = new double[3];
        for (int y = 0; y < picture.luma.height(); y += 2) {
            for (int x = 0; x < picture.luma.width(); x += 2) {
                sums[0] = 0;
                sums[1] = 0;
                sums[2] = 0;
                for (int k = 0; k < 4; k++) {
                    int column = x + k % 2;
                    int row = y + k / 2;
                    int colour = rgb[Math.min(row, height - 1) * width + Math.min(column, width - 1)];
                    int red = colour >> 16 & 255;
                    int green = colour >> 8 & 255;
                    int blue = colour & 255;
                    double luma = RED_SHARE * red + GREEN_SHARE * green + BLUE_SHARE * blue;
                    picture.luma.set(column, row, (int) Math.round(16 + luma * 219 / 255));
                    sums[0] += luma;
                    sums[1] += blue;
                    sums[2] += red;
                }
                picture.blue.set(x / 2, y / 2, chroma(sums[1] - sums[0], BLUE_SHARE));
                picture.red.set(x / 2, y / 2, chroma(sums[2] - sums[0], RED_SHARE));
            }
        }
        return picture;
    }

    /** Of the sum of four differences to the luma. */
    private static int chroma(double difference, double share) {
        return (int) Math.round(128 + difference / 4 / (2 * (1 - share)) * 224 / 255);
    }

    static int whole(int size) {
        return (size + MACROBLOCK - 1) / MACROBLOCK * MACROBLOCK;
    }

    List<Plane> chroma() {
        return List.of(blue, red);
    }
}
