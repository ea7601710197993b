package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pixels, with antialiased shapes. */
final class Canvas implements Surface {
    static final Color INK = Theme.LIGHT.ink();

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Theme theme;
    private final double resolution;

    /** @param resolution pixels per unit */
    Canvas(double width, double height, double resolution, Theme theme) {
        this(sheet(width * resolution, height * resolution, theme), resolution, theme);
    }

    private static BufferedImage sheet(double width, double height, Theme theme) {
        int columns = (int) Math.ceil(width);
        int rows = (int) Math.ceil(height);
        BufferedImage empty = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = empty.createGraphics();
        g.setColor(theme.paper());
        g.fillRect(0, 0, columns, rows);
        g.dispose();
        return empty;
    }

    /** Continues a picture that has been drawn in part; it is changed. */
    Canvas(BufferedImage begun, double resolution, Theme theme) {
        this.resolution = resolution;
        this.theme = theme;
        image = begun;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(resolution, resolution);
        graphics.setColor(theme.ink());
        graphics.setStroke(stroke(1.5));
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public void field(Viewport view, Mesh mesh, double[] shares, ColourMap colours) {
        FieldRaster.paint(image, resolution, view, mesh, shares, colours);
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The finished picture; ends the drawing. */
    BufferedImage finish() {
        graphics.dispose();
        return image;
    }
}
