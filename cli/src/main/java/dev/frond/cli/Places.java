package dev.frond.cli;

import dev.frond.report.probe.Probe;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;

/** Points and lines on the command line. */
final class Places {
    private Places() {}

    /** {@code X,Y}. */
    static Probe point(String option, String text) {
        double[] xy = lengths(option, text, text, "X,Y with units, such as \"2.5 um,1 um\"");
        return Probe.at(xy[0], xy[1]);
    }

    /** {@code X0,Y0:X1,Y1}. */
    static Probe line(String option, String text, int points) {
        String form = "X0,Y0:X1,Y1 with units, such as \"2.5 um,0 um:2.5 um,3 um\"";
        String[] ends = text.split(":", -1);
        if (ends.length != 2) {
            throw new UsageException(option + " " + text + ": expected " + form);
        }
        double[] from = lengths(option, text, ends[0], form);
        double[] to = lengths(option, text, ends[1], form);
        return Probe.along(from[0], from[1], to[0], to[1], points);
    }

    private static double[] lengths(String option, String text, String pair, String form) {
        String[] parts = pair.split(",", -1);
        if (parts.length != 2) {
            throw new UsageException(option + " " + text + ": expected " + form);
        }
        try {
            return new double[] {
                Quantities.parse(parts[0].strip(), QuantityKind.LENGTH),
                Quantities.parse(parts[1].strip(), QuantityKind.LENGTH)
            };
        } catch (UnitException e) {
            throw new UsageException(option + " " + text + ": " + e.getMessage());
        }
    }
}
