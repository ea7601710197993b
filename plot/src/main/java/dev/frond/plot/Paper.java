package dev.frond.plot;

/** How large a picture is, and its text. */
public sealed interface Paper {
    /** The paper of a picture that is not told another. */
    Paper SCREEN = new Screen(1);

    /** Size of a design unit, pt. */
    double point();

    /** Pixels per design unit. */
    double pixels();

    /** Resolution of pixels, per metre. */
    double pixelsPerMetre();

    /** For the screen: about 1,600 pixels wide at magnification 1. */
    record Screen(double magnification) implements Paper {
        /** That of style sheets, per inch. */
        private static final double RESOLUTION = 96;

        public Screen {
            if (!(magnification > 0)) {
                throw new IllegalArgumentException("a magnification above 0 expected, got " + magnification);
            }
        }

        @Override
        public double point() {
            return magnification * Page.POINTS_PER_INCH / RESOLUTION;
        }

        @Override
        public double pixels() {
            return magnification;
        }

        @Override
        public double pixelsPerMetre() {
            return RESOLUTION * 1000 / Page.MILLIMETRES_PER_INCH;
        }
    }

    /**
     * For print.
     *
     * @param width of the whole picture, mm
     * @param dpi pixels per inch, of a picture of pixels
     * @param text height of the text, pt
     */
    record Page(double width, double dpi, double text) implements Paper {
        private static final double MILLIMETRES_PER_INCH = 25.4;
        private static final double POINTS_PER_INCH = 72;

        public Page {
            if (!(width > 0 && dpi > 0 && text > 0)) {
                throw new IllegalArgumentException(
                        "a width, a resolution and a text above 0 expected, got " + width + ", " + dpi + ", " + text);
            }
        }

        /** Design units that fit into the width. */
        double units() {
            return width / MILLIMETRES_PER_INCH * POINTS_PER_INCH / point();
        }

        /** Of so many design units, mm. */
        double millimetres(double units) {
            return units * point() / POINTS_PER_INCH * MILLIMETRES_PER_INCH;
        }

        @Override
        public double point() {
            return text / RichText.SIZE;
        }

        @Override
        public double pixels() {
            return dpi * point() / POINTS_PER_INCH;
        }

        @Override
        public double pixelsPerMetre() {
            return dpi * 1000 / MILLIMETRES_PER_INCH;
        }
    }
}
