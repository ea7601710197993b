package dev.frond.cli;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Says how far a run is: one line that is redrawn, or plain lines. */
final class Progress implements Observer {
    /** How the lines are put on the screen. */
    enum Style {
        /** One line, redrawn at most five times a second: for a terminal. */
        REDRAWN,
        /** A line whenever another tenth of the time is done: for files and pipes. */
        LINES
    }

    private static final long REDRAW_NANOS = 200_000_000L;
    static final String CLEAR_REST_OF_LINE = "\u001b[K";
    private static final double RATE_MEMORY_SECONDS = 5;

    private final PrintWriter out;
    private final Style style;
    private final LongSupplier nanoTime;
    private double end;
    private int tenths;
    private long drawn;
    private long previous;
    private double rate;

    /** @param nanoTime a clock in ns, such as {@link System#nanoTime} */
    Progress(PrintWriter out, Style style, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.nanoTime = nanoTime;
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        end = scenario.time().end();
        previous = nanoTime.getAsLong();
        drawn = previous - REDRAW_NANOS;
        out.println(VisibleText.of(scenario.name()) + ": " + Words.time(end) + " on " + nodes + " nodes");
        out.println(Regime.of(scenario).words());
        out.flush();
    }

    @Override
    public void accepted(SeriesRow row) {
        long now = nanoTime.getAsLong();
        updateRate(row.step(), (now - previous) * 1e-9);
        previous = now;
        if (style == Style.REDRAWN) {
            if (now - drawn >= REDRAW_NANOS) {
                drawn = now;
                out.print("\r" + line(row) + CLEAR_REST_OF_LINE);
                out.flush();
            }
        } else {
            int done = (int) Math.floor(10 * row.time() / end + 1e-9);
            if (done > tenths) {
                tenths = done;
                out.println(line(row));
                out.flush();
            }
        }
    }

    @Override
    public void happened(Event event) {
        String redraw = style == Style.REDRAWN ? "\r" + CLEAR_REST_OF_LINE : "";
        out.println(redraw + "       " + Words.event(event));
        out.flush();
    }

    @Override
    public void finished(Summary summary) {
        if (style == Style.REDRAWN) {
            out.print("\r" + CLEAR_REST_OF_LINE);
            out.flush();
        }
    }

    /** Simulated seconds per second, forgetting what is older than a few seconds: steps grow, meshes change. */
    private void updateRate(double simulated, double elapsed) {
        if (elapsed <= 0) {
            return;
        }
        double weight = rate == 0 ? 1 : 1 - Math.exp(-elapsed / RATE_MEMORY_SECONDS);
        rate += weight * (simulated / elapsed - rate);
    }

    private String line(SeriesRow row) {
        String left = rate > 0 ? ", " + Words.time((end - row.time()) / rate) + " left" : "";
        return Words.format(
                "%3.0f %%  %s  step %s  tip %s  %s%s",
                100 * row.time() / end,
                Words.time(row.time()),
                Words.time(row.step()),
                Words.length(row.frontTip()),
                Words.potential(row.potential()),
                left);
    }
}
