package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeFieldTest {
    @Test
    void isTheLeastOverAllSources() {
        Random random = new Random(5);
        for (int count = 0; count < 200; count = 2 * count + 1) {
            double[] sources = random.doubles(3L * count).toArray();
            SizeField field = new SizeField(sources, (x, y) -> 0.9, 0.3);
            for (int trial = 0; trial < 100; trial++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                double least = 0.9;
                for (int i = 0; i < sources.length; i += 3) {
                    least = Math.min(least, sources[i + 2] + 0.3 * Math.hypot(x - sources[i], y - sources[i + 1]));
                }
                assertThat(field.at(x, y)).isCloseTo(least, within(1e-15));
            }
        }
    }

    @Test
    void spacingFollowsTheSize() {
        double[] positions = Spacing.positions(10, 1, s -> 0.1 + 0.2 * s);
        double previous = 0;
        for (double position : positions) {
            double size = 0.1 + 0.2 * 0.5 * (previous + position);
            assertThat(position - previous).isCloseTo(size, within(0.1 * size));
            previous = position;
        }
        assertThat(Spacing.positions(1, 4, s -> 10)).containsExactly(new double[] {0.25, 0.5, 0.75}, within(1e-15));
        assertThat(Spacing.positions(1, 1, s -> 10)).isEmpty();
    }
}
