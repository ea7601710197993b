package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsPlotTest {
    private static final List<Double> NONE = List.of(Double.NaN, Double.NaN);

    private static BarsPlot.Part part(List<Double> values) {
        return new BarsPlot.Part(
                "lead", "share", "", 1, List.of("a", "b"), List.of(new BarsPlot.Bars("first", values, NONE, NONE)));
    }

    /** Pixels of the first colour, the sample in the legend among them. */
    private static long painted(List<Double> values) {
        BufferedImage image = BarsPlot.draw("A", List.of(part(values))).pixels();
        int colour = RunsPlot.colour(0).getRGB();
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        long legend = painted(List.of(0.0, Double.NaN));
        double half = painted(List.of(0.5, 0.0)) - legend;
        double whole = painted(List.of(0.5, 0.5)) - legend;
        assertThat(half).isPositive();
        // 18 rows of pixels, one more or less where edges are antialiased
        assertThat(whole / half).isBetween(1.85, 2.15);
        assertThat((painted(List.of(0.25, 0.0)) - legend) / half).isBetween(0.45, 0.55);
    }

    @Test
    void eachChartHasAPlace() {
        BarsPlot.Part part = part(List.of(0.5, -0.2));
        int one = BarsPlot.draw("A", List.of(part)).pixels().getHeight();
        assertThat(BarsPlot.draw("A", List.of(part, part)).pixels().getHeight()).isGreaterThan(one + 150);
    }

    @Test
    void everyNameHasABar() {
        assertThatThrownBy(() -> part(List.of(0.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
