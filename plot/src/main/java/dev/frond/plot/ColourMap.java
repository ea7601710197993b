package dev.frond.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The colours of a scale. Between its control points the path is straight in Oklab. Maps of one direction are walked at constant
 * speed, so that equal steps in value look equally large; the diverging one has its middle colour in the middle.
 */
public enum ColourMap {
    /** Dark violet over blue and green to yellow; samples of viridis (S. van der Walt, N. Smith, matplotlib 1.5, CC0). */
    VIRIDIS(Pace.CONSTANT, "440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6dcd59 b4de2c fde725"),
    /** Black over violet and orange to pale yellow; samples of magma (the same authors, CC0). */
    MAGMA(Pace.CONSTANT, "000004 120d31 331067 59157e 7e2482 a3307e c83e73 e95462 fa7d5e fea973 fed395 fcfdbf"),
    /**
     * Dark blue over grey to yellow, the same to eyes that do not tell red from green; samples of cividis (J. Nuñez, C. Anderton,
     * R. Renslow, PLoS ONE 13, e0199239, 2018, CC0).
     */
    CIVIDIS(Pace.CONSTANT, "00224e 013271 2f426d 48526c 5e636f 727374 878478 9d9576 b6a96f cebc63 e7d150 fee838"),
    /** Dark to light grey, for print without colour. */
    GREY(Pace.CONSTANT, "1a1a1a f7f7f7"),
    /** Blue over light grey to red: ends and middle of K. Moreland, "Diverging color maps for scientific visualization", 2009. */
    COOLWARM(Pace.EVEN, "3b4cc0 dddddd b40426");

    private final Pace pace;
    private final String controlPoints;

    /** How the path between the control points is walked. */
    enum Pace {
        CONSTANT,
        /** As many steps from each control point to the next. */
        EVEN
    }

    ColourMap(Pace pace, String controlPoints) {
        this.pace = pace;
        this.controlPoints = controlPoints;
    }

    Pace pace() {
        return pace;
    }

    /** Colours 0xRRGGBB from the lower end to the upper. */
    List<Integer> controlPoints() {
        return Arrays.stream(controlPoints.split(" ", -1))
                .map(colour -> Integer.valueOf(colour, 16))
                .toList();
    }

    /** The name in commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Colour 0xRRGGBB at {@code share} of the scale; ends are kept outside 0..1. */
    public int rgb(double share) {
        return ColourTable.of(this).rgb(share);
    }
}
