package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import dev.frond.study.data.FitTask;
import dev.frond.study.file.FitReader;
import dev.frond.study.fit.Estimate;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Identifiability;
import dev.frond.study.output.EstimateText;
import dev.frond.study.run.FitStudy;
import dev.frond.study.run.RunJournal;
import dev.frond.study.run.Runs;
import dev.frond.study.run.StudyWatch;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fits of the examples come to what their texts say. */
class FitExamplesTest {
    @TempDir
    private Path work;

    private FitResult fit(String file) throws IOException {
        FitTask task = FitReader.read(Path.of(file));
        JobSettings settings = new JobSettings(
                task.prepared(),
                Path.of(file).toAbsolutePath().resolveSibling("").toString(),
                Keep.NOTHING,
                work.resolve("jobs").toString(),
                "x",
                FitStudy.readouts(task));
        StudyWatch nobody = new StudyWatch() {
            @Override
            public void ended(String outcome) {
                // nothing is shown
            }

            @Override
            public boolean interrupted() {
                return false;
            }
        };
        RunJournal journal = RunJournal.open(work.resolve("runs.csv"));
        try (Runs runs = new Runs(new LocalEngine(), settings, 2, Simulator.SIMULATION, journal, nobody)) {
            return new FitStudy(task).run(runs);
        }
    }

    @Test
    void theMembranesCurveTellsThreeParameters() throws IOException {
        FitResult result = fit("fit-membrane/fit.yaml");
        String page = Files.readString(Path.of("../docs/fit.md"));
        for (Estimate estimate : result.estimates()) {
            assertThat(page).contains(EstimateText.line(estimate));
        }
        assertThat(page).contains("\n" + new Identifiability(result).sentences().get(0) + "\n");
        double[] truth = {5e-12, 0.42, 0.95};
        for (int k = 0; k < truth.length; k++) {
            Estimate one = result.estimates().get(k);
            assertThat(one.parameter().place(truth[k])).isBetween(one.low(), one.high());
        }
    }

    @Test
    void aConstantCurrentDoesNot() throws IOException {
        FitResult result = fit("fit-membrane/steady.yaml");
        assertThat(result.isIdentifiable()).isFalse();
        assertThat(Path.of("fit-membrane/README.md"))
                .content()
                .contains("> " + new Identifiability(result).sentences().get(0));
    }

    @ParameterizedTest
    @CsvSource({"lpc, LPC", "ucpba, LPC@2%UCPBA"})
    void theOverpotentialsTellTheExchangeCurrentDensity(String file, String name) throws IOException {
        Estimate one =
                fit("zhu2023-overpotential/fit-" + file + ".yaml").estimates().get(0);
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f to %.2f |",
                name,
                one.value(),
                one.parameter().at(one.low()),
                one.parameter().at(one.high()));
        assertThat(Path.of("zhu2023-overpotential/README.md")).content().contains(row);
    }
}
