package dev.frond.sweep.engine;

import dev.frond.report.front.FrontFigures;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches a job and measures what its row tells. */
public final class JobMeasures implements Observer {
    /** Lead of the tip below which a front is flat, m: far less than an atom. */
    private static final double NO_LEAD = 1e-12;

    private static final String NO_STEP = "no step could be taken any more";

    private final Map<Metric, Double> expected = new EnumMap<>(Metric.class);
    private @Nullable Regime regime;
    private @Nullable SeriesRow first;
    private @Nullable Snapshot frame;
    /** Of the last frame before the job was taken up again. */
    private double earlierVariation = Double.NaN;

    private final Readings readings;
    private FocusPeak focus = new FocusPeak();
    private String refusal = NO_STEP;

    /** Of a job without readouts. */
    public JobMeasures() {
        this(List.of());
    }

    JobMeasures(List<Readout> readouts) {
        readings = new Readings(readouts);
    }

    /**
     * Measures what is of the scenario alone, so that a job that then fails has it as well. Computed once: later calls do
     * nothing.
     */
    void expect(Scenario scenario) {
        if (regime != null) {
            return;
        }
        regime = Regime.of(scenario);
        expected.put(Metric.CELL_RATIO, regime.peakRatio());
        expected.put(Metric.PREDICTED_AMPLIFICATION, regime.amplification().orElse(Double.NaN));
    }

    /** What a job comes to whose readouts need no run; empty when it has to be run. */
    Optional<JobResult> withoutRun(Scenario scenario) {
        if (!readings.withoutRun()) {
            return Optional.empty();
        }
        readings.measure(scenario);
        return Optional.of(new JobResult(JobResult.MEASURED, expected, readings.all(), ""));
    }

    /** What was measured so far. */
    Saved save() {
        Saved.Builder saved = Saved.builder()
                .part("focus", focus.save())
                .part("readings", readings.save())
                .text("refusal", refusal)
                .numbers("variation", variation());
        if (first != null) {
            saved.part("first", SavedRecord.of(first));
        }
        return saved.build();
    }

    /** Goes on from what {@link #save} returned. */
    void restore(Saved saved) {
        FocusPeak peak = FocusPeak.from(saved.part("focus"));
        SeriesRow row = saved.has("first") ? SavedRecord.to(SeriesRow.class, saved.part("first")) : null;
        double variation = saved.number("variation");
        refusal = saved.text("refusal");
        readings.restore(saved.part("readings"));
        focus = peak;
        first = row;
        earlierVariation = variation;
    }

    /** Forgets what was measured: the job begins anew. */
    void restart() {
        focus = new FocusPeak();
        readings.restart();
        first = null;
        frame = null;
        earlierVariation = Double.NaN;
        refusal = NO_STEP;
    }

    private double variation() {
        return frame == null ? earlierVariation : FrontFigures.of(frame).variation();
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        expect(scenario);
        readings.measure(scenario);
    }

    /** What was to be expected; computed once for all that a job writes. */
    Regime regime() {
        return Objects.requireNonNull(regime, "the job has not started");
    }

    @Override
    public void accepted(SeriesRow row) {
        if (first == null) {
            first = row;
        }
        focus.add(row);
        readings.add(row);
    }

    @Override
    public void frame(Snapshot snapshot) {
        frame = snapshot;
        readings.add(snapshot);
    }

    @Override
    public void rejected(double time, double step, String reason) {
        refusal = reason;
    }

    /** What the job came to. */
    public JobResult result(Summary summary) {
        Map<Metric, Double> values = new EnumMap<>(expected);
        values.put(Metric.TIME, summary.time());
        if (summary.outcome() == Outcome.SHORT_CIRCUIT) {
            values.put(Metric.TIME_TO_SHORT, summary.time());
        }
        values.put(
                Metric.COULOMBIC_EFFICIENCY,
                summary.ledger().coulombicEfficiency().orElse(Double.NaN));
        values.put(Metric.LITHIUM_DEFECT, summary.ledger().lithiumDefectMax());
        values.put(Metric.SALT_DEFECT, summary.ledger().saltDefectMax());
        summary.lastCycle().ifPresent(cycle -> {
            values.put(Metric.CYCLES, (double) cycle.cycle());
            values.put(Metric.CYCLE_EFFICIENCY, cycle.efficiency());
        });
        SeriesRow last = summary.last();
        if (last != null) {
            values.put(Metric.TIP_LEAD, last.tipLead());
            values.put(Metric.GROWTH_RATE, growthRate(last));
            values.put(Metric.AMPLIFICATION, amplification(last));
            values.put(Metric.CURRENT_FOCUS, last.currentFocus().orElse(Double.NaN));
            values.put(Metric.CURRENT_FOCUS_MAX, focus.peak());
            values.put(Metric.CONCENTRATION_FRONT_MIN, last.concentrationFrontMin());
            values.put(Metric.POTENTIAL, last.potential());
        }
        double variation = variation();
        if (!Double.isNaN(variation)) {
            values.put(Metric.FLUX_VARIATION, variation);
        }
        readings.end(summary);
        String error = summary.outcome() == Outcome.STALLED ? refusal : "";
        return new JobResult(summary.outcome().label(), values, readings.all(), error);
    }

    /**
     * What a job came to that ended by an error in the input or a bug.
     *
     * @param reason for the row
     * @return with the metrics of the scenario, unless the scenario could not be read
     */
    public JobResult failed(String reason) {
        return new JobResult(JobResult.FAILED, expected, reason);
    }

    private double growthRate(SeriesRow last) {
        return first == null ? Double.NaN : Math.log(amplification(last)) / (last.time() - first.time());
    }

    /** Not a number when the front had no lead at first. */
    private double amplification(SeriesRow last) {
        return first == null || first.tipLead() < NO_LEAD ? Double.NaN : last.tipLead() / first.tipLead();
    }
}
