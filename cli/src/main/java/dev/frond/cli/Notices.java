package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.report.run.FrameTimes;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Drive.Table.Point;
import dev.frond.solver.model.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What a scenario leaves open, and how it is taken. */
final class Notices {
    private Notices() {}

    /**
     * A sentence for each; mostly none.
     *
     * @param begin time of the run at which the drive begins, s
     */
    static List<String> of(Scenario scenario, double begin) {
        List<String> notices = new ArrayList<>();
        if (scenario.drive() instanceof Drive.Table table) {
            Point first = table.points().get(0);
            Point last = table.points().get(table.points().size() - 1);
            if (first.time() > 0) {
                notices.add("drive.table begins at " + QuantityText.time(first.time()) + ": its first current, "
                        + current(first) + ", holds from the start");
            }
            if (begin + last.time() < scenario.time().end()) {
                notices.add("drive.table ends at " + QuantityText.time(begin + last.time()) + ": its last current, "
                        + current(last)
                        + ", holds until the end at "
                        + QuantityText.time(scenario.time().end()));
            }
        }
        if (scenario.drive() instanceof Drive.Profile profile && profile.isTimed()) {
            double length = profile.longest();
            double end = scenario.time().end();
            double over = begin + length;
            if (over < end && !FrameTimes.same(over, end)) {
                notices.add("drive.profile ends at " + QuantityText.time(over)
                        + (profile.repeat() > 1 ? ", repeats included" : "") + ": the cell rests until the end at "
                        + QuantityText.time(end));
            }
        }
        return notices;
    }

    private static String current(Point point) {
        return new BigDecimal(point.currentDensity() / 10)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                + " mA/cm2";
    }
}
