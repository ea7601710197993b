package dev.frond.solver.run;

import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.model.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has happened to the front, from scaled units to SI; an observer is told at once. */
final class EventLog {
    private final Scales scales;
    private final double porosity;
    private final Observer watch;
    private final List<Event> events = new ArrayList<>();

    /** @param porosity share of the volume that holds salt */
    EventLog(Scales scales, double porosity, Observer watch) {
        this.scales = scales;
        this.porosity = porosity;
        this.watch = watch;
    }

    /** Something at a place, um, that cuts nothing off. */
    void add(String kind, double time, double x, double y) {
        add(kind, time, x, y, "");
    }

    /** The same with a detail in words. */
    void add(String kind, double time, double x, double y, String detail) {
        add(new Event(kind, time, metres(x), metres(y), 0, 0, detail));
    }

    /** A change of the front's topology. */
    void add(double time, Remeshing.Booked booked) {
        TopologyEvent event = booked.event();
        add(new Event(
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                time,
                metres(event.x()),
                metres(event.y()),
                metres(metres(event.area())),
                porosity * booked.cutOff().salt() * scales.amount()));
    }

    private void add(Event event) {
        events.add(event);
        watch.happened(event);
    }

    private static double metres(double scaled) {
        return scaled / Scales.PER_METRE;
    }

    /** In their order; the live list. */
    List<Event> all() {
        return events;
    }

    /** Of the last one, s. */
    double lastTime() {
        return events.get(events.size() - 1).time();
    }
}
