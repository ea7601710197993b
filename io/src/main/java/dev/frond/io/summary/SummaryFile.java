package dev.frond.io.summary;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.json.JsonWriter;
import dev.frond.io.series.CycleColumn;
import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.model.Metal;
import dev.frond.solver.regime.Forecast;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.CycleReport;
import dev.frond.solver.run.CycleRow;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code summary.json}. */
public final class SummaryFile {
    /** In 1 mAh/cm2. */
    private static final double COULOMB_PER_M2 = 3.6e4;

    private SummaryFile() {}

    /**
     * Writes the summary; the name stands for the whole file or for what was there before.
     *
     * @param regime what was to be expected
     * @param version of the program
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, Summary summary, Regime regime, String version) throws IOException {
        AtomicFile.write(file, text(summary, regime, version));
    }

    /** The JSON text of {@code summary}. */
    public static String text(Summary summary, Regime regime, String version) {
        JsonWriter json = new JsonWriter().beginObject();
        json.key("version").string(version);
        json.key("scenario").string(summary.scenario());
        json.key("metal").string(summary.metal().name());
        json.key("outcome").string(summary.outcome().label());
        json.key("time_s").number(summary.time());
        writeRegime(json.key("regime").beginObject(), regime);
        regime.forecast()
                .ifPresent(forecast -> writeForecast(json.key("forecast").beginObject(), forecast, summary));
        writeFinal(json.key("final").beginObject(), summary.last());
        writeLedger(json.key("ledger").beginObject(), summary);
        summary.lastCycle().ifPresent(cycle -> writeCycles(json.key("cycles").beginObject(), cycle));
        summary.cycles().ifPresent(report -> writeJumps(json.key("cycle_jumps").beginObject(), report));
        writeEvents(json.key("events").beginArray(), summary.events());
        writeUnresolved(json.key("unresolved").beginObject(), summary.unresolved());
        writeCounts(json.key("costs").beginObject(), summary.costs());
        writeTiming(json.key("timing").beginObject(), summary.costs());
        return json.end().text();
    }

    /** Without what there is not, such as a time of depletion. */
    private static void writeRegime(JsonWriter json, Regime regime) {
        json.key("current_density_A_m2").number(regime.currentDensity());
        json.key("current_density_peak_A_m2").number(regime.peakCurrentDensity());
        json.key("limiting_current_density_A_m2").number(regime.limitingCurrentDensity());
        json.key("i_over_i_lim_cell").number(regime.cellRatio());
        json.key("i_over_i_lim_cell_peak").number(regime.peakRatio());
        json.key("wagner_number").number(regime.wagnerNumber());
        json.key("kinetic_length_m").number(regime.kineticLength());
        if (Double.isFinite(regime.sandTime())) {
            json.key("sand_time_s").number(regime.sandTime());
        }
        regime.depletionTime().ifPresent(time -> json.key("depletion_time_s").number(time));
        regime.fastestWavelength()
                .ifPresent(length -> json.key("fastest_wavelength_m").number(length));
        regime.amplification()
                .ifPresent(factor -> json.key("predicted_amplification").number(factor));
        json.key("words").string(regime.words());
        json.key("warnings").beginArray();
        regime.warnings().forEach(warning -> json.element().string(warning));
        json.end();
        json.end();
    }

    /** What was expected beside what came. */
    private static void writeForecast(JsonWriter json, Forecast forecast, Summary summary) {
        json.key("outcome").beginObject();
        json.key("forecast").string(forecast.end().label());
        json.key("result").string(summary.outcome().label());
        json.end();
        pair(json, "time_s", forecast.time(), summary.time());
        SeriesRow last = summary.last();
        if (last != null) {
            pair(json, "tip_lead_m", forecast.leadEnd(), last.tipLead());
        }
        if (last != null && forecast.focus().isPresent() && last.currentFocus().isPresent()) {
            pair(
                    json,
                    "j_max_over_j_mean",
                    forecast.focus().getAsDouble(),
                    last.currentFocus().getAsDouble());
        }
        json.end();
    }

    private static void pair(JsonWriter json, String name, double forecast, double result) {
        json.key(name).beginObject();
        json.key("forecast").number(forecast);
        json.key("result").number(result);
        json.end();
    }

    /** The last row of the series but for its time on the clock; empty when no step was accepted. */
    private static void writeFinal(JsonWriter json, @Nullable SeriesRow last) {
        if (last != null) {
            writeRow(json, last);
        }
        json.end();
    }

