package dev.frond.mesh.delaunay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fronts of many shapes in a box 5 wide, for tests. */
final class Fronts {
    static final double WIDTH = 5;
    static final double HEIGHT = 3;

    private Fronts() {}

    /** y = height exp(-((x - 2.5)/width)^2). */
    static double[] bump(double height, double width, double spacing) {
        List<double[]> curve = new ArrayList<>();
        for (int i = 0; i <= 5000; i++) {
            double x = WIDTH * i / 5000;
            curve.add(new double[] {x, height * Math.exp(-Math.pow((x - 2.5) / width, 2))});
        }
        return resample(curve, spacing);
    }

    static double[] sinusoids(Random random, double spacing) {
        double[] amplitude = {0.1 + 0.15 * random.nextDouble(), 0.08 * random.nextDouble()};
        double[] waves = {1 + random.nextInt(4), 4 + random.nextInt(8)};
        double phase = 6.28 * random.nextDouble();
        List<double[]> curve = new ArrayList<>();
        for (int i = 0; i <= 5000; i++) {
            double x = WIDTH * i / 5000;
            double angle = 2 * Math.PI * x / WIDTH;
            curve.add(new double[] {
                x, 0.4 + amplitude[0] * Math.cos(waves[0] * angle + phase) + amplitude[1] * Math.cos(waves[1] * angle)
            });
        }
        return resample(curve, spacing);
    }

    /** A stem with a round head and, on either side of its foot, a valley {@code gap} wide that ends in a cusp. */
    static double[] mushroom(double top, double gap, double spacing) {
        List<double[]> curve = new ArrayList<>();
        double base = 0.35;
        double radius = 0.4;
        double[][] foot = {{0, base}, {1.9, base}, {2.2 - gap, 0.28}, {2.2, 0.08}, {2.2 + 0.6 * gap, 0.28}};
        curve.addAll(List.of(foot));
        for (int k = 0; k <= 200; k++) {
            double angle = Math.PI * (1.25 - 1.5 * k / 200);
            curve.add(new double[] {2.5 + radius * Math.cos(angle), top - radius + radius * Math.sin(angle)});
        }
        for (int k = foot.length - 1; k >= 0; k--) {
            curve.add(new double[] {WIDTH - foot[k][0], foot[k][1]});
        }
        return resample(curve, spacing);
    }

    /** Valleys with straight flanks and the given angle at the bottom, a node at each. */
    static double[] corners(double degrees, double spacing) {
        double depth = 0.3;
        double half = depth * Math.tan(Math.toRadians(degrees / 2));
        List<double[]> front = new ArrayList<>();
        front.add(new double[] {0, 0.5});
        for (double x : new double[] {1.2, 2.5, 3.8}) {
            line(front, x - half, 0.5, spacing);
            line(front, x, 0.5 - depth, spacing);
            line(front, x + half, 0.5, spacing);
        }
        line(front, WIDTH, 0.5, spacing);
        return flat(front);
    }

    /** Nodes from the last one to (x, y), which is one. */
    private static void line(List<double[]> front, double x, double y, double spacing) {
        double[] from = front.get(front.size() - 1);
        int edges = (int) Math.ceil(Math.hypot(x - from[0], y - from[1]) / spacing - 1e-6);
        for (int k = 1; k < edges; k++) {
            front.add(new double[] {from[0] + (x - from[0]) * k / edges, from[1] + (y - from[1]) * k / edges});
        }
        front.add(new double[] {x, y});
    }

    private static double[] resample(List<double[]> curve, double spacing) {
        double[] arc = new double[curve.size()];
        for (int i = 1; i < arc.length; i++) {
            double[] p = curve.get(i - 1);
            double[] q = curve.get(i);
            arc[i] = arc[i - 1] + Math.hypot(q[0] - p[0], q[1] - p[1]);
        }
        int edges = (int) Math.round(arc[arc.length - 1] / spacing);
        List<double[]> nodes = new ArrayList<>();
        nodes.add(curve.get(0));
        int j = 1;
        for (int k = 1; k < edges; k++) {
            double at = arc[arc.length - 1] * k / edges;
            while (arc[j] < at) {
                j++;
            }
            double part = (at - arc[j - 1]) / (arc[j] - arc[j - 1]);
            double[] p = curve.get(j - 1);
            double[] q = curve.get(j);
            nodes.add(new double[] {p[0] + part * (q[0] - p[0]), p[1] + part * (q[1] - p[1])});
        }
        nodes.add(curve.get(curve.size() - 1));
        return flat(nodes);
    }

    private static double[] flat(List<double[]> nodes) {
        double[] xy = new double[2 * nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            xy[2 * i] = nodes.get(i)[0];
            xy[2 * i + 1] = nodes.get(i)[1];
        }
        return xy;
    }
}
