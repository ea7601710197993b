package dev.frond.solver.model;

import dev.frond.mesh.internal.front.obstacle.FillerPolygons;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Region;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random sequential placement: a disc is drawn uniformly and kept when it has room, from the start again after too many
 * failures. The numbers come from Commons Math's Well19937c, whose algorithm is fixed, so a seed gives the same discs
 * with every Java version. Gaps between discs are those of the polygons that stand for them, whose corners stand out.
 *
 * @param discs placed; fewer than asked for after a failure
 * @param failure what is wrong; empty when all were placed
 */
record RandomPlacement(List<Disc> discs, String failure) {
    private static final int DRAWS_PER_DISC = 5000;
    private static final int STARTS = 8;

    /** Up to so many the discs that find room are counted, which says more than a bound; it takes a moment. */
    private static final int MANY = 1000;

    /** Part of the plane that discs can cover at most, in hexagonal packing. */
    private static final double DENSEST = Math.PI / Math.sqrt(12);

    /**
     * How much the number of discs that find room differs from start to start, in roots of the number: far more than it does. When
     * more than that is missing, another start is in vain.
     */
    private static final double SPREAD = 3;

    static RandomPlacement of(Placement.Random spec, double radius, FillerRoom room, DiscGrid others) {
        Cell cell = room.cell();
        Region region = spec.region();
        if (region.xMin() < 0 || region.xMax() > cell.width() || region.yMax() > cell.height()) {
            return new RandomPlacement(List.of(), "the region reaches out of the box");
        }
        double wall = radius + spec.minGap() + 2 * room.touching();
        double left = Math.max(region.xMin() + radius, wall);
        double right = Math.min(region.xMax() - radius, cell.width() - wall);
        double bottom = region.yMin() + radius;
        double top = Math.min(region.yMax() - radius, cell.height() - wall);
        if (!(left <= right && bottom <= top)) {
            String size = FillerRoom.micro(2 * radius);
            return new RandomPlacement(
                    List.of(), "the region has no room for a disc of diameter " + size + " with its gaps");
        }
        double reach = radius + 0.5 * spec.minGap();
        double most = DENSEST * (right - left + 2 * reach) * (top - bottom + 2 * reach) / (Math.PI * reach * reach);
        if (spec.count() > Math.max(MANY, most)) {
            return new RandomPlacement(List.of(), crowded(spec, radius, (long) most));
        }
        RandomGenerator random = new Well19937c(spec.seed());
        List<Disc> best = List.of();
        for (int start = 0; start < STARTS && !hopeless(best.size(), spec.count(), start); start++) {
            DiscGrid own = new DiscGrid(
                    cell,
                    2 * FillerPolygons.outerRadius(radius) + Math.max(spec.minGap(), room.touching()),
                    spec.count());
            List<Disc> discs = own.discs();
            for (int draw = 0; draw < DRAWS_PER_DISC && discs.size() < spec.count(); draw++) {
                Disc disc = new Disc(
                        left + random.nextDouble() * (right - left),
                        bottom + random.nextDouble() * (top - bottom),
                        radius);
                if (fits(disc, spec.minGap(), room, others, own)) {
                    own.add(disc);
                    draw = 0;
                }
            }
            if (discs.size() == spec.count()) {
                return new RandomPlacement(discs, "");
            }
            best = discs.size() > best.size() ? discs : best;
        }
        return new RandomPlacement(best, failure(spec, radius, best.size()));
    }

    private static boolean hopeless(int best, int count, int starts) {
        return starts > 0 && best + SPREAD * Math.sqrt(count) < count;
    }

    private static boolean fits(Disc disc, double gap, FillerRoom room, DiscGrid others, DiscGrid own) {
        double least = Math.max(gap, room.touching());
        return !own.hasWithin(disc, least) && !others.hasWithin(disc, least) && room.clearOfFront(disc, least);
    }

    private static String crowded(Placement.Random spec, double radius, long most) {
        return "at most " + most + " of " + spec.count() + " discs of diameter " + FillerRoom.micro(2 * radius)
                + " have room with a gap of " + FillerRoom.micro(spec.minGap())
                + ", even in the densest packing; lower count or min_gap, or enlarge the region";
    }

    private static String failure(Placement.Random spec, double radius, int placed) {
        return "only " + placed + " of " + spec.count() + " discs of diameter " + FillerRoom.micro(2 * radius)
                + " found room with a gap of " + FillerRoom.micro(spec.minGap())
                + "; lower count or min_gap, or enlarge the region";
    }
}
