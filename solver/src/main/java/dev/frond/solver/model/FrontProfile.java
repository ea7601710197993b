package dev.frond.solver.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The initial front: the sum of the defects over {@code 0 <= x <= width}. */
public final class FrontProfile {
    /** Marks closer than this part of the width are one. */
    private static final double SAME = 1e-9;

    private static final int POINTS_PER_FEATURE = 8;

    private final double width;
    private final List<DoubleUnaryOperator> shapes;
    private final double[] marks;
    private final double featureSize;

    private FrontProfile(double width, List<DoubleUnaryOperator> shapes, double[] marks, double featureSize) {
        this.width = width;
        this.shapes = shapes;
        this.marks = marks;
        this.featureSize = featureSize;
    }

    /** The front in a box of the given width, m. */
    public static FrontProfile of(List<Defect> defects, double width) {
        List<DoubleUnaryOperator> shapes = new ArrayList<>();
        double featureSize = width;
        List<Double> marks = new ArrayList<>(List.of(0.0, width));
        for (Defect defect : defects) {
            shapes.add(defect.profile(width));
            featureSize = Math.min(featureSize, defect.featureSize());
            for (double mark : defect.marks()) {
                if (mark > SAME * width && mark < width - SAME * width) {
                    marks.add(mark);
                }
            }
        }
        return new FrontProfile(width, shapes, distinct(marks, SAME * width), featureSize);
    }

    /** The initial front of a scenario. */
    public static FrontProfile of(Scenario scenario) {
        return of(scenario.anode().defects(), scenario.cell().width());
    }

    private static double[] distinct(List<Double> marks, double tolerance) {
        double[] sorted =
                marks.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int count = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] - sorted[count - 1] > tolerance) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** Width of the box, m. */
    public double width() {
        return width;
    }

    /** y of the front at x, m. */
    public double height(double x) {
        double sum = 0;
        for (DoubleUnaryOperator shape : shapes) {
            sum += shape.applyAsDouble(x);
        }
        return sum;
    }

    /**
     * The front as a polyline from x = 0 to x = width: nodes on the profile, evenly along its arc about
     * {@code spacing} apart and never further; nearer, down to a quarter of it, where an edge would turn by more than 20
     * degrees. Corners and peaks of the defects are nodes. Mirrored defects give mirrored nodes.
     *
     * @param spacing m
     * @return x and y in turn, m, shape (n, 2) flat
     */
    public double[] sample(double spacing) {
        return sample(spacing, 1);
    }

    /**
     * The same with less turning per edge.
     *
     * @param spacing m
     * @param part of the turning, at most 1
     */
    public double[] sample(double spacing, double part) {
        return new FrontSampling(this, spacing, part).polyline();
    }

    /** How far a front reaches, m: its lowest and highest y, the length of its arc, and its mean height over the box. */
    public record Extent(double lowest, double highest, double length, double mean) {}

    /** From its corners and peaks and points between, an eighth of the smallest feature apart. */
    public Extent extent() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double length = 0;
        double area = 0;
        double last = height(0);
        for (int k = 0; k + 1 < marks.length; k++) {
            double span = marks[k + 1] - marks[k];
            int parts = (int) Math.ceil(POINTS_PER_FEATURE * span / featureSize);
            for (int i = 0; i <= parts; i++) {
                double y = height(i == parts ? marks[k + 1] : marks[k] + span * i / parts);
                lowest = Math.min(lowest, y);
                highest = Math.max(highest, y);
                length += i == 0 ? 0 : Math.hypot(span / parts, y - last);
                area += i == 0 ? 0 : span / parts * 0.5 * (y + last);
                last = y;
            }
        }
        return new Extent(lowest, highest, length, area / width);
    }

    /** Root mean square of the heights by which points of a measured profile are off the polyline with edges of a length, m. */
    public double betweenNodes(Defect.Profile measured, double spacing) {
        double[] xy = sample(spacing);
        double sum = 0;
        int count = 0;
        int edge = 0;
        for (Defect.ProfilePoint point : measured.points()) {
            double x = point.x() + measured.offset();
            if (x < 0 || x > width) {
                continue;
            }
            while (edge < xy.length / 2 - 2 && xy[2 * edge + 2] < x) {
                edge++;
            }
            double part = (x - xy[2 * edge]) / (xy[2 * edge + 2] - xy[2 * edge]);
            double off = height(x) - xy[2 * edge + 1] - part * (xy[2 * edge + 3] - xy[2 * edge + 1]);
            sum += off * off;
            count++;
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** x of the corners and peaks, rising, with both sides of the box. */
    double[] marks() {
        return marks;
    }

    /** The smallest length over which the front varies, at most the width, m. */
    double featureSize() {
        return featureSize;
    }
}
