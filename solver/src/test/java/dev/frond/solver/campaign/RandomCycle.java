package dev.frond.solver.campaign;

import static dev.frond.solver.campaign.RandomScenario.between;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The box of {@link RandomScenario} cycled: deposition, rest, stripping of half to one and a half times as much, deposition again, at
 * no more than 0.7 of the limiting current of a flat front.
 */
final class RandomCycle {
    private static final double MOST_CURRENT = 0.7;
    private static final long OTHER = 1_000_000;

    private RandomCycle() {}

    /** The same for the same seed, always. */
    static Scenario of(long seed) {
        Scenario base = RandomScenario.of(seed);
        RandomGenerator random = new Well19937c(seed + OTHER);
        double current = RandomScenario.limitedCurrent(base, MOST_CURRENT);
        double filling = RandomScenario.filling(base.cell(), current);
        double deposition = filling * between(random, 0.1, 0.4);
        double rest = deposition * between(random, 0.05, 0.3);
        double stripping = deposition * between(random, 0.5, 1.5);
        double again = deposition * between(random, 0.3, 0.6);
        Drive drive = new Drive.Profile(
                List.of(
                        new Drive.Segment(deposition, new Drive.CurrentDensity(current)),
                        new Drive.Segment(rest, new Drive.Rest()),
                        new Drive.Segment(stripping, new Drive.CurrentDensity(-current)),
                        new Drive.Segment(again, new Drive.CurrentDensity(current))),
                1);
        double end = deposition + rest + stripping + again;
        TimeControl.Scheme.Adaptive scheme =
                (TimeControl.Scheme.Adaptive) base.time().scheme();
        return new Scenario(
                "cycle seed " + seed,
                base.temperature(),
                base.electrolyte(),
                base.cell(),
                base.anode(),
                base.fillers(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(scheme.tolerance(), scheme.firstStep(), end / 40)),
                base.mesh(),
                new Output(end / 15, List.of()));
    }
}
