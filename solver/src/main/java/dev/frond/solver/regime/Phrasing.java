package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.SignificantDigits;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A regime in one sentence, the answer first. */
final class Phrasing {
    /** End over start of the tip's lead: below the first the front levels out, below the second it keeps its shape, above the third it grows dendrites. */
    private static final double LEVELS = 0.8;

    private static final double KEEPS = 1.2;
    private static final double DENDRITES = 5;

    private final Scenario scenario;
    private final DriveCurrent current;
    private final double limit;
    private final OptionalDouble depletion;
    private final OptionalDouble amplification;
    private final Optional<Forecast> forecast;

    Phrasing(
            Scenario scenario,
            DriveCurrent current,
            double limit,
            OptionalDouble depletion,
            OptionalDouble amplification,
            Optional<Forecast> forecast) {
        this.scenario = scenario;
        this.current = current;
        this.limit = limit;
        this.depletion = depletion;
        this.amplification = amplification;
        this.forecast = forecast;
    }

    String sentence() {
        return share() + (scenario.anode().moving() ? front() : "the front is frozen") + salt() + ".";
    }

    private String share() {
        if (current.peak() <= 0) {
            String metal = scenario.metal().name();
            return current.peak() < 0 || current.mean() < 0
                    ? capitalised(metal) + " is stripped: "
                    : "No " + metal + " is deposited: ";
        }
        if (Double.isInfinite(limit)) {
            return "No salt is used up in this electrolyte: ";
        }
        if (Double.isNaN(current.mean())) {
            return text("The current is %s of the limiting current at most: ", three(current.peak() / limit));
        }
        if (current.isPulsed()) {
            return text(
                    "The current is %s of the limiting current in the mean and %s at most: ",
                    three(current.mean() / limit), three(current.peak() / limit));
        }
        return text("The current is %s of the limiting current: ", three(current.mean() / limit));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String front() {
        if (forecast.isEmpty() && !DriveClock.isKnown(scenario.drive())) {
            return "limits end the steps of the profile" + longest() + ", so there is no forecast of the front";
        }
        if (forecast.isEmpty()) {
            return "no forecast of the front could be made";
        }
        Forecast found = forecast.get();
        if (amplification.isEmpty()) {
            return text("the tip comes to lead by %s", length(found.leadEnd()));
        }
        double factor = amplification.getAsDouble();
        if (found.leadStart() == 0) {
            return factor < KEEPS
                    ? "the flat front stays flat"
                    : text("a small wave grows by a factor of %s", SignificantDigits.text(factor, 2));
        }
        String lead = text("the tip's lead goes from %s to %s", length(found.leadStart()), length(found.leadEnd()));
        if (factor < LEVELS) {
            return lead + ", the front levels out";
        }
        if (factor < KEEPS) {
            return lead + ", the front keeps its shape";
        }
        return lead + (factor < DENDRITES ? ", the front gets uneven" : ", dendrites");
    }

    /** What is known of how long steps that limits end take. */
    private String longest() {
        double most = ((Drive.Profile) scenario.drive())
                .segments().stream()
                        .filter(step -> !step.watched().isEmpty())
                        .mapToDouble(Drive.Segment::longest)
                        .max()
                        .orElse(Double.POSITIVE_INFINITY);
        return Double.isInfinite(most) ? "" : ", after " + time(most) + " at most";
    }

    private String salt() {
        if (forecast.isPresent() && forecast.get().end() == Forecast.End.SHORT_CIRCUIT) {
            return text(", and it reaches the top after %s", time(forecast.get().time()));
        }
        if (forecast.isPresent() && forecast.get().end() == Forecast.End.STRIPPED) {
            return text(
                    ", and no metal is left on the collector after %s",
                    time(forecast.get().time()));
        }
        if (depletion.isEmpty()) {
            return "";
        }
        return text(", and the salt at a flat anode is used up after %s", time(depletion.getAsDouble()));
    }

    static String time(double seconds) {
        if (seconds < 120) {
            return three(seconds) + " s";
        }
        return seconds < 36000 ? three(seconds / 60) + " min" : three(seconds / 3600) + " h";
    }

    /** In nm or um. */
    static String length(double metres) {
        return Math.abs(metres) < 1e-6 ? three(metres * 1e9) + " nm" : three(metres * 1e6) + " um";
    }

    private static String three(double value) {
        return SignificantDigits.text(value, 3);
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
