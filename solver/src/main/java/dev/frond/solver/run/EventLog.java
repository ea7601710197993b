package dev.frond.solver.run;

import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.model.Scales;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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

    /** Forgets what has happened: another drive begins. */
    void clear() {
        events.clear();
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
    Saved save() {
        return Saved.builder()
                .texts("kind", events.stream().map(Event::kind).toList())
                .texts("detail", events.stream().map(Event::detail).toList())
                .numbers("time", column(Event::time))
                .numbers("x", column(Event::x))
                .numbers("y", column(Event::y))
                .numbers("area", column(Event::area))
                .numbers("salt", column(Event::salt))
                .build();
    }

    private double[] column(ToDoubleFunction<Event> of) {
        return events.stream().mapToDouble(of).toArray();
    }

    /** Goes on after the events that were saved; the observer knows them. */
    void restore(Saved saved) {
        List<String> kinds = saved.texts("kind");
        List<String> details = saved.texts("detail");
        for (int k = 0; k < kinds.size(); k++) {
            events.add(new Event(
                    kinds.get(k),
                    saved.numbers("time")[k],
                    saved.numbers("x")[k],
                    saved.numbers("y")[k],
                    saved.numbers("area")[k],
                    saved.numbers("salt")[k],
                    details.get(k)));
        }
    }

    List<Event> all() {
        return events;
    }

    /** Of the last one, s. */
    double lastTime() {
        return events.get(events.size() - 1).time();
    }
}
