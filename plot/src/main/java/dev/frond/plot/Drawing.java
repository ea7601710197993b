package dev.frond.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture of shapes: the same in pixels and as SVG. */
public final class Drawing {
    private final double width;
    private final double height;
    private final Consumer<Graphics2D> paint;

    /**
     * A picture of a white sheet.
     *
     * @param width design units, which are pixels
     * @param paint draws in ink with a thin pen unless it chooses others
     */
    Drawing(double width, double height, Consumer<Graphics2D> paint) {
        this.width = width;
        this.height = height;
        this.paint = paint;
    }

    BufferedImage pixels() {
        Canvas canvas = new Canvas(width, height, 1);
        paint.accept(canvas.graphics());
        return canvas.finish();
    }

    /** The text of an SVG file, always the same. */
    public String svg() throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        int columns = (int) Math.ceil(width);
        int rows = (int) Math.ceil(height);
        graphics.setSVGCanvasSize(new Dimension(columns, rows));
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, columns, rows);
        graphics.setColor(Canvas.INK);
        graphics.setStroke(Canvas.stroke(1.5));
        paint.accept(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + columns + " " + rows);
        StringWriter text = new StringWriter();
        graphics.stream(root, text, true, false);
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java machine has plain XML documents", e);
        }
    }
}
