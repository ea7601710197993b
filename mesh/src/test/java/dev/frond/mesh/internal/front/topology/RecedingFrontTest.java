package dev.frond.mesh.internal.front.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.ContactSearch;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.MirrorSymmetry;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.sample.Growth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of fronts that recede everywhere. */
class RecedingFrontTest {
    private static final double H = 0.025;
    private static final FrontSizing SIZING = FrontSizing.of(H);

    private static TopologyUpdate.Updated passed(Front front, Circle... fillers) {
        return passed(front, Obstacles.of(List.of(fillers), 2, SIZING));
    }

    private static TopologyUpdate.Updated passed(Front front, Obstacles obstacles) {
        double[] rate = new double[front.nodeCount()];
        Arrays.fill(rate, -1);
        return new TopologyUpdate(SIZING, 1.5, obstacles).of(front, Recession.of(front, rate));
    }

    private static Front through(List<double[]> nodes) {
        return new Front(nodes.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static void line(List<double[]> nodes, double ax, double ay, double bx, double by) {
        int parts = Math.max(1, (int) Math.round(Math.hypot(bx - ax, by - ay) / H));
        for (int k = nodes.isEmpty() ? 0 : 1; k <= parts; k++) {
            double t = (double) k / parts;
            nodes.add(new double[] {ax + t * (bx - ax), ay + t * (by - ay)});
        }
    }

    /** A round head on a stem that is thinnest below the head, on a level front. */
    private static Front mushroom(double centre, double half, double radius) {
        List<double[]> nodes = new ArrayList<>();
        double base = 0.2;
        double middle = 0.7;
        double neck = middle - Math.sqrt(radius * radius - half * half);
        double foot = half + 0.25 * H;
        line(nodes, 0, base, centre - foot, base);
        line(nodes, centre - foot, base, centre - half, neck);
        double from = Math.asin(half / radius);
        int parts = (int) Math.round((2 * Math.PI - 2 * from) * radius / H);
        for (int k = 1; k <= parts; k++) {
            double angle = from + (2 * Math.PI - 2 * from) * k / parts;
            nodes.add(new double[] {centre - radius * Math.sin(angle), middle - radius * Math.cos(angle)});
        }
        line(nodes, centre + half, neck, centre + foot, base);
        line(nodes, centre + foot, base, 2, base);
        return through(nodes);
    }

    private static void assertSound(Front before, TopologyUpdate.Updated passed) {
        assertThat(passed.front().area() - passed.gain() + passed.dead()).isCloseTo(before.area(), within(1e-14));
        assertThat(Polylines.firstCrossing(passed.front().xy())).isEmpty();
        for (Obstacle obstacle : passed.obstacles().all()) {
            if (ContactSearch.isFree(passed.front(), obstacle)) {
                for (int k = 0; k < obstacle.nodeCount(); k++) {
                    assertThat(Polylines.distance(
                                    obstacle.x(k), obstacle.y(k), passed.front().xy()))
                            .isGreaterThan(SIZING.narrowest());
                }
            }
        }
    }

    @Test
    void aNeckIsCut() {
        Front front = mushroom(0.9, 0.04 * H, 0.2);
        TopologyUpdate.Updated passed = passed(front);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.DEAD_LITHIUM);
        // The head is cut off below the stem's thin part or within it: the stem is 0.08 h by 12 h.
        assertThat(passed.dead()).isCloseTo(Math.PI * 0.04, within(4 * H * H));
        assertThat(passed.obstacles().all()).hasSize(1);
        assertThat(passed.gain()).isCloseTo(0, within(1e-14));
    }

    @Test
    void contactsGoRoundTheCornersThatTheyHavePassed() {
        Polygon square = Polygon.of(new double[] {0.8, 0.4, 1.2, 0.4, 1.2, 0.8, 0.8, 0.8});
        Obstacles obstacles = Obstacles.of(List.of(square), 2, SIZING);
        double past = 0.6 * H;
        Front front = past(square, past);
        TopologyUpdate.Updated passed = passed(front, obstacles);
        assertSound(front, passed);
        Front now = passed.front();
        List<double[]> contacts = new ArrayList<>();
        boolean corner = false;
        for (int i = 0; i < now.nodeCount(); i++) {
            if (now.isContact(i)) {
                contacts.add(new double[] {now.x(i), now.y(i)});
            }
            corner |= Math.hypot(now.x(i) - 0.8, now.y(i) - 0.4) < 1e-9;
        }
        assertThat(corner).isTrue();
        assertThat(contacts).hasSize(2);
        assertThat(contacts.get(0)).containsExactly(new double[] {0.8 + past, 0.4}, within(1e-9));
        assertThat(contacts.get(1)).containsExactly(new double[] {1.2 - past, 0.4}, within(1e-9));
    }

    @Test
    void aContactThatHasPassedACornerIsFound() {
        Polygon square = Polygon.of(new double[] {0.8, 0.4, 1.2, 0.4, 1.2, 0.8, 0.8, 0.8});
        ContactSearch search = new ContactSearch(
                SIZING, 1.5, Obstacles.of(List.of(square), 2, SIZING).all());
        assertThat(nearest(search, past(square, 0.6 * H), -1))
                .hasValueSatisfying(contact -> assertThat(contact.gap()).isCloseTo(-0.6 * H, within(1e-12)));
        assertThat(nearest(search, past(square, 0.2 * H), -1)).isEmpty();
        assertThat(nearest(search, past(square, 0.6 * H), 1)).isEmpty();
    }

    private static Optional<Contact> nearest(ContactSearch search, Front front, double rate) {
        double[] rates = new double[front.nodeCount()];
        Arrays.fill(rates, rate);
        return search.nearest(front, SIZING.narrowest(), Recession.of(front, rates));
    }

    /** A level front whose contacts have gone straight on past the lower corners of a square. */
    private static Front past(Polygon square, double way) {
        List<double[]> nodes = new ArrayList<>();
        double low = square.box().low();
        double high = square.box().high();
        double left = square.box().left();
        double right = square.box().right();
        line(nodes, 0, low - way, left, low - way);
        int begins = nodes.size() - 1;
        nodes.add(new double[] {left, low + H});
        line(nodes, left, low + H, left, high);
        line(nodes, left, high, right, high);
        line(nodes, right, high, right, low + H);
        nodes.add(new double[] {right, low - way});
        int ends = nodes.size() - 1;
        line(nodes, right, low - way, 2, low - way);
        int[] beside = new int[nodes.size() - 1];
        Arrays.fill(beside, Front.LITHIUM);
        Arrays.fill(beside, begins, ends, 0);
        return new Front(nodes.stream().flatMapToDouble(Arrays::stream).toArray(), beside);
    }

    @Test
    void aNeckOfAGrowingFrontIsNot() {
        Front front = mushroom(0.9, 0.04 * H, 0.2);
        TopologyUpdate.Updated passed = new TopologyUpdate(SIZING, 1.5, Obstacles.of(List.of(), 2, SIZING)).of(front);
        assertThat(passed.events()).isEmpty();
        assertThat(passed.front().highest()).isGreaterThan(0.89);
    }

    @Test
    void theMirrorImageIsCutAlike() {
        TopologyUpdate.Updated passed = passed(mushroom(0.9, 0.04 * H, 0.2));
        TopologyUpdate.Updated image = passed(mushroom(1.1, 0.04 * H, 0.2));
        assertThat(image.dead()).isCloseTo(passed.dead(), within(1e-9));
        assertThat(image.front().mirrored().xy()).containsExactly(passed.front().xy(), within(1e-6));
    }

    @Test
    void aSymmetricFrontStaysSo() {
        TopologyUpdate.Updated passed = passed(mushroom(1, 0.04 * H, 0.2));
        assertThat(MirrorSymmetry.isSymmetric(passed.front())).isTrue();
        assertThat(passed.obstacles().areSymmetric()).isTrue();
    }

    @Test
    void aNeckAtASideIsCut() {
        Front whole = mushroom(1, 0.04 * H, 0.2);
        int n = whole.nodeCount();
        List<double[]> right = new ArrayList<>();
        double apex = 0;
        for (int i = 0; i < n; i++) {
            if (whole.x(i) > 1 + 1e-9) {
                apex = right.isEmpty() ? whole.y(i) : apex;
                right.add(new double[] {whole.x(i) - 1, whole.y(i)});
            }
        }
        right.add(0, new double[] {0, apex});
        line(right, 1, 0.2, 2, 0.2);
        Front front = through(right);
        TopologyUpdate.Updated passed = passed(front);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.DEAD_LITHIUM);
        assertThat(passed.dead()).isCloseTo(Math.PI * 0.02, within(4 * H * H));
        assertThat(passed.obstacles().all().get(0).place()).isEqualTo(Obstacle.Place.LEFT);
    }

