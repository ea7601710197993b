package dev.frond.cli;

import dev.frond.mesh.geom.Shape;
import dev.frond.report.QuantityText;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.SingleIonConductor;
import java.util.List;
import java.util.stream.Collectors;

/** For which fillers a twin without them was compared, and how far it was off; what was not compared is said not to be known. */
final class TwinLimits {
    /** Each figure is held by a test of the solver: HomogenisedTwinTest, TwinOfScatteredFillersTest. */
    private static final String MEASURED = """
            the twin has the same steady state and stores as much salt; it was compared with fillers that let nothing through:
              discs in even or staggered rows, the first half a spacing above the front, 20 to 44 % of the area: potentials within 2 %, times of depletion within 3 %
              the same with rows nearer to the front or left out: potentials 3 to 12 % off, times of depletion 6 to 9 %
              discs at random, 6.5 % of the area, before growing metal: potential within 3 %
              rods at random, ten times as long as thick, 6.5 % of the area, the same: potential 14 to 15 % off
            """;

    private static final String OF_RESISTANCE = "the twin has the same resistance from the anode to the top;\n"
            + "not what single fillers do next to the front";

    /** Of the area, up to which discs were compared, with the rounding of 44 %. */
    private static final double MOST_DISCS = 0.445;

    /** The same of rods. */
    private static final double MOST_RODS = 0.0655;

    /** Length over diameter of rods, with its rounding. */
    private static final double MOST_SLENDER = 10.001;

    private TwinLimits() {}

    /** Lines for a scenario with fillers. */
    static String of(Scenario scenario) {
        return scenario.law(1) instanceof SingleIonConductor ? OF_RESISTANCE : MEASURED + here(scenario);
    }

    private static String here(Scenario scenario) {
        double share = share(scenario);
        List<FillerShape> shapes = scenario.fillers().stream()
                .flatMap(group -> group.particles().shapes().stream())
                .toList();
        String names = shapes.stream().map(FillerShape::plural).distinct().collect(Collectors.joining(", "));
        String text = QuantityText.format("here: %s, %.3g %% of the area", names, 100 * share);
        if (scenario.fillers().stream().anyMatch(group -> !(group.kind() instanceof FillerGroup.Kind.Impermeable))) {
            return text + ", ions go through or along them: not compared";
        }
        boolean discs = share <= MOST_DISCS && shapes.stream().allMatch(FillerShape.Disc.class::isInstance);
        boolean rods = share <= MOST_RODS && shapes.stream().allMatch(TwinLimits::isMeasuredRod);
        return text
                + (discs || rods
                        ? "; how they are arranged is not looked at"
                        : ": not compared, it may be off by more");
    }

    private static boolean isMeasuredRod(FillerShape shape) {
        return shape instanceof FillerShape.Rod && shape.length() <= MOST_SLENDER * shape.thickness();
    }

    /** Of the fillers in the area of the box. */
    private static double share(Scenario scenario) {
        double width = scenario.cell().width();
        double inside = FillerLayout.of(scenario).shapes().stream()
                .mapToDouble(shape -> inside(shape, width))
                .sum();
        return inside / (width * scenario.cell().height());
    }

    private static double inside(Shape shape, double width) {
        return shape.area() - shape.areaLeftOfZero() - shape.mirrored(width).areaLeftOfZero();
    }
}
