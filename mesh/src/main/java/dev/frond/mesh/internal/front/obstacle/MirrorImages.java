package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.List;
import java.util.OptionalInt;

/** Which obstacles are each other's mirror images at the line half way between the sides. */
public final class MirrorImages {
    private MirrorImages() {}

    /**
     * Index of the obstacle that is the image of another.
     *
     * @param width from side to side
     */
    public static OptionalInt image(
            List<Obstacle> obstacles, List<Shape> fillers, int of, double width, FrontSizing sizing) {
        for (int k = 0; k < obstacles.size(); k++) {
            double same = FrontLimits.ROUNDING * sizing.size();
            boolean image = isIsland(obstacles.get(of), fillers)
                    ? isImage(obstacles.get(of), obstacles.get(k), width, same)
                    : isImage(obstacles.get(of), obstacles.get(k), fillers, width, same);
            if (image) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isIsland(Obstacle obstacle, List<Shape> fillers) {
        return obstacle.members().stream().anyMatch(member -> member >= fillers.size());
    }

    /** By the nodes of their outlines. */
    static boolean isImage(Obstacle one, Obstacle other, double width, double same) {
        boolean found = one.nodeCount() == other.nodeCount();
        for (int k = 0; found && k < one.nodeCount(); k++) {
            double x = width - one.x(k);
            boolean any = false;
            for (int i = 0; i < other.nodeCount(); i++) {
                any |= Math.abs(other.x(i) - x) <= same && Math.abs(other.y(i) - one.y(k)) <= same;
            }
            found = any;
        }
        return found;
    }

    private static boolean isImage(Obstacle one, Obstacle other, List<Shape> fillers, double width, double same) {
        return other.members().stream().allMatch(member -> member < fillers.size())
                && one.members().size() == other.members().size()
                && one.members().stream().allMatch(a -> other.members().stream()
                        .anyMatch(b -> fillers.get(a).mirrored(width).isLike(fillers.get(b), same)));
    }
}
