package dev.frond.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.run.Simulator;
import dev.frond.study.data.FitTask;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.file.Cells;
import dev.frond.study.file.FitReader;
import dev.frond.study.fit.Estimate;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Identifiability;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits of real runs: what went into a curve comes out of it. */
class FitStudyTest {
    /** Current, rest, three times the current, rest: the same as in the example. */
    private static final String CELL = Cells.MEMBRANE
            .replace("2e-13", "5e-12")
            .replace("10 um", "50 um")
            .replace("drive: {current_density: 0.3 mA/cm^2}", """
                    drive:
                      profile:
                        - {for: 5 min, current_density: 0.5 mA/cm^2}
                        - {for: 5 min, rest: true}
                        - {for: 5 min, current_density: 1.5 mA/cm^2}
                        - {for: 5 min, rest: true}""");

    private static final String THREE = """
            frond_fit: 1
            base: cell.yaml
            parameters:
              electrolyte.diffusivity: {between: [1e-12 m^2/s, 5e-11 m^2/s], scale: log}
              electrolyte.transference_number: {between: [0.05, 0.95]}
              anode.exchange_current_density: {between: [0.1 A/m^2, 10 A/m^2], scale: log, also: [cell.top.exchange_current_density]}
            data: [{file: measured.csv, quantity: potential, noise: 0.5 mV}]
            """;

    private static final double[] TRUTH = {5e-12, 0.42, 0.95};

    @TempDir
    private Path folder;

