package dev.frond.plot;

import dev.frond.plot.flow.Window;
import java.awt.geom.Rectangle2D;

/** Where a window lies on the sheet: its upper left corner and the scale, in design units and units per metre. */
record Viewport(Window window, double left, double top, double scale) {
    double x(double metres) {
        return left + scale * (metres - window.xMin());
    }

    double y(double metres) {
        return top + scale * (window.yMax() - metres);
    }

    double width() {
        return scale * window.width();
    }

    double height() {
        return scale * window.height();
    }

    double right() {
        return left + width();
    }

    double bottom() {
        return top + height();
    }

    Rectangle2D rectangle() {
        return new Rectangle2D.Double(left, top, width(), height());
    }
}
