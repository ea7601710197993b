package dev.frond.solver.model;

import dev.frond.mesh.geom.Box;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Amount;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random sequential placement: a particle is drawn uniformly and kept when it has room, from the start again after too many
 * failures. Sizes and angles are drawn before all places, and larger particles placed first, since they find room less easily. The
 * numbers come from Commons Math's Well19937c, whose algorithm is fixed, so a seed gives the same particles
 * with every Java version. Gaps are those of the polygons that stand for particles in a mesh.
 */
final class RandomPlacement {
    private static final int DRAWS_PER_PARTICLE = 5000;
    private static final int STARTS = 8;

    /** Up to so many the particles that find room are counted, which says more than a bound; it takes a moment. */
    private static final int MANY = 1000;

    /** Part of the plane that equal discs can cover at most, in hexagonal packing. */
    private static final double DENSEST = Math.PI / Math.sqrt(12);

    /**
     * How much the number of particles that find room differs from start to start, in roots of the number: far more than it does. When
     * more than that is missing, another start is in vain.
     */
    private static final double SPREAD = 3;

    /** Stream of the sizes and angles that goes with a seed for places. */
    private static final long SIZES = 0x5DEECE66DL;

    private final FillerShape shape;
    private final Placement.Random spec;
    private final FillerRoom room;
    private final PlacedShapes others;
    private final double edge;

    RandomPlacement(FillerShape shape, Placement.Random spec, FillerRoom room, PlacedShapes others, double edge) {
        this.shape = shape;
        this.spec = spec;
        this.room = room;
        this.others = others;
        this.edge = edge;
    }

    /**
     * What came of it.
     *
     * @param placed all; fewer than asked for after a failure
     * @param failure what is wrong; empty when all were placed
     */
    record Drawn(List<PlacedShape> placed, String failure) {}

    /** Where the place of a particle may be. */
    private record Range(double left, double right, double bottom, double top) {
        boolean isEmpty() {
            return !(left <= right && bottom <= top);
        }
    }

    /** A particle about the origin. */
    private record Template(FillerShape shape, PlacedShape outline, Range range) {}

    Drawn place() {
        Cell cell = room.cell();
        Region region = spec.region();
        if (region.xMin() < 0 || region.xMax() > cell.width() || region.yMax() > cell.height()) {
            return new Drawn(List.of(), "the region reaches out of the box");
        }
        List<FillerShape> wanted = wanted();
        if (wanted.isEmpty()) {
            return new Drawn(List.of(), "half a particle covers more than the area fraction of the region");
        }
        if (wanted.size() > Bounds.MOST_DISCS) {
            return new Drawn(List.of(), "the area fraction needs more than " + Bounds.MOST_DISCS + " particles");
        }
        List<Template> templates = new ArrayList<>();
        for (FillerShape one : wanted) {
            Template template = !templates.isEmpty()
                            && one.equals(templates.get(templates.size() - 1).shape())
                    ? templates.get(templates.size() - 1)
                    : template(one);
            if (template.range().isEmpty()) {
                return new Drawn(
                        List.of(), "the region has no room for " + one.single() + " " + one.words() + " with its gaps");
            }
            templates.add(template);
        }
        long most = most(templates.get(0));
        if (wanted.size() > Math.max(MANY, most)) {
            return new Drawn(List.of(), crowded(wanted, most));
        }
        return scattered(templates);
    }

    private Template template(FillerShape one) {
        PlacedShape outline = PlacedShape.of(one, new Point(0, 0), edge);
        Box box = outline.shape().box();
        Region region = spec.region();
        return new Template(
                one,
                outline,
                new Range(
                        Math.max(region.xMin() - box.left(), fromWall(-box.left())),
                        Math.min(region.xMax() - box.right(), room.cell().width() - fromWall(box.right())),
                        region.yMin() - box.low(),
                        Math.min(region.yMax() - box.high(), room.cell().height() - fromWall(box.high()))));
    }

    /** Least distance of a place from a wall to which a particle reaches so far. */
    private double fromWall(double reach) {
        return reach + spec.minGap() + 2 * room.touching();
    }

