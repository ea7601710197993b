package dev.frond.solver.regime;

import dev.frond.solver.model.Scenario;
import java.util.Locale;

/** A regime in one sentence. */
final class Wording {
    /** Amplification below which a front counts as staying as it is, and above which as dendritic. */
    private static final double STEADY = 1.2;

    private static final double DENDRITIC = 5;

    private Wording() {}

    static String of(Scenario scenario, double current, double ratio, Outlook outlook) {
        if (current <= 0) {
            return "No lithium is deposited.";
        }
        double end = scenario.time().end();
        if (outlook.depletion().isPresent() && outlook.depletion().getAsDouble() < end) {
            return text(
                    "The current is %.3g times the limiting current: a flat anode runs out of salt after %s of %s, "
                            + "and %s.",
                    ratio,
                    time(outlook.depletion().getAsDouble()),
                    time(end),
                    scenario.electrolyte().tetheredAnions() > 0
                            ? "the cations of the bound anions carry on"
                            : "bumps grow into dendrites before that");
        }
        if (!scenario.anode().moving()) {
            return text("The front is frozen; the current is %.3g of the limiting current.", ratio);
        }
        double amplification = outlook.amplification();
        if (amplification < STEADY) {
            return text(
                    "At %.3g of the limiting current bumps hardly grow (by a factor of %.3g): the front stays as it is.",
                    ratio, amplification);
        }
        if (amplification < DENDRITIC) {
            return text(
                    "At %.3g of the limiting current bumps grow by a factor of about %.2g: the front gets uneven.",
                    ratio, amplification);
        }
        return amplification < 1000
                ? text(
                        "At %.3g of the limiting current bumps would grow by a factor of about %.2g: dendrites.",
                        ratio, amplification)
                : text("At %.3g of the limiting current bumps would grow more than a thousandfold: dendrites.", ratio);
    }

    private static String time(double seconds) {
        return seconds < 120 ? text("%.3g s", seconds) : text("%.3g min", seconds / 60);
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
