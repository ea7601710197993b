package dev.frond.plot;

/**
 * What a picture of fields looks like. Immutable; the {@code with} methods give a changed copy.
 *
 * @param lettered whether panels are called a, b, c, ...
 */
public record Look(ColourMap colours, Theme theme, Paper paper, boolean lettered) {
    /** Viridis on white, for the screen. */
    public static final Look USUAL = new Look(ColourMap.VIRIDIS, Theme.LIGHT, Paper.SCREEN, false);

    public Look withColours(ColourMap other) {
        return new Look(other, theme, paper, lettered);
    }

    public Look withTheme(Theme other) {
        return new Look(colours, other, paper, lettered);
    }

    public Look withPaper(Paper other) {
        return new Look(colours, theme, other, lettered);
    }

    public Look withLetters(boolean with) {
        return new Look(colours, theme, paper, with);
    }

    /** The colours of the fronts of earlier times: not those of the field. */
    ColourMap trails() {
        return colours == ColourMap.MAGMA ? ColourMap.VIRIDIS : ColourMap.MAGMA;
    }
}
