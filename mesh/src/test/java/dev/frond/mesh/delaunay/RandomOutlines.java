package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Outlines drawn from a seed: fronts of every kind, 0 to 12 discs, some of them only a few percent of a radius apart. */
final class RandomOutlines {
    private RandomOutlines() {}

    static Outline draw(long seed, double spacing) {
        Random random = new Random(seed);
        double[] front = front(random, spacing);
        List<Circle> discs = new ArrayList<>();
        int wanted = random.nextInt(13);
        for (int attempt = 0; attempt < 200 && discs.size() < wanted; attempt++) {
            Circle disc = candidate(random, front, discs);
            if (fits(disc, front, discs)) {
                discs.add(disc);
            }
        }
        return new Outline(front, Fronts.WIDTH, Fronts.HEIGHT, discs);
    }

    private static double[] front(Random random, double spacing) {
        return switch (random.nextInt(4)) {
            case 0 -> Fronts.bump(0.1 + 0.9 * random.nextDouble(), 0.1 + 0.3 * random.nextDouble(), spacing);
            case 1 -> Fronts.sinusoids(random, spacing);
            case 2 -> Fronts.mushroom(1.2 + 0.8 * random.nextDouble(), 0.03 + 0.07 * random.nextDouble(), spacing);
            default -> Fronts.corners(40 + 80 * random.nextDouble(), spacing);
        };
    }

    /** Anywhere, or 2 to 10 % of the radius away from the last disc or from the front. */
    private static Circle candidate(Random random, double[] front, List<Circle> discs) {
        double radius = 0.15 + 0.15 * random.nextDouble();
        double gap = radius * (0.02 + 0.08 * random.nextDouble());
        double x = random.nextDouble() * Fronts.WIDTH;
        int kind = random.nextInt(3);
        if (kind == 0 && !discs.isEmpty()) {
            Circle last = discs.get(discs.size() - 1);
            double angle = 6.28 * random.nextDouble();
            double apart = last.radius() + radius + gap;
            return new Circle(last.x() + apart * Math.cos(angle), last.y() + apart * Math.sin(angle), radius);
        }
        if (kind == 1) {
            double y = Fronts.HEIGHT;
            while (y > 0 && Polylines.distance(x, y, front) > radius + gap) {
                y -= Math.max(0.1 * gap, Polylines.distance(x, y, front) - radius - gap);
            }
            return new Circle(x, y + 0.1 * gap, radius);
        }
        return new Circle(x, random.nextDouble() * Fronts.HEIGHT, radius);
    }

    private static boolean fits(Circle disc, double[] front, List<Circle> discs) {
        double gap = 0.018 * disc.radius();
        double[] polygon = Arrays.copyOf(front, front.length + 4);
        polygon[front.length] = Fronts.WIDTH;
        polygon[front.length + 1] = Fronts.HEIGHT;
        polygon[front.length + 3] = Fronts.HEIGHT;
        boolean apart =
                Math.min(disc.x(), Math.min(Fronts.WIDTH - disc.x(), Fronts.HEIGHT - disc.y())) > disc.radius() + gap
                        && Polylines.contains(polygon, disc.x(), disc.y())
                        && Polylines.distance(disc.x(), disc.y(), front) > disc.radius() + gap;
        for (Circle other : discs) {
            apart &= disc.distance(other) > gap;
        }
        return apart;
    }
}
