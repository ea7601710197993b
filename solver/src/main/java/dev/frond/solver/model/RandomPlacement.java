package dev.frond.solver.model;

import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Region;
import java.util.ArrayList;
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

    static RandomPlacement of(Placement.Random spec, double radius, FillerRoom room, List<Disc> others) {
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
        RandomGenerator random = new Well19937c(spec.seed());
        List<Disc> best = List.of();
        for (int start = 0; start < STARTS; start++) {
            List<Disc> discs = new ArrayList<>();
            for (int draw = 0; draw < DRAWS_PER_DISC && discs.size() < spec.count(); draw++) {
                Disc disc = new Disc(
                        left + random.nextDouble() * (right - left),
                        bottom + random.nextDouble() * (top - bottom),
                        radius);
                if (fits(disc, spec.minGap(), room, others, discs)) {
                    discs.add(disc);
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

    private static boolean fits(Disc disc, double gap, FillerRoom room, List<Disc> others, List<Disc> own) {
        double least = Math.max(gap, room.touching());
        for (Disc other : own) {
            if (disc.meshedGap(other) <= least) {
                return false;
            }
        }
        for (Disc other : others) {
            if (disc.meshedGap(other) <= least) {
                return false;
            }
        }
        return room.clearOfFront(disc, least);
    }

    private static String failure(Placement.Random spec, double radius, int placed) {
        return "only " + placed + " of " + spec.count() + " discs of diameter " + FillerRoom.micro(2 * radius)
                + " found room with a gap of " + FillerRoom.micro(spec.minGap())
                + "; lower count or min_gap, or enlarge the region";
    }
}
