package dev.frond.web;

import dev.frond.io.page.FrameBytes;
import dev.frond.io.series.SeriesColumn;
import dev.frond.plot.flow.FluxLines;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.units.ShortestDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a run has brought and the page has not yet taken. */
final class Recording implements Observer {
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private @Nullable Scenario scenario;
    private StringBuilder rows = new StringBuilder();
    private StringBuilder events = new StringBuilder();

    @Override
    public void started(Scenario scenario, int nodes) {
        this.scenario = scenario;
        rows.append(SeriesColumn.header()).append('\n');
    }

    @Override
    public void accepted(SeriesRow row) {
        rows.append(SeriesColumn.line(row)).append('\n');
    }

    @Override
    public void happened(Event event) {
        events.append(event.kind())
                .append(',')
                .append(ShortestDecimal.text(event.time()))
                .append(',')
                .append(ShortestDecimal.text(event.x()))
                .append(',')
                .append(ShortestDecimal.text(event.y()))
                .append('\n');
    }

    @Override
    public void frame(Snapshot snapshot) {
        Scenario known = Objects.requireNonNull(scenario);
        frames.add(FrameBytes.of(snapshot, known, FluxLines.over(known.cell(), snapshot)));
    }

    byte @Nullable [] nextFrame() {
        return frames.poll();
    }

    String takeRows() {
        String taken = rows.toString();
        rows = new StringBuilder();
        return taken;
    }

    String takeEvents() {
        String taken = events.toString();
        events = new StringBuilder();
        return taken;
    }
}
