package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import dev.frond.plot.flow.Window;
import dev.frond.solver.run.Snapshot;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Profiles of fronts in one chart: a colour per run, from light to dark in time. Below it, of two runs with as many frames, how
 * much higher the second's front is than the first's, at the highest point above each x.
 */
public final class FrontsPlot {
    private static final double MICROMETRE = 1e-6;
    private static final double LIGHTEST = 0.65;
    private static final int SAMPLES = 500;

    private FrontsPlot() {}

    /**
     * A run.
     *
     * @param frames in time, at least one
     */
    public record Run(String name, List<Snapshot> frames) {
        public Run {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A curve per run and frame.
     *
     * @throws IllegalArgumentException without runs, or with more than can be told apart
     */
    public static Drawing draw(String title, List<Run> runs) {
        List<Chart.Curve> curves = new ArrayList<>();
        double width = 0;
        for (int r = 0; r < runs.size(); r++) {
            List<Snapshot> frames = runs.get(r).frames();
            for (int k = 0; k < frames.size(); k++) {
                String name = k == frames.size() - 1 ? runs.get(r).name() : "";
                Chart.Pen pen = paler(RunsPlot.pen(r), k, frames.size());
                curves.add(curve(name, pen, frames.get(k).mesh()));
                width = Math.max(width, Window.extent(frames.get(k).mesh()).xMax() / MICROMETRE);
            }
        }
        List<Chart> charts = new ArrayList<>(List.of(new Chart("height of the front", "µm", curves)));
        if (runs.size() == 2
                && runs.get(0).frames().size() == runs.get(1).frames().size()) {
            charts.add(new Chart("B higher than A", "µm", differences(runs.get(0), runs.get(1))));
        }
        return ChartColumn.draw(
                title, ChartColumn.Axis.of("place along the anode", new Measures.Unit("µm", 1), width), charts);
    }

    private static List<Chart.Curve> differences(Run first, Run second) {
        List<Chart.Curve> curves = new ArrayList<>();
        int frames = first.frames().size();
        for (int k = 0; k < frames; k++) {
            Mesh a = first.frames().get(k).mesh();
            Mesh b = second.frames().get(k).mesh();
            double width = Math.min(Window.extent(a).xMax(), Window.extent(b).xMax());
            double[] x = new double[SAMPLES + 1];
            double[] difference = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double place = width * i / SAMPLES;
                x[i] = place / MICROMETRE;
                difference[i] = (highest(b, place) - highest(a, place)) / MICROMETRE;
            }
            curves.add(new Chart.Curve("", paler(Chart.Pen.of(Canvas.INK), k, frames), x, difference));
        }
        return curves;
    }

    /** The front's largest y at x, m; not a number where there is no front. */
    static double highest(Mesh mesh, double x) {
        int[] nodes = Window.front(mesh);
        double[] xy = mesh.coordinates().xy();
        double highest = Double.NaN;
        for (int k = 1; k < nodes.length; k++) {
            int a = 2 * nodes[k - 1];
            int b = 2 * nodes[k];
            if (Math.min(xy[a], xy[b]) <= x && x <= Math.max(xy[a], xy[b])) {
                boolean upright = xy[b] == xy[a];
                double y = upright
                        ? Math.max(xy[a + 1], xy[b + 1])
                        : xy[a + 1] + (x - xy[a]) / (xy[b] - xy[a]) * (xy[b + 1] - xy[a + 1]);
                highest = highest > y ? highest : y;
            }
        }
        return highest;
    }

    private static Chart.Curve curve(String name, Chart.Pen pen, Mesh mesh) {
        int[] nodes = Window.front(mesh);
        double[] xy = mesh.coordinates().xy();
        double[] x = new double[nodes.length];
        double[] y = new double[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            x[k] = xy[2 * nodes[k]] / MICROMETRE;
            y[k] = xy[2 * nodes[k] + 1] / MICROMETRE;
        }
        return new Chart.Curve(name, pen, x, y);
    }

    /** Of the frame {@code k} of so many: the last has the pen's own colour. */
    private static Chart.Pen paler(Chart.Pen pen, int k, int frames) {
        double share = k == frames - 1 ? 0 : LIGHTEST * (frames - 1 - k) / (frames - 1);
        Color colour = pen.colour();
        return new Chart.Pen(
                new Color(
                        (int) Math.round(colour.getRed() + share * (255 - colour.getRed())),
                        (int) Math.round(colour.getGreen() + share * (255 - colour.getGreen())),
                        (int) Math.round(colour.getBlue() + share * (255 - colour.getBlue()))),
                pen.dashes());
    }
}
