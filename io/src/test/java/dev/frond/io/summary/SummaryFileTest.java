package dev.frond.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.solver.regime.Forecast;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SummaryFileTest {
    @Test
    void isTheDocumentedJson() {
        Summary summary = new Summary(
                "say \"hi\"\\",
                Outcome.SHORT_CIRCUIT,
                1.5,
                null,
                new Summary.LedgerTotals(1e-4, 18, 2e-9, 1e-9, 5e-10, 3, 4, 5, 0, 1e-13, Double.NaN),
                List.of(new Event("short-circuit", 1.5, 2e-6, 3e-6, 0, 0)),
                Map.of("front-repair", 2),
                new Summary.Costs(1, 2, 3, 4, 5, 6, 30, 0.25, 0.5, 0.75, 2));
        Regime regime = new Regime(
                3,
                6,
                12,
                2,
                1e-5,
                600,
                OptionalDouble.of(300),
                OptionalDouble.empty(),
                OptionalDouble.of(4),
                Optional.of(new Forecast(Forecast.End.SHORT_CIRCUIT, 1.25, 2e-7, 8e-7, OptionalDouble.of(1.5))),
                List.of("The forecast leaves out the fillers."),
                "Dendrites.");
        assertThat(SummaryFile.text(summary, regime, "0.1.0")).isEqualTo("""
                {
                  "version": "0.1.0",
                  "scenario": "say \\"hi\\"\\\\",
                  "metal": "lithium",
                  "outcome": "short-circuit",
                  "time_s": 1.5,
                  "regime": {
                    "current_density_A_m2": 3.0,
                    "current_density_peak_A_m2": 6.0,
                    "limiting_current_density_A_m2": 12.0,
                    "i_over_i_lim_cell": 0.25,
                    "i_over_i_lim_cell_peak": 0.5,
                    "wagner_number": 2.0,
                    "kinetic_length_m": 1.0E-5,
                    "sand_time_s": 600.0,
                    "depletion_time_s": 300.0,
                    "predicted_amplification": 4.0,
                    "words": "Dendrites.",
                    "warnings": [
                      "The forecast leaves out the fillers."
                    ]
                  },
                  "forecast": {
                    "outcome": {
                      "forecast": "short-circuit",
                      "result": "short-circuit"
                    },
                    "time_s": {
                      "forecast": 1.25,
                      "result": 1.5
                    }
                  },
                  "final": {},
                  "ledger": {
                    "charge_C_m": 1.0E-4,
                    "capacity_mAh_cm2": 5.0E-4,
                    "lithium_deposited_mol_m": 2.0E-9,
                    "lithium_stripped_mol_m": 1.0E-9,
                    "lithium_dead_mol_m": 5.0E-10,
                    "salt_start_mol_m": 3.0,
                    "salt_now_mol_m": 4.0,
                    "salt_through_top_mol_m": 5.0,
                    "salt_entrapped_mol_m": 0.0,
                    "lithium_defect_max": 1.0E-13,
                    "salt_defect_max": null
                  },
                  "events": [
                    {
                      "kind": "short-circuit",
                      "time_s": 1.5,
                      "x_m": 2.0E-6,
                      "y_m": 3.0E-6,
                      "area_m2": 0.0,
                      "salt_mol_m": 0.0
                    }
                  ],
                  "unresolved": {
                    "front-repair": 2
                  },
                  "costs": {
                    "steps": 1,
                    "rejected": 2,
                    "newton_iterations": 3,
                    "factorisations": 4,
                    "krylov_iterations": 5,
                    "remeshings": 6,
                    "smallest_angle_deg": 30.0
                  },
                  "timing": {
                    "wall_s": 2.0,
                    "assembly_s": 0.25,
                    "solve_s": 0.5,
                    "mesh_s": 0.75
                  }
                }
                """);
    }

    @Test
    void escapesWhatJsonDoesNotAllow() {
        assertThat(new JsonWriter().string("a\tb\nc\u0001").text()).isEqualTo("\"a\\tb\\nc\\u0001\"\n");
    }
}
