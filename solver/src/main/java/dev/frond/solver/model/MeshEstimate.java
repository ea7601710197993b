package dev.frond.solver.model;

import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import java.util.List;

/**
 * How many nodes the first mesh will have, from the sizes alone: a mesh of edge length h has 2/sqrt(3) nodes per h2, and h grows
 * from the front and from the fillers with the distance. Within a factor of two of the mesh that is then made.
 *
 * @param front nodes near to the front, where triangles are smaller than in the bulk
 * @param bulk nodes of the rest of the electrolyte
 * @param fillers nodes near to the fillers of each group, in their order
 */
record MeshEstimate(double front, double bulk, List<Double> fillers) {
    private static final double PER_SQUARE = 2 / Math.sqrt(3);

    /** Edges of a disc's polygon at least. */
    private static final double DISC_EDGES = 32;

    /** Edges, over the width, by which the front's length is measured at most. */
    private static final double FRONT_EDGES = 2000;

    /** Slope of a front that is level. */
    private static final double LEVEL = 1e-3;

    MeshEstimate {
        fillers = List.copyOf(fillers);
    }

    double total() {
        return front + bulk + fillers.stream().mapToDouble(Double::doubleValue).sum();
    }

    static MeshEstimate of(Scenario scenario, MeshSource.Generated source) {
        Cell cell = scenario.cell();
        Sizing sizing = new Sizing(source.front(), source.bulk(), source.growth());
        double[] xy = FrontProfile.of(scenario).sample(Math.max(source.front(), cell.width() / FRONT_EDGES));
        double reach = Math.min(cell.height(), (source.bulk() - source.front()) / source.growth());
        double near = bent(xy, reach);
        double front = near * band(source.front(), source.growth(), reach)
                + (length(xy) - near) * band(source.front(), sizing.nearGrowth(), reach);
        double bulk = PER_SQUARE * cell.width() * (cell.height() - reach) / (source.bulk() * source.bulk());
        List<List<Shape>> shapes = FillerLayout.of(scenario).byGroup();
        double count = Math.max(1, shapes.stream().mapToInt(List::size).sum());
        double room = 0.5 * Math.sqrt(cell.width() * cell.height() / count);
        List<Double> fillers = shapes.stream()
                .map(group -> group.stream()
                        .mapToDouble(shape -> around(shape, sizing, room))
                        .sum())
                .toList();
        return new MeshEstimate(front, bulk + beyond(cell, source.bulk(), Sizing.FAST), fillers);
    }

    /** Above the box, below the far side of a membrane, where triangles grow up to half the width. */
    private static double beyond(Cell cell, double bulk, double growth) {
        double coarsest = Math.max(bulk, 0.5 * cell.width());
        double reach = Math.min(cell.beyond(), (coarsest - bulk) / growth);
        double coarse = PER_SQUARE * (cell.beyond() - reach) / (coarsest * coarsest);
        return cell.width() * (band(bulk, growth, reach) + coarse);
    }

    private static double around(Shape shape, Sizing sizing, double room) {
        double round = shape instanceof Polygon polygon ? polygon.perimeter() : 2 * Math.PI * shape.reach();
        double edge = Math.min(sizing.filler(), round / edges(shape));
        double reach = Math.max(0, Math.min((sizing.bulk() - edge) / sizing.nearGrowth(), room - shape.reach()));
        return round * (1 / edge + band(edge, sizing.nearGrowth(), reach));
    }

    private static double edges(Shape shape) {
        return shape instanceof Polygon polygon ? polygon.corners().length / 2.0 : DISC_EDGES;
    }

    /** Nodes per length in a band beside a line, in which edges grow from {@code size} on: the integral of 2/sqrt(3)/h2. */
    private static double band(double size, double growth, double width) {
        return PER_SQUARE / growth * (1 / size - 1 / (size + growth * width));
    }

    /** Length of the front that is no further from where it is not level than {@code reach}, along x; elsewhere edges grow fast. */
    private static double bent(double[] xy, double reach) {
        double length = 0;
        double counted = Double.NEGATIVE_INFINITY; // x up to which edges count
        int next = 2; // the first edge that is not looked at
        for (int k = 2; k < xy.length; k += 2) {
            while (next < xy.length && xy[next - 2] <= xy[k] + reach) {
                counted = isLevel(xy, next) ? counted : xy[next] + reach;
                next += 2;
            }
            length += xy[k - 2] < counted ? edge(xy, k) : 0;
        }
        return length;
    }

    private static boolean isLevel(double[] xy, int k) {
        return Math.abs(xy[k + 1] - xy[k - 1]) <= LEVEL * (xy[k] - xy[k - 2]);
    }

    private static double length(double[] xy) {
        double length = 0;
        for (int k = 2; k < xy.length; k += 2) {
            length += edge(xy, k);
        }
        return length;
    }

    /** That ends at node k/2. */
    private static double edge(double[] xy, int k) {
        return Math.hypot(xy[k] - xy[k - 2], xy[k + 1] - xy[k - 1]);
    }
}
