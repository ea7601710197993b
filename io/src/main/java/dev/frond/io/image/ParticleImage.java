package dev.frond.io.image;

import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.solver.model.FillerGroup.Particle;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.units.SignificantDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Particles out of a picture: pixels on one side of a threshold that hang together by their edges, or that have one label. Outlines
 * pass between the pixels where the grey level crosses the threshold, are simplified to within half a pixel and scaled to the
 * area of the pixels that they hold. Holes are filled.
 */
public final class ParticleImage {
    /** Levels among which Otsu's threshold is looked for. */
    private static final int LEVELS = 256;

    /** How far a simplified outline may leave the pixels, pixels; less where it would cross itself. */
    private static final double[] TOLERANCES = {0.5, 0.25, 0.1, 0};

    private final PngImage image;
    private final Reading reading;
    private final double threshold;
    private final int[] component;
    private int count;

    /**
     * How a picture is read.
     *
     * @param threshold grey level from 0 to 1; Otsu's when empty
     * @param dark whether particles are darker than it
     * @param labelled whether each particle has a value of its own, the background 0
     * @param pixel edge of a pixel, m
     * @param at place of the picture's lower left corner, m
     * @param smallest diameter of the disc whose area a particle has at least, m
     */
    public record Reading(
            OptionalDouble threshold, boolean dark, boolean labelled, double pixel, Point at, double smallest) {}

    /**
     * What is in a picture.
     *
     * @param words what was found and what was left out
     */
    public record Found(List<Particle> particles, String words) {}

    private ParticleImage(PngImage image, Reading reading) {
        this.image = image;
        this.reading = reading;
        this.threshold = reading.threshold().orElseGet(() -> otsu(image));
        this.component = new int[image.width() * image.height()];
    }

    /** Finds the particles of a picture. */
    public static Found in(PngImage image, Reading reading) {
        return new ParticleImage(image, reading).found();
    }

