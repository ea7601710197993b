package dev.frond.io.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything on a sheet goes, design units: panels of one window in rows, each with its caption above; the colour
 * bar upright at the right, or lying below when the panels are too low for it; the scale bar below at the left.
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
    private final double gridBottom;
    private final double gridRight;
    private final double width;
    private final double height;

    Sheet(Window window, List<Panel> panels, ColourBar bar) {
        int columns = columns(window, panels.size());
        double scale = scale(window, panels.size(), columns);
        double panelWidth = scale * window.width();
        double panelHeight = scale * window.height();
        int rows = (panels.size() + columns - 1) / columns;
        double gridWidth = columns * panelWidth + (columns - 1) * PANEL_GAP;
        upright = rows * panelHeight >= LOWEST_UPRIGHT_BAR;
        double barRoom = upright ? BAR_GAP + bar.uprightWidth() : 0;
        double room = columns == 1 ? panelWidth + barRoom : panelWidth;
        double y = MARGIN;
        for (int first = 0; first < panels.size(); first += columns) {
            double captionHeight = 0;
            int end = Math.min(panels.size(), first + columns);
            for (Panel panel : panels.subList(first, end)) {
                Caption caption = new Caption(panel.title(), panel.time(), panelWidth, room);
                captions.add(caption);
                captionHeight = Math.max(captionHeight, caption.height());
            }
            y += captionHeight;
            for (int k = first; k < end; k++) {
                views.add(new Viewport(window, MARGIN + (k - first) * (panelWidth + PANEL_GAP), y, scale));
            }
            y += panelHeight + (end < panels.size() ? PANEL_GAP / 2 : 0);
        }
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

    void drawCaptions(Canvas canvas) {
        for (int k = 0; k < captions.size(); k++) {
            captions.get(k)
                    .draw(canvas.graphics(), views.get(k).left(), views.get(k).top());
        }
    }

    void drawScales(Canvas canvas, ColourBar bar, ColourBar.Beyond beyond) {
        ScaleBar.draw(canvas.graphics(), views.get(0), MARGIN, gridBottom + FOOT / 2 + 4);
        if (upright) {
            double top = views.get(0).top() + beyond.upperPoint();
            double bottom = gridBottom - beyond.lowerPoint();
            bar.drawUpright(canvas.graphics(), gridRight + BAR_GAP, top, bottom - top, beyond);
        } else {
            double barWidth = Math.min(LYING_BAR_WIDTH, 0.5 * (gridRight - MARGIN));
            double left = gridRight - barWidth - BAR_GAP;
            bar.drawLying(canvas.graphics(), left, gridBottom + BAR_GAP, barWidth, beyond);
        }
    }

    /** The number of columns that gives the largest panels, the most columns among equals. */
    private static int columns(Window window, int panels) {
        int best = 1;
        for (int columns = 1; columns <= panels; columns++) {
            if (scale(window, panels, columns) >= scale(window, panels, best)) {
                best = columns;
            }
        }
        return best;
    }

    private static double scale(Window window, int panels, int columns) {
        int rows = (panels + columns - 1) / columns;
        double wide = panels == 1 ? SINGLE_WIDTH : SEVERAL_WIDTH;
        double high = panels == 1 ? SINGLE_HEIGHT : SEVERAL_HEIGHT;
        double panelWidth = (wide - (columns - 1) * PANEL_GAP) / columns;
        double panelHeight = (high - (rows - 1) * 2 * PANEL_GAP) / rows;
        return Math.min(panelWidth / window.width(), panelHeight / window.height());
    }
}
