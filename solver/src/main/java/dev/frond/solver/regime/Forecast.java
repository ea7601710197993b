package dev.frond.solver.regime;

import java.util.OptionalDouble;

/**
 * What a run is expected to come to.
 *
 * @param end how it ends
 * @param time when, s
 * @param leadStart highest point of the front less deposited thickness at the start, m
 * @param leadEnd the same at the end, m; that of the column {@code front_tip_m} less {@code front_mean_m}
 * @param focus largest over mean current density at the end; none without current
 */
public record Forecast(End end, double time, double leadStart, double leadEnd, OptionalDouble focus) {
    /** How a run ends; the labels are those of outcomes. */
    public enum End {
        FINISHED("finished"),
        SHORT_CIRCUIT("short-circuit"),
        DEPLETED("depleted"),
        STRIPPED("stripped");

        private final String label;

        End(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
