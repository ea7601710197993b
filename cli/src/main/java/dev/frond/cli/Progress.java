package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
    private static final String CLEAR_REST_OF_LINE = "\u001b[K";

    /** What is too long for the terminal is cut off at its edge, so that the line stays one that can be redrawn. */
    private static final String NO_WRAPPING = "\u001b[?7l";

    private static final String WRAPPING = "\u001b[?7h";
    private static final double RATE_MEMORY_SECONDS = 5;

    private final PrintWriter out;
    private final Style style;
    private final LongSupplier nanoTime;
    private final Optional<Supplier<Regime>> regime;
    private double end;
    private int tenths;
    private long drawn;
    private long previous;
    private double rate;

    /**
     * Says the forecast at the start.
     *
     * @param nanoTime a clock in ns, such as {@link System#nanoTime}
     */
    Progress(PrintWriter out, Style style, LongSupplier nanoTime, Supplier<Regime> regime) {
        this(out, style, nanoTime, Optional.of(regime));
    }

    /** The same of a run that does not begin in an undisturbed cell, of which there is no forecast. */
    Progress(PrintWriter out, Style style, LongSupplier nanoTime) {
        this(out, style, nanoTime, Optional.empty());
    }

    private Progress(PrintWriter out, Style style, LongSupplier nanoTime, Optional<Supplier<Regime>> regime) {
        this.out = out;
        this.style = style;
        this.nanoTime = nanoTime;
        this.regime = regime;
    }

    /** A line in the place of the one that was drawn before it; empty to take that away. */
    static String redrawn(String line) {
        return "\r" + (line.isEmpty() ? "" : NO_WRAPPING + line + WRAPPING) + CLEAR_REST_OF_LINE;
    }

    @Override
    public void started(Scenario scenario, int nodes) {
        end = scenario.time().end();
        previous = nanoTime.getAsLong();
        drawn = previous - REDRAW_NANOS;
        out.println(VisibleText.of(scenario.name()) + ": " + QuantityText.time(end) + " on " + nodes + " nodes");
        regime.map(Supplier::get).ifPresent(expected -> {
            out.println(expected.words());
            expected.warnings().forEach(out::println);
        });
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
                out.print(redrawn(line(row)));
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
        String redraw = style == Style.REDRAWN ? redrawn("") : "";
        out.println(redraw + "       " + QuantityText.event(event));
        out.flush();
    }

    @Override
    public void finished(Summary summary) {
        if (style == Style.REDRAWN) {
            out.print(redrawn(""));
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
        String left = rate > 0 ? ", " + QuantityText.time((end - row.time()) / rate) + " left" : "";
        return QuantityText.format(
                "%3.0f %%  %s  step %s  tip %s  %s%s",
                100 * row.time() / end,
                QuantityText.time(row.time()),
                QuantityText.time(row.step()),
                QuantityText.length(row.frontTip()),
                QuantityText.potential(row.potential()),
                left);
    }
}
