package dev.frond.study.data;

import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.units.QuantityKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be measured of a cell and compared with a run. */
@SuppressWarnings("ImmutableEnumChecker") // kinds of quantity are immutable
public enum Measurement {
    /** Of lithium against the top, over time. */
    POTENTIAL("potential", "potential", "potential", QuantityKind.POTENTIAL, SeriesColumn.POTENTIAL),
    /** Over the width of the box, over time. */
    CURRENT("current", "current density", "current_density", QuantityKind.CURRENT_DENSITY, SeriesColumn.CURRENT),
    /** The highest point of the front over time. */
    TIP("tip", "tip of the front", "height", QuantityKind.LENGTH, SeriesColumn.FRONT_TIP),
    /** The front at one time: its height over x. */
    FRONT("front", "height of the front", "height", QuantityKind.LENGTH, null),
    /** Of the symmetric cell, times its area. */
    IMPEDANCE("impedance", "impedance", "real", QuantityKind.AREA_RESISTANCE, null),
    /** A row for each cell that was measured. */
    TIME_TO_SHORT("time_to_short", "time to the short circuit", "time", QuantityKind.TIME, null);

    private final String label;
    private final String words;
    private final String column;
    private final QuantityKind kind;
    private final Optional<SeriesColumn> series;

    Measurement(String label, String words, String column, QuantityKind kind, @Nullable SeriesColumn series) {
        this.label = label;
        this.words = words;
        this.column = column;
        this.kind = kind;
        this.series = Optional.ofNullable(series);
    }

    /** The name in the file. */
    public String label() {
        return label;
    }

    /** In words, for pictures and reports. */
    public String words() {
        return words;
    }

    /** The column of the table that holds its values. */
    public String column() {
        return column;
    }

    /** Of its values. */
    public QuantityKind kind() {
        return kind;
    }

    /** Of the noise: that of the values, but of an impedance a part of its absolute value. */
    public QuantityKind noiseKind() {
        return this == IMPEDANCE ? QuantityKind.NUMBER : kind;
    }

    /** Where it is in the series of a run; empty when it is not a value over time. */
    public Optional<SeriesColumn> series() {
        return series;
    }

    /** The column that its values are over, in one of several forms; empty when they are over nothing. */
    public List<String> abscissae() {
        return switch (this) {
            case POTENTIAL, CURRENT, TIP -> List.of("time", "capacity");
            case FRONT -> List.of("x");
            case IMPEDANCE -> List.of("frequency");
            case TIME_TO_SHORT -> List.of();
        };
    }
}
