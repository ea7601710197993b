package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final int PULSES = 300;
    private static final double[] TIME =
            IntStream.range(0, 8 * PULSES).mapToDouble(k -> k).toArray();

    /** On for 2 steps, off for 6, the height growing from 1 to 2. */
    private static final double[] PULSED = IntStream.range(0, TIME.length)
            .mapToDouble(k -> k % 8 < 2 ? 1 + k / (double) TIME.length : 0)
            .toArray();

    @Test
    void everyTurnIsCountedButNoNoise() {
        assertThat(Envelope.turns(PULSED)).isEqualTo(2 * PULSES - 2);
        double[] line =
                IntStream.range(0, 1000).mapToDouble(k -> k + 5 * Math.sin(k)).toArray();
        assertThat(Envelope.turns(line)).isZero();
        assertThat(Envelope.suits(line)).isFalse();
        assertThat(Envelope.turns(new double[] {Double.NaN, 1, Double.NaN, 2, 1}))
                .isEqualTo(1);
    }

    @Test
    void rangeAndMeanOfPulses() {
        assertThat(Envelope.suits(PULSED)).isTrue();
        Envelope envelope = Envelope.of(TIME, PULSED);
        int pieces = envelope.x().length;
        assertThat(pieces).isEqualTo(49);
        for (int k = 0; k < pieces; k++) {
            double height = 1 + (k + 0.5) / pieces;
            assertThat(envelope.low(k)).isZero();
            assertThat(envelope.high(k)).isCloseTo(height, within(1.0 / pieces));
            // a piece of 49 steps has 12 of them on, give or take one pulse that is cut
            assertThat(envelope.mean()[k]).isCloseTo(height / 4, within(height * 2 / 48));
        }
    }
}
