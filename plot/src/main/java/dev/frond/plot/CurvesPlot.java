package dev.frond.plot;

import java.util.ArrayList;
import java.util.List;

/** Curves of any quantities through a few points each, over a common axis, in charts one below the other. */
public final class CurvesPlot {
    private CurvesPlot() {}

    /**
     * The common axis.
     *
     * @param unit behind the label
     * @param start at the left, in that unit
     * @param end at the right
     */
    public record Axis(String label, String unit, double start, double end) {
        /** From 0. */
        public Axis(String label, String unit, double end) {
            this(label, unit, 0, end > 0 ? end : 1);
        }
    }

    /**
     * A curve.
     *
     * @param name in the legend; without a name it is not there
     * @param x in the unit of the axis
     * @param y one per x, in the units of the chart; NaN for a gap
     */
    public record Curve(String name, List<Double> x, List<Double> y, Style style) {
        /** A line with dots at its points. */
        public Curve(String name, List<Double> x, List<Double> y) {
            this(name, x, y, Style.DOTTED_LINE);
        }

        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException("\"" + name + "\" has " + x.size() + " x and " + y.size() + " y");
            }
        }
    }

    /** How a curve is drawn. */
    public enum Style {
        DOTTED_LINE,
        LINE,
        DASHES,
        DOTS
    }

    /**
     * A chart; its first curve has the colour of every other chart's first.
     *
     * @param units behind the label
     */
    public record Part(String label, String units, List<Curve> curves) {
        public Part {
            curves = List.copyOf(curves);
        }
    }

    /**
     * Draws the charts.
     *
     * @throws IllegalArgumentException when a chart has more curves than can be told apart
     */
    public static Drawing draw(String title, Axis axis, List<Part> parts) {
        List<Chart> charts = new ArrayList<>();
        for (Part part : parts) {
            List<Chart.Curve> curves = new ArrayList<>();
            for (Curve curve : part.curves()) {
                curves.add(drawn(curve, curves.size()));
            }
            charts.add(new Chart(part.label(), part.units(), curves));
        }
        return ChartColumn.draw(
                title,
                new ChartColumn.Axis(axis.label(), new Measures.Unit(axis.unit(), 1), axis.start(), axis.end()),
                charts);
    }

    private static Chart.Curve drawn(Curve curve, int number) {
        Chart.Pen pen = new Chart.Pen(RunsPlot.colour(number), curve.style() == Style.DASHES ? 1 : 0);
        Chart.Curve drawn = new Chart.Curve(curve.name(), pen, array(curve.x()), array(curve.y()));
        return switch (curve.style()) {
            case DOTTED_LINE -> drawn.dotted();
            case DOTS -> drawn.onlyDots();
            case LINE, DASHES -> drawn;
        };
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