    private int journals;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), CELL);
    }

    private FitTask read(String text) throws IOException {
        return FitReader.read(Files.writeString(folder.resolve("fit.yaml"), text));
    }

    private Runs runs(FitTask task) throws IOException {
        JobSettings settings = new JobSettings(
                task.prepared(),
                folder.toString(),
                Keep.NOTHING,
                folder.resolve("kept").toString(),
                "x",
                FitStudy.readouts(task));
        return new Runs(
                new LocalEngine(),
                settings,
                2,
                Simulator.SIMULATION,
                RunJournal.open(folder.resolve(journals++ + ".csv")),
                new StudyWatch() {
                    @Override
                    public void ended(String outcome) {
                        // counted by the journal
                    }

                    @Override
                    public boolean interrupted() {
                        return false;
                    }
                });
    }

    private FitResult fit(String text) throws IOException {
        FitTask task = read(text);
        try (Runs runs = runs(task)) {
            return new FitStudy(task).run(runs);
        }
    }

    /** Values of the scenario itself for the only set of a fit whose table has the right abscissa. */
    private List<Double> values(String text) throws IOException {
        FitTask task = read(text);
        try (Runs runs = runs(task)) {
            JobResult result =
                    runs.of(List.of(new RunRequest(0, List.of(), List.of()))).get(0);
            assertThat(result.error()).isEmpty();
            return result.readings();
        }
    }

    private void measured(List<Double> potentials, double noise, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder table = new StringBuilder("time (s),potential (V)\n");
        for (int k = 0; k < 60; k++) {
            double value = potentials.isEmpty() ? -k : potentials.get(k) + noise * random.nextGaussian();
            table.append(20 * (k + 1)).append(',').append(value).append('\n');
        }
        Files.writeString(folder.resolve("measured.csv"), table);
    }

    /** Of nine estimates, each within two standard errors in 95 of 100, seven are in all but 0.8 of 100 cases. */
    @Test
    void threeParametersComeBackFromANoisyCurve() throws IOException {
        measured(List.of(), 0, 0);
        List<Double> exact = values(THREE);
        int within = 0;
        for (int seed = 1; seed <= 3; seed++) {
            measured(exact, 5e-4, seed);
            FitResult result = fit(THREE);
            assertThat(result.isIdentifiable()).isTrue();
            for (int k = 0; k < TRUTH.length; k++) {
                Estimate one = result.estimates().get(k);
                double off = (one.place() - one.parameter().place(TRUTH[k])) / one.standardError();
                within += Math.abs(off) < 2 ? 1 : 0;
            }
            // chi squared of 57 degrees: 95 % of it, and a little more, is within four of its standard deviations
            assertThat(result.best().cost()).isBetween(57 - 4 * Math.sqrt(114), 57 + 4 * Math.sqrt(114));
        }
        assertThat(within).isGreaterThanOrEqualTo(7);
    }

    /** A steady potential is one number; it may be lost in the electrolyte or at the electrodes. */
    @Test
    void aSteadyPotentialDoesNotTellKineticsFromTransport() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), Cells.MEMBRANE.replace("2e-13", "2e-12"));
        String text = """
                frond_fit: 1
                base: cell.yaml
                parameters:
                  electrolyte.diffusivity: {between: [1e-13 m^2/s, 1e-10 m^2/s], scale: log}
                  anode.exchange_current_density: {between: [0.1 A/m^2, 100 A/m^2], scale: log, also: [cell.top.exchange_current_density]}
                data: [{file: measured.csv, quantity: potential, noise: 0.2 mV}]
                starts: 4
                """;
        steady(List.of(), 0);
        List<Double> exact = values(text);
        assertThat(exact.get(4)).isCloseTo(exact.get(0), within(1e-5));
        steady(exact, 2e-4);
        FitResult result = fit(text);
        assertThat(result.isIdentifiable()).isFalse();
        assertThat(new Identifiability(result).sentences().get(0))
                .startsWith(
                        "The data say nothing of the diffusivity within its range: a change of the exchange current density within its interval");
    }

    private void steady(List<Double> potentials, double noise) throws IOException {
        Random random = new Random(4);
        StringBuilder table = new StringBuilder("time (min),potential (V)\n");
        for (int k = 0; k < 5; k++) {
            double value = potentials.isEmpty() ? -k : potentials.get(k) + noise * random.nextGaussian();
            table.append(16 + k).append(',').append(value).append('\n');
        }
        Files.writeString(folder.resolve("measured.csv"), table);
    }

    @Test
    void anImpedanceNeedsNoRun() throws IOException {
        Files.writeString(folder.resolve("z.csv"), """
                frequency (Hz),real (ohm cm^2),imaginary (ohm cm^2)
                1e5,1,-1
                1e4,1,-1
                1e3,1,-1
                1e2,1,-1
                10,1,-1
                1,1,-1
                """);
        String text = """
                frond_fit: 1
                base: cell.yaml
                parameters:
                  electrolyte.diffusivity: {between: [1e-12 m^2/s, 5e-11 m^2/s], scale: log}
                  anode.exchange_current_density: {between: [0.1 A/m^2, 10 A/m^2], scale: log, also: [cell.top.exchange_current_density]}
                data: [{file: z.csv, quantity: impedance, noise: 0.01}]
                starts: 4
                """;
        List<Double> exact = values(text);
        assertThat(exact).hasSize(12).doesNotContain(Double.NaN);
        StringBuilder table = new StringBuilder("frequency (Hz),real (ohm m^2),imaginary (ohm m^2)\n");
        double[] frequencies = {1e5, 1e4, 1e3, 1e2, 10, 1};
        for (int k = 0; k < 6; k++) {
            table.append(frequencies[k])
                    .append(',')
                    .append(exact.get(k))
                    .append(',')
                    .append(exact.get(6 + k));
            table.append('\n');
        }
        Files.writeString(folder.resolve("z.csv"), table);
        FitResult result = fit(text);
        assertThat(result.estimates().get(0).value()).isBetween(0.999 * 5e-12, 1.001 * 5e-12);
        assertThat(result.estimates().get(1).value()).isBetween(0.999 * 0.95, 1.001 * 0.95);
    }

    @Test
    void aFrontTellsTheCurrent() throws IOException {
        Files.writeString(
                folder.resolve("cell.yaml"),
                Cells.MEMBRANE
                        .replace(
                                "anode: {exchange_current_density: 0.95 A/m^2}",
                                "anode: {exchange_current_density: 0.95 A/m^2, defects: [{kind: gaussian, at: 0.5 um, height: 0.3 um, width: 0.2 um}]}")
                        .replace("front: 500 nm", "front: 100 nm"));
        Files.writeString(folder.resolve("front.csv"), "x (um),height (um)\n0,0\n0.25,0\n0.5,0\n1,0\n");
        String text = """
                frond_fit: 1
                base: cell.yaml
                parameters: {drive.current_density: {between: [0.1 mA/cm^2, 1 mA/cm^2]}}
                data: [{file: front.csv, quantity: front, at: 20 min}]
                starts: 2
                """;
        List<Double> exact = values(text);
        assertThat(exact.get(2)).isGreaterThan(exact.get(0) + 0.2e-6);
        Files.writeString(
                folder.resolve("front.csv"),
                "x (um),height (m)\n0," + exact.get(0) + "\n0.25," + exact.get(1) + "\n0.5," + exact.get(2) + "\n1,"
                        + exact.get(3) + "\n");
        FitResult result = fit(text);
        assertThat(result.estimates().get(0).value()).isBetween(2.99, 3.01);
    }

    @Test
    void runsThatEndTooEarlyAreSaid() throws IOException {
        Files.writeString(folder.resolve("shorts.csv"), "time (h)\n1\n1.5\n1.2\n");
        assertThatThrownBy(() -> fit("""
                frond_fit: 1
                base: cell.yaml
                parameters: {electrolyte.transference_number: {between: [0.3, 0.5]}}
                data: [{file: shorts.csv, quantity: time_to_short}]
                starts: 1
                """))
                .isInstanceOf(StudyFailedException.class)
                .hasMessageContaining("none of the 2 points that were looked at has a value");
    }
}
