package dev.frond.solver.step;

import dev.frond.mesh.build.Mesher;
import dev.frond.mesh.build.Outline;
import dev.frond.mesh.build.Sizing;
import dev.frond.mesh.front.Front;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.Mesh;
import java.util.List;

/** The box above the front, with its fillers, as something to triangulate. Lengths in um. */
public record ElectrolyteDomain(double width, double height, List<Circle> fillers, Sizing sizing) {
    public ElectrolyteDomain {
        fillers = List.copyOf(fillers);
    }

    public Mesh mesh(Front front) {
        return Mesher.build(new Outline(front.xy(), width, height, fillers), sizing);
    }
}
