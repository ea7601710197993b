package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourMapTest {
    private static final int STEPS = 24;

    @Test
    void equalStepsLookEquallyLarge() {
        double first = step(0);
        for (int k = 1; k < STEPS; k++) {
            // a chord is shorter than the path where the path bends, and channels are rounded to 1/255
            assertThat(step(k)).isCloseTo(first, within(0.12 * first));
        }
    }

    @Test
    void lightnessRisesAllTheWay() {
        for (int k = 0; k < STEPS; k++) {
            assertThat(at(k + 1).lightness()).isGreaterThan(at(k).lightness());
        }
    }

    @Test
    void endsAreKeptBeyondTheScale() {
        assertThat(ColourMap.VIRIDIS.rgb(-3))
                .isEqualTo(ColourMap.VIRIDIS.rgb(0))
                .isEqualTo(0x440154);
        assertThat(ColourMap.VIRIDIS.rgb(7)).isEqualTo(ColourMap.VIRIDIS.rgb(1)).isEqualTo(0xfde725);
    }

    @Test
    void oklabReturnsEveryColourItIsGiven() {
        for (int rgb = 0; rgb < 0x1000000; rgb += 4093) {
            assertThat(Oklab.ofRgb(rgb).rgb()).isEqualTo(rgb);
        }
    }

    private static double step(int k) {
        return at(k + 1).distance(at(k));
    }

    private static Oklab at(int k) {
        return Oklab.ofRgb(ColourMap.VIRIDIS.rgb((double) k / STEPS));
    }
}
