package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.examples.FillerOrTransport.Quantity;
import dev.frond.examples.FillerOrTransport.Term;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillerOrTransportTest {
    private static final Path FOLDER = Path.of("filler-or-transport");
    private static final List<String> COARSE = List.of("mesh.front=50 nm", "mesh.bulk=300 nm");

    private static final Predicate<SweepJob> FAST =
            job -> job.settings().contains("anode.exchange_current_density=30 A/m^2");
    private static final Predicate<SweepJob> MEASURED = FAST.negate();

    /**
     * The effects on the tip's lead over the mean on edges of 50 nm, against those on 12.5 nm that the text gives. They were
     * measured to differ by 0.015 in the logarithm.
     */
    @Test
    void transportDoesItAndGeometryDoesNot() throws IOException {
        FillerOrTransport study = new FillerOrTransport(SweepRows.of(coarse(MEASURED)));
        for (Term term : List.of(Term.TRANSPORT, Term.GEOMETRY, Term.KINETICS, Term.TOTAL)) {
            assertThat(effect(study, term)).as(term.label()).isCloseTo(Math.log(printed(term.label())), within(0.02));
        }
        double transport = effect(study, Term.TRANSPORT);
        assertThat(transport / effect(study, Term.TOTAL)).isBetween(0.95, 1.1);
        assertThat(Math.abs(effect(study, Term.GEOMETRY))).isLessThan(0.1 * Math.abs(transport));
        assertThat(effect(study, Term.KINETICS)).isBetween(0.0, 0.1);
    }

    /**
     * The same of the discs in LPC at 30 A/m2, where small differences grow. With steps whose error does not count edges of 50 nm were
     * measured to differ by 0.037 from those of 12.5 nm, and edges of 25 nm by 0.005.
     */
    @Test
    void geometryDoesHarmWhereKineticsDoNotBlunt() throws IOException {
        List<SweepRows.Row> rows = SweepRows.of(coarse(job -> job.base() % 2 == 0 && FAST.test(job)));
        double without = rows.get(0).number("tip_lead_m");
        double with = rows.get(1).number("tip_lead_m");
        assertThat(rows.get(0).text("base")).isEqualTo("../figure4-lpc/scenario.yaml");
        assertThat(rows.get(1).text("base")).isEqualTo("lpc-discs-equal-bulk.yaml");
        assertThat(Math.log(with / without)).isCloseTo(Math.log(printed("discs in LPC")), within(0.04));
    }

    /** The diffusivity between the discs is that with which both together conduct as the electrolyte without discs. */
    @Test
    void theBulkIsEqual() {
        double lpc = diffusivity(scenario("../figure4-lpc/scenario.yaml"));
        Scenario composite = scenario("lpc-discs-equal-bulk.yaml");
        // the file gives five digits
        assertThat(EffectiveTransport.of(composite).cationDiffusivity()).isCloseTo(lpc, withinPercentage(0.005));
        double ucpba = diffusivity(scenario("ucpba-no-discs.yaml"));
        assertThat(diffusivity(scenario("ucpba-discs-equal-bulk.yaml")) / ucpba)
                .isCloseTo(diffusivity(composite) / lpc, withinPercentage(0.005));
    }

    /** Apart from what their names say they are the scenarios of figure 4. */
    @Test
    void onlyOneThingDiffers() {
        String lpc =
                "electrolyte={salt_concentration: 2.65 mol/L, transference_number: 0.42, diffusivity: 1.956e-14 m^2/s}";
        String kinetics = "anode.exchange_current_density=0.95 A/m^2";
        assertThat(scenario("../figure4-ucpba/scenario.yaml", "name=lpc-discs-equal-local", lpc, kinetics))
                .isEqualTo(scenario("lpc-discs-equal-local.yaml"));
        assertThat(scenario("lpc-discs-equal-bulk.yaml", "name=lpc-discs-equal-local", lpc))
                .isEqualTo(scenario("lpc-discs-equal-local.yaml"));
        assertThat(scenario("../figure4-ucpba/scenario.yaml", "name=ucpba-no-discs", "fillers=[]"))
                .isEqualTo(scenario("ucpba-no-discs.yaml"));
        assertThat(scenario(
                        "ucpba-discs-equal-bulk.yaml", "name=figure4-ucpba", "electrolyte.diffusivity=8.381e-14 m^2/s"))
                .isEqualTo(scenario("../figure4-ucpba/scenario.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"factorial.yaml, 18", "positions.yaml, 96", "ions.yaml, 12", "finer.yaml, 12"})
    void theSweepsAreRead(String file, int jobs) {
        assertThat(SweepReader.read(FOLDER.resolve(file)).jobs()).hasSize(jobs);
    }

    @Test
    void scatteredDiscsAreMadeUpFor() {
        Path file = Path.of("figure4-lpc", "scenario.yaml");
        Scenario scattered = ScatteredFiller.scenario(file, "1.3", 3);
        assertThat(EffectiveTransport.of(scattered).cationDiffusivity()).isCloseTo(1.956e-14, withinPercentage(1e-6));
    }

    @Test
    void oddEffectsSumToTheTotal() {
        Factorial factorial = new Factorial(1, 2, 4, 8, 16, 32, 64, 128);
        assertThat(factorial.effect(1)).isEqualTo((1 + 4 + 16 + 64) / 4.0);
        assertThat(factorial.effect(3)).isEqualTo((1 - 2 - 4 + 8 + 16 - 32 - 64 + 128) / 4.0);
        assertThat(factorial.effect(1) + factorial.effect(2) + factorial.effect(4) + factorial.effect(7))
                .isEqualTo(factorial.total());
        assertThatThrownBy(() -> new Factorial(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        String header = "job,base,anode.exchange_current_density_A_m2,anode.defects[0].at_m,outcome,error";
        List<String> incomplete = List.of(header, "0,a,1.9,2.5E-6,finished,");
        assertThatThrownBy(() -> new FillerOrTransport(SweepRows.of(incomplete)).table())
                .hasMessage("no row of ../figure4-lpc/scenario.yaml at 0.95 A/m2 and 2.5E-6 m");
        List<String> early = List.of(header, "0,a,1.9,2.5E-6,depleted,");
        assertThatThrownBy(() -> new FillerOrTransport(SweepRows.of(early))).hasMessage("job 0 ended early: depleted");
    }

    private static double diffusivity(Scenario scenario) {
        return scenario.cationDiffusivity();
    }

    private static double effect(FillerOrTransport study, Term term) {
        return study.spread(term, Quantity.TIP_LEAD, FillerOrTransport.MEASURED).mean();
    }

    /** The factor on the finer mesh in the table of the README. */
    private static double printed(String factor) throws IOException {
        String start = "| " + factor + " |";
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.split(" \\| ", -1)[3].replaceAll("[^0-9.]", ""))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start));
    }

    /** The table of those jobs of the sweep with the defect at 2.5 um that are wanted, run on the coarse mesh. */
    private static List<String> coarse(Predicate<SweepJob> wanted) {
        Sweep sweep = SweepReader.read(FOLDER.resolve("finer.yaml"));
        SweepTable table = new SweepTable(sweep);
        List<String> lines = new ArrayList<>(List.of(table.header().strip()));
        for (SweepJob job : sweep.jobs().stream().filter(wanted).toList()) {
            List<String> settings = new ArrayList<>(job.settings());
            settings.addAll(COARSE);
            Path file = FOLDER.resolve(sweep.bases().get(job.base()).name());
            JobMeasures measures = new JobMeasures();
            JobResult result = measures.result(
                    Simulation.of(ScenarioReader.read(file, settings)).run(measures));
            lines.add(table.row(job, result).strip());
        }
        return lines;
    }

    private static Scenario scenario(String file, String... settings) {
        return ScenarioReader.read(FOLDER.resolve(file), List.of(settings));
    }
}
