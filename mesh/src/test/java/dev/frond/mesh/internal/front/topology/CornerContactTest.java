package dev.frond.mesh.internal.front.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.obstacle.PassedCorner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contacts beside the sharp corners of a square. */
class CornerContactTest {
    private static final double H = 0.025;
    private static final FrontSizing SIZING = FrontSizing.of(H);
    private static final double LEFT = 0.8;
    private static final double RIGHT = 1.2;
    private static final double LOW = 0.4;
    private static final double HIGH = 0.8;
    private static final Obstacles SQUARE =
            Obstacles.of(List.of(Polygon.of(new double[] {LEFT, LOW, RIGHT, LOW, RIGHT, HIGH, LEFT, HIGH})), 2, SIZING);

    /** Along the square from a place on its left, over its top unless that is all there is, and to the same on its right. */
    private static Front beside(List<double[]> left, double[]... round) {
        List<double[]> nodes = new ArrayList<>(left);
        int begins = nodes.size() - 1;
        nodes.addAll(List.of(round));
        int ends = nodes.size();
        for (int k = left.size() - 1; k >= 0; k--) {
            nodes.add(new double[] {2 - left.get(k)[0], left.get(k)[1]});
        }
        int[] filler = new int[nodes.size() - 1];
        Arrays.fill(filler, Front.LITHIUM);
        Arrays.fill(filler, begins, ends, 0);
        return new Front(nodes.stream().flatMapToDouble(Arrays::stream).toArray(), filler);
    }

    private static List<double[]> line(double ax, double ay, double bx, double by) {
        int parts = (int) Math.round(Math.hypot(bx - ax, by - ay) / H);
        List<double[]> nodes = new ArrayList<>();
        for (int k = 0; k <= parts; k++) {
            double t = (double) k / parts;
            nodes.add(new double[] {ax + t * (bx - ax), ay + t * (by - ay)});
        }
        return nodes;
    }

    private static double[][] overTop(double from) {
        List<double[]> nodes = new ArrayList<>(line(LEFT, from, LEFT, HIGH));
        nodes.addAll(line(LEFT, HIGH, RIGHT, HIGH).stream().skip(1).toList());
        nodes.addAll(line(RIGHT, HIGH, RIGHT, from).stream().skip(1).toList());
        return nodes.toArray(double[][]::new);
    }

    private static TopologyUpdate.Updated passed(Front front, double rate) {
        double[] rates = new double[front.nodeCount()];
        Arrays.fill(rates, rate);
        return new TopologyUpdate(SIZING, 1.5, SQUARE).of(front, Recession.of(front, rates));
    }

    private static void assertSound(Front before, TopologyUpdate.Updated passed) {
        assertThat(Polylines.firstCrossing(passed.front().xy())).isEmpty();
        assertThat(passed.front().area() - passed.gain()).isCloseTo(before.area(), within(1e-14));
    }

    private static List<double[]> contacts(Front front) {
        List<double[]> contacts = new ArrayList<>();
        for (int i = 0; i < front.nodeCount(); i++) {
            if (front.isContact(i)) {
                contacts.add(new double[] {front.x(i), front.y(i)});
            }
        }
        return contacts;
    }

    @Test
    void aContactThatComesNearACornerIsOnIt() {
        double near = 0.2 * H;
        Front front = beside(
                line(0, HIGH - near, LEFT, HIGH - near),
                line(LEFT, HIGH, RIGHT, HIGH).toArray(double[][]::new));
        TopologyUpdate.Updated passed = passed(front, 1);
        assertSound(front, passed);
        List<double[]> contacts = contacts(passed.front());
        assertThat(contacts).hasSize(2);
        assertThat(contacts.get(0)).containsExactly(LEFT, HIGH);
        assertThat(contacts.get(1)).containsExactly(RIGHT, HIGH);
        // the lithium beside the corners is the flanks': a triangle of half a product of edges each
        double taken = 0.5 * near * H / (FrontLimits.FLANK * H);
        assertThat(passed.front().y(0)).isCloseTo(HIGH - near, within(taken));
    }

    @Test
    void aContactThatRecedesFromACornerLeavesItOnTheFront() {
        double near = 0.2 * H;
        Front front = beside(
                line(0, HIGH - near, LEFT, HIGH - near),
                line(LEFT, HIGH, RIGHT, HIGH).toArray(double[][]::new));
        TopologyUpdate.Updated passed = passed(front, -1);
        assertSound(front, passed);
        Front now = passed.front();
        assertThat(contacts(now).get(0)[1]).isCloseTo(HIGH - near, within(1e-9));
        assertThat(now.x(indexOf(now, LEFT, HIGH))).isEqualTo(LEFT);
    }

    private static int indexOf(Front front, double x, double y) {
        for (int i = 0; i < front.nodeCount(); i++) {
            if (Math.hypot(front.x(i) - x, front.y(i) - y) < 1e-12) {
                return i;
            }
        }
        throw new AssertionError("no node at " + x + ", " + y);
    }

    /** The front beside a contact may come nearer to the corner than the contact has gone past it. */
    @Test
    void theLithiumBesideAContactThatHasPassedACornerIsCutBackToTheFan() {
        double past = 0.6 * H;
        List<double[]> left = new ArrayList<>(line(0, LOW, LEFT - H, LOW));
        left.add(new double[] {LEFT, LOW - past});
        Front front = beside(left, overTop(LOW + H));
        TopologyUpdate.Updated passed = passed(front, -1);
        assertSound(front, passed);
        Front now = passed.front();
        assertThat(contacts(now).get(0)).containsExactly(new double[] {LEFT + past, LOW}, within(1e-9));
        double nearest = Double.POSITIVE_INFINITY;
        for (int e = 0; now.isLithium(e); e++) {
            nearest = Math.min(nearest, Math.hypot(now.x(e) - LEFT, now.y(e) - LOW));
        }
        assertThat(nearest).isGreaterThan(FrontLimits.LEAST_BESIDE * H);
    }

    /** The edge at a corner may lie along either flank by round-off. */
    @Test
    void aContactOnTheFlankHasNotPassedTheCorner() {
        List<double[]> left = line(0, LOW + 0.8 * H, LEFT, LOW + 0.8 * H);
        left.add(new double[] {LEFT + 1e-4 * H, LOW});
        int contact = left.size() - 2;
        left.addAll(line(LEFT + 1e-4 * H, LOW, 2, LOW - H).stream().skip(1).toList());
        int[] filler = new int[left.size() - 1];
        Arrays.fill(filler, Front.LITHIUM);
        filler[contact] = 0;
        Front front = new Front(left.stream().flatMapToDouble(Arrays::stream).toArray(), filler);
        assertThat(PassedCorner.of(front, SQUARE.all().get(0), contact, contact + 1))
                .isEmpty();
    }
}
