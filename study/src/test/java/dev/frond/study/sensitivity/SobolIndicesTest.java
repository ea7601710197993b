package dev.frond.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.study.domain.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    private static final double A = 7;
    private static final double B = 0.1;

    /** Ishigami and Homma (1990): sin x1 + a sin^2 x2 + b x3^4 sin x1, all uniform from -pi to pi. */
    private static final Model ISHIGAMI = points -> points.stream()
            .map(at -> {
                double[] x = new double[3];
                for (int k = 0; k < 3; k++) {
                    x[k] = Math.PI * (2 * at[k] - 1);
                }
                double value =
                        Math.sin(x[0]) + A * Math.pow(Math.sin(x[1]), 2) + B * Math.pow(x[2], 4) * Math.sin(x[0]);
                return new double[] {value, 0.1};
            })
            .toList();

    private static final double V1 = 0.5 * Math.pow(1 + B * Math.pow(Math.PI, 4) / 5, 2);
    private static final double V2 = A * A / 8;
    private static final double V13 = B * B * Math.pow(Math.PI, 8) * (1.0 / 18 - 1.0 / 50);
    private static final double V = V1 + V2 + V13;

    @Test
    void ishigamiToAPerCent() throws Exception {
        List<SobolIndices.Index> indices =
                new SobolIndices(3, 4096).of(ISHIGAMI).indices(0, 0);
        double[] first = {V1 / V, V2 / V, 0};
        double[] total = {(V1 + V13) / V, V2 / V, V13 / V};
        for (int k = 0; k < 3; k++) {
            SobolIndices.Index index = indices.get(k);
            System.out.printf(
                    "x%d: first %.4f (%.4f), total %.4f (%.4f)%n",
                    k + 1, index.first(), first[k], index.total(), total[k]);
            assertThat(index.first()).isCloseTo(first[k], within(0.01));
            assertThat(index.total()).isCloseTo(total[k], within(0.01));
            assertThat(first[k]).isBetween(index.firstLow(), index.firstHigh());
            assertThat(total[k]).isBetween(index.totalLow(), index.totalHigh());
        }
    }

    @Test
    void whatNeverChangesHasNoIndices() throws Exception {
        assertThat(new SobolIndices(3, 16).of(ISHIGAMI).indices(1, 0))
                .allMatch(index -> index.first() == 0 && index.total() == 0);
    }

    @Test
    void samplesWithAFailedRunAreLeftOut() throws Exception {
        Model partly = points -> ISHIGAMI.at(points).stream()
                .map(values -> values[0] > 12 ? new double[] {Double.NaN, 0.1} : values)
                .toList();
        SobolIndices.Sampled sampled = new SobolIndices(3, 256).of(partly);
        assertThat(sampled.failed(0)).isPositive();
        assertThat(sampled.failed(1)).isZero();
        assertThat(sampled.used(0)).isBetween(200, 255);
        assertThat(sampled.used(1)).isEqualTo(256);
        assertThat(sampled.indices(0, 0).get(1).first()).isCloseTo(0.45, within(0.1));
    }

    @Test
    void screeningOrdersTheInputsOfALine() throws Exception {
        Model line = points -> points.stream()
                .map(at -> new double[] {3 * at[0] - 2 * at[1] + 4 * at[2] * at[3]})
                .toList();
        List<Morris.Effect> effects = new Morris(5, 20, 1).of(line, 1).get(0);
        assertThat(effects.get(0).mean()).isCloseTo(3, within(1e-12));
        assertThat(effects.get(0).deviation()).isCloseTo(0, within(1e-12));
        assertThat(effects.get(1).mean()).isCloseTo(-2, within(1e-12));
        assertThat(effects.get(1).meanSize()).isCloseTo(2, within(1e-12));
        assertThat(effects.get(2).deviation()).isGreaterThan(0.5);
        assertThat(effects.get(4).meanSize()).isZero();
        assertThat(effects.get(0).walks()).isEqualTo(20);
    }
}
