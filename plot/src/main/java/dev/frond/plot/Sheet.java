package dev.frond.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where everything on a sheet goes, design units: panels of one scale in rows, those of a row on one ground, each with its
 * caption above; the colour bar upright at the right, or lying below when the panels are too low for it; the scale bar below
 * at the left.
 */
final class Sheet {
    private static final double MARGIN = 30;
    private static final double PANEL_GAP = 36;
    private static final double BAR_GAP = 26;
    private static final double SINGLE_WIDTH = 1360;
    private static final double SINGLE_HEIGHT = 1050;
    private static final double SEVERAL_WIDTH = 1840;
    private static final double SEVERAL_HEIGHT = 1150;
    private static final double LOWEST_UPRIGHT_BAR = 400;
    private static final double LYING_BAR_WIDTH = 620;
    private static final double FOOT = ScaleBar.HEIGHT + 12;

    private final List<Viewport> views = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final boolean upright;
    private final double gridTop;
    private final double gridBottom;
    private final double gridRight;
    private final double width;
    private final double height;

    /**
     * Room for one panel.
     *
     * @param widest of the notes that the panel may have
     */
    record Place(Window window, String title, String widest) {}

    /** @param columns see {@link #columns} */
    Sheet(List<Place> places, int columns, ColourBar bar) {
        Size largest = Size.largest(places);
        double scale = scale(largest, places.size(), columns);
        double panelWidth = scale * largest.width;
        double panelHeight = scale * largest.height;
        int rows = (places.size() + columns - 1) / columns;
        double gridWidth = columns * panelWidth + (columns - 1) * PANEL_GAP;
        upright = rows * panelHeight >= LOWEST_UPRIGHT_BAR;
        double barRoom = upright ? BAR_GAP + bar.uprightWidth() : 0;
        double room = columns == 1 ? panelWidth + barRoom : panelWidth;
        double y = MARGIN;
        for (int first = 0; first < places.size(); first += columns) {
            double captionHeight = 0;
            int end = Math.min(places.size(), first + columns);
            for (Place place : places.subList(first, end)) {
                double own = scale * place.window.width();
                Caption caption = new Caption(place.title, place.widest, own, columns == 1 ? room : panelWidth);
                captions.add(caption);
                captionHeight = Math.max(captionHeight, caption.height());
            }
            y += captionHeight;
            for (int k = first; k < end; k++) {
                Window window = places.get(k).window;
                double top = y + panelHeight - scale * window.height();
                views.add(new Viewport(window, MARGIN + (k - first) * (panelWidth + PANEL_GAP), top, scale));
            }
            y += panelHeight + (end < places.size() ? PANEL_GAP / 2 : 0);
        }
        gridTop = Collections.min(views.stream().map(Viewport::top).toList());
        gridBottom = y;
        gridRight = MARGIN + gridWidth;
        width = Math.max(gridRight + barRoom, MARGIN + ScaleBar.width(views.get(0))) + MARGIN;
        height = gridBottom + (upright ? FOOT : Math.max(FOOT, BAR_GAP + ColourBar.lyingHeight())) + MARGIN / 2;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Viewport view(int panel) {
        return views.get(panel);
    }

    void drawCaption(Canvas canvas, int panel, String note) {
        Viewport view = views.get(panel);
        captions.get(panel).draw(canvas.graphics(), note, view.left(), view.top());
    }

    void drawScales(Canvas canvas, ColourBar bar, ColourBar.Beyond beyond) {
        ScaleBar.draw(canvas.graphics(), views.get(0), MARGIN, gridBottom + FOOT / 2 + 4);
        if (upright) {
            double top = gridTop + beyond.upperPoint();
            double bottom = gridBottom - beyond.lowerPoint();
            bar.drawUpright(canvas.graphics(), gridRight + BAR_GAP, top, bottom - top, beyond);
        } else {
            double barWidth = Math.min(LYING_BAR_WIDTH, 0.5 * (gridRight - MARGIN));
            double left = gridRight - barWidth - BAR_GAP;
            bar.drawLying(canvas.graphics(), left, gridBottom + BAR_GAP, barWidth, beyond);
        }
    }

    /** The largest width and height of windows, m. */
    private record Size(double width, double height) {
        static Size largest(List<Place> places) {
            double width = 0;
            double height = 0;
            for (Place place : places) {
                width = Math.max(width, place.window.width());
                height = Math.max(height, place.window.height());
            }
            return new Size(width, height);
        }
    }

    /** The number of columns that gives the largest panels, the most columns among equals. */
    static int columns(List<Place> places) {
        int best = 1;
        for (int columns = 1; columns <= places.size(); columns++) {
            if (scale(places, columns) >= scale(places, best)) {
                best = columns;
            }
        }
        return best;
    }

    /** Design units per metre in so many columns. */
    static double scale(List<Place> places, int columns) {
        return scale(Size.largest(places), places.size(), columns);
    }

    private static double scale(Size window, int panels, int columns) {
        int rows = (panels + columns - 1) / columns;
        double wide = panels == 1 ? SINGLE_WIDTH : SEVERAL_WIDTH;
        double high = panels == 1 ? SINGLE_HEIGHT : SEVERAL_HEIGHT;
        double panelWidth = (wide - (columns - 1) * PANEL_GAP) / columns;
        double panelHeight = (high - (rows - 1) * 2 * PANEL_GAP) / rows;
        return Math.min(panelWidth / window.width, panelHeight / window.height);
    }
}
