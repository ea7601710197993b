package dev.frond.io.series;

import dev.frond.solver.run.CycleRow;
import dev.frond.solver.units.ShortestDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of {@code cycles.csv}, in its order; a name ends in its unit. */
public enum CycleColumn {
    CYCLE("cycle"),
    START("start_s"),
    END("end_s"),
    PLATED("plated_C_m2"),
    STRIPPED("stripped_C_m2"),
    EFFICIENCY("coulombic_efficiency"),
    PLATING_MEAN("plating_potential_mean_V"),
    STRIPPING_MEAN("stripping_potential_mean_V"),
    PLATING_END("plating_potential_end_V"),
    STRIPPING_END("stripping_potential_end_V");

    private final String label;

    CycleColumn(String label) {
        this.label = label;
    }

    /** The names of all columns, separated by commas. */
    public static String header() {
        return Arrays.stream(values()).map(CycleColumn::label).collect(Collectors.joining(","));
    }

    /** A row, its values separated by commas. */
    public static String line(CycleRow row) {
        return Arrays.stream(values()).map(column -> column.text(row)).collect(Collectors.joining(","));
    }

    /** The name in the file, for example {@code plated_C_m2}. */
    public String label() {
        return label;
    }

    /** The number in {@code row}, SI; not a number where there is none. */
    public double of(CycleRow row) {
        return switch (this) {
            case CYCLE -> row.cycle();
            case START -> row.begin();
            case END -> row.end();
            case PLATED -> row.plated();
            case STRIPPED -> row.stripped();
            case EFFICIENCY -> row.efficiency();
            case PLATING_MEAN -> row.platingMean();
            case STRIPPING_MEAN -> row.strippingMean();
            case PLATING_END -> row.platingEnd();
            case STRIPPING_END -> row.strippingEnd();
        };
    }

    /** The number in {@code row} as text; empty where there is none. */
    public String text(CycleRow row) {
        if (this == CYCLE) {
            return Long.toString(row.cycle());
        }
        return Double.isNaN(of(row)) ? "" : ShortestDecimal.text(of(row));
    }
}
