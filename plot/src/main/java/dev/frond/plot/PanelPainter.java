package dev.frond.plot;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.DeadLithium;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Disc;
import dev.frond.solver.run.Snapshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;

/** Draws one snapshot into its view: field, streamlines, lithium, fillers, frame. */
final class PanelPainter {
    static final Color LITHIUM = new Color(0xa3a7ab);
    private static final Color LITHIUM_EDGE = new Color(0x45494d);
    private static final Color FILLER_EDGE = new Color(0x3a3a3a);
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final double STAGNANT = 1e-3;
    private static final double FEWEST_LINES = 9;

    private final Canvas canvas;
    private final Viewport view;
    private final Snapshot snapshot;

    PanelPainter(Canvas canvas, Viewport view, Snapshot snapshot) {
        this.canvas = canvas;
        this.view = view;
        this.snapshot = snapshot;
    }

    void field(Field field, ValueRange range) {
        double[] values = field.nodal(snapshot);
        double[] shares = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            shares[n] = range.share(values[n]);
        }
        FieldRaster.paint(canvas, view, snapshot.mesh(), shares);
    }

    /** Evenly spaced streamlines of the flux of Li+, this many design units apart. */
    void evenLines(double separation) {
        Graphics2D g = clipped();
        StreamlinePainter.evenHeads(g, view, streamlines(snapshot, view.window(), fitting(view, separation)));
        g.dispose();
    }

    /** Given streamlines, each x0, y0, x1, y1, ... downstream, m. */
    void lines(List<double[]> paths) {
        Graphics2D g = clipped();
        StreamlinePainter.levelHeads(g, view, paths);
        g.dispose();
    }

    /** A separation in m; a narrow view has lines nearer to each other, so that they are not too few. */
    static double fitting(Viewport view, double separation) {
        return Math.min(separation, view.width() / FEWEST_LINES) / view.scale();
    }

    /** Streamlines of the flux of Li+ in the window; none in a cell at rest. */
    static List<double[]> streamlines(Snapshot snapshot, Window window, double separation) {
        double reference = reference(snapshot, window);
        if (reference == 0) {
            return List.of();
        }
        double[] tip = tip(snapshot, window);
        return new Streamlines(flow(snapshot, reference), window, separation, reference)
                .through(tip[0], tip[1] + separation / 4);
    }

    /** Streamlines from places that depend on the window alone; none in a cell at rest. */
    static List<RootedLine> rooted(Snapshot snapshot, Window window, double separation) {
        double reference = reference(snapshot, window);
        return reference == 0 ? List.of() : RootedLine.all(flow(snapshot, reference), window, separation);
    }

    /** The median of the flux, 0 in a cell at rest. */
    private static double reference(Snapshot snapshot, Window window) {
        Field magnitude = new Field.FluxMagnitude();
        double median = ValueRange.median(magnitude, snapshot, window);
        return median > magnitude.resolution() ? median : 0;
    }

    private static FlowField flow(Snapshot snapshot, double reference) {
        return new FlowField(snapshot.mesh(), alongFillers(snapshot), closed(snapshot), STAGNANT * reference);
    }

    /** The fillers that nothing goes through. */
    private static List<Disc> closed(Snapshot snapshot) {
        return IntStream.range(0, snapshot.fillers().size())
                .filter(k -> !snapshot.mesh().topology().isFilled(k))
                .mapToObj(k -> snapshot.fillers().get(k))
                .toList();
    }

    /** The nodal flux, its component into the fillers, a recovery error, taken away: lines go round and not in. */
    private static double[] alongFillers(Snapshot snapshot) {
        double[] flux = snapshot.cationFlux().clone();
        double[] xy = snapshot.mesh().coordinates().xy();
        Topology topology = snapshot.mesh().topology();
        for (int k = 0; k < 2 * topology.edgeCount(); k++) {
            int tag = topology.tags()[k / 2];
            if (BoundaryTag.isFiller(tag)
                    && BoundaryTag.fillerIndex(tag) < snapshot.fillers().size()
                    && !topology.isFilled(BoundaryTag.fillerIndex(tag))) {
                Disc disc = snapshot.fillers().get(BoundaryTag.fillerIndex(tag));
                int x = 2 * topology.edges()[k];
                double radialX = (xy[x] - disc.x()) / disc.radius();
                double radialY = (xy[x + 1] - disc.y()) / disc.radius();
                double normal = flux[x] * radialX + flux[x + 1] * radialY;
                flux[x] -= normal * radialX;
                flux[x + 1] -= normal * radialY;
            }
        }
        return flux;
    }

    /** The highest point of the front; of equally high ones the nearest to the middle, for a symmetric picture. */
    private static double[] tip(Snapshot snapshot, Window window) {
        double[] xy = snapshot.mesh().coordinates().xy();
        int[] front = Window.front(snapshot.mesh());
        double highest = Double.NEGATIVE_INFINITY;
        for (int node : front) {
            highest = Math.max(highest, xy[2 * node + 1]);
        }
        double middle = 0.5 * (window.xMin() + window.xMax());
        double[] tip = {middle, highest};
        double nearest = Double.POSITIVE_INFINITY;
        for (int node : front) {
            double distance = Math.abs(xy[2 * node] - middle);
            if (xy[2 * node + 1] >= highest - 1e-3 * window.height() && distance < nearest) {
                nearest = distance;
                tip = new double[] {xy[2 * node], xy[2 * node + 1]};
            }
        }
        return tip;
    }

    /** Lithium below the front and dead lithium, then the fillers, then the frame. */
    void bodies() {
        Graphics2D g = clipped();
        double[] xy = snapshot.mesh().coordinates().xy();
        int[] nodes = Window.front(snapshot.mesh());
        if (nodes.length > 0) {
            // past the sides, so that the outline does not turn down at the frame
            double overhang = 10;
            double[] points = new double[2 * nodes.length + 4];
            for (int k = 0; k < nodes.length; k++) {
                points[2 * k + 2] = view.x(xy[2 * nodes[k]]);
                points[2 * k + 3] = view.y(xy[2 * nodes[k] + 1]);
            }
            points[0] = view.left() - overhang;
            points[1] = points[3];
            points[points.length - 2] = view.right() + overhang;
            points[points.length - 1] = points[points.length - 3];
            Path2D front = SmoothCurve.through(points);
            Path2D body = new Path2D.Double(front);
            body.lineTo(view.right() + overhang, view.bottom() + overhang);
            body.lineTo(view.left() - overhang, view.bottom() + overhang);
            body.closePath();
            paint(g, body, LITHIUM, front, LITHIUM_EDGE);
        }
        for (double[] island :
                DeadLithium.outlines(snapshot.mesh(), snapshot.fillers().size())) {
            Path2D outline = new Path2D.Double();
            outline.moveTo(view.x(island[0]), view.y(island[1]));
            for (int k = 2; k < island.length; k += 2) {
                outline.lineTo(view.x(island[k]), view.y(island[k + 1]));
            }
            outline.closePath();
            paint(g, outline, LITHIUM, outline, LITHIUM_EDGE);
        }
        for (int k = 0; k < snapshot.fillers().size(); k++) {
            Disc disc = snapshot.fillers().get(k);
            double radius = view.scale() * disc.radius();
            Shape circle =
                    new Ellipse2D.Double(view.x(disc.x()) - radius, view.y(disc.y()) - radius, 2 * radius, 2 * radius);
            paint(g, circle, snapshot.mesh().topology().isFilled(k) ? CLEAR : Color.WHITE, circle, FILLER_EDGE);
        }
        g.dispose();
        canvas.graphics().setColor(Canvas.INK);
        canvas.graphics().setStroke(Canvas.stroke(2));
        canvas.graphics().draw(view.rectangle());
    }

    private static void paint(Graphics2D g, Shape body, Color fill, Shape outline, Color edge) {
        g.setColor(fill);
        g.fill(body);
        g.setColor(edge);
        g.setStroke(Canvas.stroke(2));
        g.draw(outline);
    }

    private Graphics2D clipped() {
        Graphics2D g = (Graphics2D) canvas.graphics().create();
        g.clip(view.rectangle());
        return g;
    }
}
