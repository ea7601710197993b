package dev.frond.mesh.internal.front.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Ring;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.sample.Growth;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.internal.front.topology.TopologyUpdate;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObstaclesTest {
    private static final double SIZE = 0.05;
    private static final double WIDTH = 3;
    private static final double HEIGHT = 2;
    private static final double RADIUS = 0.3;
    private static final FrontSizing SIZING = FrontSizing.of(SIZE);

    private static Obstacles of(Circle... fillers) {
        return Obstacles.of(List.of(fillers), WIDTH, SIZING);
    }

    private static Obstacle only(Circle... fillers) {
        return of(fillers).all().stream().reduce((a, b) -> b).orElseThrow();
    }

    private static Circle[] images(Circle... fillers) {
        return Arrays.stream(fillers)
                .map(disc -> new Circle(WIDTH - disc.x(), disc.y(), disc.radius()))
                .toArray(Circle[]::new);
    }

    /** Above a flat front at y = 0.5. */
    private static Mesh mesh(Obstacle obstacle) {
        Front front = Growth.graph(WIDTH, SIZE, x -> 0.5);
        int[] tags = new int[front.edgeCount()];
        Arrays.fill(tags, BoundaryTag.FRONT);
        int[] fillers = obstacle.filler().clone();
        Arrays.setAll(fillers, e -> BoundaryTag.filler(fillers[e]));
        Ring ring = new Ring(obstacle.xy(), fillers, obstacle.isClosed());
        Outline outline = new Outline(front.xy(), tags, WIDTH, HEIGHT, List.of(), new int[0], List.of(ring));
        return Mesher.build(outline, new Sizing(SIZE, 0.2));
    }

    /** The mesh is the box without the obstacle, with good angles and the obstacle's tags. */
    private static void checkMesh(Obstacle obstacle, int holes) {
        Mesh mesh = mesh(obstacle);
        double box = WIDTH * (HEIGHT - 0.5);
        assertThat(mesh.area()).isCloseTo(box - obstacle.area(), within(1e-12));
        assertThat(MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy()))
                .isGreaterThan(20);
        int euler = 2 * mesh.topology().nodeCount()
                - mesh.topology().triangleCount()
                - mesh.topology().edgeCount();
        assertThat(euler).isEqualTo(2 - 2 * holes);
        List<Integer> tags = new ArrayList<>();
        for (int tag : mesh.topology().tags()) {
            if (BoundaryTag.isFiller(tag)) {
                tags.add(BoundaryTag.fillerIndex(tag));
            }
        }
        assertThat(tags).hasSameElementsAs(obstacle.members());
        assertThat(mesh.topology().anode().edgeCount()).isGreaterThanOrEqualTo(60);
        assertThat(Front.of(mesh).filler()).containsOnly(Front.LITHIUM);
    }

    @Test
    void whatIsApartStaysApart() {
        Obstacles obstacles = of(new Circle(1, 1, RADIUS), new Circle(1.63, 1, RADIUS));
        assertThat(obstacles.all()).hasSize(2).allMatch(Obstacle::isDisc);
        assertThat(obstacles.area(0)).isEqualTo(Math.PI * RADIUS * RADIUS);
    }

    @Test
    void aTouchingPairIsOneObstacle() {
        for (double gap : new double[] {0, 1e-6, 0.003, 0.019}) {
            for (double angle : new double[] {0, 0.3, Math.PI / 2}) {
                double away = RADIUS + 0.2 + gap;
                Circle other = new Circle(1.2 + away * Math.cos(angle), 1.1 + away * Math.sin(angle), 0.2);
                Obstacle pair = only(new Circle(1.2, 1.1, RADIUS), other);
                assertThat(pair.members()).containsExactly(0, 1);
                double discs = Math.PI * (RADIUS * RADIUS + 0.2 * 0.2);
                assertThat(pair.area()).isBetween(discs, 1.03 * discs);
                checkMesh(pair, 1);
            }
        }
    }

    @Test
    void whatFillersEncloseIsNoElectrolyte() {
        double h = RADIUS * Math.sqrt(3);
        Obstacle three = only(
                new Circle(1.2, 1, RADIUS),
                new Circle(1.2 + 2 * RADIUS, 1, RADIUS),
                new Circle(1.2 + RADIUS, 1 + h, RADIUS));
        assertThat(three.members()).hasSize(3);
        double inner = RADIUS * h - 0.5 * Math.PI * RADIUS * RADIUS;
        assertThat(three.area()).isGreaterThan(3 * Math.PI * RADIUS * RADIUS + inner);
        checkMesh(three, 1);
    }

    @Test
    void aSideCutsAFiller() {
        for (double x : new double[] {0, 0.001, 0.02, 0.1, 0.15, 0.25, 0.299, RADIUS, 0.308}) {
            Circle disc = new Circle(x, 1.2, RADIUS);
            Obstacle left = only(disc);
            assertThat(left.isClosed()).isFalse();
            assertThat(left.xy()[0]).isZero();
            assertThat(left.xy()[left.xy().length - 2]).isZero();
            assertThat(left.area()).isCloseTo(of(disc).area(0), within(SIZE * SIZE));
            checkMesh(left, 0);
            Obstacle right = only(images(disc));
            assertThat(right.xy()[0]).isEqualTo(WIDTH);
            assertThat(right.area()).isCloseTo(left.area(), within(1e-12));
            checkMesh(right, 0);
        }
        assertThat(of(new Circle(0, 1.2, RADIUS)).area(0)).isCloseTo(Math.PI * RADIUS * RADIUS / 2, within(1e-15));
        assertThat(only(new Circle(0, 1.2, RADIUS)).area()).isCloseTo(Math.PI * RADIUS * RADIUS / 2, within(1e-12));
    }

    @Test
    void aGroupAtASideIsOneChain() {
        Circle[] fillers = {new Circle(0.1, 1, 0.2), new Circle(0.5, 1, 0.2), new Circle(0.18, 1.395, 0.2)};
        Obstacle left = only(fillers);
        assertThat(left.members()).hasSize(3);
        checkMesh(left, 0);
        checkMesh(only(images(fillers)), 0);
    }

    @Test
    void fillersMustNotCloseTheBox() {
        Circle[] wall = {new Circle(0.5, 1, 0.5), new Circle(1.5, 1, 0.5), new Circle(2.5, 1, 0.5)};
        assertThatThrownBy(() -> of(wall)).hasMessageContaining("from side to side");
    }

    @Test
    void theFrontEndsOnTheSideAboveAFillerThere() {
        Circle disc = new Circle(0.15, 1, RADIUS);
        TopologyUpdate passage = new TopologyUpdate(SIZING, HEIGHT, of(disc));
        TopologyUpdate.Updated passed = passage.of(Growth.graph(WIDTH, SIZE, x -> 0.69));
        Front front = passed.front();
        Obstacle obstacle = only(disc);
        assertThat(front.xy()[0]).isZero();
        assertThat(front.y(0)).isEqualTo(obstacle.y(0));
        assertThat(front.isLithium(0)).isFalse();
        assertThat(front.isLithium(front.edgeCount() - 1)).isTrue();
        TopologyEvent event = passed.events().get(0);
        assertThat(event.kind()).isEqualTo(TopologyEvent.Kind.FILLER_CONTACT);
        assertThat(event.area()).isCloseTo(0.5 * 0.05 * 0.15, within(0.004));
        assertThat(passed.gain()).isCloseTo(obstacle.area() + event.area(), within(1e-15));
        assertThat(front.area()).isCloseTo(0.69 * WIDTH + passed.gain(), within(1e-12));
    }

    @Test
    void theMirrorImagePassesAlike() {
        Circle[] fillers = {new Circle(0.15, 1, RADIUS), new Circle(1, 1, RADIUS), new Circle(1.5, 1.2, RADIUS - 0.0615)
        };
        assertThat(of(fillers).all()).hasSize(2);
        // inclined, so that no two places are equally near
        Front rising = Growth.graph(WIDTH, SIZE, x -> 0.688 + 0.001 * x);
        Front front = new TopologyUpdate(SIZING, HEIGHT, of(fillers)).of(rising).front();
        Front image = new TopologyUpdate(SIZING, HEIGHT, of(images(fillers)))
                .of(rising.mirrored())
                .front()
                .mirrored();
        assertThat(image.xy()).usingComparatorWithPrecision(1e-9).containsExactly(front.xy());
        assertThat(image.filler()).isEqualTo(front.filler());
        assertThat(front.filler()).contains(0, 1, 2);
    }
}
