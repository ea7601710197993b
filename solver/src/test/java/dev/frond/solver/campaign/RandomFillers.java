package dev.frond.solver.campaign;

import static dev.frond.solver.campaign.RandomScenario.between;

import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FrontProfile;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** Up to 20 discs of 200 to 800 nm above the front; some touch another one, some a side or
 * cross it. */
final class RandomFillers {
    private static final int MOST = 20;
    private static final int TRIES = 300;

    /** What a disc's polygon may take of a gap beside it, over its radius. */
    private static final double POLYGON = 0.005;

    private final RandomGenerator random;
    private final Cell cell;
    private final double[] front;
    private final double frontSize;

    /** Narrowest gap for which the mesher promises its angles, m. */
    private final double narrowest;

    private final List<Circle> discs = new ArrayList<>();

    private RandomFillers(RandomGenerator random, Cell cell, double[] front, double frontSize) {
        this.random = random;
        this.cell = cell;
        this.front = front;
        this.frontSize = frontSize;
        this.narrowest = new Sizing(frontSize, frontSize).floor();
    }

    /** At least an edge length above the front; a disc that finds no room is left out. */
    static List<FillerGroup> of(RandomGenerator random, Cell cell, List<Defect> defects, double frontSize) {
        double[] front = FrontProfile.of(defects, cell.width()).sample(frontSize / 4);
        RandomFillers fillers = new RandomFillers(random, cell, front, frontSize);
        int count = random.nextInt(MOST + 1);
        for (int k = 0; k < count; k++) {
            fillers.add(between(random, 100e-9, 400e-9));
        }
        return fillers.discs.stream().map(RandomFillers::group).toList();
    }

    private static FillerGroup group(Circle disc) {
        return new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                2 * disc.radius(),
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(disc.x(), disc.y()))));
    }

    private void add(double radius) {
        int kind = random.nextInt(5);
        for (int k = 0; k < TRIES; k++) {
            Circle disc =
                    kind == 0 ? atSide(radius) : kind == 1 && !discs.isEmpty() ? beside(radius) : anywhere(radius);
            if (fits(disc)) {
                discs.add(disc);
                return;
            }
        }
    }

    private Circle anywhere(double radius) {
        return new Circle(
                between(random, radius, cell.width() - radius), between(random, 0, cell.height() - radius), radius);
    }

    /** Touches or crosses a side with anything up to half of it, or is as near to the top as may be. */
    private Circle atSide(double radius) {
        double distance = random.nextInt(3) == 0 ? radius : between(random, 0, radius);
        double y = between(random, 0, cell.height() - radius);
        return switch (random.nextInt(3)) {
            case 0 -> new Circle(distance, y, radius);
            case 1 -> new Circle(cell.width() - distance, y, radius);
            default ->
                new Circle(
                        between(random, radius, cell.width() - radius), cell.height() - radius - toTop(radius), radius);
        };
    }

    private Circle beside(double radius) {
        Circle other = discs.get(random.nextInt(discs.size()));
        double gap = random.nextInt(2) == 0 ? 0 : between(random, 0, 2 * narrowest);
        double distance = radius + other.radius() + gap;
        double angle = between(random, 0, 2 * Math.PI);
        return new Circle(other.x() + distance * Math.cos(angle), other.y() + distance * Math.sin(angle), radius);
    }

    /** Smallest gap to the top, m. */
    private double toTop(double radius) {
        return narrowest + POLYGON * radius;
    }

    private boolean fits(Circle disc) {
        boolean inside = disc.x() >= 0
                && disc.x() <= cell.width()
                && disc.y() + disc.radius() + toTop(disc.radius()) <= cell.height() * (1 + 1e-9);
        return inside
                && discs.stream().allMatch(other -> apart(disc, other))
                && disc.y() > heightBelow(disc.x())
                && Polylines.distance(disc.x(), disc.y(), front) >= disc.radius() + frontSize;
    }

    private static boolean apart(Circle disc, Circle other) {
        double gap = Math.hypot(disc.x() - other.x(), disc.y() - other.y()) - disc.radius() - other.radius();
        return gap >= -1e-12 * (disc.radius() + other.radius());
    }

    private double heightBelow(double x) {
        for (int i = 0; i + 3 < front.length; i += 2) {
            if (x <= front[i + 2]) {
                return Math.max(front[i + 1], front[i + 3]);
            }
        }
        return front[front.length - 1];
    }
}
