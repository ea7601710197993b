package dev.frond.mesh.front;

import dev.frond.mesh.geom.Circle;
import java.util.List;
import java.util.OptionalInt;

/** Mirror symmetry at the line half way between the sides. */
final class MirrorSymmetry {
    /** Distance within which a node is the image of another, of the edge length h. */
    private static final double SAME = 1e-6;

    private MirrorSymmetry() {}

    /** Whether a front is its own image, in shape and in where it is lithium. */
    static boolean isSymmetric(Front front, FrontSizing sizing) {
        int last = front.edgeCount();
        double same = SAME * sizing.size();
        for (int i = 0; 2 * i <= last; i++) {
            boolean node = Math.abs(front.x(i) + front.x(last - i) - front.left() - front.right()) <= same
                    && Math.abs(front.y(i) - front.y(last - i)) <= same;
            if (!node || (i < last && front.isLithium(i) != front.isLithium(last - 1 - i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Index of the obstacle that is the image of another.
     *
     * @param width from side to side
     */
    static OptionalInt image(List<Obstacle> obstacles, List<Circle> fillers, int of, double width, FrontSizing sizing) {
        for (int k = 0; k < obstacles.size(); k++) {
            if (isImage(obstacles.get(of), obstacles.get(k), fillers, width, SAME * sizing.size())) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isImage(Obstacle one, Obstacle other, List<Circle> fillers, double width, double same) {
        return one.members().size() == other.members().size()
                && one.members().stream().allMatch(a -> other.members().stream()
                        .anyMatch(b -> isImage(fillers.get(a), fillers.get(b), width, same)));
    }

    private static boolean isImage(Circle one, Circle other, double width, double same) {
        return Math.abs(one.x() + other.x() - width) <= same
                && Math.abs(one.y() - other.y()) <= same
                && Math.abs(one.radius() - other.radius()) <= same;
    }
}
