package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flat front that moves under a counter electrode: fluxes, currents and amounts of metals and salts of any charges. */
class OtherMetalsTest {
    private static final double CURRENT = 40;
    private static final double END = 20;
    private static final double SALT = 800;

    private static Scenario scenario(Metal metal, int anion) {
        return Scenario.builder()
                .temperature(300)
                .metal(metal)
                .electrolyte(new Electrolyte(SALT, 0.4, new Electrolyte.TransportData.Diffusivity(4e-12))
                        .withAnionValence(anion))
                .cell(new Cell(2e-6, 4e-6, new Cell.Top.CounterElectrode(50)))
                .anode(new Anode(metal, 50))
                .drive(new Drive.CurrentDensity(CURRENT))
                .time(new TimeControl(END, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 1)))
                .mesh(new MeshSource.Generated(100e-9, 400e-9))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"lithium, 1, 1", "copper, 2, 1", "magnesium, 1, 1", "silver, 2, 2"})
    void currentsFluxesAndAmounts(String name, int anion, int cationsPerFormula) {
        Metal metal = Metal.named(name).orElseThrow();
        Scenario scenario = scenario(metal, anion);
        List<Snapshot> frames = new ArrayList<>();
        Summary summary = Simulation.of(scenario).run(new Observer() {
            @Override
            public void frame(Snapshot snapshot) {
                frames.add(snapshot);
            }
        });
        assertThat(summary.metal()).isEqualTo(metal);
        double passed = CURRENT * END * 2e-6;
        double moles = passed / (metal.valence() * Constants.FARADAY);
        assertThat(summary.ledger().charge()).isCloseTo(passed, within(1e-10 * passed));
        assertThat(summary.ledger().lithiumDeposited()).isCloseTo(moles, within(1e-9 * moles));
        assertThat(summary.ledger().lithiumStripped()).isCloseTo(moles, within(1e-9 * moles));
        assertThat(summary.ledger().lithiumDefectMax()).isLessThan(1e-9);
        assertThat(summary.ledger().saltDefectMax()).isLessThan(1e-9);
        double area = 2e-6 * 4e-6;
        assertThat(summary.ledger().saltStart()).isCloseTo(SALT * area, within(1e-9 * SALT * area));

        Snapshot last = frames.get(frames.size() - 1);
        assertThat(last.metal()).isEqualTo(metal);
        double[] density = FrontCurrentDensity.of(last, scenario);
        double displaced = cationsPerFormula * metal.molarVolume();
        for (int node : last.mesh().topology().anode().nodes()) {
            if (Double.isNaN(density[node])) {
                continue;
            }
            // triangles that are not alike spread the current by some 1e-6 over the front
            assertThat(density[node]).isCloseTo(CURRENT, within(1e-4 * CURRENT));
            double flux = density[node] / metal.chargePerMole() * (1 - displaced * last.concentration()[node]);
            assertThat(-last.cationFlux()[2 * node + 1]).isCloseTo(flux, within(1e-9 * flux));
        }
        for (int t = 0; t < last.mesh().topology().triangleCount(); t++) {
            assertThat(-last.cellCurrentDensity()[2 * t + 1]).isCloseTo(CURRENT, within(1e-2 * CURRENT));
        }
    }
}
