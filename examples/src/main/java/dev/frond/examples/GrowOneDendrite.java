package dev.frond.examples;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.Arrays;

/** A scenario in code, its run, and a field of the result. Everything is SI. */
public final class GrowOneDendrite {
    private GrowOneDendrite() {}

    public static void main(String[] arguments) {
        Summary summary = Simulation.of(scenario(5 * 60)).run(new Observer() {
            @Override
            public void frame(Snapshot frame) {
                double lowest = Arrays.stream(frame.concentration()).min().orElseThrow();
                System.out.printf("%5.0f s  lowest concentration %6.4f mol/L%n", frame.time(), lowest / 1000);
            }
        });
        System.out.println(summary.outcome().label() + ": " + summary.last());
    }

    /** Near its limiting current, where a bump of 0.2 um runs ahead of the flat front; {@code end} in s. */
    static Scenario scenario(double end) {
        return Scenario.builder()
                .name("one dendrite")
                .temperature(318)
                .electrolyte(new Electrolyte(1000, 0.42, new TransportData.Diffusivity(5.83e-14)))
                .cell(new Cell(5e-6, 3e-6))
                .anode(new Anode(30, new Defect.Gaussian(2.5e-6, 0.2e-6, 0.15e-6)))
                .drive(new Drive.CurrentDensity(3))
                .end(end)
                .mesh(new MeshSource.Generated(50e-9))
                .output(new Output(60))
                .build();
    }
}
