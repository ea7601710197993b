package dev.frond.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.gmsh.GmshReader;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * A bump on a frozen front: 100 implicit Euler steps of 1 s on the mesh files that FreeFEM 4.11 (UMFPACK) and DOLFINx 0.5.2
 * (MUMPS) ran on, with the same elements. Those two agree with each other in every digit of the table.
 */
class PeerMeshVerification {
    private static final double[] TIMES = {1, 10, 50, 100};

    /** Half the last digit that the peers print, and a tenth more for their last rounding; V and mol/m3. */
    private static final double HALF_DIGIT_OF_POTENTIAL = 5.5e-9;

    private static final double HALF_DIGIT_OF_CONCENTRATION = 5.5e-5;

    /** What the peers print of one mesh: V in volts and the least c in mol/m3 at the four times. */
    private record Peer(List<Double> potential, List<Double> concentration) {}

    private static final Peer COARSE = new Peer(
            List.of(-0.02342769, -0.03148281, -0.05358751, -0.07290525),
            List.of(926.2280, 748.7515, 453.7039, 300.0870));

    private static final Peer MIDDLE = new Peer(
            List.of(-0.02343799, -0.03148686, -0.05359087, -0.07291238),
            List.of(926.2698, 748.8951, 453.9342, 300.3308));

    private static final Peer FINE = new Peer(
            List.of(-0.02344096, -0.03148806, -0.05359213, -0.07291493),
            List.of(926.2503, 748.9822, 454.0396, 300.4405));

    private static Mesh mesh(String name) throws IOException {
        InputStream raw = Objects.requireNonNull(GmshReader.class.getResourceAsStream(name));
        try (InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return GmshReader.read(in.readAllBytes(), name, 1e-6, Map.of("front", 1, "right", 2, "top", 3, "left", 4));
        }
    }

    private static Simulation simulation(Mesh mesh, double end) {
        return Simulation.on(
                new Scenario(
                        "fixed front",
                        318,
                        new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.829901682e-14)),
                        new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                        new Anode(30, 0.5, 0.5, 0, false, List.of()),
                        List.of(),
                        new Drive.CurrentDensity(3),
                        new TimeControl(end, new TimeControl.Scheme.ImplicitEuler(1)),
                        new MeshSource.GmshFile("mesh.msh", 1e-6, Map.of()),
                        new Output(
                                end,
                                Stream.of(1.0, 10.0, 50.0, 100.0)
                                        .filter(time -> time <= end)
                                        .toList())),
                mesh);
    }

    private record Run(List<SeriesRow> rows, List<Snapshot> frames, Summary summary) {
        static Run of(Simulation simulation) {
            List<SeriesRow> rows = new ArrayList<>();
            List<Snapshot> frames = new ArrayList<>();
            Summary summary = simulation.run(new Observer() {
                @Override
                public void accepted(SeriesRow row) {
                    rows.add(row);
                }

                @Override
                public void frame(Snapshot snapshot) {
                    frames.add(snapshot);
                }
            });
            return new Run(rows, frames, summary);
        }
    }

    /** Prints both; the result is |got - expected|. */
    private static double compare(String what, double expected, double got) {
        double error = Math.abs(got - expected);
        System.out.printf(
                Locale.ROOT,
                "  %-28s peers %.8g got %.9g error %.1e, relative %.1e%n",
                what,
                expected,
                got,
                error,
                error / Math.abs(expected));
        return error;
    }

    private static void check(String name, Peer peer, int unknowns, int steps) throws IOException {
        Run run = Run.of(simulation(mesh(name), steps));
        assertThat(2 * run.frames().get(0).mesh().topology().nodeCount() + 1).isEqualTo(unknowns);
        assertThat(run.rows()).hasSize(steps);
        System.out.printf(
                Locale.ROOT,
                "%s: %d steps in %.1f s%n",
                name,
                steps,
                run.summary().costs().wallSeconds());
        for (int k = 0; k < TIMES.length && TIMES[k] <= steps; k++) {
            SeriesRow row = run.rows().get((int) TIMES[k] - 1);
            Snapshot frame = run.frames().get(k + 1);
            assertThat(row.time()).isEqualTo(TIMES[k]);
            assertThat(frame.time()).isEqualTo(TIMES[k]);
            double least = Arrays.stream(frame.concentration()).min().orElseThrow();
            String at = "t = " + (int) TIMES[k] + " s, ";
            assertThat(compare(at + "V, V", peer.potential().get(k), row.potential()))
                    .isLessThan(HALF_DIGIT_OF_POTENTIAL);
            assertThat(compare(at + "least c, mol/m3", peer.concentration().get(k), least))
                    .isLessThan(HALF_DIGIT_OF_CONCENTRATION);
            // The salt is least on the front.
            assertThat(row.concentrationFrontMin()).isEqualTo(least);
        }
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(1e-12);
    }

    @Test
    void coarse() throws IOException {
        check("fixed-A-h25.msh", COARSE, 2879, 100);
    }

    @Test
    void middle() throws IOException {
        check("fixed-A-h12.msh", MIDDLE, 10145, 50);
    }

    /** The first steps alone, to keep the tests short; all hundred agree as well. */
    @Test
    void fine() throws IOException {
        check("fixed-A-h6.msh.gz", FINE, 38007, 10);
    }

    @Test
    void theReferenceBackendAgrees() throws IOException {
        Simulation simulation = simulation(mesh("fixed-A-h25.msh"), 10);
        List<SeriesRow> separated = Run.of(simulation).rows();
        List<SeriesRow> coupled =
                Run.of(simulation.with(new Backend.CoupledLu())).rows();
        assertThat(coupled).hasSize(10);
        double most = 0;
        for (int k = 0; k < coupled.size(); k++) {
            SeriesRow a = separated.get(k);
            SeriesRow b = coupled.get(k);
            most = Math.max(most, Math.abs(a.potential() / b.potential() - 1));
            most = Math.max(most, Math.abs(a.concentrationFrontMin() / b.concentrationFrontMin() - 1));
        }
        System.out.printf(Locale.ROOT, "separated against coupled: largest relative difference %.1e%n", most);
        assertThat(most).isLessThan(1e-9);
    }
}
