package dev.frond.plot;

/**
 * Values outside a colour scale, SI.
 *
 * @param least the smallest value, not a number when none is below the scale
 * @param greatest the largest value, not a number when none is above it
 * @param why what the scale holds, such as {@code bar covers 99.9 % of the area}; empty when it was given
 */
record Beyond(double least, double greatest, String why) {
    /** Values beyond an end by less than this share of the scale are not spoken of. */
    private static final double SLACK = 1e-3;

    static final Beyond NOTHING = new Beyond(Double.NaN, Double.NaN, "");

    static Beyond of(Field field, FieldPicture.Scale scale, ValueRange range, Iterable<Panel> panels) {
        double slack = SLACK * (range.max() - range.min());
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Panel panel : panels) {
            double[] values = field.nodal(panel.snapshot());
            double[] xy = panel.snapshot().mesh().coordinates().xy();
            for (int n = 0; n < values.length; n++) {
                if (Double.isFinite(values[n]) && panel.window().contains(xy[2 * n], xy[2 * n + 1])) {
                    least = Math.min(least, values[n]);
                    greatest = Math.max(greatest, values[n]);
                }
            }
        }
        return of(
                scale,
                least < range.min() - slack ? least : Double.NaN,
                greatest > range.max() + slack ? greatest : Double.NaN);
    }

    private static Beyond of(FieldPicture.Scale scale, double least, double greatest) {
        int ends = (Double.isNaN(least) ? 0 : 1) + (Double.isNaN(greatest) ? 0 : 1);
        boolean automatic = scale instanceof FieldPicture.Scale.Automatic;
        String share = Measures.digits(100 * (1 - ends * ValueRange.TAIL));
        return new Beyond(least, greatest, ends > 0 && automatic ? "bar covers " + share + " % of the area" : "");
    }

    boolean below() {
        return !Double.isNaN(least);
    }

    boolean above() {
        return !Double.isNaN(greatest);
    }

    /** What is said of it beside the bar; empty when nothing is beyond. */
    String words(Field field) {
        if (!below() && !above()) {
            return "";
        }
        String low = Measures.digits(least * field.displayFactor());
        String high = Measures.digits(greatest * field.displayFactor());
        String values =
                below() ? above() ? "values " + low + " to " + high : "smallest value " + low : "largest value " + high;
        return why.isEmpty() ? values : why + "; " + values;
    }

    /** Length of the point at the lower end of the bar. */
    double lowerPoint() {
        return below() ? ColourBar.POINT : 0;
    }

    /** Length of the point at the upper end of the bar. */
    double upperPoint() {
        return above() ? ColourBar.POINT : 0;
    }
}
