package dev.frond.view.engine;

import dev.frond.io.page.FrameBytes;
import dev.frond.io.series.SeriesColumn;
import dev.frond.plot.flow.FluxLines;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.units.ShortestDecimal;

/** Puts what a run tells into the words of a page. */
public final class PageObserver implements Observer {
    private final Scenario scenario;
    private final PageListener listener;

    /** Of a run of {@code scenario}. */
    public PageObserver(Scenario scenario, PageListener listener) {
        this.scenario = scenario;
        this.listener = listener;
    }

    @Override
    public void started(Scenario same, int nodes) {
        listener.rows(SeriesColumn.header(scenario.anode().collector().isPresent()) + "\n");
    }

    @Override
    public void accepted(SeriesRow row) {
        listener.rows(SeriesColumn.line(row) + "\n");
    }

    @Override
    public void happened(Event event) {
        listener.events(event.kind() + "," + ShortestDecimal.text(event.time()) + "," + ShortestDecimal.text(event.x())
                + "," + ShortestDecimal.text(event.y()) + "\n");
    }

    @Override
    public void frame(Snapshot snapshot) {
        listener.frame(FrameBytes.of(snapshot, scenario, FluxLines.over(scenario.cell(), snapshot)));
    }
}
