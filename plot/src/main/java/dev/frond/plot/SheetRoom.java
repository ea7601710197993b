package dev.frond.plot;

import java.util.List;

/**
 * How large panels may be, design units: they fit into a box on a screen; on a page they take its whole width.
 *
 * @param width of all panels beside each other; on a page, of the whole sheet
 * @param millimetre in design units, of a page; else 0
 */
record SheetRoom(double width, double millimetre) {
    static final double MARGIN = 30;
    static final double PANEL_GAP = 36;
    private static final double SINGLE_WIDTH = 1360;
    private static final double SINGLE_HEIGHT = 1050;
    private static final double SEVERAL_WIDTH = 1840;
    private static final double SEVERAL_HEIGHT = 1150;
    /** Panels of a page are wider than this. */
    private static final double NARROWEST_PANEL = 120;

    private static final double ROUNDING = 1e-6;

    /** More panels of a page are in one row. */
    private static final int MOST_IN_ROWS = 8;

    static SheetRoom on(Paper paper) {
        return paper instanceof Paper.Page page
                ? new SheetRoom(page.units(), page.units() / page.width())
                : new SheetRoom(SEVERAL_WIDTH, 0);
    }

    private boolean isPage() {
        return millimetre > 0;
    }

    /** The largest width and height of windows, m. */
    private record Size(double width, double height) {
        static Size largest(List<Sheet.Place> places) {
            double width = 0;
            double height = 0;
            for (Sheet.Place place : places) {
                width = Math.max(width, place.window().width());
                height = Math.max(height, place.window().height());
            }
            return new Size(width, height);
        }
    }

    /**
     * On a screen the number of columns that gives the largest panels, the most among equals; on a page the fewest that fill
     * their rows and are not higher together than the page is wide.
     */
    int columns(List<Sheet.Place> places) {
        int best = places.size();
        for (int columns = places.size(); columns >= 1; columns--) {
            int rows = (places.size() + columns - 1) / columns;
            boolean fits = places.size() <= MOST_IN_ROWS
                    && rows * columns == places.size()
                    && rows * scale(places, columns) * Size.largest(places).height <= width;
            boolean larger = scale(places, columns) > scale(places, best);
            best = larger && (fits || !isPage()) ? columns : best;
        }
        return best;
    }

    /** Design units per metre in so many columns, on a page without a bar beside them. */
    double scale(List<Sheet.Place> places, int columns) {
        return scale(places, columns, 0);
    }

    /**
     * Design units per metre in so many columns.
     *
     * @param barRoom what an upright bar takes of a page
     */
    double scale(List<Sheet.Place> places, int columns, double barRoom) {
        Size size = Size.largest(places);
        if (isPage()) {
            double others = 2 * MARGIN + barRoom + (columns - 1) * PANEL_GAP;
            return Math.max(NARROWEST_PANEL, (width - others) / columns) / size.width;
        }
        int rows = (places.size() + columns - 1) / columns;
        double wide = places.size() == 1 ? SINGLE_WIDTH : SEVERAL_WIDTH;
        double high = places.size() == 1 ? SINGLE_HEIGHT : SEVERAL_HEIGHT;
        double panelWidth = (wide - (columns - 1) * PANEL_GAP) / columns;
        double panelHeight = (high - (rows - 1) * 2 * PANEL_GAP) / rows;
        return Math.min(panelWidth / size.width, panelHeight / size.height);
    }

    /**
     * That a sheet is not wider than its page.
     *
     * @throws PaperTooNarrowException when it is
     */
    void check(double sheet) {
        if (isPage() && sheet > width * (1 + ROUNDING)) {
            throw new PaperTooNarrowException(Math.ceil(sheet / millimetre));
        }
    }

    double panelWidth(List<Sheet.Place> places, double scale) {
        return scale * Size.largest(places).width;
    }

    double panelHeight(List<Sheet.Place> places, double scale) {
        return scale * Size.largest(places).height;
    }
}
