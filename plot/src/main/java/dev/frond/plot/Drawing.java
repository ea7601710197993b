package dev.frond.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture that is drawn when it is asked for: the same in pixels, as SVG and as PDF. */
public final class Drawing {
    /** Digits of an SVG file's coordinates behind the point. */
    private static final int DIGITS = 2;

    private final double width;
    private final double height;
    private final Paper paper;
    private final Theme theme;
    private final Consumer<Surface> paint;

    /**
     * A picture for the screen, on white paper.
     *
     * @param width design units
     * @param height design units
     */
    Drawing(double width, double height, Consumer<Surface> paint) {
        this(width, height, Paper.SCREEN, Theme.LIGHT, paint);
    }

    Drawing(double width, double height, Paper paper, Theme theme, Consumer<Surface> paint) {
        this.width = width;
        this.height = height;
        this.paper = paper;
        this.theme = theme;
        this.paint = paint;
    }

    /** Its pixels. */
    public BufferedImage pixels() {
        Canvas canvas = new Canvas(width, height, paper.pixels(), theme);
        paint.accept(canvas);
        return canvas.finish();
    }

    double pixelsPerMetre() {
        return paper.pixelsPerMetre();
    }

    /** The text of an SVG file, always the same. */
    public String svg() throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(DIGITS);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        int columns = (int) Math.ceil(width);
        int rows = (int) Math.ceil(height);
        graphics.setSVGCanvasSize(new Dimension(columns, rows));
        paintOn(graphics);
        Element root = graphics.getRoot();
        if (paper instanceof Paper.Page page) {
            root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.3f %.3f", width, height));
            root.setAttribute("width", String.format(Locale.ROOT, "%.3fmm", page.millimetres(width)));
            root.setAttribute("height", String.format(Locale.ROOT, "%.3fmm", page.millimetres(height)));
        } else {
            root.setAttribute("viewBox", "0 0 " + columns + " " + rows);
        }
        StringWriter text = new StringWriter();
        graphics.stream(root, text, true, false);
        return text.toString();
    }

    /** Writes a PDF file of one page, always the same; {@code out} stays open. */
    void pdf(OutputStream out) throws IOException {
        PdfPage.write(out, width * paper.point(), height * paper.point(), graphics -> {
            graphics.scale(paper.point(), paper.point());
            paintOn(graphics);
        });
    }

    private void paintOn(Graphics2D graphics) {
        graphics.setColor(theme.paper());
        graphics.fill(new Rectangle2D.Double(0, 0, Math.ceil(width), Math.ceil(height)));
        graphics.setColor(theme.ink());
        graphics.setStroke(Canvas.stroke(1.5));
        paint.accept(new VectorSurface(graphics, theme));
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
