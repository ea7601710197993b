package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A box of 2 by 1 um with a disc of radius 0.2 um; the salt is 1 + x + 2 y, so that integrals over triangles are exact. */
class RemeshingTest {
    private static final double H = 0.05;
    private static final double VOLUME = 0.1;
    private static final Sizing SIZING = new Sizing(H, 0.2, 0.25);
    private static final FrontSizing FRONT = FrontSizing.of(H);
    private static final Problem PROBLEM =
            Problem.ofBox(new BinaryElectrolyte(1, 0.4), Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5)), VOLUME);
    private static final Circle DISC = new Circle(1.1, 0.5, 0.2);

    private static ElectrolyteDomain domain(List<Integer> permeable, Circle... discs) {
        return new ElectrolyteDomain(2, 0, Obstacles.of(List.of(discs), 2, FRONT), SIZING, permeable);
    }

    private static Remeshing remeshing(ElectrolyteDomain domain) {
        return new Remeshing(domain, FRONT, Deposition.asSolved(), PROBLEM);
    }

    private static Front level(double height) {
        double[] xy = new double[2 * 41];
        for (int k = 0; k <= 40; k++) {
            xy[2 * k] = k * H;
            xy[2 * k + 1] = height;
        }
        return new Front(xy);
    }

    /** A level front with a hump of this height in the middle. */
    private static Front hump(double height) {
        double[] xy = level(0.1).xy().clone();
        for (int k = 0; k < xy.length; k += 2) {
            xy[k + 1] += height * Math.exp(-Math.pow((xy[k] - 1) / 0.3, 2));
        }
        return new Front(xy);
    }

    private static double area(Mesh mesh) {
        double sum = 0;
        for (int t = 0; t < mesh.topology().triangleCount(); t++) {
            sum += mesh.area(t);
        }
        return sum;
    }

    /** @param reaction per length of the front: it moves at this times VOLUME */
    private static State state(Mesh mesh, double reaction) {
        int n = mesh.topology().nodeCount();
        double[] salt = new double[n];
        for (int i = 0; i < n; i++) {
            salt[i] = 1 + mesh.coordinates().x(i) + 2 * mesh.coordinates().y(i);
        }
        int[] nodes = mesh.topology().anode().nodes();
        double[] front = new double[nodes.length];
        for (int k = 0; k < nodes.length - 1; k++) {
            double length = Math.hypot(
                    mesh.coordinates().x(nodes[k + 1]) - mesh.coordinates().x(nodes[k]),
                    mesh.coordinates().y(nodes[k + 1]) - mesh.coordinates().y(nodes[k]));
            front[k] += 0.5 * reaction * length;
            front[k + 1] += 0.5 * reaction * length;
        }
        return new State(
                0,
                mesh,
                new Fields(salt, new double[n], 0),
                new Fields(new double[n], new double[n], 0),
                new double[][] {front, {}});
    }

    private static Remeshing.Result.Done done(Remeshing remeshing, State state) {
        Remeshing.Result result = remeshing.inspect(state).remeshed();
        assertThat(result).isInstanceOf(Remeshing.Result.Done.class);
        return (Remeshing.Result.Done) result;
    }

    private static double salt(Mesh mesh, Fields fields) {
        return SampleState.integral(mesh, fields.concentration());
    }

    @Test
    void insidesOfPermeableFillersAreMeshed() {
        Front front = level(0.1);
        assertThat(area(domain(List.of(), DISC).mesh(front, 1)))
                .isCloseTo(1.8 - DISC.area(), within(0.02 * DISC.area()));
        assertThat(area(domain(List.of(0), DISC).mesh(front, 1))).isCloseTo(1.8, within(1e-12));
        assertThat(domain(List.of(0), DISC).reached(front)).isEmpty();
        assertThat(domain(List.of(), DISC).reached(level(0.4))).isEmpty();
        assertThat(domain(List.of(0), DISC, new Circle(0.4, 0.3, 0.1)).reached(level(0.5)))
                .containsExactly(0);
        assertThat(domain(List.of(0, 1), DISC, new Circle(0.4, 0.3, 0.1)).reached(level(0.42)))
                .containsExactly(1);
    }

    @Test
    void onlyReachedFillersAreSealed() {
        ElectrolyteDomain both = domain(List.of(0, 1), DISC, new Circle(0.4, 0.7, 0.1));
        assertThat(both.sealing(List.of())).isSameAs(both);
        assertThat(both.sealing(List.of(0)).permeable()).containsExactly(1);
        assertThat(both.with(both.obstacles())).isSameAs(both);
        Obstacles none = Obstacles.of(List.of(), 2, FRONT);
        assertThat(both.with(none).obstacles()).isSameAs(none);
    }

    /** A symmetric front has a symmetric mesh of itself, also where the mesher adds nodes to it. */
    @Test
    void aSymmetricFrontStaysSo() {
        Mesh mesh = domain(List.of(), new Circle(1, 0.62, 0.2)).mesh(hump(0.28), 1);
        Front front = Front.of(mesh);
        assertThat(front.mirrored().xy()).usingComparatorWithPrecision(1e-14).containsExactly(front.xy());
    }

    @Test
    void trianglesGrowFarAboveTheBox() {
        Front front = level(0.1);
        ElectrolyteDomain plain = domain(List.of());
        ElectrolyteDomain tall = new ElectrolyteDomain(2, 5, Obstacles.of(List.of(), 2, FRONT), SIZING);
        int inPlain = plain.mesh(front, 6).topology().triangleCount();
        int inTall = tall.mesh(front, 6).topology().triangleCount();
        assertThat(inTall).isLessThan(inPlain / 2);
        assertThat(area(tall.mesh(front, 6))).isCloseTo(2 * 5.9, within(1e-12));
    }

    @Test
    void nothingMetNothingChanges() {
        Remeshing remeshing = remeshing(domain(List.of(0), DISC));
        State state = state(remeshing.first(level(0.1), 1), 1);
        Remeshing.Inspection look = remeshing.inspect(state);
        assertThat(look.isOf(state)).isTrue();
        assertThat(look.isOf(state(state.mesh(), 1))).isFalse();
        assertThat(look.contact()).isEmpty();
        assertThat(look.opensCorners()).isFalse();
        Remeshing.Result.Done done = done(remeshing, state);
        assertThat(done.events()).isEmpty();
        assertThat(done.next()).isSameAs(remeshing);
        assertThat(done.covered()).isZero();
        assertThat(done.dead()).isZero();
        assertThat(salt(done.mesh(), done.fields())).isCloseTo(salt(state.mesh(), state.fields()), within(1e-12));
    }

    /** 0.2 um below the disc at 0.1 um/s; what is left of the step is halved until it is free. */
    @Test
    void theFrontIsUnhinderedUntilItComesToTheDisc() {
        Remeshing remeshing = remeshing(domain(List.of(), DISC));
        State state = state(remeshing.first(level(0.1), 1), 1);
        double seconds = (0.2 - FRONT.narrowest()) / VOLUME;
        Remeshing.Inspection look = remeshing.inspect(state);
        assertThat(look.unhindered(0.98 * seconds, 0.01)).isEqualTo(0.98 * seconds);
        assertThat(look.unhindered(1.02 * seconds, 0.01)).isEqualTo(0.51 * seconds);
        assertThat(look.unhindered(2.04 * seconds, 0.01)).isEqualTo(0.51 * seconds);
        // half the way is not looked at closer than this
        assertThat(look.unhindered(2.04 * seconds, 1.03 * 0.2)).isEqualTo(1.02 * seconds);
        assertThat(remeshing.inspect(state(state.mesh(), 2)).unhindered(1.02 * seconds, 0.01))
                .isEqualTo(0.255 * seconds);
    }

    /** The front has come to the disc: it runs round it, and the salt inside the disc stays there. */
    @Test
    void aPermeableDiscThatIsMetIsSealedWithItsSalt() {
        Remeshing remeshing = remeshing(domain(List.of(0), DISC));
        double near = 0.3 - 0.5 * FRONT.narrowest();
        State state = state(remeshing.first(level(near), 1), 1);
        assertThat(remeshing.inspect(state).contact()).isPresent();
        Remeshing.Result.Done done = done(remeshing, state);
        assertThat(done.events())
                .extracting(booked -> booked.event().kind())
                .containsExactly(TopologyEvent.Kind.FILLER_SEALED, TopologyEvent.Kind.FILLER_CONTACT);
        Remeshing.Booked sealed = done.events().get(0);
        assertThat(sealed.event().x()).isEqualTo(DISC.x());
        assertThat(sealed.event().area()).isEqualTo(DISC.area());
        assertThat(sealed.event().lead())
                .isEqualTo(done.events().get(1).event().lead())
                .isPositive();
        // the mean of 1 + x + 2 y in the disc, on a polygon of nearly its area
        assertThat(sealed.cutOff().salt()).isCloseTo(3.1 * DISC.area(), within(0.02 * 3.1 * DISC.area()));
        double all = salt(state.mesh(), state.fields());
        double cutOff = done.events().stream()
                .mapToDouble(booked -> booked.cutOff().salt())
                .sum();
        assertThat(salt(done.mesh(), done.fields())).isCloseTo(all - cutOff, within(1e-10));
        assertThat(area(done.mesh())).isLessThan(area(state.mesh()) - DISC.area() * 0.9);
        assertThat(done.covered()).isCloseTo(DISC.area(), within(0.02 * DISC.area()));
        assertThat(done.next()).isNotSameAs(remeshing);
        assertThat(done(done.next(), state(done.mesh(), 1)).events()).isEmpty();
    }

    /** Two humps grow together and cut off what is between: a pocket, whose salt the event has. */
    @Test
    void aPocketTakesItsSalt() {
        double[] xy = {
            0, 0.1, 0.6, 0.1, 0.6, 0.5, 0.993, 0.5, 0.993, 0.4, 0.75, 0.4, 0.75, 0.2, 1.25, 0.2, 1.25, 0.4, 1.007, 0.4,
            1.007, 0.5, 1.4, 0.5, 1.4, 0.1, 2, 0.1
        };
        Remeshing remeshing = remeshing(domain(List.of()));
        State state = state(remeshing.first(new Front(refined(xy)), 1), 1);
        Remeshing.Result.Done done = done(remeshing, state);
        assertThat(done.events()).isNotEmpty();
        Remeshing.Booked pocket = done.events().get(0);
        assertThat(pocket.event().kind()).isEqualTo(TopologyEvent.Kind.SELF_CONTACT);
        // about the square of 0.5 by 0.2 um about (1, 0.3)
        assertThat(pocket.event().area()).isBetween(0.09, 0.11);
        assertThat(pocket.cutOff().salt() / pocket.event().area()).isCloseTo(2.6, within(0.05));
        double cutOff = done.events().stream()
                .mapToDouble(booked -> booked.cutOff().salt())
                .sum();
        assertThat(salt(done.mesh(), done.fields()))
                .isCloseTo(salt(state.mesh(), state.fields()) - cutOff, within(1e-10));
    }

    /** The polyline with edges of H at most. */
    private static double[] refined(double[] corners) {
        List<Double> xy = new ArrayList<>(List.of(corners[0], corners[1]));
        for (int k = 2; k < corners.length; k += 2) {
            double dx = corners[k] - corners[k - 2];
            double dy = corners[k + 1] - corners[k - 1];
            int parts = (int) Math.ceil(Math.hypot(dx, dy) / H - 1e-9);
            for (int part = 1; part <= parts; part++) {
                xy.add(corners[k - 2] + dx * part / parts);
                xy.add(corners[k - 1] + dy * part / parts);
            }
        }
        return xy.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
