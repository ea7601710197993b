package dev.frond.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A white sheet in design units. It is drawn antialiased at twice the size and averaged down, which also smooths what is
 * painted pixel by pixel.
 */
final class Canvas {
    static final Color INK = new Color(0x222222);
    private static final int OVERSAMPLING = 2;

    private final BufferedImage fine;
    private final Graphics2D graphics;
    private final double resolution;

    /** @param magnification pixels of the finished picture per unit */
    Canvas(double width, double height, double magnification) {
        int columns = OVERSAMPLING * (int) Math.ceil(width * magnification);
        int rows = OVERSAMPLING * (int) Math.ceil(height * magnification);
        resolution = OVERSAMPLING * magnification;
        fine = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        graphics = fine.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, columns, rows);
        graphics.scale(resolution, resolution);
        graphics.setColor(INK);
        graphics.setStroke(stroke(1.5));
    }

    /** Draws in design units. */
    Graphics2D graphics() {
        return graphics;
    }

    /** Fine pixels per unit. */
    double resolution() {
        return resolution;
    }

    /** The oversampled image, for painting pixels. */
    BufferedImage fine() {
        return fine;
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The finished picture; ends the drawing. */
    BufferedImage finish() {
        graphics.dispose();
        int columns = fine.getWidth() / OVERSAMPLING;
        int rows = fine.getHeight() / OVERSAMPLING;
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        int[] band = new int[OVERSAMPLING * fine.getWidth()];
        int[] line = new int[columns];
        for (int row = 0; row < rows; row++) {
            fine.getRGB(0, OVERSAMPLING * row, fine.getWidth(), OVERSAMPLING, band, 0, fine.getWidth());
            for (int column = 0; column < columns; column++) {
                line[column] = mean(band, OVERSAMPLING * column, fine.getWidth());
            }
            image.setRGB(0, row, columns, 1, line, 0, columns);
        }
        return image;
    }

    private static int mean(int[] band, int start, int stride) {
        int a = band[start];
        int b = band[start + 1];
        int c = band[start + stride];
        int d = band[start + stride + 1];
        int red = ((a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255) + 2) / 4;
        int green = ((a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255) + 2) / 4;
        int blue = ((a & 255) + (b & 255) + (c & 255) + (d & 255) + 2) / 4;
        return red << 16 | green << 8 | blue;
    }
}
