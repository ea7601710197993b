package dev.frond.plot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/**
 * The 256 colours of every frame of an animation: the colour map, its mixtures with white (streamlines) and with black
 * (outlines), and greys. One palette for all frames keeps the colour scale constant.
 */
final class Palette {
    private static final int PURE = 124;
    private static final int MIXED = 30;
    private static final int GREYS = 42;
    private static final int LEVELS = 64;

    private final int[] colours = new int[PURE + 3 * MIXED + GREYS];
    private final byte[] nearest = new byte[LEVELS * LEVELS * LEVELS];
    private final IndexColorModel model;

    Palette(ColourMap map, Theme theme) {
        int count = 0;
        for (int k = 0; k < PURE; k++) {
            colours[count++] = map.rgb(k / (PURE - 1.0));
        }
        for (int k = 0; k < MIXED; k++) {
            Oklab pure = Oklab.ofRgb(map.rgb(k / (MIXED - 1.0)));
            colours[count++] = pure.towards(Oklab.ofRgb(0xffffff), 0.4).rgb();
            colours[count++] = pure.towards(Oklab.ofRgb(0xffffff), 0.75).rgb();
            colours[count++] = pure.towards(Oklab.ofRgb(0x000000), 0.35).rgb();
        }
        for (int k = 0; k < GREYS; k++) {
            colours[count++] = 0x010101 * Math.round(255f * k / (GREYS - 1));
        }
        colours[count - 2] = theme.paper().getRGB() & 0xffffff;
        colours[count - 3] = theme.metal().getRGB() & 0xffffff;
        model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        fillNearest();
    }

    private void fillNearest() {
        Oklab[] entries = new Oklab[colours.length];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = Oklab.ofRgb(colours[k]);
        }
        for (int cell = 0; cell < nearest.length; cell++) {
            int red = 255 * (cell >> 12) / (LEVELS - 1);
            int green = 255 * (cell >> 6 & 63) / (LEVELS - 1);
            int blue = 255 * (cell & 63) / (LEVELS - 1);
            Oklab wanted = Oklab.ofRgb(red << 16 | green << 8 | blue);
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < entries.length; k++) {
                double distance = entries[k].squaredDistance(wanted);
                if (distance < least) {
                    least = distance;
                    best = k;
                }
            }
            nearest[cell] = (byte) best;
        }
    }

    /** The image in these colours. */
    BufferedImage reduced(BufferedImage image) {
        int columns = image.getWidth();
        BufferedImage indexed = new BufferedImage(columns, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        WritableRaster raster = indexed.getRaster();
        int[] line = new int[columns];
        byte[] entries = new byte[columns];
        for (int row = 0; row < image.getHeight(); row++) {
            image.getRGB(0, row, columns, 1, line, 0, columns);
            for (int column = 0; column < columns; column++) {
                entries[column] = nearest[cell(line[column])];
            }
            raster.setDataElements(0, row, columns, 1, entries);
        }
        return indexed;
    }

    private static int cell(int rgb) {
        int red = level(rgb >> 16 & 255);
        int green = level(rgb >> 8 & 255);
        int blue = level(rgb & 255);
        return red << 12 | green << 6 | blue;
    }

    private static int level(int value) {
        return (value * (LEVELS - 1) + 127) / 255;
    }
}
