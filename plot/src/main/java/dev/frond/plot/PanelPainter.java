package dev.frond.plot;

import dev.frond.mesh.tri.DeadLithium;
import dev.frond.solver.model.Disc;
import dev.frond.solver.run.Snapshot;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Draws one snapshot into its view: field, streamlines, lithium, fronts of earlier times, fillers, frame, names. */
final class PanelPainter {
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final double FEWEST_LINES = 9;

    /** Past the sides, so that the outline does not turn down at the frame. */
    private static final double OVERHANG = 10;

    private static final double TRAIL_WIDTH = 2.6;
    private static final String FOIL_NAME = "collector";
    private static final double NAME_MARGIN = 12;

    private final Surface surface;
    private final Viewport view;
    private final Snapshot snapshot;

    PanelPainter(Surface surface, Viewport view, Snapshot snapshot) {
        this.surface = surface;
        this.view = view;
        this.snapshot = snapshot;
    }

    void field(Field field, ValueRange range, ColourMap colours) {
        double[] values = field.nodal(snapshot);
        double[] shares = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            shares[n] = range.share(values[n]);
        }
        surface.field(view, snapshot.mesh(), shares, colours);
    }

    /** Given streamlines, each x0, y0, x1, y1, ... downstream, m. */
    void lines(List<double[]> paths) {
        Graphics2D g = clipped();
        StreamlinePainter.draw(g, view, paths);
        g.dispose();
    }

    /** A separation in m; a narrow view has lines nearer to each other, so that they are not too few. */
    static double fitting(Viewport view, double separation) {
        return Math.min(separation, view.width() / FEWEST_LINES) / view.scale();
    }

    /** Metal below the front and dead metal. */
    void metal() {
        Graphics2D g = clipped();
        FrontLine line = FrontLine.of(snapshot);
        if (!line.isEmpty()) {
            Path2D front = SmoothCurve.through(line.in(view, OVERHANG));
            Path2D body = new Path2D.Double(front);
            body.lineTo(view.right() + OVERHANG, view.bottom() + OVERHANG);
            body.lineTo(view.left() - OVERHANG, view.bottom() + OVERHANG);
            body.closePath();
            paint(g, body, surface.theme().metal(), front, surface.theme().metalEdge());
        }
        for (double[] island :
                DeadLithium.outlines(snapshot.mesh(), snapshot.fillers().size())) {
            Path2D outline = new Path2D.Double();
            outline.moveTo(view.x(island[0]), view.y(island[1]));
            for (int k = 2; k < island.length; k += 2) {
                outline.lineTo(view.x(island[k]), view.y(island[k + 1]));
            }
            outline.closePath();
            paint(g, outline, surface.theme().metal(), outline, surface.theme().metalEdge());
        }
        g.dispose();
    }

    /** The collector below its y, m. */
    void foil(OptionalDouble y) {
        if (y.isPresent()) {
            Graphics2D g = clipped();
            double top = view.y(y.getAsDouble());
            Shape body = new Rectangle2D.Double(
                    view.left() - OVERHANG, top, view.width() + 2 * OVERHANG, view.bottom() + OVERHANG - top);
            paint(g, body, surface.theme().foil(), body, surface.theme().metalEdge());
            g.dispose();
        }
    }

    /** Fronts of earlier times, coloured by their time. */
    void trails(List<FrontLine> fronts, TrailKey key, ColourMap colours) {
        Graphics2D g = clipped();
        g.setStroke(Canvas.stroke(TRAIL_WIDTH));
        for (FrontLine front : fronts) {
            if (!front.isEmpty()) {
                g.setColor(key.colour(front.time(), colours));
                g.draw(SmoothCurve.through(front.in(view, OVERHANG)));
            }
        }
        g.dispose();
    }

    void fillers() {
        Graphics2D g = clipped();
        for (int k = 0; k < snapshot.fillers().size(); k++) {
            Shape circle = circle(snapshot.fillers().get(k));
            Color inside = snapshot.mesh().topology().isFilled(k)
                    ? CLEAR
                    : surface.theme().filler();
            paint(g, circle, inside, circle, surface.theme().fillerEdge());
        }
        g.dispose();
    }

    private Ellipse2D circle(Disc disc) {
        double radius = view.scale() * disc.radius();
        return new Ellipse2D.Double(view.x(disc.x()) - radius, view.y(disc.y()) - radius, 2 * radius, 2 * radius);
    }

    void frame() {
        Graphics2D g = surface.graphics();
        g.setColor(surface.theme().ink());
        g.setStroke(Canvas.stroke(2));
        g.draw(view.rectangle());
    }

    /** What metal and filler are, where there is room for it: below the fronts that are drawn. */
    void names(List<FrontLine> fronts, OptionalDouble foil) {
        Graphics2D g = surface.graphics();
        g.setColor(surface.theme().ink());
        double base = view.bottom() - NAME_MARGIN;
        String name = foil.isPresent() ? FOIL_NAME : snapshot.metal().symbol();
        double width = RichText.width(name, RichText.PLAIN) + 2 * NAME_MARGIN;
        double top = foil.isPresent() ? view.y(foil.getAsDouble()) : lowestFront(fronts, width);
        if (view.bottom() - top >= RichText.digitHeight(RichText.PLAIN) + 1.5 * NAME_MARGIN) {
            RichText.draw(g, name, RichText.PLAIN, view.left() + NAME_MARGIN, base);
        }
        snapshot.fillers().stream()
                .map(this::circle)
                .filter(circle -> view.rectangle().contains(circle.getBounds2D()))
                .max(Comparator.comparingDouble(Ellipse2D::getWidth))
                .filter(circle -> FillerKey.size(circle.getWidth()) > 0)
                .ifPresent(circle -> {
                    Font font = RichText.PLAIN.deriveFont(FillerKey.size(circle.getWidth()));
                    double y = circle.getCenterY() + RichText.digitHeight(font) / 3;
                    RichText.drawCentred(g, FillerKey.NAME, font, circle.getCenterX(), y);
                });
    }

    /** The lowest point of the front in the first units of the view. */
    private double lowestFront(List<FrontLine> fronts, double width) {
        double lowest = view.top();
        for (FrontLine front : Stream.concat(fronts.stream(), Stream.of(FrontLine.of(snapshot)))
                .toList()) {
            double[] points = front.in(view, 0);
            for (int k = 0; k < points.length; k += 2) {
                lowest = points[k] <= view.left() + width ? Math.max(lowest, points[k + 1]) : lowest;
            }
        }
        return lowest;
    }

    private static void paint(Graphics2D g, Shape body, Color fill, Shape outline, Color edge) {
        g.setColor(fill);
        g.fill(body);
        g.setColor(edge);
        g.setStroke(Canvas.stroke(2));
        g.draw(outline);
    }

    private Graphics2D clipped() {
        Graphics2D g = (Graphics2D) surface.graphics().create();
        g.clip(view.rectangle());
        return g;
    }
}
