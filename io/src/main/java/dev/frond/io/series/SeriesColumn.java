package dev.frond.io.series;

import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.units.ShortestDecimal;
import java.util.Arrays;
import java.util.List;
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
    PLATED("plated_C_m"),
    STRIPPED("stripped_C_m"),
    BARE("bare_m"),
    NODES("nodes"),
    NEWTON_ITERATIONS("newton_iterations"),
    WALL("wall_s");

    private final String label;

    SeriesColumn(String label) {
        this.label = label;
    }

    /** The columns of a run; those of a collector only where there is one. */
    public static List<SeriesColumn> all(boolean onCollector) {
        return Arrays.stream(values())
                .filter(column -> onCollector || !column.isOfCollector())
                .toList();
    }

    /** The columns that a row has. */
    public static List<SeriesColumn> all(SeriesRow row) {
        return all(row.collector().isPresent());
    }

    /** The names of the columns of a run, separated by commas. */
    public static String header(boolean onCollector) {
        return all(onCollector).stream().map(SeriesColumn::label).collect(Collectors.joining(","));
    }

    /** The same of a run without a collector. */
    public static String header() {
        return header(false);
    }

    /** A row, its values separated by commas. */
    public static String line(SeriesRow row) {
        StringBuilder line = new StringBuilder(400);
        for (SeriesColumn column : all(row)) {
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
            case PLATED -> row.collector().map(SeriesRow.OnCollector::plated).orElse(Double.NaN);
            case STRIPPED ->
                row.collector().map(SeriesRow.OnCollector::stripped).orElse(Double.NaN);
            case BARE -> row.collector().map(SeriesRow.OnCollector::bare).orElse(Double.NaN);
            case NODES -> row.nodes();
            case NEWTON_ITERATIONS -> row.newtonIterations();
            case WALL -> row.wallSeconds();
        };
    }

    /** Whether only runs with a collector have it. */
    public boolean isOfCollector() {
        return this == PLATED || this == STRIPPED || this == BARE;
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
