package dev.frond.plot;

import dev.frond.solver.run.Snapshot;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet that is drawn once for a picture, or many times for a movie: everything stays where it is but the fields. */
final class FieldSheet {
    private final FieldPicture picture;
    private final ValueRange range;
    private final TrailKey trails;
    private final Sheet sheet;
    private @Nullable BufferedImage scales;

    FieldSheet(
            FieldPicture picture,
            ValueRange range,
            Beyond beyond,
            List<Sheet.Place> places,
            TrailKey trails,
            FillerKey fillers,
            int columns) {
        this.picture = picture;
        this.range = range;
        this.trails = trails;
        ColourBar bar =
                new ColourBar(picture.field(), range, beyond, picture.look().colours());
        sheet = new Sheet(SheetRoom.on(picture.look().paper()), places, columns, bar, trails, fillers);
    }

    /** The streamlines of a place, each x0, y0, x1, y1, ... downstream, m. */
    @FunctionalInterface
    interface Streamlines {
        List<double[]> of(int place);
    }

    /** @param panels one per place; title and window are those of the place */
    Drawing drawing(List<Panel> panels, Streamlines streamlines) {
        Look look = picture.look();
        return new Drawing(sheet.width(), sheet.height(), look.paper(), look.theme(), surface -> {
            sheet.drawScales(surface, look.trails());
            drawPanels(surface, panels, streamlines);
        });
    }

    /** A picture of a movie, in pixels; what stays the same is drawn once. */
    BufferedImage frame(List<Panel> panels, Streamlines streamlines) {
        Look look = picture.look();
        if (scales == null) {
            Canvas empty =
                    new Canvas(sheet.width(), sheet.height(), look.paper().pixels(), look.theme());
            sheet.drawScales(empty, look.trails());
            scales = empty.finish();
        }
        BufferedImage image = new BufferedImage(scales.getWidth(), scales.getHeight(), scales.getType());
        scales.copyData(image.getRaster());
        Canvas canvas = new Canvas(image, look.paper().pixels(), look.theme());
        drawPanels(canvas, panels, streamlines);
        return canvas.finish();
    }

    private void drawPanels(Surface surface, List<Panel> panels, Streamlines streamlines) {
        for (int k = 0; k < panels.size(); k++) {
            Snapshot snapshot = panels.get(k).snapshot();
            PanelPainter painter = new PanelPainter(surface, sheet.view(k), snapshot);
            painter.field(picture.field(), range, picture.look().colours());
            painter.lines(streamlines.of(k));
            painter.metal();
            painter.foil(panels.get(k).foil());
            painter.trails(panels.get(k).trails(), trails, picture.look().trails());
            painter.fillers();
            painter.frame();
            boolean last = k + 1 == panels.size()
                    || !panels.get(k).title().equals(panels.get(k + 1).title());
            if (last) {
                painter.names(panels.get(k).trails(), panels.get(k).foil());
            }
            sheet.drawCaption(surface, k, panels.get(k).note());
        }
    }

    /** A distance on the sheet, design units, as one of lines in the cell of a place, m; see {@link PanelPainter#fitting}. */
    double separation(int place, double units) {
        return PanelPainter.fitting(sheet.view(place), units);
    }
}
