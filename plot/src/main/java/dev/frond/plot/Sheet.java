package dev.frond.plot;

import dev.frond.plot.flow.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where everything on a sheet goes, design units: a title when it is that of all panels; panels of one scale in rows, those of a
 * row on one ground, each with its caption above; the colour bar upright at the right, or lying below when the panels are too
 * low for it; the scale bar below at the left.
 */
final class Sheet {
    private static final double MARGIN = SheetRoom.MARGIN;
    private static final double PANEL_GAP = SheetRoom.PANEL_GAP;
    private static final double BAR_GAP = 26;
    private static final double LOWEST_UPRIGHT_BAR = 400;
    private static final double LYING_BAR_WIDTH = 620;
    private static final double FOOT = ScaleBar.HEIGHT + 12;
    /** From the scale bar to the remark beside it, and from the panels down to the remark. */
    private static final double REMARK_GAP = 40;

    private static final double REMARK_DROP = 8;

    private final List<Viewport> views = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final Caption heading;
    private final ColourBar bar;
    private final TrailKey trails;
    private final boolean hasFillerKey;
    /** Whether times stand without their symbol, as there is no room for it. */
    private final boolean brief;

    private final boolean upright;
    /** Of values beyond an upright bar; a lying one has it below its label. */
    private final Remark remark;

    private final double remarkTop;
    /** From a column to the next. */
    private final double step;

    private final double gridTop;
    private final double gridBottom;
    private final double gridRight;
    private final double lyingTop;
    private final double lyingWidth;
    private final double width;
    private final double height;

    /**
     * Room for one panel.
     *
     * @param letter before its title, or empty
     * @param widest of the notes that the panel may have
     */
    record Place(Window window, String letter, String title, String widest) {}

    /**
     * Places for panels, in so many columns.
     *
     * @throws PaperTooNarrowException when they do not fit on the paper
     */
    Sheet(SheetRoom room, List<Place> places, int columns, ColourBar bar, TrailKey trails, FillerKey fillers) {
        this.bar = bar;
        this.trails = trails;
        int rows = (places.size() + columns - 1) / columns;
        double uprightRoom = BAR_GAP + bar.uprightWidth();
        double narrow = room.scale(places, columns, uprightRoom);
        upright = rows * room.panelHeight(places, narrow) >= LOWEST_UPRIGHT_BAR;
        double scale = upright ? narrow : room.scale(places, columns);
        double barRoom = upright ? uprightRoom : 0;
        double panelWidth = room.panelWidth(places, scale);
        step = panelWidth + PANEL_GAP;
        gridRight = MARGIN + columns * panelWidth + (columns - 1) * PANEL_GAP;
        boolean shared = places.size() > 1
                && places.stream().map(Place::title).distinct().count() == 1;
        brief = places.stream().anyMatch(place -> isNarrow(place, shared, scale));
        double whole = gridRight + barRoom - MARGIN;
        heading = new Caption("", shared ? places.get(0).title() : "", "", whole, whole);
        double y = MARGIN + (heading.isEmpty() ? 0 : heading.height());
        for (int first = 0; first < places.size(); first += columns) {
            List<Place> row = places.subList(first, Math.min(places.size(), first + columns));
            y = addRow(y, row, shared, scale, room.panelHeight(places, scale), columns == 1 ? whole : panelWidth);
            y += first + columns < places.size() ? PANEL_GAP / 2 : 0;
        }
        gridTop = Collections.min(views.stream().map(Viewport::top).toList());
        gridBottom = y;
        hasFillerKey = fillers.isShown(scale);
        double scales = ScaleBar.width(views.get(0)) + (hasFillerKey ? FillerKey.width() : 0);
        double foot = Math.max(scales, trails.isShown() ? trails.width() : 0);
        width = Math.max(gridRight + barRoom, MARGIN + foot) + MARGIN;
        double keys = FOOT + (trails.isShown() ? TrailKey.HEIGHT : 0);
        double inner = width - 2 * MARGIN;
        remark = upright ? bar.remark(inner) : Remark.NONE;
        boolean beside = remark.width() + REMARK_GAP + scales <= inner;
        remarkTop = gridBottom + (beside ? REMARK_DROP : keys);
        double below = keys + (beside ? 0 : remark.height());
        double barWidth = inner - foot - BAR_GAP;
        boolean apart = barWidth < bar.lyingTextWidth();
        lyingWidth = Math.min(LYING_BAR_WIDTH, apart ? inner : barWidth) - 2 * ColourBar.POINT;
        lyingTop = gridBottom + (apart ? below : BAR_GAP);
        height = (upright ? gridBottom + below : Math.max(gridBottom + below, lyingTop + bar.lyingHeight(lyingWidth)))
                + MARGIN / 2;
        room.check(width);
    }

    /** Adds the views and captions of a row below {@code top}; returns its bottom. */
    private double addRow(
            double top, List<Place> row, boolean shared, double scale, double panelHeight, double captionRoom) {
        double captionHeight = 0;
        for (Place place : row) {
            double own = scale * place.window.width();
            String title = shared ? "" : place.title;
            Caption caption = new Caption(place.letter, title, note(place.widest), own, captionRoom);
            captions.add(caption);
            captionHeight = Math.max(captionHeight, caption.height());
        }
        double bottom = top + captionHeight + panelHeight;
        double left = MARGIN;
        for (Place place : row) {
            views.add(new Viewport(place.window, left, bottom - scale * place.window.height(), scale));
            left += step;
        }
        return bottom;
    }

    /** Whether the note of a panel without a title of its own does not fit beside the letter. */
    private static boolean isNarrow(Place place, boolean shared, double scale) {
        return (shared || place.title.isEmpty())
                && Caption.width(place.letter, "", place.widest) > scale * place.window.width();
    }

    private String note(String whole) {
        return brief && whole.startsWith(TimeStamp.SYMBOL) ? whole.substring(TimeStamp.SYMBOL.length()) : whole;
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

    /** What stays the same in a movie: heading, colour bar, scale bar. */
    void drawScales(Surface surface, ColourMap trailColours) {
        heading.draw(surface, "", MARGIN, MARGIN + heading.height());
        ScaleBar.draw(surface, views.get(0), MARGIN, gridBottom + FOOT / 2 + 4);
        if (hasFillerKey) {
            FillerKey.draw(surface, MARGIN + ScaleBar.width(views.get(0)), gridBottom + FOOT / 2 + 4);
        }
        if (trails.isShown()) {
            trails.draw(surface, trailColours, MARGIN, gridBottom + FOOT + TrailKey.HEIGHT / 2 - 4);
        }
        if (upright) {
            double top = gridTop + bar.beyond().upperPoint();
            double bottom = gridBottom - bar.beyond().lowerPoint();
            bar.drawUpright(surface, gridRight + BAR_GAP, top, bottom - top);
            remark.drawRight(surface, width - MARGIN, remarkTop);
        } else {
            bar.drawLying(surface, width - MARGIN - ColourBar.POINT - lyingWidth, lyingTop, lyingWidth);
        }
    }

    void drawCaption(Surface surface, int panel, String note) {
        Viewport view = views.get(panel);
        captions.get(panel).draw(surface, note(note), view.left(), view.top());
    }
}
