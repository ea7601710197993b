package dev.frond.solver.regime;

import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Film;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The front as a height over x. Each point moves along the normal, and what the front has swept over stays swept over: corners
 * that protrude in the direction of motion open, the others stay (Godunov's upwind scheme for {@code h_t = v sqrt(1 + h_x^2)}).
 * Overhangs are not resolved. Lengths in m.
 */
final class FrontGraph {
    /** Panels per smallest length over which a defect varies. */
    private static final double PER_FEATURE = 6;

    /** The same at the edges of a hot spot, where the current is largest. */
    private static final double PER_EDGE = 12;

    /** Panels over the width at least. */
    private static final double LEAST_PANELS = 24;

    private static final int MOST_PANELS = 150;

    /** Length of a panel over its distance from a defect. */
    private static final double COARSENING = 0.15;

    /** Of the shortest panel: how far the front moves in one step. */
    private static final double COURANT = 0.5;

    /** Of one move: the front then goes over 1,000 panels at once. */
    private static final int MOST_STEPS = 2000;

    /** Points per panel of the sizes that the panels are laid out by. */
    private static final int SIZES = 4000;

    private final double[] x;
    private final double[] height;

    private FrontGraph(double[] x, double[] height) {
        this.x = x;
        this.height = height;
    }

    static FrontGraph of(Scenario scenario) {
        double width = scenario.cell().width();
        FrontProfile profile = FrontProfile.of(scenario);
        double[] x = nodes(scenario, width);
        double[] height = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            height[k] = profile.height(x[k]);
        }
        return new FrontGraph(x, height);
    }

    private static double[] nodes(Scenario scenario, double width) {
        TreeSet<Double> marks = new TreeSet<>(List.of(0.0, width));
        for (Defect defect : scenario.anode().defects()) {
            for (double mark : defect.marks()) {
                if (mark > 1e-6 * width && mark < width * (1 - 1e-6)) {
                    marks.add(mark);
                }
            }
        }
        double[] count = new double[SIZES + 1];
        for (int k = 0; k < SIZES; k++) {
            count[k + 1] = count[k] + width / SIZES / size((k + 0.5) * width / SIZES, scenario);
        }
        double scale = Math.min(1, MOST_PANELS / count[SIZES]);
        List<Double> nodes = new ArrayList<>(List.of(0.0));
        double from = 0;
        for (double to : marks.tailSet(0.0, false)) {
            between(from, to, width, count, scale, nodes);
            from = to;
        }
        return nodes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void between(
            double from, double to, double width, double[] count, double scale, List<Double> nodes) {
        double first = interpolated(count, from / width * SIZES);
        double last = interpolated(count, to / width * SIZES);
        int parts = (int) Math.max(1, Math.ceil(scale * (last - first) - 0.01));
        int k = 0;
        for (int part = 1; part < parts; part++) {
            double wanted = first + (last - first) * part / parts;
            while (count[k + 1] < wanted) {
                k++;
            }
            nodes.add((k + (wanted - count[k]) / (count[k + 1] - count[k])) * width / SIZES);
        }
        nodes.add(to);
    }

    private static double interpolated(double[] values, double at) {
        int k = (int) Math.min(values.length - 2, Math.floor(at));
        return values[k] + (at - k) * (values[k + 1] - values[k]);
    }

    /** Wanted length of a panel. */
    private static double size(double at, Scenario scenario) {
        double width = scenario.cell().width();
        double size = width / LEAST_PANELS;
        for (Defect defect : scenario.anode().defects()) {
            size = Math.min(size, size(at, defect, width));
        }
        for (Film.Patch patch : scenario.anode().film().patches()) {
            size = Math.min(size, edges(at, patch.at(), patch.width()));
        }
        return size;
    }

    private static double size(double at, Defect defect, double width) {
        if (defect instanceof Defect.HotSpot spot) {
            return edges(at, spot.at(), spot.width());
        }
        double[] reach = reach(defect, width);
        double away = Math.max(0, Math.max(reach[0] - at, at - reach[1]));
        return defect.featureSize() / PER_FEATURE + COARSENING * away;
    }

    /** At the edges of a patch, over which it goes over to the rest in a quarter of its width. */
    private static double edges(double at, double middle, double width) {
        double away = Math.abs(Math.abs(at - middle) - 0.5 * width);
        return width / 4 / PER_EDGE + COARSENING * away;
    }

    /** From where to where a defect is. */
    private static double[] reach(Defect defect, double width) {
        if (defect instanceof Defect.Gaussian bump) {
            return new double[] {bump.at() - 1.5 * bump.width(), bump.at() + 1.5 * bump.width()};
        }
        double[] marks = defect.marks();
        return marks.length > 1 ? new double[] {marks[0], marks[marks.length - 1]} : new double[] {0, width};
    }

    double[] x() {
        return x;
    }

    double[] height() {
        return height;
    }

    int panels() {
        return x.length - 1;
    }

    double length(int panel) {
        return Math.hypot(x[panel + 1] - x[panel], height[panel + 1] - height[panel]);
    }

    double shortestPanel() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < panels(); k++) {
            shortest = Math.min(shortest, x[k + 1] - x[k]);
        }
        return shortest;
    }

    double tip() {
        double tip = height[0];
        for (double h : height) {
            tip = Math.max(tip, h);
        }
        return tip;
    }

    /** Below the front. */
    double area() {
        double area = 0;
        for (int k = 0; k < panels(); k++) {
            area += 0.5 * (height[k] + height[k + 1]) * (x[k + 1] - x[k]);
        }
        return area;
    }

    private double slope(int panel) {
        return (height[panel + 1] - height[panel]) / (x[panel + 1] - x[panel]);
    }

    /**
     * After {@code dt}.
     *
     * @param speeds of the panels along their normals, m/s, positive into the electrolyte
     * @throws ArithmeticException when the front moves out of all proportion to its panels
     */
    FrontGraph moved(double[] speeds, double dt) {
        double fastest = 0;
        for (double speed : speeds) {
            fastest = Math.max(fastest, Math.abs(speed));
        }
        double wanted = Math.ceil(fastest * dt / (COURANT * shortestPanel()));
        if (wanted > MOST_STEPS) {
            throw new ArithmeticException("the front moves by " + fastest * dt + " m, too far for panels of "
                    + shortestPanel() + " m: no forecast");
        }
        int steps = (int) Math.max(1, wanted);
        FrontGraph graph = this;
        for (int k = 0; k < steps; k++) {
            graph = graph.movedOnce(speeds, dt / steps);
        }
        return graph;
    }

    private FrontGraph movedOnce(double[] speeds, double dt) {
        double[] moved = new double[height.length];
        for (int k = 0; k < moved.length; k++) {
            int left = Math.max(0, k - 1);
            int right = Math.min(panels() - 1, k);
            double leftSlope = k > 0 ? slope(left) : -slope(right);
            double rightSlope = k < panels() ? slope(right) : -slope(left);
            moved[k] = height[k] + dt * rise(speeds, left, right, leftSlope, rightSlope);
        }
        return new FrontGraph(x, moved);
    }

    /**
     * h_t of a node between two panels, with the slope of the side that the front comes from, the higher one where it advances. On
     * gentle slopes the speed is interpolated between four panels, on a wall it is that of the wall.
     */
    private double rise(double[] speeds, int left, int right, double leftSlope, double rightSlope) {
        double before = length(left);
        double after = length(right);
        int beyondLeft = Math.max(0, left - 1);
        int beyondRight = Math.min(panels() - 1, right + 1);
        double speed = (speeds[left] * after + speeds[right] * before) / (before + after)
                + (speeds[left] + speeds[right] - speeds[beyondLeft] - speeds[beyondRight]) / 16;
        double sign = speed >= 0 ? 1 : -1;
        boolean fromLeft = -sign * leftSlope > sign * rightSlope;
        double slope = Math.max(0, fromLeft ? -sign * leftSlope : sign * rightSlope);
        double wall = slope * slope / (1 + slope * slope);
        return (speed + wall * (speeds[fromLeft ? left : right] - speed)) * Math.hypot(1, slope);
    }

    /** Higher by {@code by} everywhere. */
    FrontGraph lifted(double by) {
        double[] lifted = height.clone();
        for (int k = 0; k < lifted.length; k++) {
            lifted[k] += by;
        }
        return new FrontGraph(x, lifted);
    }

    /** Curvature of the panels, 1/m, positive where the lithium bulges. */
    double[] curvature() {
        return averaged(bent(height));
    }

    /** Change of {@link #curvature} by a motion of the panels along their normals, m. */
    double[] curvatureOf(double[] motion) {
        double[] raised = new double[height.length];
        for (int k = 0; k < raised.length; k++) {
            double left = motion[Math.max(0, k - 1)];
            double right = motion[Math.min(panels() - 1, k)];
            raised[k] = 0.5 * (left + right) * Math.hypot(1, middleSlope(k));
        }
        return averaged(bent(raised));
    }

    private double middleSlope(int k) {
        return k == 0 || k == panels() ? 0 : (height[k + 1] - height[k - 1]) / (x[k + 1] - x[k - 1]);
    }

    /** Minus the second derivative of {@code values} over the cube of the arc per x. */
    private double[] bent(double[] values) {
        double[] bent = new double[values.length];
        for (int k = 0; k < bent.length; k++) {
            int left = k > 0 ? k - 1 : 1;
            int right = k < panels() ? k + 1 : panels() - 1;
            double before = Math.abs(x[k] - x[left]);
            double after = Math.abs(x[right] - x[k]);
            double second =
                    2 * ((values[right] - values[k]) / after - (values[k] - values[left]) / before) / (before + after);
            double arc = Math.hypot(1, middleSlope(k));
            bent[k] = -second / (arc * arc * arc);
        }
        return bent;
    }

    private double[] averaged(double[] nodes) {
        double[] panels = new double[panels()];
        for (int k = 0; k < panels.length; k++) {
            panels[k] = 0.5 * (nodes[k] + nodes[k + 1]);
        }
        return panels;
    }
}
