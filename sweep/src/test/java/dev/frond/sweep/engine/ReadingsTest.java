package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final List<Readout> READOUTS = List.of(
            new Readout.OfSeries(SeriesColumn.POTENTIAL, List.of(0.0, 10.0, 15.0, 20.0, 99.0)),
            new Readout.OfSeries(SeriesColumn.CURRENT, List.of(20.0)));

    private static SeriesRow row(double time, double potential, double current) {
        return new SeriesRow(time, 1, potential, current, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 100, 3, 0.0);
    }

    @Test
    void readsRowsAndBetweenThem() {
        Readings readings = new Readings(READOUTS);
        readings.add(row(10, -0.1, 3));
        readings.add(row(20, -0.3, 5));
        assertThat(readings.all()).containsExactly(-0.1, -0.1, -0.2, -0.3, Double.NaN, 5.0);
    }

    @Test
    void goesOnFromWhatWasSaved() {
        Readings first = new Readings(READOUTS);
        first.add(row(10, -0.1, 3));
        Readings second = new Readings(READOUTS);
        second.restore(first.save());
        second.add(row(20, -0.3, 5));
        assertThat(second.all()).containsExactly(-0.1, -0.1, -0.2, -0.3, Double.NaN, 5.0);
        second.restart();
        assertThat(second.all()).hasSize(6).containsOnly(Double.NaN);
    }
}
