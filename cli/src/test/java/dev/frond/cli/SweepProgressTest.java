package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SweepProgressTest {
    private static final JobResult GOOD = new JobResult("finished", Map.of(), "");

    private final AtomicLong clock = new AtomicLong();
    private final StringWriter said = new StringWriter();

    private String run(Progress.Style style) {
        SweepProgress progress = new SweepProgress(new PrintWriter(said), style, 5, clock::get);
        for (int k = 0; k < 5; k++) {
            clock.addAndGet(400_000_000L);
            progress.started();
            progress.finished(
                    new SweepJob(k, 0, List.of("a"), List.of(new SweepValue("1", 0, 0))),
                    k == 2 ? new JobResult(JobResult.FAILED, Map.of(), "why\nmore") : GOOD);
        }
        return said.toString();
    }

    /** The first, what failed, one a second later, and the last. */
    @Test
    void aLineASecond() {
        assertThat(run(Progress.Style.LINES)).isEqualTo("""
                1 of 5 done, 0 failed, 0 running, 1.6 s left
                job 2 failed: why (a=1)
                4 of 5 done, 1 failed, 0 running, 400 ms left
                5 of 5 done, 1 failed, 0 running
                """);
    }

    @Test
    void onATerminalTheLineIsRedrawn() {
        assertThat(run(Progress.Style.REDRAWN))
                .startsWith(Progress.redrawn("1 of 5 done, 0 failed, 0 running, 1.6 s left"))
                .contains("\r\u001b[Kjob 2 failed: why (a=1)\n\r\u001b[?7l4 of 5")
                .endsWith("\r\u001b[K5 of 5 done, 1 failed, 0 running\n");
    }
}
