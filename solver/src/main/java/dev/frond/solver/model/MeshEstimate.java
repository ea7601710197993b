package dev.frond.solver.model;

import dev.frond.mesh.build.Sizing;
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

    MeshEstimate {
        fillers = List.copyOf(fillers);
    }

    double total() {
        return front + bulk + fillers.stream().mapToDouble(Double::doubleValue).sum();
    }

    static MeshEstimate of(Scenario scenario, MeshSource.Generated source) {
        Cell cell = scenario.cell();
        double growth = new Sizing(source.front(), source.bulk()).growth();
        double along = length(FrontProfile.of(scenario).sample(Math.max(source.front(), cell.width() / FRONT_EDGES)));
        double reach = Math.min(cell.height(), (source.bulk() - source.front()) / growth);
        double front = along * band(source.front(), growth, reach);
        double bulk = PER_SQUARE * cell.width() * (cell.height() - reach) / (source.bulk() * source.bulk());
        List<List<Disc>> discs = FillerLayout.of(scenario).byGroup();
        double count = Math.max(1, discs.stream().mapToInt(List::size).sum());
        double room = 0.5 * Math.sqrt(cell.width() * cell.height() / count);
        List<Double> fillers = discs.stream()
                .map(group -> group.stream()
                        .mapToDouble(disc -> around(disc, source.bulk(), growth, room))
                        .sum())
                .toList();
        return new MeshEstimate(front, bulk + beyond(cell, source.bulk(), growth), fillers);
    }

    /** Above the box, below the far side of a membrane, where triangles grow up to half the width. */
    private static double beyond(Cell cell, double bulk, double growth) {
        double coarsest = Math.max(bulk, 0.5 * cell.width());
        double reach = Math.min(cell.beyond(), (coarsest - bulk) / growth);
        double coarse = PER_SQUARE * (cell.beyond() - reach) / (coarsest * coarsest);
        return cell.width() * (band(bulk, growth, reach) + coarse);
    }

    private static double around(Disc disc, double bulk, double growth, double room) {
        double round = 2 * Math.PI * disc.radius();
        double edge = Math.min(bulk, round / DISC_EDGES);
        double reach = Math.max(0, Math.min((bulk - edge) / growth, room - disc.radius()));
        return round * (1 / edge + band(edge, growth, reach));
    }

    /** Nodes per length in a band beside a line, in which edges grow from {@code size} on: the integral of 2/sqrt(3)/h2. */
    private static double band(double size, double growth, double width) {
        return PER_SQUARE / growth * (1 / size - 1 / (size + growth * width));
    }

    private static double length(double[] xy) {
        double length = 0;
        for (int k = 2; k < xy.length; k += 2) {
            length += Math.hypot(xy[k] - xy[k - 2], xy[k + 1] - xy[k - 1]);
        }
        return length;
    }
}
