package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @TempDir
    private Path work = Path.of("");

    @Test
    void linesComeAtTenthsOnlyAndTellTheTimeLeft() throws IOException {
        Progress progress = started(Progress.Style.LINES);
        for (int k = 1; k <= 40; k++) {
            accept(progress, 2.5 * k, 2.5, 100);
        }
        assertThat(text.toString().lines().skip(2)).hasSize(10);
        // 25 simulated seconds a second: at 10 % of 100 s there are 90 s, 3.6 s of the clock, to go.
        assertThat(text.toString().lines().skip(2).findFirst().orElseThrow()).contains(" 10 %", ", 3.6 s left");
    }

    @Test
    void theLineIsRedrawnAtMostFiveTimesASecond() throws IOException {
        Progress progress = started(Progress.Style.REDRAWN);
        for (int k = 1; k <= 1000; k++) {
            accept(progress, 0.1 * k, 0.1, 1);
        }
        assertThat(text.toString().chars().filter(c -> c == '\r').count()).isBetween(4L, 6L);
    }

    /** The terminal cuts it off: wrapping is off while the line is drawn, and on again after it. */
    @Test
    void aRedrawnLineIsNeverWiderThanTheTerminal() {
        assertThat(Progress.redrawn("a line")).isEqualTo("\r\u001b[?7la line\u001b[?7h\u001b[K");
        assertThat(Progress.redrawn("")).isEqualTo("\r\u001b[K");
    }

    @Test
    void aLongPreparationIsSaidUntilTheRunStarts() {
        PrintWriter out = new PrintWriter(text);
        Preparation lines = Preparation.silent(out, Progress.Style.LINES);
        lines.tell(2);
        lines.tell(3);
        assertThat(text.toString()).isEqualTo("making the mesh ..." + System.lineSeparator());
        Preparation redrawn = Preparation.silent(out, Progress.Style.REDRAWN);
        redrawn.tell(2);
        redrawn.tell(3.4);
        assertThat(text.toString()).contains("making the mesh: 2.0 s").contains("making the mesh: 3.0 s");
        redrawn.close();
        assertThat(text.toString()).endsWith(Progress.redrawn(""));
        int said = text.toString().length();
        redrawn.tell(5);
        assertThat(text.toString()).hasSize(said);
    }

    private Progress started(Progress.Style style) throws IOException {
        Scenario scenario = ScenarioReader.read(Path.of(Scenarios.write(work, Scenarios.VALID)));
        Progress progress = new Progress(new PrintWriter(text), style, clock::get, () -> Regime.of(scenario));
        progress.started(scenario, 4);
        return progress;
    }

    private void accept(Progress progress, double time, double step, long milliseconds) {
        clock.addAndGet(milliseconds * 1_000_000);
        progress.accepted(
                new SeriesRow(time, step, -0.05, 3, 0, 0, 0, 3e-7, 0, 5e-6, 4, 3, 900, 950, 1e-8, 0, 0, 4, 2, 0));
    }
}