    private List<FillerShape> wanted() {
        RandomGenerator random = new Well19937c(spec.seed() ^ SIZES);
        List<FillerShape> wanted = new ArrayList<>();
        if (spec.amount() instanceof Amount.Count count) {
            for (int k = 0; k < count.value(); k++) {
                wanted.add(shape.drawn(random));
            }
        } else {
            double target = ((Amount.AreaFraction) spec.amount()).value()
                    * spec.region().area();
            double covered = 0;
            FillerShape next = shape.drawn(random);
            while (covered + 0.5 * next.area() <= target && wanted.size() <= Bounds.MOST_DISCS) {
                wanted.add(next);
                covered += next.area();
                next = shape.drawn(random);
            }
        }
        if (shape.isDrawn()) {
            wanted.sort(Comparator.comparingDouble(FillerShape::area).reversed());
        }
        return wanted;
    }

    /** Of particles like one, at most: bounded for discs alone. */
    private long most(Template one) {
        if (!(shape instanceof FillerShape.Disc) || shape.isDrawn()) {
            return Bounds.MOST_DISCS;
        }
        Range range = one.range();
        double reach = one.outline().shape().reach() + 0.5 * spec.minGap();
        return (long) (DENSEST
                * (range.right() - range.left() + 2 * reach)
                * (range.top() - range.bottom() + 2 * reach)
                / (Math.PI * reach * reach));
    }

    private Drawn scattered(List<Template> templates) {
        RandomGenerator random = new Well19937c(spec.seed());
        int count = templates.size();
        double reach = templates.stream()
                .mapToDouble(template ->
                        PlacedShapes.meshed(template.outline().shape()).reach())
                .max()
                .orElse(0);
        List<PlacedShape> best = List.of();
        for (int start = 0; start < STARTS && !hopeless(best.size(), count, start); start++) {
            PlacedShapes own =
                    new PlacedShapes(room.cell(), 2 * reach + Math.max(spec.minGap(), room.touching()), count);
            List<PlacedShape> placed = own.all();
            for (int draw = 0; draw < DRAWS_PER_PARTICLE && placed.size() < count; draw++) {
                Template template = templates.get(placed.size());
                Range range = template.range();
                Shape drawn = template.outline()
                        .shape()
                        .moved(
                                range.left() + random.nextDouble() * (range.right() - range.left()),
                                range.bottom() + random.nextDouble() * (range.top() - range.bottom()));
                if (fits(drawn, own)) {
                    own.add(new PlacedShape(
                            drawn,
                            template.outline().thickness(),
                            template.outline().words()));
                    draw = 0;
                }
            }
            if (placed.size() == count) {
                return new Drawn(placed, "");
            }
            best = placed.size() > best.size() ? placed : best;
        }
        return new Drawn(best, failure(templates, best.size()));
    }

    private static boolean hopeless(int best, int count, int starts) {
        return starts > 0 && best + SPREAD * Math.sqrt(count) < count;
    }

    private boolean fits(Shape drawn, PlacedShapes own) {
        double least = Math.max(spec.minGap(), room.touching());
        return !own.hasWithin(drawn, least) && !others.hasWithin(drawn, least) && room.clearOfFront(drawn, least);
    }

    private String crowded(List<FillerShape> wanted, long most) {
        return "at most " + most + " of " + wanted.size() + " " + all(wanted) + " have room with a gap of "
                + FillerRoom.micro(spec.minGap()) + ", even in the densest packing; " + remedy();
    }

    private String failure(List<Template> templates, int placed) {
        List<FillerShape> wanted = templates.stream().map(Template::shape).toList();
        return "only " + placed + " of " + wanted.size() + " " + all(wanted) + " found room with a gap of "
                + FillerRoom.micro(spec.minGap()) + reached(wanted, placed) + "; " + remedy();
    }

    private String reached(List<FillerShape> wanted, int placed) {
        if (!(spec.amount() instanceof Amount.AreaFraction)) {
            return "";
        }
        double covered = wanted.subList(0, placed).stream()
                .mapToDouble(FillerShape::area)
                .sum();
        return ", an area fraction of "
                + FillerRoom.share(covered / spec.region().area());
    }

    private String remedy() {
        String amount = spec.amount() instanceof Amount.Count ? "count" : "area_fraction";
        return "lower " + amount + " or min_gap, or enlarge the region";
    }

    private String all(List<FillerShape> wanted) {
        return shape.isDrawn()
                ? shape.plural()
                : shape.plural() + " " + wanted.get(0).words();
    }
}