    /** The level that parts the pixels into two classes of least variance (N. Otsu, IEEE Trans. Syst. Man Cybern. 9, 62, 1979). */
    private static double otsu(PngImage image) {
        long[] histogram = new long[LEVELS];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                histogram[(int) Math.min(LEVELS - 1, image.grey(x, y) * LEVELS)]++;
            }
        }
        double all = (double) image.width() * image.height();
        double mean = 0;
        for (int k = 0; k < LEVELS; k++) {
            mean += k * histogram[k] / all;
        }
        double share = 0;
        double moment = 0;
        double best = -1;
        int first = 0;
        int last = 0;
        for (int k = 0; k < LEVELS - 1; k++) {
            share += histogram[k] / all;
            moment += k * histogram[k] / all;
            double between = share > 0 && share < 1 ? Math.pow(mean * share - moment, 2) / (share * (1 - share)) : 0;
            if (between > best * (1 + 1e-12)) {
                best = between;
                first = k;
            }
            // a gap between the classes: all levels in it are as good
            last = between >= best * (1 - 1e-12) ? k : last;
        }
        return (0.5 * (first + last) + 1) / LEVELS;
    }

    private Found found() {
        List<Particle> particles = new ArrayList<>();
        double pixels = (double) image.width() * image.height();
        double least = Math.PI / 4 * Math.pow(reading.smallest() / reading.pixel(), 2);
        Tally kept = new Tally();
        Tally cut = new Tally();
        Tally small = new Tally();
        int holes = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (component[index(x, y)] != 0 || !isInside(x, y)) {
                    continue;
                }
                Flood flood = new Flood(x, y, ++count);
                if (flood.cut) {
                    cut.add(flood.pixels);
                } else if (flood.pixels < least) {
                    small.add(flood.pixels);
                } else {
                    List<double[]> rim = rim(x, y);
                    double area = cracks(x, y);
                    holes += area > flood.pixels + 0.5 ? 1 : 0;
                    kept.add(area);
                    particles.add(particle(rim, area));
                }
            }
        }
        String words = image.width() + " x " + image.height() + " pixels"
                + (reading.labelled() ? "" : ", threshold " + SignificantDigits.text(threshold, 3)) + ": " + kept.count
                + " particles, " + kept.share(pixels) + " of the picture; left out: " + cut.count
                + " cut by its border (" + cut.share(pixels) + "), " + small.count + " smaller than "
                + SignificantDigits.text(reading.smallest() * 1e9, 3) + " nm across (" + small.share(pixels) + ")"
                + (holes > 0 ? "; filled: holes of " + holes : "");
        return new Found(particles, words);
    }

    /** Of particles: how many, and their pixels. */
    private static final class Tally {
        private int count;
        private double area;

        void add(double pixels) {
            count++;
            area += pixels;
        }

        String share(double pixels) {
            return SignificantDigits.text(100 * area / pixels, 3) + " %";
        }
    }

    private int index(int x, int y) {
        return y * image.width() + x;
    }

    private boolean isInside(int x, int y) {
        return reading.labelled() ? image.label(x, y) != 0 : level(x, y) > 0;
    }

    /** Above 0 in particles. */
    private double level(int x, int y) {
        double above = image.grey(x, y) - threshold;
        return reading.dark() ? -above : above;
    }

    /** Marks the pixels that hang together with one. */
    private final class Flood {
        private int pixels;
        private boolean cut;

        Flood(int startX, int startY, int mark) {
            int[] stack = {index(startX, startY)};
            int depth = 1;
            component[stack[0]] = mark;
            int label = image.label(startX, startY);
            while (depth > 0) {
                int at = stack[--depth];
                int x = at % image.width();
                int y = at / image.width();
                pixels++;
                cut |= x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
                for (int side = 0; side < 4; side++) {
                    int nextX = x + (side == 0 ? 1 : side == 1 ? -1 : 0);
                    int nextY = y + (side == 2 ? 1 : side == 3 ? -1 : 0);
                    if (isMate(nextX, nextY, label)) {
                        if (depth == stack.length) {
                            stack = Arrays.copyOf(stack, 2 * depth);
                        }
                        component[index(nextX, nextY)] = mark;
                        stack[depth++] = index(nextX, nextY);
                    }
                }
            }
        }

        private boolean isMate(int x, int y, int label) {
            return x >= 0
                    && y >= 0
                    && x < image.width()
                    && y < image.height()
                    && component[index(x, y)] == 0
                    && isInside(x, y)
                    && (!reading.labelled() || image.label(x, y) == label);
        }
    }

    /** Follows the edges of pixels round a particle, from its first pixel, clockwise as the picture is seen. */
    private final class Crack {
        private final int mark;
        private final int startX;
        private final int startY;
        private int x;
        private int y;
        private int dx = 1;
        private int dy;

        Crack(int pixelX, int pixelY) {
            mark = component[index(pixelX, pixelY)];
            startX = pixelX;
            startY = pixelY;
            x = pixelX;
            y = pixelY;
        }

        /** The pixel beside the edge ahead: 0 on the right, in the particle, 1 on the left. */
        private int[] beside(int left) {
            // corner (x, y) is the upper left one of pixel (x, y)
            int alongX = Math.min(dx, 0);
            int alongY = Math.min(dy, 0);
            int across = left == 0 ? 0 : -1;
            return dx != 0
                    ? new int[] {x + alongX, y + (dx > 0 ? across : -1 - across)}
                    : new int[] {x + (dy > 0 ? -1 - across : across), y + alongY};
        }

        private boolean isIn(int[] pixel) {
            return pixel[0] >= 0
                    && pixel[1] >= 0
                    && pixel[0] < image.width()
                    && pixel[1] < image.height()
                    && component[index(pixel[0], pixel[1])] == mark;
        }

        /** Goes along the edge and turns into the next one; false when it is back at the beginning. */
        boolean goesOn() {
            x += dx;
            y += dy;
            if (!isIn(beside(0))) {
                turn(1);
            } else if (isIn(beside(1))) {
                turn(-1);
            }
            return !(x == startX && y == startY && dx == 1);
        }

        private void turn(int right) {
            int old = dx;
            dx = -right * dy;
            dy = right * old;
        }
    }

    /** Where the level crosses the threshold between the pixels on either side of each edge, in pixels. */
    private List<double[]> rim(int pixelX, int pixelY) {
        List<double[]> rim = new ArrayList<>();
        Crack crack = new Crack(pixelX, pixelY);
        boolean more = true;
        while (more) {
            int[] inside = crack.beside(0);
            int[] outside = crack.beside(1);
            double part = crossing(inside, outside);
            rim.add(new double[] {
                inside[0] + 0.5 + part * (outside[0] - inside[0]), inside[1] + 0.5 + part * (outside[1] - inside[1])
            });
            more = crack.goesOn();
        }
        return rim;
    }

    /** From 0 in the one to 1 in the other pixel. */
    private double crossing(int[] inside, int[] outside) {
        if (reading.labelled()) {
            return 0.5;
        }
        double in = level(inside[0], inside[1]);
        double out = Math.max(0, -level(outside[0], outside[1]));
        return in + out > 0 ? in / (in + out) : 0.5;
    }

    /** Pixels within the edges round a particle, those of holes as well. */
    private double cracks(int pixelX, int pixelY) {
        Crack crack = new Crack(pixelX, pixelY);
        double area = 0;
        boolean more = true;
        while (more) {
            area += crack.dy * (double) crack.x;
            more = crack.goesOn();
        }
        return area;
    }

    private Particle particle(List<double[]> rim, double pixels) {
        double[] xy = new double[0];
        boolean crosses = true;
        for (int k = 0; k < TOLERANCES.length && crosses; k++) {
            xy = OutlineSimplifier.simplified(rim, TOLERANCES[k]);
            crosses = xy.length < 6 || Polylines.firstCrossing(xy).length > 0;
        }
        Polygon polygon = Polygon.of(xy);
        double scale = Math.sqrt(pixels / polygon.area());
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < xy.length; k += 2) {
            // rows go down, y goes up
            points.add(new Point(rounded(scale * (xy[k] - polygon.x())), rounded(-scale * (xy[k + 1] - polygon.y()))));
        }
        Point at = new Point(
                reading.at().x() + rounded(polygon.x()), reading.at().y() + rounded(image.height() - polygon.y()));
        return new Particle(new FillerShape.Polygon(points, ParticleAngle.NONE), at);
    }

    /** Pixels to m, without digits beyond a thousandth of a pixel. */
    private double rounded(double pixels) {
        return Math.round(pixels * 1000) / 1000.0 * reading.pixel();
    }
}