    @Test
    void aWhiskerIsDrawnIn() {
        Front front = mushroom(0.9, 0.04 * H, 0.025);
        TopologyUpdate.Updated passed = passed(front);
        assertSound(front, passed);
        assertThat(passed.events()).isEmpty();
        // Down to where the stem is as thick as what is cut, 0.1 h, at 0.656; its lithium, on the flanks, adds to that.
        assertThat(passed.front().highest()).isBetween(0.63, 0.67);
    }

    @Test
    void aFillerInAnIslandGoesWithIt() {
        Front front = mushroom(0.9, 0.04 * H, 0.2);
        Circle filler = new Circle(0.9, 0.7, 0.1);
        TopologyUpdate.Updated passed = passed(front, filler);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.DEAD_LITHIUM);
        assertThat(passed.gain()).isCloseTo(-filler.area(), within(1e-14));
        assertThat(passed.dead()).isCloseTo(Math.PI * 0.03, within(4 * H * H));
    }

    @Test
    void anIslandIsLithiumAgainWhereTheFrontMeetsIt() {
        TopologyUpdate.Updated cut = passed(mushroom(0.9, 0.04 * H, 0.2));
        Obstacle island = cut.obstacles().all().get(0);
        Front rising = Growth.graph(2, H, x -> lowest(island) - 0.3 * H);
        double[] rate = new double[rising.nodeCount()];
        Arrays.fill(rate, 2 * H);
        TopologyUpdate.Updated met =
                new TopologyUpdate(SIZING, 1.5, cut.obstacles()).of(rising, Recession.of(rising, rate));
        assertSound(rising, met);
        assertThat(met.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.RECONNECTED);
        assertThat(met.events().get(0).area()).isCloseTo(cut.dead(), within(1e-15));
        // At a speed of 2 um/s.
        assertThat(met.events().get(0).lead()).isCloseTo(0.3 * H / 2, within(0.02 * H));
        assertThat(met.dead()).isEqualTo(-cut.dead());
        assertThat(met.gain()).isCloseTo(0, within(1e-15));
        assertThat(met.obstacles().all()).isEmpty();
        assertThat(Arrays.stream(met.front().filler())).containsOnly(Front.LITHIUM);
        assertThat(met.front().highest()).isGreaterThan(0.88);
    }

    /** A filler in dead lithium is in the front's lithium afterwards, and was there all the time. */
    @Test
    void aFillerInAnIslandComesBackWithIt() {
        TopologyUpdate.Updated cut = passed(mushroom(0.9, 0.04 * H, 0.2), new Circle(0.9, 0.7, 0.1));
        Obstacle island = cut.obstacles().all().get(0);
        Front rising = Growth.graph(2, H, x -> lowest(island) - 0.3 * H);
        TopologyUpdate.Updated met = new TopologyUpdate(SIZING, 1.5, cut.obstacles()).of(rising);
        assertSound(rising, met);
        assertThat(met.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.RECONNECTED);
        assertThat(met.obstacles().all()).hasSize(1);
        assertThat(met.obstacles().all().get(0).isDisc()).isTrue();
        assertThat(met.gain()).isCloseTo(Math.PI * 0.01, within(1e-12));
    }

    private static double lowest(Obstacle island) {
        double lowest = island.y(0);
        for (int k = 1; k < island.nodeCount(); k++) {
            lowest = Math.min(lowest, island.y(k));
        }
        return lowest;
    }

    @Test
    void aFillerUnderAThinFilmComesBare() {
        Circle filler = new Circle(1, 0.5, 0.2);
        Front front = Growth.graph(2, H, x -> 0.7 + 0.3 * H);
        TopologyUpdate.Updated passed = passed(front, filler);
        assertSound(front, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.EXPOSED);
        assertThat(passed.gain()).isCloseTo(0, within(1e-4));
        assertThat(MirrorSymmetry.isSymmetric(passed.front())).isTrue();
    }

    @Test
    void whatStaysOnAFillerIsDead() {
        Circle filler = new Circle(1, 0.5, 0.2);
        Front front = Growth.graph(2, H, x -> {
            double film = 0.2 + 0.3 * H + 0.06 * Math.exp(-Math.pow((x - 1) / 0.06, 4));
            double round = film * film - (x - 1) * (x - 1);
            return Math.max(0.58, 0.5 + Math.sqrt(Math.max(0, round)));
        });
        TopologyUpdate.Updated passed = passed(front, filler);
        assertSound(front, passed);
        assertThat(passed.events())
                .extracting(TopologyEvent::kind)
                .containsExactlyInAnyOrder(TopologyEvent.Kind.DEAD_LITHIUM, TopologyEvent.Kind.EXPOSED);
        assertThat(passed.dead()).isBetween(0.002, 0.012);
        assertThat(MirrorSymmetry.isSymmetric(passed.front())).isTrue();
    }

    @Test
    void aFillerThatLosesItsFootStandsFree() {
        Circle filler = new Circle(1, 0.5, 0.2);
        TopologyUpdate.Updated met = new TopologyUpdate(SIZING, 1.5, Obstacles.of(List.of(filler), 2, SIZING))
                .of(Growth.graph(
                        2,
                        H,
                        x -> 0.3 - 0.3 * H - 0.05 * Math.pow((x - 1) / 0.1, 2) / (1 + Math.pow((x - 1) / 0.1, 2))));
        int from = 0;
        while (!met.front().isContact(from)) {
            from++;
        }
        int to = met.front().edgeCount();
        while (!met.front().isContact(to)) {
            to--;
        }
        double[] xy = met.front().xy().clone();
        double middle = 0.5 * (xy[2 * from] + xy[2 * to]);
        xy[2 * from] = middle - 0.15 * H;
        xy[2 * to] = middle + 0.15 * H;
        Front standing = new Front(xy, met.front().filler());
        TopologyUpdate.Updated passed = passed(standing, met.obstacles());
        assertSound(standing, passed);
        assertThat(passed.events()).extracting(TopologyEvent::kind).containsExactly(TopologyEvent.Kind.RELEASED);
        assertThat(passed.gain()).isCloseTo(-filler.area(), within(H * H));
        assertThat(Arrays.stream(passed.front().filler())).containsOnly(Front.LITHIUM);
    }
}
