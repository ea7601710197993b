package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Shapes alone: a field is drawn as {@link FieldBands}. */
record VectorSurface(Graphics2D graphics, Theme theme) implements Surface {
    /** How far the field is carried on beyond the mesh, design units. */
    private static final double OVERLAP = 3;

    @Override
    public void field(Viewport view, Mesh mesh, double[] shares, ColourMap colours) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.clip(view.rectangle());
        int[] edges = mesh.topology().edges();
        double[] xy = mesh.coordinates().xy();
        g.setStroke(Canvas.stroke(2 * OVERLAP));
        for (int e = 0; e < edges.length; e += 2) {
            int a = edges[e];
            int b = edges[e + 1];
            g.setColor(new Color(colours.rgb(FieldBands.middle((shares[a] + shares[b]) / 2))));
            g.draw(new Line2D.Double(
                    view.x(xy[2 * a]), view.y(xy[2 * a + 1]), view.x(xy[2 * b]), view.y(xy[2 * b + 1])));
        }
        FieldBands bands = new FieldBands(view, mesh, shares);
        for (int band = 0; band < FieldBands.COUNT; band++) {
            g.setColor(new Color(colours.rgb(FieldBands.middle(band / (double) FieldBands.COUNT))));
            g.fill(bands.from(band));
        }
        g.dispose();
    }
}
