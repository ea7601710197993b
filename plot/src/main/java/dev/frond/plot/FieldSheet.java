package dev.frond.plot;

import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.List;

/** A sheet that is drawn once for a picture, or many times for a movie: everything stays where it is but the fields. */
final class FieldSheet {
    private final FieldPicture picture;
    private final ValueRange range;
    private final ColourBar bar;
    private final ColourBar.Beyond beyond;
    private final Sheet sheet;

    FieldSheet(FieldPicture picture, ValueRange range, ColourBar.Beyond beyond, List<Sheet.Place> places, int columns) {
        this.picture = picture;
        this.range = range;
        this.beyond = beyond;
        bar = new ColourBar(picture.field(), range);
        sheet = new Sheet(places, columns, bar);
    }

    /** Draws the streamlines of a place, after its field and before what lies on them. */
    @FunctionalInterface
    interface StreamlineDrawing {
        void draw(PanelPainter painter, int place);
    }

    /** @param panels one per place; title and window are those of the place */
    BufferedImage draw(List<Panel> panels, StreamlineDrawing streamlines) {
        Canvas canvas = new Canvas(sheet.width(), sheet.height(), picture.magnification());
        for (int k = 0; k < panels.size(); k++) {
            Snapshot snapshot = panels.get(k).snapshot();
            PanelPainter painter = new PanelPainter(canvas, sheet.view(k), snapshot);
            painter.field(picture.field(), range);
            streamlines.draw(painter, k);
            painter.bodies();
            sheet.drawCaption(canvas, k, panels.get(k).note());
        }
        sheet.drawScales(canvas, bar, beyond);
        return canvas.finish();
    }

    /** A distance on the sheet, design units, as one of lines in the cell of a place, m; see {@link PanelPainter#fitting}. */
    double separation(int place, double units) {
        return PanelPainter.fitting(sheet.view(place), units);
    }
}
