package dev.frond.solver.campaign;

import static dev.frond.solver.campaign.RandomScenario.between;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The box of {@link RandomScenario} under pulses of 0.2 to 0.6 of a period of 0.05 to 1 s, at no more than half of the limiting current
 * of a flat front in the mean. Most cycles are passed over.
 */
final class RandomPulses {
    private static final double MOST_CURRENT = 0.5;
    private static final double TOLERANCE = 0.02;
    private static final double FIRST_STEP_IN_PERIODS = 0.02;
    private static final long OTHER = 3_000_000;

    private RandomPulses() {}

    /** The same for the same seed, always. */
    static Scenario of(long seed) {
        Scenario base = RandomScenario.of(seed);
        RandomGenerator random = new Well19937c(seed + OTHER);
        double current = RandomScenario.limitedCurrent(base, MOST_CURRENT);
        double period = between(random, 0.05, 1);
        double duty = between(random, 0.2, 0.6);
        double filling = RandomScenario.filling(base.cell(), current);
        int count = (int) Math.ceil(filling / period);
        Drive drive = new Drive.Profile(
                List.of(
                        new Drive.Segment(duty * period, new Drive.CurrentDensity(current / duty)),
                        new Drive.Segment((1 - duty) * period, new Drive.Rest())),
                count);
        TimeControl.Scheme.Adaptive scheme =
                (TimeControl.Scheme.Adaptive) base.time().scheme();
        return new Scenario(
                "pulses seed " + seed,
                base.temperature(),
                base.electrolyte(),
                base.cell(),
                base.anode(),
                base.fillers(),
                drive,
                new TimeControl(
                        count * period,
                        List.of(),
                        new TimeControl.Scheme.Adaptive(
                                scheme.tolerance(), FIRST_STEP_IN_PERIODS * period, scheme.maxStep()),
                        new TimeControl.Cycles.Jump(TOLERANCE)),
                base.mesh(),
                base.output());
    }
}
