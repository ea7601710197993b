package dev.frond.io.series;

import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.units.ShortestDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of {@code series.csv}, in its order; a name ends in its unit. */
public enum SeriesColumn {
    TIME("time_s"),
    STEP("dt_s"),
    POTENTIAL("potential_V"),
    CURRENT("current_A_m2"),
    CHARGE("charge_C_m"),
    FRONT_MEAN("front_mean_m"),
    FRONT_HEIGHT_MEAN("front_height_mean_m"),
    FRONT_TIP("front_tip_m"),
    FRONT_MIN("front_min_m"),
    FRONT_LENGTH("front_length_m"),
    CURRENT_DENSITY_MAX("j_max_A_m2"),
    CURRENT_DENSITY_MEAN("j_mean_A_m2"),
    CONCENTRATION_FRONT_MIN("c_front_min_mol_m3"),
    CONCENTRATION_FRONT_MEAN("c_front_mean_mol_m3"),
    SALT("salt_mol_m"),
    LITHIUM_DEFECT("lithium_defect"),
    SALT_DEFECT("salt_defect"),
    NODES("nodes"),
    NEWTON_ITERATIONS("newton_iterations"),
    WALL("wall_s");

    private final String label;

    SeriesColumn(String label) {
        this.label = label;
    }

    /** The names of all columns, separated by commas. */
    public static String header() {
        return Arrays.stream(values()).map(SeriesColumn::label).collect(Collectors.joining(","));
    }

    /** A row, its values separated by commas. */
    public static String line(SeriesRow row) {
        StringBuilder line = new StringBuilder(400);
        for (SeriesColumn column : values()) {
            line.append(line.isEmpty() ? "" : ",").append(column.text(row));
        }
        return line.toString();
    }

    /** The name in the file, for example {@code front_tip_m}. */
    public String label() {
        return label;
    }

    /** The number in {@code row}, SI. */
    public double of(SeriesRow row) {
        return switch (this) {
            case TIME -> row.time();
            case STEP -> row.step();
            case POTENTIAL -> row.potential();
            case CURRENT -> row.current();
            case CHARGE -> row.charge();
            case FRONT_MEAN -> row.frontMean();
            case FRONT_HEIGHT_MEAN -> row.frontHeightMean();
            case FRONT_TIP -> row.frontTip();
            case FRONT_MIN -> row.frontMin();
            case FRONT_LENGTH -> row.frontLength();
            case CURRENT_DENSITY_MAX -> row.currentDensityMax();
            case CURRENT_DENSITY_MEAN -> row.currentDensityMean();
            case CONCENTRATION_FRONT_MIN -> row.concentrationFrontMin();
            case CONCENTRATION_FRONT_MEAN -> row.concentrationFrontMean();
            case SALT -> row.salt();
            case LITHIUM_DEFECT -> row.lithiumDefect();
            case SALT_DEFECT -> row.saltDefect();
            case NODES -> row.nodes();
            case NEWTON_ITERATIONS -> row.newtonIterations();
            case WALL -> row.wallSeconds();
        };
    }

    /** Whether the numbers are counts. */
    public boolean isCount() {
        return this == NODES || this == NEWTON_ITERATIONS;
    }

    /** The number in {@code row} as text: the shortest that reads back as the same number. */
    public String text(SeriesRow row) {
        return isCount() ? Long.toString((long) of(row)) : ShortestDecimal.text(of(row));
    }
}
