package dev.frond.mesh.internal.front.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.sample.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSearchTest {
    private final FrontSizing sizing = FrontSizing.of(0.05);

    private List<Obstacle> obstacles(Circle... fillers) {
        return Obstacles.of(List.of(fillers), 2, sizing).all();
    }

    @Test
    void findsTheNearestFillerAndTheTop() {
        Front front = Growth.graph(2, 0.05, x -> 1 + 0.1 * Math.cos(Math.PI * x));
        ContactSearch search =
                new ContactSearch(sizing, 1.5, obstacles(new Circle(1, 1.3, 0.25), new Circle(0.5, 3, 0.1)));
        Contact.Filler filler = (Contact.Filler) search.nearest(front, 1).orElseThrow();
        assertThat(filler.index()).isZero();
        // The nearest point lies inside an edge next to the lowest node: nearer by 0.4 slope^2 / 2.
        double slope = 0.1 * (1 - Math.cos(0.05 * Math.PI)) / 0.05;
        assertThat(filler.gap()).isCloseTo(0.4 * Math.cos(Math.atan(slope)) - 0.25, within(1e-12));
        assertThat(filler.y()).isCloseTo(0.975, within(slope));
        assertThat(search.all(front, 0.5)).hasSize(2);
        assertThat(search.all(front, 0.5).get(1)).isInstanceOf(Contact.Top.class);
        assertThat(search.all(front, 0.5).get(1).gap()).isCloseTo(0.4, within(1e-12));
        assertThat(search.nearest(front, 0.1)).isEmpty();
    }

    @Test
    void anOpenValleyIsNoContactAndABottleneckIs() {
        ContactSearch search = new ContactSearch(sizing);
        assertThat(search.nearest(Growth.lines(0.05, 0, 1, 1, 0, 2, 1), 0.5)).isEmpty();
        Front bottle = Growth.lines(0.05, 0, 1, 0.95, 1, 0.6, 0.6, 0.6, 0.2, 1.4, 0.2, 1.4, 0.6, 1.05, 1, 2, 1);
        Contact.Self self = (Contact.Self) search.nearest(bottle, 0.2).orElseThrow();
        assertThat(self.gap()).isCloseTo(0.1, within(1e-12));
        assertThat(self.y()).isCloseTo(1, within(1e-12));
        assertThat(self.pocket()).isCloseTo(0.32 + 0.4 * 0.45, within(1e-12));
    }

    @Test
    void aSideMirrorsTheFront() {
        Front front = Growth.lines(0.05, 0, 0.2, 0.4, 0.2, 0.4, 0.6, 0.05, 0.8, 0.4, 1, 2, 1);
        Contact.Side side =
                (Contact.Side) new ContactSearch(sizing).nearest(front, 0.2).orElseThrow();
        assertThat(side.gap()).isCloseTo(0.1, within(1e-12));
        assertThat(side.y()).isCloseTo(0.8, within(1e-12));
        assertThat(side.pocket()).isCloseTo(0.16 + 0.2 * 0.225, within(1e-12));
    }

    @Test
    void aWayIsHalvedUntilItIsFree() {
        Front front = Growth.graph(2, 0.05, x -> 1);
        double[] up = new double[2 * front.nodeCount()];
        for (int i = 0; i < front.nodeCount(); i++) {
            up[2 * i + 1] = 0.4;
        }
        ContactSearch search = new ContactSearch(sizing, 1.5, obstacles(new Circle(1, 1.4, 0.2)));
        assertThat(search.freePart(front, up, Recession.none(), 0.05, 0.01)).isEqualTo(0.25);
        assertThat(search.freePart(front, up, Recession.none(), 0.11, 0.01)).isEqualTo(0.125);
        // Too near already: the shortest way is taken.
        assertThat(search.freePart(front, up, Recession.none(), 0.3, 0.01)).isEqualTo(1.0 / 64);
        assertThat(new ContactSearch(sizing, 2, List.of()).freePart(front, up, Recession.none(), 0.1, 0.01))
                .isEqualTo(1);
    }
}
