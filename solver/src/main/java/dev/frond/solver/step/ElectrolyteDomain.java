package dev.frond.solver.step;

import dev.frond.mesh.build.Mesher;
import dev.frond.mesh.build.Outline;
import dev.frond.mesh.build.Sizing;
import dev.frond.mesh.front.Front;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.List;

/** The box above the front, with its fillers, as something to triangulate. Lengths in um. */
public record ElectrolyteDomain(double width, double height, List<Circle> fillers, Sizing sizing) {
    public ElectrolyteDomain {
        fillers = List.copyOf(fillers);
    }

    /** The front runs round fillers that it has reached; those below it are in the lithium. */
    public Mesh mesh(Front front) {
        int[] frontTags = new int[front.edgeCount()];
        for (int e = 0; e < frontTags.length; e++) {
            frontTags[e] = front.isLithium(e) ? BoundaryTag.FRONT : BoundaryTag.filler(front.filler()[e]);
        }
        List<Circle> free = new ArrayList<>();
        int[] tags = new int[fillers.size()];
        for (int k = 0; k < fillers.size(); k++) {
            if (front.isBelow(fillers.get(k).x(), fillers.get(k).y())) {
                tags[free.size()] = BoundaryTag.filler(k);
                free.add(fillers.get(k));
            }
        }
        return Mesher.build(new Outline(front.xy(), frontTags, width, height, free, tags), sizing);
    }
}
