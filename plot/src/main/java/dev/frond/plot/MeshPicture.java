package dev.frond.plot;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.plot.flow.Window;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A preview of a mesh: triangles, boundary coloured by what it bounds, figures of quality. */
public final class MeshPicture {
    private static final double MARGIN = 30;
    private static final double WIDEST = 1540;
    private static final double HIGHEST = 1100;
    private static final double NARROWEST_TEXT = 560;
    private static final double LEADING = 1.35 * RichText.SIZE;
    private static final Color TRIANGLE_EDGE = new Color(0x8a929a);
    private static final Color INSIDE = new Color(0xf1f4f7);
    private static final List<Boundary> BOUNDARIES = List.of(
            new Boundary("front", new Color(0xd1495b)),
            new Boundary("top", new Color(0x2e86ab)),
            new Boundary("sides", new Color(0x3d9970)),
            new Boundary("fillers", new Color(0xe08e1b)));

    private MeshPicture() {}

    private record Boundary(String name, Color colour) {
        static Boundary of(int tag) {
            int index = BoundaryTag.isFiller(tag)
                    ? 3
                    : switch (tag) {
                        case BoundaryTag.FRONT -> 0;
                        case BoundaryTag.TOP -> 1;
                        default -> 2;
                    };
            return BOUNDARIES.get(index);
        }
    }

    /** The preview of a whole mesh, about 1,600 pixels wide. */
    public static Drawing draw(String title, Mesh mesh) {
        return draw(title, mesh, Window.extent(mesh));
    }

    /**
     * The preview, about 1,600 pixels wide.
     *
     * @param mesh lengths in m; the figures are of all of it
     * @param window the part that is drawn
     */
    public static Drawing draw(String title, Mesh mesh, Window window) {
        double scale = Math.min(WIDEST / window.width(), HIGHEST / window.height());
        double room = Math.max(NARROWEST_TEXT, scale * window.width());
        List<String> titleLines = RichText.wrapped(title, RichText.BOLD, room);
        List<String> figures = RichText.wrapped(figures(MeshFigures.of(mesh)), RichText.SMALL, room);
        double top = MARGIN + LEADING * titleLines.size() + 8;
        Viewport view = new Viewport(window, MARGIN, top, scale);
        List<Boundary> legend = within(window, mesh);
        boolean oneFoot = ScaleBar.width(view) + legendWidth(legend) + 60 <= room;
        double foot = view.bottom() + 34;
        double text = foot + (oneFoot ? 0 : ScaleBar.HEIGHT) + 24 + LEADING;
        double height = text + LEADING * (figures.size() - 1) + 24;
        return new Drawing(room + 2 * MARGIN, height, surface -> {
            Graphics2D g = surface.graphics();
            drawLines(g, titleLines, true, MARGIN + RichText.SIZE - 6);
            Graphics2D drawing = (Graphics2D) g.create();
            if (window.yMax() < Window.extent(mesh).yMax()) {
                drawing.clip(new Rectangle2D.Double(0, view.top(), room + 2 * MARGIN, view.height() + MARGIN));
            }
            drawTriangles(drawing, view, mesh);
            drawBoundary(drawing, view, mesh.topology(), mesh.coordinates().xy());
            drawing.dispose();
            ScaleBar.draw(surface, view, MARGIN, foot);
            drawLegend(
                    g,
                    legend,
                    oneFoot ? MARGIN + room - legendWidth(legend) : MARGIN,
                    oneFoot ? foot : foot + ScaleBar.HEIGHT);
            drawLines(g, figures, false, text);
        });
    }

    private static String figures(MeshFigures figures) {
        return String.format(
                Locale.ROOT,
                "%,d nodes, %,d triangles;  smallest angle %.1f°, mean of the smallest %.1f°;  edges %s to %s",
                figures.nodes(),
                figures.triangles(),
                figures.smallestAngle(),
                figures.meanSmallestAngle(),
                Measures.length(figures.shortestEdge()),
                Measures.length(figures.longestEdge()));
    }

    private static void drawLines(Graphics2D g, List<String> lines, boolean bold, double firstBase) {
        g.setColor(Canvas.INK);
        double base = firstBase;
        for (String line : lines) {
            RichText.draw(g, line, bold ? RichText.BOLD : RichText.SMALL, MARGIN, base);
            base += LEADING;
        }
    }

    private static void drawTriangles(Graphics2D g, Viewport view, Mesh mesh) {
        int[] corners = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        Path2D paths = new Path2D.Double();
        for (int k = 0; k < corners.length; k += 3) {
            paths.moveTo(view.x(xy[2 * corners[k]]), view.y(xy[2 * corners[k] + 1]));
            paths.lineTo(view.x(xy[2 * corners[k + 1]]), view.y(xy[2 * corners[k + 1] + 1]));
            paths.lineTo(view.x(xy[2 * corners[k + 2]]), view.y(xy[2 * corners[k + 2] + 1]));
            paths.closePath();
        }
        g.setColor(INSIDE);
        g.fill(paths);
        g.setColor(TRIANGLE_EDGE);
        double typical = view.scale() * Math.sqrt(2 * mesh.area() / Math.max(1, corners.length / 3));
        g.setStroke(Canvas.stroke(Math.min(0.8, Math.max(0.15, typical / 12))));
        g.draw(paths);
    }

    private static void drawBoundary(Graphics2D g, Viewport view, Topology topology, double[] xy) {
        g.setStroke(Canvas.stroke(3));
        for (int e = 0; e < topology.edgeCount(); e++) {
            int a = 2 * topology.edges()[2 * e];
            int b = 2 * topology.edges()[2 * e + 1];
            g.setColor(Boundary.of(topology.tags()[e]).colour);
            g.draw(new Line2D.Double(view.x(xy[a]), view.y(xy[a + 1]), view.x(xy[b]), view.y(xy[b + 1])));
        }
    }

    /** The boundaries that are in the picture. */
    private static List<Boundary> within(Window window, Mesh mesh) {
        int[] edges = mesh.topology().edges();
        int[] tags = mesh.topology().tags();
        double[] xy = mesh.coordinates().xy();
        Set<Boundary> present = IntStream.range(0, edges.length)
                .filter(k -> window.contains(xy[2 * edges[k]], xy[2 * edges[k] + 1]))
                .mapToObj(k -> Boundary.of(tags[k / 2]))
                .collect(Collectors.toSet());
        return BOUNDARIES.stream().filter(present::contains).toList();
    }

    private static double legendWidth(List<Boundary> legend) {
        double width = -30;
        for (Boundary boundary : legend) {
            width += 52 + RichText.width(boundary.name, RichText.SMALL) + 30;
        }
        return width;
    }

    private static void drawLegend(Graphics2D g, List<Boundary> legend, double left, double middle) {
        double x = left;
        for (Boundary boundary : legend) {
            g.setColor(boundary.colour);
            g.setStroke(Canvas.stroke(5));
            g.draw(new Line2D.Double(x + 3, middle, x + 37, middle));
            g.setColor(Canvas.INK);
            RichText.draw(g, boundary.name, RichText.SMALL, x + 52, middle + RichText.digitHeight(RichText.SMALL) / 2);
            x += 52 + RichText.width(boundary.name, RichText.SMALL) + 30;
        }
    }
}
