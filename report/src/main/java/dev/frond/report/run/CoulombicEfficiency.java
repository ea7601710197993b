package dev.frond.report.run;

import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.OptionalDouble;

/** Charge that stripped metal off the anode over charge that deposited it. */
public final class CoulombicEfficiency {
    /** Of a time: rows that end later by rounding belong to it. */
    private static final double ROUNDING = 1e-9;

    private CoulombicEfficiency() {}

    /** Over the rows of a series up to a time, s; empty when only one of the charges flowed. */
    public static OptionalDouble of(List<SeriesRow> rows, double time) {
        double plated = 0;
        double stripped = 0;
        double before = 0;
        for (SeriesRow row : rows) {
            if (row.time() > time * (1 + ROUNDING)) {
                break;
            }
            plated += Math.max(0, row.charge() - before);
            stripped += Math.max(0, before - row.charge());
            before = row.charge();
        }
        return Summary.coulombicEfficiency(plated, stripped);
    }
}
