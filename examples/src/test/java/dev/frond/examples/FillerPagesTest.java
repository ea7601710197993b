package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.examples.FillerOrTransport.Quantity;
import dev.frond.examples.FillerOrTransport.Term;
import dev.frond.examples.ScatteredFiller.Front;
import dev.frond.examples.SweepRows.Row;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.run.Simulation;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobMeasures;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about fillers say what their records say, and the records what frond says. */
class FillerPagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = Path.of("filler-or-transport");
    private static final FillerPages PAGES = new FillerPages(ROOT);

    /** What another processor's rounding may make of a run, as a part of a number: far less than a page shows. */
    private static final double ROUNDING = 1e-4;

    @Test
    void theTablesAreThoseOfTheRecords() throws IOException {
        assertThat(MarkedTables.of(PAGES.answer())).isEqualTo(PAGES.answerTables());
        assertThat(MarkedTables.of(PAGES.readme())).isEqualTo(PAGES.readmeTables());
    }

    /** The numbers in the sentences of {@code docs/filler.md}. */
    @Test
    void theSentencesAreThoseOfTheRecords() throws IOException {
        FillerOrTransport study = PAGES.positions();
        assertThat(answer())
                .contains("halves the lead of the tip (× " + effect(study, Term.TRANSPORT))
                .contains("with discs (× " + effect(study, Term.TOTAL))
                .contains("of either sign**: × " + effect(study, Term.GEOMETRY));
        List<Row> rows = PAGES.record("positions");
        assertThat(answer())
                .contains(
                        String.format("a lead of %s instead of %s nm in LPC", lead(rows, 24, 1.6), lead(rows, 0, 1.6)))
                .contains(String.format("on it: %s instead of %s nm", lead(rows, 28, 2.2), lead(rows, 4, 2.2)));
        List<Row> all = PAGES.record("factorial");
        assertThat(answer())
                .contains(nanometres(all.get(16)) + " instead of " + nanometres(all.get(13)) + " nm, a lowest")
                .contains(nanometres(all.get(17)) + " instead of " + nanometres(all.get(14)) + " nm.");
    }

    /** What the sentences say with fewer digits. */
    @Test
    void theRoundedNumbersOfTheSentences() throws IOException {
        FillerOrTransport study = PAGES.positions();
        assertThat(answer())
                .contains("Discs cost 9 mV and raise the peak of the current by 9 %")
                .contains("31 of 75.5 mV")
                .contains("makes the lead 4 % larger")
                .contains("raise the lead 1.2-fold and j_max/j_mean 1.7-fold")
                .contains("In UCPBA it is × 0.90 and × 1.10")
                .contains("less even**, 4.6-fold");
        assertThat(mean(study, Term.GEOMETRY, Quantity.POTENTIAL)).isCloseTo(-9, within(0.5));
        assertThat(mean(study, Term.GEOMETRY, Quantity.CURRENT_FOCUS)).isCloseTo(Math.log(1.09), within(0.005));
        assertThat(mean(study, Term.KINETICS, Quantity.POTENTIAL)).isCloseTo(31, within(0.5));
        assertThat(mean(study, Term.TOTAL, Quantity.POTENTIAL)).isCloseTo(75.5, within(0.05));
        assertThat(mean(study, Term.KINETICS, Quantity.TIP_LEAD)).isCloseTo(Math.log(1.04), within(0.005));
        assertThat(mean(study, Term.GEOMETRY, Quantity.FLUX_VARIATION)).isCloseTo(Math.log(4.6), within(0.01));
        assertThat(discs(study, Quantity.TIP_LEAD, 0)).isCloseTo(1.2, within(0.05));
        assertThat(discs(study, Quantity.CURRENT_FOCUS, 0)).isCloseTo(1.7, within(0.05));
        assertThat(discs(study, Quantity.TIP_LEAD, 1)).isCloseTo(0.90, within(0.005));
        assertThat(discs(study, Quantity.CURRENT_FOCUS, 1)).isCloseTo(1.10, within(0.005));
    }

    /** The diffusivity does it: t+ alone by 5 % at the lower one, not at all at the higher one. */
    @Test
    void whatOfTransportIsTheDiffusivity() throws IOException {
        List<Row> ions = PAGES.record("ions");
        assertThat(factor(ions, 1.956e-14)).isCloseTo(0.95, within(0.005));
        assertThat(factor(ions, 8.381e-14)).isCloseTo(1, within(0.01));
        assertThat(answer()).contains("t+ alone makes the lead 5 % smaller");
    }

    /** Each of the three electrolytes with their own meshes, with discs and without. */
    @ParameterizedTest
    @CsvSource({"0", "9", "15"})
    void theRecordIsWhatFrondGives(int number) throws IOException {
        Sweep sweep = SweepReader.read(FOLDER.resolve("factorial.yaml"));
        SweepJob job = sweep.jobs().get(number);
        Path file = FOLDER.resolve(sweep.bases().get(job.base()).name());
        JobMeasures measures = new JobMeasures();
        JobResult result = measures.result(
                Simulation.of(ScenarioReader.read(file, job.settings())).run(measures));
        SweepTable table = new SweepTable(sweep);
        Row now = SweepRows.of(
                        List.of(table.header().strip(), table.row(job, result).strip()))
                .get(0);
        Row recorded = PAGES.record("factorial").get(number);
        assertThat(now.text("outcome")).isEqualTo(recorded.text("outcome"));
        for (String column : List.of("tip_lead_m", "j_max_over_j_mean", "flux_variation", "potential_V")) {
            assertThat(now.number(column))
                    .as(column)
                    .isCloseTo(recorded.number(column), withinPercentage(100 * ROUNDING));
        }
    }

    @Test
    void theRecordOfScatteredDiscsIsWhatFrondGives() throws IOException {
        Row recorded = PAGES.record("scattered").stream()
                .filter(row -> row.text("electrolyte").equals("UCPBA")
                        && row.text("i0_A_m2").equals("0.95")
                        && row.text("seed").equals("1"))
                .findFirst()
                .orElseThrow();
        Front now = Front.of(ScatteredFiller.scenario(
                FOLDER.resolve("ucpba-no-discs.yaml"),
                recorded.text("discs_from_um"),
                1,
                "anode.exchange_current_density=0.95 A/m^2"));
        assertThat(now.roughness()).isCloseTo(recorded.number("roughness_m"), withinPercentage(100 * ROUNDING));
        assertThat(now.currentFocus())
                .isCloseTo(recorded.number("j_max_over_j_mean"), withinPercentage(100 * ROUNDING));
    }

    private static String answer() throws IOException {
        return Files.readString(PAGES.answer()).replaceAll("\\s+", " ");
    }

    private static double mean(FillerOrTransport study, Term term, Quantity quantity) {
        return study.spread(term, quantity, FillerOrTransport.MEASURED).mean();
    }

    /** By what the discs change a quantity at 30 A/m2, in LPC (0) or UCPBA (1). */
    private static double discs(FillerOrTransport study, Quantity quantity, int electrolyte) {
        return Math.exp(study.change(quantity, electrolyte, electrolyte + 2).mean());
    }

    private static String effect(FillerOrTransport study, Term term) {
        return Scale.FACTOR
                .text(study.spread(term, Quantity.TIP_LEAD, FillerOrTransport.MEASURED))
                .substring(2);
    }

    /** By what t+ changes the lead at a diffusivity, at 0.95 A/m2. */
    private static double factor(List<Row> ions, double diffusivity) {
        double[] leads = ions.stream()
                .filter(row -> row.number("electrolyte.diffusivity_m2_s") == diffusivity
                        && row.text(FillerOrTransport.KINETICS).equals("0.95"))
                .mapToDouble(row -> row.number("tip_lead_m"))
                .toArray();
        return leads[1] / leads[0];
    }

    private static String lead(List<Row> positions, int number, double place) {
        Row row = positions.get(number);
        assertThat(1e6 * row.number(FillerOrTransport.POSITION)).isCloseTo(place, within(1e-9));
        return nanometres(row);
    }

    private static String nanometres(Row row) {
        return String.format(Locale.ROOT, "%.0f", 1e9 * row.number("tip_lead_m"));
    }
}
