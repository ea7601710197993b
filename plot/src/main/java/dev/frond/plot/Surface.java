package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import java.awt.Graphics2D;

/** What a picture is drawn on, in design units: pixels or shapes. */
interface Surface {
    /** Draws in ink with a thin pen unless told otherwise. */
    Graphics2D graphics();

    Theme theme();

    /**
     * Paints a field into a view, a little beyond its mesh, so that no paper shines through at the edges of lithium and fillers.
     *
     * @param shares places of the nodes' values on the colour scale
     */
    void field(Viewport view, Mesh mesh, double[] shares, ColourMap colours);
}
