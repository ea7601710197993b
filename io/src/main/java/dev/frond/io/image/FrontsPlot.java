package dev.frond.io.image;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Snapshot;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Profiles of fronts in one chart: a colour per run, from light to dark in time. */
public final class FrontsPlot {
    private static final double MICROMETRE = 1e-6;
    private static final double LIGHTEST = 0.65;

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
    public static BufferedImage draw(String title, List<Run> runs) {
        List<Chart.Curve> curves = new ArrayList<>();
        double width = 0;
        for (int r = 0; r < runs.size(); r++) {
            List<Snapshot> frames = runs.get(r).frames();
            for (int k = 0; k < frames.size(); k++) {
                boolean last = k == frames.size() - 1;
                double pale = last ? 0 : LIGHTEST * (frames.size() - 1 - k) / (frames.size() - 1);
                Chart.Pen pen = RunsPlot.pen(r, runs.size());
                Chart.Pen paler = new Chart.Pen(paler(pen.colour(), pale), pen.width());
                curves.add(curve(
                        last ? runs.get(r).name() : "", paler, frames.get(k).mesh()));
                width = Math.max(width, Window.extent(frames.get(k).mesh()).xMax() / MICROMETRE);
            }
        }
        ChartColumn.Axis axis = new ChartColumn.Axis("x", new Measures.Unit("µm", 1), width);
        return ChartColumn.draw(title, axis, List.of(new Chart("y", "µm", curves)));
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

    private static Color paler(Color colour, double share) {
        return new Color(
                (int) Math.round(colour.getRed() + share * (255 - colour.getRed())),
                (int) Math.round(colour.getGreen() + share * (255 - colour.getGreen())),
                (int) Math.round(colour.getBlue() + share * (255 - colour.getBlue())));
    }
}