    private static void writeRow(JsonWriter json, SeriesRow row) {
        for (SeriesColumn column : SeriesColumn.all(row)) {
            if (column == SeriesColumn.WALL) {
                continue;
            }
            json.key(column.label());
            if (column.isCount()) {
                json.count((long) column.of(row));
            } else {
                json.number(column.of(row));
            }
        }
    }

    private static void writeLedger(JsonWriter json, Summary summary) {
        Summary.LedgerTotals ledger = summary.ledger();
        json.key("charge_C_m").number(ledger.charge());
        json.key("capacity_mAh_cm2").number(ledger.capacity() / COULOMB_PER_M2);
        json.key("lithium_deposited_mol_m").number(ledger.lithiumDeposited());
        json.key("lithium_stripped_mol_m").number(ledger.lithiumStripped());
        json.key("lithium_dead_mol_m").number(ledger.lithiumDead());
        json.key("salt_start_mol_m").number(ledger.saltStart());
        json.key("salt_now_mol_m").number(ledger.saltNow());
        json.key("salt_through_top_mol_m").number(ledger.saltThroughTop());
        json.key("salt_entrapped_mol_m").number(ledger.saltEntrapped());
        json.key("lithium_defect_max").number(ledger.lithiumDefectMax());
        json.key("salt_defect_max").number(ledger.saltDefectMax());
        if (!summary.metal().equals(Metal.LITHIUM)) {
            json.key("metal_deposited_mol_m").number(ledger.lithiumDeposited());
            json.key("metal_stripped_mol_m").number(ledger.lithiumStripped());
            json.key("metal_dead_mol_m").number(ledger.lithiumDead());
            json.key("metal_defect_max").number(ledger.lithiumDefectMax());
        }
        ledger.coulombicEfficiency().ifPresent(efficiency -> {
            json.key("plated_C_m").number(ledger.plated());
            json.key("stripped_C_m").number(ledger.stripped());
            json.key("coulombic_efficiency").number(efficiency);
        });
        json.end();
    }

    /** How many came to their end, and the last row of {@code cycles.csv}, without what there is none of. */
    private static void writeCycles(JsonWriter json, CycleRow cycle) {
        json.key("count").count(cycle.cycle());
        json.key("last").beginObject();
        for (CycleColumn column : CycleColumn.values()) {
            if (column != CycleColumn.CYCLE && !Double.isNaN(column.of(cycle))) {
                json.key(column.label()).number(column.of(cycle));
            }
        }
        json.end();
        json.end();
    }

    private static void writeJumps(JsonWriter json, CycleReport report) {
        json.key("resolved").count(report.resolved());
        json.key("jumped").count(report.jumped());
        json.key("jumps").count(report.jumps());
        json.key("growth_error").number(report.error());
        json.end();
    }

    private static void writeEvents(JsonWriter json, List<Event> events) {
        for (Event event : events) {
            json.element().beginObject();
            json.key("kind").string(event.kind());
            json.key("time_s").number(event.time());
            json.key("x_m").number(event.x());
            json.key("y_m").number(event.y());
            json.key("area_m2").number(event.area());
            json.key("salt_mol_m").number(event.salt());
            if (!event.detail().isEmpty()) {
                json.key("detail").string(event.detail());
            }
            json.end();
        }
        json.end();
    }

    /** Empty when every iteration ended. */
    private static void writeUnresolved(JsonWriter json, Map<String, Integer> unresolved) {
        unresolved.forEach((name, count) -> json.key(name).count(count));
        json.end();
    }

    private static void writeCounts(JsonWriter json, Summary.Costs costs) {
        json.key("steps").count(costs.steps());
        json.key("rejected").count(costs.rejected());
        json.key("newton_iterations").count(costs.newtonIterations());
        json.key("factorisations").count(costs.factorisations());
        json.key("krylov_iterations").count(costs.krylovIterations());
        json.key("remeshings").count(costs.remeshings());
        json.key("smallest_angle_deg").number(costs.leastAngle());
        json.end();
    }

    private static void writeTiming(JsonWriter json, Summary.Costs costs) {
        json.key("wall_s").number(costs.wallSeconds());
        json.key("assembly_s").number(costs.assemblySeconds());
        json.key("solve_s").number(costs.solveSeconds());
        json.key("mesh_s").number(costs.meshSeconds());
        json.end();
    }
}
