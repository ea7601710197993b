package dev.frond.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.run.RunFiles;
import dev.frond.report.compare.ComparisonMetrics.Metric;
import dev.frond.report.run.UnusableRunException;
import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path work = Path.of("");

    private Comparison comparison(double[] first, double[] second) throws IOException {
        return new Comparison(
                WrittenRun.at(work.resolve("one"), "one", 0.5, first),
                WrittenRun.at(work.resolve("other"), "other", 0.25, second));
    }

    /** Rows at 1, 11 and 21 s. */
    @Test
    void theSeriesIsLinearBetweenItsRowsAndConstantOutside() throws IOException {
        ComparedRun run = WrittenRun.at(work, "one", 0.5, 0, 10, 20);
        assertThat(run.value(0.5, SeriesRow::time)).isEqualTo(1);
        assertThat(run.value(1, SeriesRow::time)).isEqualTo(1);
        assertThat(run.value(3.5, SeriesRow::time)).isCloseTo(3.5, within(1e-14));
        assertThat(run.value(11, SeriesRow::time)).isEqualTo(11);
        assertThat(run.value(16, SeriesRow::potential)).isCloseTo(-0.016, within(1e-16));
        assertThat(run.value(40, SeriesRow::time)).isEqualTo(21);
        assertThat(run.failure()).isEmpty();
    }

    @Test
    void aFrameOrBetweenTwo() throws IOException {
        ComparedRun run = WrittenRun.at(work, "one", 0.5, 0, 10, 20);
        assertThat(run.times()).containsExactly(0, 10, 20);
        assertThat(run.at(10 + 5e-6).time()).isEqualTo(10);
        assertThat(run.at(10 - 5e-6).time()).isEqualTo(10);
        assertThat(run.at(12.5).time()).isEqualTo(12.5);
        assertThat(run.at(12.5).concentration()[0]).isCloseTo(12.5, within(1e-12));
        assertThat(run.at(20).time()).isEqualTo(20);
        assertThat(run.frontTime(14)).isEqualTo(10);
        assertThat(run.frontTime(16)).isEqualTo(20);
        assertThatThrownBy(() -> run.at(20.1)).hasMessage(work + " has no frames around 20.1 s");
        assertThatThrownBy(() -> run.at(-1)).hasMessage(work + " has no frames around -1.0 s");
    }

    /** B covers 10 to 20 s but for rounding. */
    @Test
    void commonTimesAreThoseOfBoth() throws IOException {
        Comparison both = comparison(new double[] {0, 10, 20, 30}, new double[] {10 + 5e-6, 20 - 5e-6});
        assertThat(both.last()).isEqualTo(20);
        assertThat(both.some()).containsExactly(10, 20);
        assertThat(both.bothHave(10)).isTrue();
        assertThat(both.bothHave(30)).isFalse();
        assertThat(both.title()).isEqualTo("one  |  other");
    }

    @Test
    void runsWithoutACommonTime() throws IOException {
        ComparedRun early = WrittenRun.at(work.resolve("early"), "early", 0.5, 1, 2);
        ComparedRun late = WrittenRun.at(work.resolve("late"), "late", 0.5, 3, 4);
        assertThatThrownBy(() -> new Comparison(early, late))
                .isInstanceOf(UnusableRunException.class)
                .hasMessage("no frame of " + work.resolve("early") + " is at a time that " + work.resolve("late")
                        + " covers");
        assertThatThrownBy(() -> new Comparison(late, early)).isInstanceOf(UnusableRunException.class);
    }

    /** Of the quarters 2, 4, 6, 8: a time of both up to 1 away, else the nearest of A. */
    @Test
    void upToFourTimes() throws IOException {
        Comparison some = comparison(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, new double[] {0, 3, 8});
        assertThat(some.some()).containsExactly(3, 6, 8);
    }

    @Test
    void theFramesOfAWhereBHasNone() throws IOException {
        Comparison none = comparison(new double[] {1, 2, 3, 4}, new double[] {0.5, 4.5});
        assertThat(none.some()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void runsOfOneNameAreCalledByTheirFolders() throws IOException {
        Comparison same = new Comparison(
                WrittenRun.at(work.resolve("a"), "one", 0.5, 0, 1), WrittenRun.at(work.resolve("b"), "one", 0.5, 0, 1));
        assertThat(same.firstName()).isEqualTo("one (" + work.resolve("a") + ")");
        assertThat(same.secondName()).isEqualTo("one (" + work.resolve("b") + ")");
    }

    private Comparison failing(double... framesOfB) throws IOException {
        WrittenRun.write(work.resolve("a"), "short", "short-circuit", 1, 0.5, 0, 10, 20);
        WrittenRun.write(work.resolve("b"), "dry", "depleted", 2, 0.25, framesOfB);
        return new Comparison(ComparedRun.open(work.resolve("a")), ComparedRun.open(work.resolve("b")));
    }

    private static Metric metric(List<Metric> metrics, ComparedQuantity quantity) {
        return metrics.stream()
                .filter(metric -> metric.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    /** At 20 s, by the definitions: a tent of height h and width 2 has a roughness of h/sqrt 12. */
    @Test
    void figuresAtTheLastCommonTime() throws IOException {
        List<Metric> found = ComparisonMetrics.of(failing(0, 20, 40));
        assertThat(found).extracting(Metric::quantity).containsExactlyElementsOf(EnumSet.complementOf(
                        EnumSet.of(ComparedQuantity.CYCLE_EFFICIENCY, ComparedQuantity.EFFICIENCY)));
        assertThat(metric(found, ComparedQuantity.TIP_LEAD))
                .isEqualTo(new Metric(ComparedQuantity.TIP_LEAD, "2.00000e-07", "4.00000e-07", "2.00000"));
        assertThat(metric(found, ComparedQuantity.ROUGHNESS))
                .isEqualTo(new Metric(ComparedQuantity.ROUGHNESS, "1.44338e-08", "7.21688e-09", "0.500000"));
        assertThat(metric(found, ComparedQuantity.PROTRUSIONS))
                .isEqualTo(new Metric(ComparedQuantity.PROTRUSIONS, "1", "1", ""));
        assertThat(metric(found, ComparedQuantity.FOCUS).first()).isEqualTo("2.00000");
        assertThat(metric(found, ComparedQuantity.PEAK).first()).isEqualTo("1.50000e-07");
        assertThat(metric(found, ComparedQuantity.PLACE).first()).isEqualTo("flank");
        assertThat(metric(found, ComparedQuantity.FROM_SUMMIT).first()).isEqualTo("5.59017e-08");
        assertThat(metric(found, ComparedQuantity.VARIATION).first()).isEqualTo("0.408248");
        assertThat(metric(found, ComparedQuantity.CONCENTRATION))
                .isEqualTo(new Metric(ComparedQuantity.CONCENTRATION, "900.000", "450.000", "0.500000"));
        assertThat(metric(found, ComparedQuantity.POTENTIAL))
                .isEqualTo(new Metric(ComparedQuantity.POTENTIAL, "-0.0200000", "-0.0400000", "2.00000"));
        assertThat(metric(found, ComparedQuantity.FAILURE))
                .isEqualTo(new Metric(ComparedQuantity.FAILURE, "20.0000", "40.0000", "2.00000"));
    }

    @Test
    void noRatioToNothing() {
        Metric zero = Metric.of(ComparedQuantity.PEAK, OptionalDouble.of(0), OptionalDouble.of(2));
        assertThat(zero).isEqualTo(new Metric(ComparedQuantity.PEAK, "0.00000", "2.00000", ""));
        Metric one = Metric.of(ComparedQuantity.PEAK, OptionalDouble.of(1), OptionalDouble.empty());
        assertThat(one).isEqualTo(new Metric(ComparedQuantity.PEAK, "1.00000", "", ""));
    }

    /** Below 1e-6 A/m2, which is from 50 s on. */
    @Test
    void noFocusWithoutACurrent() throws IOException {
        Comparison rest = comparison(new double[] {0, 60, 90}, new double[] {0, 90});
        assertThat(metric(ComparisonMetrics.of(rest), ComparedQuantity.FOCUS))
                .isEqualTo(new Metric(ComparedQuantity.FOCUS, "", "", ""));
    }

    @Test
    void tableAndFileOfFramesOfOneTime() throws IOException {
        Comparison both = failing(0, 20, 40);
        List<Metric> metrics = ComparisonMetrics.of(both);
        assertThat(ComparisonMetrics.table(both, metrics))
                .startsWith("""
                        A: short
                        B: dry
                        last common time: 20.0 s

                          metric                             unit                   A              B        B/A
                          tip lead over mean                 nm                 200.0          400.0      2.000
                        """)
                .contains("\n  protrusions of the front                                  1              1\n")
                .containsPattern("\n  position of the highest flux, x +[nµ]m +[0-9.]+ +[0-9.]+\n")
                .doesNotContain("*");
        assertThat(ComparisonMetrics.csv(both, metrics))
                .startsWith("metric,unit,A,B,ratio_B_A,taken_from,definition\n")
                .contains("\n\"potential\",V,-0.0200000,-0.0400000,2.00000,series.csv,\"lithium against the top\"\n")
                .contains("\n\"roughness of the front, rms\",m,1.44338e-08,7.21688e-09,0.500000,frame,\"");
    }

    /** Copper takes two charges and less room: 0.273 of lithium's volume for the same charge. */
    @Test
    void twoMetalsAreSaid() throws IOException {
        Path lithium = work.resolve("li");
        Path copper = work.resolve("cu");
        WrittenRun.write(lithium, "li", "finished", 1, 2, 0, 10, 20);
        WrittenRun.write(copper, "cu", "finished", 1, 2, 0, 10, 20);
        Path scenario = copper.resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("temperature:", "metal: copper\ntemperature:"));
        Comparison both = new Comparison(ComparedRun.open(lithium), ComparedRun.open(copper));
        List<Metric> metrics = ComparisonMetrics.of(both);
        String remark =
                "A deposits lithium, B deposits copper: the same charge makes 0.273 times the volume of metal in B";
        assertThat(ComparisonMetrics.table(both, metrics)).endsWith("\n\n" + remark + "\n");
        assertThat(ComparisonMetrics.csv(both, metrics))
                .contains("\"metal against the top\"")
                .doesNotContain("lithium");
        Comparison alike = new Comparison(ComparedRun.open(copper), ComparedRun.open(copper));
        assertThat(ComparisonMetrics.csv(alike, ComparisonMetrics.of(alike)))
                .contains("\"copper against the top\"", "flux_cation, the flux of Cu²⁺,");
    }

    /** B has frames at 0, 16 and 40 s: its front at 20 s is that at 16 s. */
    @Test
    void aFrontOfAnotherTimeIsMarked() throws IOException {
        Comparison apart = failing(0, 16, 40);
        List<Metric> metrics = ComparisonMetrics.of(apart);
        String remark =
                "* B has no frame at 20.0 s: its front is that of its frame at 16.0 s, the fields are linear in time"
                        + " between its frames";
        assertThat(ComparisonMetrics.remark(apart)).isEqualTo(remark);
        assertThat(ComparisonMetrics.table(apart, metrics))
                .contains("         7.217*     0.5000\n", "          400.0      2.000\n")
                .endsWith("\n\n" + remark + "\n");
        assertThat(ComparisonMetrics.csv(apart, metrics)).contains(",frame (B: at 16.0 s),", ",series.csv,");
        assertThat(ComparisonMetrics.shownOfB(apart, new Metric(ComparedQuantity.PEAK, "1", "", "")))
                .isEqualTo("does not apply");
        assertThat(ComparisonReport.html(apart, metrics, List.of()))
                .contains("<p>* B has no frame at 20.0 s", "7.217*</td>", "<td>time.end</td>");
    }

    @Test
    void thePageOfTwoRuns() throws IOException {
        Comparison both = failing(0, 20, 40);
        Path file = Files.write(work.resolve("x.png"), new byte[] {1, 2, 3});
        String page = ComparisonReport.html(
                both, ComparisonMetrics.of(both), List.of(new ComparisonPictures.Picture(file, "three bytes")));
        assertThat(page)
                .contains(
                        "<h1>short  |  dry</h1>",
                        "<td>A</td><td>short</td><td>short circuit after 20.0 s</td>",
                        "<td>B</td><td>dry</td><td>depleted after 40.0 s</td>",
                        "<h2>After 20.0 s, the last common time</h2>",
                        "<td>potential</td><td>mV</td><td class=\"number\">-20.00</td>",
                        "base64,AQID\"",
                        "<figcaption>three bytes</figcaption>",
                        "<dt>potential (series.csv)</dt><dd>lithium against the top</dd>",
                        "<dt>symbols</dt>",
                        "<dt>common times</dt>")
                .doesNotContain("None.", "<p>*");
        Comparison same = new Comparison(
                ComparedRun.open(work.resolve("a")), WrittenRun.at(work.resolve("c"), "short", 0.5, 0, 10, 20));
        assertThat(ComparisonReport.html(same, ComparisonMetrics.of(same), List.of()))
                .contains("<p>None.</p>");
    }

    @Test
    void onlyRunsThatEndedAreCompared() throws IOException {
        WrittenRun.write(work, "one", "interrupted", 1, 0.5, 0, 1);
        assertThatThrownBy(() -> ComparedRun.open(work))
                .isInstanceOf(UnusableRunException.class)
                .hasMessage(work + ": the run was interrupted; only runs that ended can be compared");
        WrittenRun.write(work, "one", "finished", 1, 0.5, 0, 1);
        Path series = new RunFiles(work).series();
        Files.writeString(series, Files.readString(series).lines().findFirst().orElseThrow() + "\n");
        assertThatThrownBy(() -> ComparedRun.open(work))
                .isInstanceOf(UnusableRunException.class)
                .hasMessageContaining("the run has no step in series.csv");
        Files.delete(series);
        assertThatThrownBy(() -> ComparedRun.open(work))
                .isInstanceOf(UnusableRunException.class)
                .hasMessageContaining("the run has not ended");
    }
}
